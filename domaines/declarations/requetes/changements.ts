import { sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import type { EtatChangement } from '../statuts.ts'
import type { Categorie } from '../vocabulaire.ts'
import { DE_MES_EQUIPES } from './mes-equipes.ts'

export interface EtatAffiche {
  poste?: string | null
  expositions?: string[]
  situations?: string[]
  categorie?: Categorie
  fin?: string | null
}
interface Commun {
  id: string
  nature: 'modification' | 'retrait' | 'arrivee' | 'depart'
  etat: EtatChangement
  effet: string
  annee: number | null
  contrat: string | null
  travailleur: string | null
  nom: string
  prenom: string
  avant: EtatAffiche
  apres: EtatAffiche
  motif: string | null
  demandeLe: string
  demandeur: string | null
  decideLe: string | null
  decideur: string | null
  reponse: string | null
}
export type ChangementEmployeur = Commun
export interface ChangementService extends Commun {
  entrepriseId: string
  entreprise: string
  commune: string | null
  equipe: string | null
  preparation: string | null
  preparePar: string | null
  /** The actor's team follows the worker: he may decide. */
  enCharge: boolean
  /** What the service itself observed among what is to be removed: natures with their source. */
  observes: { nature: string; source: 'service' | 'fiche_entreprise' }[]
  /** Exposures that the service observed, whatever is asked. */
  contredit: boolean
}

const COLONNES = sql`k.id, k.nature, k.etat, k.effet, d.annee, k.contrat_id contrat, c.travailleur_id travailleur,
  coalesce(t.nom_usage, t.nom_naissance, k.nom_naissance, '') nom, coalesce(t.prenom_usage, t.prenoms, k.prenoms, '') prenom,
  k.avant, k.apres, k.motif, to_char(k.demande_le at time zone 'Europe/Paris', 'YYYY-MM-DD') "demandeLe", k.demandeur,
  to_char(k.decide_le at time zone 'Europe/Paris', 'YYYY-MM-DD') "decideLe", k.decideur, k.reponse`

/** What the actor's companies asked, the latest first; what waits before the rest. */
export async function listerChangementsEmployeur(
  bd: Bd,
  { contrat, page, taille }: { contrat?: string | undefined; page: number; taille: number },
): Promise<{ lignes: ChangementEmployeur[]; total: number }> {
  const { rows } = await sql<ChangementEmployeur & { total: number }>`
    select ${COLONNES}, (count(*) over ())::int total
    from declarations.changement k
    left join declarations.declaration d on d.id = k.declaration_id
    left join travailleurs.contrat c on c.id = k.contrat_id
    left join travailleurs.travailleur t on t.id = c.travailleur_id
    where ${contrat ?? null}::uuid is null or k.contrat_id = ${contrat ?? null}::uuid
    order by (k.etat = 'en_attente') desc, k.demande_le desc, k.id limit ${taille} offset ${(page - 1) * taille}`.execute(
    bd,
  )
  return { lignes: rows.map(({ total: _, ...l }) => l), total: rows[0]?.total ?? 0 }
}

/** Requests of employers, for the service: those that wait by age, then those decided. */
export async function listerChangementsService(
  bd: Bd,
  f: {
    etat: 'en_attente' | 'decides' | 'appliques'
    mesEquipes: boolean
    q?: string | undefined
    entreprise?: string | undefined
    travailleur?: string | undefined
    page: number
    taille: number
  },
  le: string,
): Promise<{ lignes: ChangementService[]; total: number }> {
  const c = [
    {
      en_attente: sql`k.etat = 'en_attente'`,
      decides: sql`k.etat in ('valide', 'refuse', 'annule')`,
      appliques: sql`k.etat = 'applique'`,
    }[f.etat],
  ]
  if (f.mesEquipes) c.push(sql`k.etablissement_id in ${DE_MES_EQUIPES(le)}`)
  if (f.entreprise) c.push(sql`s.entreprise_id = ${f.entreprise}`)
  if (f.travailleur) c.push(sql`c.travailleur_id = ${f.travailleur}`)
  if (f.q)
    c.push(sql`(e.recherche || ' ' || coalesce(t.recherche, '')) like all (
      select '%' || mot || '%' from regexp_split_to_table(socle.normaliser(${f.q}), ' ') mot)`)
  const { rows } = await sql<ChangementService & { total: number }>`
    select ${COLONNES}, e.id "entrepriseId", e.raison_sociale entreprise, s.commune, q.nom equipe, k.preparation,
      k.prepare_par "preparePar", coalesce(k.etablissement_id in ${DE_MES_EQUIPES(le)}, false) "enCharge",
      o.v observes, o.contredit, (count(*) over ())::int total
    from declarations.changement k
    join adherents.etablissement s on s.id = k.etablissement_id
    join adherents.entreprise e on e.id = s.entreprise_id
    left join declarations.declaration d on d.id = k.declaration_id
    left join travailleurs.contrat c on c.id = k.contrat_id
    left join travailleurs.travailleur t on t.id = c.travailleur_id
    left join lateral (select q.nom from organisation.portefeuille f join organisation.equipe q on q.id = f.equipe_id
      where f.etablissement_id = s.id and ${le}::date between f.debut and coalesce(f.fin, 'infinity') limit 1) q on true
    cross join lateral (select coalesce(jsonb_agg(jsonb_build_object('nature', x.nature_code, 'source', x.source)
        order by x.nature_code), '[]') v, coalesce(bool_or(x.nature_code = any (k.retraits)), false) contredit
      from travailleurs.exposition x where x.contrat_id = k.contrat_id and x.source in ('service', 'fiche_entreprise')
        and (x.fin is null or x.fin >= ${le}::date)) o
    where ${sql.join(c, sql` and `)}
    order by ${f.etat === 'en_attente' ? sql`"enCharge" desc, k.demande_le` : sql`coalesce(k.decide_le, k.demande_le) desc`}, k.id
    limit ${f.taille} offset ${(f.page - 1) * f.taille}`.execute(bd)
  return { lignes: rows.map(({ total: _, ...l }) => l), total: rows[0]?.total ?? 0 }
}
