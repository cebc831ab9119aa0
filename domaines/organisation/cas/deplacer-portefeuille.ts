import { sql } from 'kysely'
import { z } from 'zod'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { ligne } from '../../../plateforme/http/champs.ts'
import { conflit } from '../../../plateforme/http/refus.ts'
import { oublierCharge } from '../requetes/charge.ts'
import { veille } from '../requetes/periode.ts'
import {
  aSignalerALaCommission,
  Deplacement,
  etablissementsDuDeplacement,
  seuilCommission,
  verifierDeplacement,
} from './deplacement.ts'

export const ResultatDeplacement = z.object({
  deplaces: z.number(),
  /** Establishments marked: the commission de contrôle is to be informed. */
  commission: z.number(),
})

/**
 * Gives establishments to a team from a day on, one or thousands in one statement; who followed them before stays in
 * the history (GOV-024). A change dated the very day another began replaces it. Establishments already in the team
 * stay as they are.
 * @throws Refus 409 when nothing would change, or when a later change is already planned for some of them
 */
export const deplacerPortefeuille = definirCas({
  nom: 'organisation.deplacerPortefeuille',
  droit: 'organisation.portefeuille',
  entree: Deplacement.extend({ motif: ligne(300) }),
  async executer(contexte, d): Promise<z.infer<typeof ResultatDeplacement>> {
    const { bd, aujourdhui } = contexte
    await verifierDeplacement(contexte, d)
    const seuil = await seuilCommission(contexte)
    const { rows: sorts } = await sql<{ sort: string; n: number }>`
      with ${etablissementsDuDeplacement(d, aujourdhui)}
      select sort, count(*) n from mouvement group by sort`.execute(bd)
    const nombre = (sort: string) => sorts.find((s) => s.sort === sort)?.n ?? 0
    if (nombre('planifie'))
      throw conflit(
        `${nombre('planifie')} établissement(s) ont déjà un changement d’équipe prévu après cette date. Annulez-le d’abord, ou retirez-les de la sélection.`,
        { debut: 'Un changement est déjà prévu ensuite.' },
      )
    if (!nombre('change'))
      throw conflit(
        'Rien ne changerait : ces établissements sont déjà suivis par cette équipe à cette date, ou fermés.',
      )
    // The new line needs the old one closed: two statements, as an exclusion constraint is checked row by row.
    const { rows } = await sql<{
      id: string
      affectation: string | null
      depuis: string | null
      signaler: boolean
    }>`
      with ${etablissementsDuDeplacement(d, aujourdhui)}, ${aSignalerALaCommission(d, seuil)},
      fermes as (
        update organisation.portefeuille f set fin = ${veille(d.debut)}::date
        from mouvement m where f.id = m.affectation and m.sort = 'change' and m.depuis < ${d.debut}::date returning f.id),
      remplaces as (
        update organisation.portefeuille f set equipe_id = ${d.equipeId}::uuid, motif = ${d.motif}, fin = null,
          commission_a_informer = s.entreprise_id is not null, commission_informee_le = null
        from mouvement m left join a_signaler s on s.entreprise_id = m.entreprise_id
        where f.id = m.affectation and m.sort = 'change' and m.depuis = ${d.debut}::date returning f.id)
      select m.id, m.affectation, m.depuis, s.entreprise_id is not null signaler
      from mouvement m left join a_signaler s on s.entreprise_id = m.entreprise_id where m.sort = 'change'`.execute(
      bd,
    )
    const ajouts = rows.filter((r) => r.depuis !== d.debut)
    await sql`insert into organisation.portefeuille (etablissement_id, equipe_id, debut, motif, commission_a_informer)
      select x.id, ${d.equipeId}::uuid, ${d.debut}::date, ${d.motif}, x.signaler
      from unnest(${ajouts.map((r) => r.id)}::uuid[], ${ajouts.map((r) => r.signaler)}::boolean[]) x (id, signaler)`.execute(
      bd,
    )
    oublierCharge(bd)
    return { deplaces: rows.length, commission: rows.filter((r) => r.signaler).length }
  },
})
