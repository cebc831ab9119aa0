import { sql } from 'kysely'
import { z } from 'zod'
import type { Contexte } from '../../../plateforme/base/contexte.ts'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant } from '../../../plateforme/http/champs.ts'
import { conflit, invalide } from '../../../plateforme/http/refus.ts'
import { CONDITIONS, STATUTS, transition } from '../rendez-vous-statuts.ts'
import { cles } from '../vocabulaire.ts'
import { CAUSES_ABSENCE_RDV, PREVENU_PAR } from '../vocabulaire-agenda.ts'
import { prendreRendezVous, type RendezVousLu, rendreALAbsence } from './deplacer-rendez-vous.ts'
import { proposerPenalite } from './penalites.ts'

export const EntreeStatut = z.object({
  vers: z.enum(cles(STATUTS), 'Statut inconnu.'),
  /** When the absence was known, ISO instant; now by default. */
  prevenuLe: z.iso.datetime({ offset: true, error: 'Date et heure attendues.' }).optional(),
  prevenuPar: z.enum(cles(PREVENU_PAR), 'Choisissez qui a prévenu.').optional(),
  cause: z.enum(cles(CAUSES_ABSENCE_RDV), 'Choisissez une cause.').optional(),
})

/**
 * Takes an appointment from one status to another, by the table of rendez-vous-statuts.ts: what follows from it follows
 * in the same transaction (the visit held, the penalty proposed, the absence whose slot is free again).
 */
export const changerStatut = definirCas({
  nom: 'planification.changerStatut',
  droit: 'planification.rendez-vous',
  entree: EntreeStatut.extend({ id: identifiant }),
  executer: (contexte, e) => appliquerStatut(contexte, e),
})

/** The same without the right: for the system, which writes what a worker or an employer answered. */
export async function appliquerStatut(
  contexte: Contexte,
  e: z.output<typeof EntreeStatut> & { id: string },
): Promise<{ id: string; statut: string }> {
  const { bd, acteur, maintenant, aujourdhui } = contexte
  const r = await prendreRendezVous(bd, e.id)
  if (r.statut === e.vers) return { id: r.id, statut: r.statut }
  const t = transition(r.statut, e.vers, acteur.role)
  if (!t)
    throw conflit(
      `Un rendez-vous « ${STATUTS[r.statut].toLowerCase()} » ne peut pas devenir « ${STATUTS[e.vers].toLowerCase()} ». Actualisez la page.`,
    )
  const prevenuLe = e.prevenuLe ? new Date(e.prevenuLe) : maintenant
  if (t.condition === 'jour_venu' && r.jour > aujourdhui) throw conflit(CONDITIONS.jour_venu)
  if (t.condition === 'heure_passee' && r.debut > maintenant) throw conflit(CONDITIONS.heure_passee)
  if (t.condition === 'avant' && r.jour < aujourdhui) throw conflit(CONDITIONS.avant)
  if (t.condition === 'prevenu_avant') {
    if (prevenuLe > maintenant)
      throw invalide('Le moment où l’absence a été connue est à venir. Corrigez-le.', {
        prevenuLe: 'Cette date est à venir.',
      })
    if (prevenuLe >= r.debut) throw conflit(CONDITIONS.prevenu_avant, { prevenuLe: 'Après le rendez-vous.' })
  }
  const absence = e.vers === 'absent_excuse' || e.vers === 'absent_non_excuse'
  const visiteId = e.vers === 'effectue' ? await tenirVisite(contexte, r) : null
  await bd
    .updateTable('planification.rendez_vous')
    .set({
      statut: e.vers,
      ...(absence
        ? {
            prevenu_le: e.vers === 'absent_excuse' ? prevenuLe : null,
            prevenu_par: e.vers === 'absent_excuse' ? (e.prevenuPar ?? 'travailleur') : null,
            cause_absence: e.cause ?? 'inconnue',
          }
        : {}),
      ...(e.vers === 'effectue'
        ? { visite_id: visiteId, prevenu_le: null, prevenu_par: null, cause_absence: null }
        : {}),
      ...(r.statut === 'effectue' ? { visite_id: null } : {}),
    })
    .where('id', '=', r.id)
    .execute()
  if (r.statut === 'effectue' && r.visiteId) await retirerVisite(contexte, r.visiteId)
  if (r.remplaceId && (e.vers === 'annule_service' || e.vers === 'decale'))
    await rendreALAbsence(bd, r.remplaceId)
  await proposerPenalite(contexte, r.id)
  return { id: r.id, statut: e.vers }
}

/**
 * The visit held, for the deadlines: main motive, then the secondary ones, joined to it. Under an experimental measure
 * it is held as the measure says (a nurse gives an attestation, never an opinion). Conclusions are the professional's.
 */
async function tenirVisite({ bd }: Contexte, r: RendezVousLu): Promise<string | null> {
  const { rows } = await sql<{ id: string; principal: boolean }>`
    insert into suivi.visite (travailleur_id, contrat_id, code, le, professionnel_id, profession, jointe)
    select v.travailleur_id, v.contrat_id, coalesce(m.code_tenu, x.code), v.jour, v.professionnel_id, ${r.profession},
      x.n > 1
    from planification.rendez_vous v
    cross join lateral unnest(array[v.code] || v.motifs) with ordinality x(code, n)
    left join planification.mesure_experimentale m on m.id = v.mesure_id and x.code = any (m.codes)
    where v.id = ${r.id}::uuid
      -- What the law keeps for physicians is not recorded under a nurse's name.
      and (${r.profession} in ('MT', 'CM', 'INT')
        or coalesce(m.code_tenu, x.code) not in ('EMAE', 'EMAP', 'ATTEST', 'POSTEX', 'INAPT2'))
    on conflict (travailleur_id, code, le) do update set professionnel_id = excluded.professionnel_id
    returning id, code = coalesce((select coalesce(m.code_tenu, ${r.code}) from planification.mesure_experimentale m
      where m.id = ${r.mesureId}::uuid), ${r.code}) principal`.execute(bd)
  return rows.find((v) => v.principal)?.id ?? rows[0]?.id ?? null
}

/** Removes a visit recorded by mistake, unless a professional already wrote its conclusion. */
async function retirerVisite({ bd }: Contexte, id: string): Promise<void> {
  await bd.deleteFrom('suivi.visite').where('id', '=', id).where('conclusion', 'is', null).execute()
}
