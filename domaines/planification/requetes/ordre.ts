import { sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import type { Liste, StatutSchema } from '../vocabulaire.ts'

export interface Critere {
  codes: string[]
  categories: string[] | null
  motifs: string[] | null
  sauf_motifs: string[] | null
  demandeurs: string[] | null
  dernier_rdv_ans: number | null
  embauche_avant: string | null
  confie: boolean | null
  sur_liste: boolean | null
  delai_module: boolean | null
  sous_mesure: boolean | null
  annee_45: boolean | null
}
export interface RegleOrdre {
  id: string
  liste: Liste
  rang: number
  libelle: string
  libelle_discret: string | null
  libelle_adherents: string | null
  criteres: Critere[]
}
export interface ResumeSchema {
  id: string
  numero: number
  nom: string
  statut: StatutSchema
  debut: string | null
  fin: string | null
  publie: boolean
  note: string | null
  presentation: string | null
  auteur: string | null
  regles: number
}

/** Versions of the order, latest first. */
export async function listerSchemas(bd: Bd): Promise<ResumeSchema[]> {
  const { rows } = await sql<ResumeSchema>`
    select s.id, s.numero, s.nom, s.statut, s.debut, s.fin, s.publie, s.note, s.presentation,
      planification.auteur_du_schema(s.id) auteur,
      (select count(*)::int from planification.regle_ordre r where r.schema_id = s.id) regles
    from planification.schema_suivi s order by s.numero desc`.execute(bd)
  return rows
}

/** One version with its rules in order; undefined when unknown. */
export async function lireSchema(
  bd: Bd,
  id: string,
): Promise<(ResumeSchema & { liste: RegleOrdre[] }) | undefined> {
  const schema = (await listerSchemas(bd)).find((s) => s.id === id)
  if (!schema) return undefined
  const { rows } = await sql<RegleOrdre>`
    select r.id, r.liste, r.rang, r.libelle, r.libelle_discret, r.libelle_adherents, coalesce((
      select json_agg(json_build_object('codes', c.codes, 'categories', c.categories, 'motifs', c.motifs,
        'sauf_motifs', c.sauf_motifs, 'demandeurs', c.demandeurs, 'dernier_rdv_ans', c.dernier_rdv_ans,
        'embauche_avant', c.embauche_avant, 'confie', c.confie, 'sur_liste', c.sur_liste,
        'delai_module', c.delai_module, 'sous_mesure', c.sous_mesure, 'annee_45', c.annee_45) order by c.id)
      from planification.critere_ordre c where c.regle_id = r.id), '[]') criteres
    from planification.regle_ordre r where r.schema_id = ${id} order by r.liste desc, r.rang`.execute(bd)
  return { ...schema, liste: rows }
}

/** Rules in force. @param discret labels as an assistante reads them */
export async function reglesEnVigueur(
  bd: Bd,
  discret: boolean,
): Promise<{ liste: Liste; rang: number; libelle: string }[]> {
  const { rows } = await sql<{ liste: Liste; rang: number; libelle: string }>`
    select r.liste, r.rang, case when ${discret} then coalesce(r.libelle_discret, r.libelle) else r.libelle end libelle
    from planification.regle_ordre r join planification.schema_suivi s on s.id = r.schema_id and s.statut = 'actif'
    order by r.liste, r.rang`.execute(bd)
  return rows
}

export interface Mouvement {
  liste: Liste
  de: number | null
  vers: number | null
  n: number
  exemples: { id: string; nom: string }[]
}

/** What a version would change for the workers due today; examples only for those who may read the list. */
export async function mouvementsDe(bd: Bd, schemaId: string, le: string): Promise<Mouvement[]> {
  await sql`set local statement_timeout = '3min'`.execute(bd)
  const { rows } = await sql<Mouvement>`
    select m.liste, m.de, m.vers, m.n, coalesce((
      select json_agg(json_build_object('id', t.id, 'nom', coalesce(t.nom_usage, t.nom_naissance) || ' ' ||
        coalesce(t.prenom_usage, split_part(t.prenoms, ' ', 1))) order by t.recherche)
      from travailleurs.travailleur t where t.id = any (m.exemples)), '[]') exemples
    from planification.mouvements(${schemaId}, ${le}::date) m
    where m.de is distinct from m.vers order by m.n desc`.execute(bd)
  return rows
}

export interface ReglagesOrdre {
  horizon_mois: number
  jumelage_mois: number
  alerte_protocole_jours: number
}
export async function lireReglagesOrdre(bd: Bd): Promise<ReglagesOrdre> {
  const { rows } = await sql<ReglagesOrdre>`select horizon_mois, jumelage_mois, alerte_protocole_jours
    from planification.reglage_ordre`.execute(bd)
  return rows[0]!
}
