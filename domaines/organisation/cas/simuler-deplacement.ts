import { sql } from 'kysely'
import { z } from 'zod'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { couvre } from '../requetes/periode.ts'
import {
  aSignalerALaCommission,
  Deplacement,
  etablissementsDuDeplacement,
  seuilCommission,
  verifierDeplacement,
} from './deplacement.ts'

const chiffres = z.object({ etablissements: z.number(), entreprises: z.number(), travailleurs: z.number() })
export const EffetDeplacement = z.object({
  /** Establishments that would change, those already there, those with a later change already planned. */
  changent: z.number(),
  deja: z.number(),
  planifies: z.number(),
  /** Among those that would change, those nobody followed. */
  sansEquipe: z.number(),
  travailleurs: z.number(),
  equipes: z.array(
    z.object({
      id: z.string(),
      nom: z.string(),
      medecins: z.string().nullable(),
      cible: z.boolean(),
      avant: chiffres,
      apres: chiffres,
    }),
  ),
  /** Companies to tell the commission de contrôle about. */
  commission: z.array(
    z.object({ entrepriseId: z.string(), raisonSociale: z.string(), effectif: z.number() }),
  ),
  seuilCommission: z.number(),
})
export type EffetDeplacement = z.infer<typeof EffetDeplacement>

interface Bilan extends Omit<EffetDeplacement, 'equipes' | 'seuilCommission'> {}

interface LigneEquipe {
  id: string
  nom: string
  medecins: string | null
  cible: boolean
  etablissementsAvant: number
  etablissementsApres: number
  entreprisesAvant: number
  entreprisesApres: number
  travailleursAvant: number
  travailleursApres: number
}

/** Shows what a move of portfolios would do, writing nothing: members and workers by team, before and after (GOV-024). */
export const simulerDeplacement = definirCas({
  nom: 'organisation.simulerDeplacement',
  droit: 'organisation.portefeuille',
  entree: Deplacement,
  async executer(contexte, d): Promise<EffetDeplacement> {
    const { bd, aujourdhui } = contexte
    await verifierDeplacement(contexte, d)
    const seuil = await seuilCommission(contexte)
    const { rows: bilans } = await sql<Bilan>`
      with ${etablissementsDuDeplacement(d, aujourdhui)}, ${aSignalerALaCommission(d, seuil)}
      select count(*) filter (where sort = 'change') changent, count(*) filter (where sort = 'deja') deja,
        count(*) filter (where sort = 'planifie') planifies,
        count(*) filter (where sort = 'change' and avant is null) "sansEquipe",
        (select count(distinct k.travailleur_id) from mouvement m join travailleurs.contrat k on k.etablissement_id = m.id
          where m.sort = 'change' and ${couvre('k.debut', 'k.fin', d.debut)} and k.exclusion_suivi is null) travailleurs,
        (select coalesce(jsonb_agg(jsonb_build_object('entrepriseId', s.entreprise_id, 'raisonSociale', e.raison_sociale,
            'effectif', s.effectif) order by s.effectif desc), '[]')
          from a_signaler s join adherents.entreprise e on e.id = s.entreprise_id) commission
      from mouvement`.execute(bd)
    const { rows } = await sql<LigneEquipe>`
      with ${etablissementsDuDeplacement(d, aujourdhui)},
      touchees as (select distinct avant equipe_id from mouvement where sort = 'change' and avant is not null
        union select ${d.equipeId}::uuid),
      etats as materialized (
        select t.equipe_id, f.etablissement_id, e.entreprise_id, true avant, coalesce(m.sort, '') <> 'change' apres
        from touchees t
        join organisation.portefeuille f on f.equipe_id = t.equipe_id and ${couvre('f.debut', 'f.fin', d.debut)}
        join adherents.etablissement e on e.id = f.etablissement_id
        left join mouvement m on m.id = f.etablissement_id
        union all
        select ${d.equipeId}::uuid, m.id, m.entreprise_id, false, true from mouvement m where m.sort = 'change'
      ), personnes as (
        select x.equipe_id, count(*) filter (where x.avant) avant, count(*) filter (where x.apres) apres from (
          select s.equipe_id, k.travailleur_id, bool_or(s.avant) avant, bool_or(s.apres) apres
          from etats s join travailleurs.contrat k on k.etablissement_id = s.etablissement_id
          where ${couvre('k.debut', 'k.fin', d.debut)} and k.exclusion_suivi is null
          group by s.equipe_id, k.travailleur_id) x
        group by x.equipe_id
      ), lieux as (
        select equipe_id, count(*) filter (where avant) etablissements_avant,
          count(*) filter (where apres) etablissements_apres,
          count(distinct entreprise_id) filter (where avant) entreprises_avant,
          count(distinct entreprise_id) filter (where apres) entreprises_apres
        from etats group by equipe_id
      )
      select q.id, q.nom, m.noms medecins, q.id = ${d.equipeId}::uuid cible,
        coalesce(l.etablissements_avant, 0) "etablissementsAvant", coalesce(l.etablissements_apres, 0) "etablissementsApres",
        coalesce(l.entreprises_avant, 0) "entreprisesAvant", coalesce(l.entreprises_apres, 0) "entreprisesApres",
        coalesce(p.avant, 0) "travailleursAvant", coalesce(p.apres, 0) "travailleursApres"
      from touchees t join organisation.equipe q on q.id = t.equipe_id
      left join medecins m on m.equipe_id = q.id left join lieux l on l.equipe_id = q.id
      left join personnes p on p.equipe_id = q.id
      order by q.id = ${d.equipeId}::uuid, q.nom`.execute(bd)
    return {
      ...bilans[0]!,
      seuilCommission: seuil,
      equipes: rows.map((l) => ({
        id: l.id,
        nom: l.nom,
        medecins: l.medecins,
        cible: l.cible,
        avant: {
          etablissements: l.etablissementsAvant,
          entreprises: l.entreprisesAvant,
          travailleurs: l.travailleursAvant,
        },
        apres: {
          etablissements: l.etablissementsApres,
          entreprises: l.entreprisesApres,
          travailleurs: l.travailleursApres,
        },
      })),
    }
  },
})
