import { sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import { introuvable } from '../../../plateforme/http/refus.ts'
import { type ContratMulti, multiEmployeurs } from '../multi-employeurs.ts'
import { enCours } from './filtres.ts'

export interface PosteLu {
  id: string
  contrat_id: string
  intitule: string
  unite_travail: string | null
  debut: string
  fin: string | null
}
export interface ExpositionLue {
  id: string
  contrat_id: string
  poste_id: string | null
  nature_code: string
  libelle: string
  fonde: 'SIR' | 'SIA' | 'ATTEST' | null
  article: string | null
  source: string
  niveau: number | null
  unite: string | null
  precision_: string | null
  debut: string
  fin: string | null
}
export interface SituationLue {
  id: string
  contrat_id: string
  code: string
  source: string
  debut: string
  fin: string | null
}
export interface ContratLu extends ContratMulti {
  numero: string | null
  type: string
  temps_partiel: boolean
  etablissement_id: string
  etablissement: string | null
  employeur: string
  entreprise_utilisatrice_id: string | null
  utilisatrice: string | null
  exclusion_suivi: string | null
  motif_fin: string | null
  equipe_id: string | null
  equipe: string | null
}

/** The record of a worker; asked under a merged record's id, it is the kept one (ids then differ). @throws Refus 404 */
export async function lireFiche(bd: Bd, demande: string, le: string, avecCoordonnees: boolean) {
  const t = await bd
    .selectFrom('travailleurs.travailleur as t')
    .select([
      't.id',
      't.numero',
      't.nom_naissance',
      't.prenoms',
      't.sexe',
      't.naissance',
      't.lieu_naissance_code',
      't.lieu_naissance',
      't.nom_usage',
      't.prenom_usage',
      't.statut_identite',
      't.piece_identite',
      't.identite_controlee_le',
    ])
    .where(
      sql<boolean>`t.id = (select coalesce(d.fusionne_dans, d.id) from travailleurs.travailleur d where d.id = ${demande})`,
    )
    .executeTakeFirst()
  if (!t) throw introuvable('Ce travailleur')
  const contrats = await lireContrats(bd, t.id, le)
  const ids = contrats.map((c) => c.id)
  const postes = ids.length === 0 ? [] : await lirePostes(bd, ids)
  const expositions = ids.length === 0 ? [] : await lireExpositions(bd, ids)
  const situations = ids.length === 0 ? [] : await lireSituations(bd, ids)
  const coordonnees = avecCoordonnees
    ? ((await bd
        .selectFrom('travailleurs.coordonnees')
        .select(['courriel', 'telephone', 'adresse', 'code_postal', 'commune', 'verifie_le'])
        .where('travailleur_id', '=', t.id)
        .executeTakeFirst()) ?? null)
    : null
  return {
    ...t,
    contrats: contrats.map((c) => ({
      ...c,
      postes: postes.filter((p) => p.contrat_id === c.id),
      expositions: expositions.filter((x) => x.contrat_id === c.id),
      situations: situations.filter((s) => s.contrat_id === c.id),
    })),
    coordonnees,
    multi_employeurs: multiEmployeurs(contrats, expositions, situations, t.naissance, le),
    doublons: await lirePaires(bd, t.id),
    fusions: await lireFusions(bd, t.id),
  }
}

async function lireContrats(bd: Bd, travailleur: string, le: string): Promise<ContratLu[]> {
  const { rows } = await sql<ContratLu>`
    select c.id, c.numero, c.type, c.temps_partiel, c.pcs, c.etablissement_id,
      concat_ws(', ', coalesce(b.enseigne, e.enseigne), b.commune) etablissement,
      e.id entreprise_id, e.raison_sociale employeur, e.nature nature_employeur,
      c.entreprise_utilisatrice_id, concat_ws(', ', ue.raison_sociale, u.commune) utilisatrice,
      c.exclusion_suivi, c.debut, c.fin, c.motif_fin, q.id equipe_id, q.nom equipe
    from travailleurs.contrat c
    join adherents.etablissement b on b.id = c.etablissement_id
    join adherents.entreprise e on e.id = b.entreprise_id
    left join adherents.etablissement u on u.id = c.entreprise_utilisatrice_id
    left join adherents.entreprise ue on ue.id = u.entreprise_id
    left join organisation.portefeuille f on f.etablissement_id = c.etablissement_id and ${enCours('f', le)}
    left join organisation.equipe q on q.id = f.equipe_id
    where c.travailleur_id = ${travailleur}
    order by (c.fin is null or c.fin >= ${le}::date) desc, c.debut desc, c.id`.execute(bd)
  return rows.map((c) => ({
    ...c,
    etablissement: c.etablissement || null,
    utilisatrice: c.utilisatrice || null,
  }))
}

const lirePostes = (bd: Bd, ids: string[]): Promise<PosteLu[]> =>
  bd
    .selectFrom('travailleurs.poste')
    .select(['id', 'contrat_id', 'intitule', 'unite_travail', 'debut', 'fin'])
    .where('contrat_id', 'in', ids)
    .orderBy('debut', 'desc')
    .execute()

async function lireExpositions(bd: Bd, ids: string[]): Promise<ExpositionLue[]> {
  const { rows } = await sql<ExpositionLue>`
    select x.id, x.contrat_id, x.poste_id, x.nature_code, n.libelle, n.fonde, n.article, x.source, x.niveau,
      x.unite, x.precision_, x.debut, x.fin
    from travailleurs.exposition x join travailleurs.nature_exposition n on n.code = x.nature_code
    where x.contrat_id = any (${sql.val(ids)}::uuid[]) order by n.ordre, x.debut desc`.execute(bd)
  return rows
}

const lireSituations = (bd: Bd, ids: string[]): Promise<SituationLue[]> =>
  bd
    .selectFrom('travailleurs.situation')
    .select(['id', 'contrat_id', 'code', 'source', 'debut', 'fin'])
    .where('contrat_id', 'in', ids)
    .orderBy('code')
    .orderBy('debut', 'desc')
    .execute()

export interface PaireDeLaFiche {
  id: string
  numero: number
  nom_naissance: string
  nom_usage: string | null
  prenoms: string
  prenom_usage: string | null
  naissance: string
  motif: string
}

async function lirePaires(bd: Bd, id: string): Promise<PaireDeLaFiche[]> {
  const { rows } = await sql<PaireDeLaFiche>`
    select t.id, t.numero, t.nom_naissance, t.nom_usage, t.prenoms, t.prenom_usage, t.naissance, d.motif
    from (select autre id, motif, rang from travailleurs.doublon_possible where un = ${id}
      union all select un, motif, rang from travailleurs.doublon_possible where autre = ${id}) d
    join travailleurs.travailleur t on t.id = d.id order by d.rang, t.numero limit 20`.execute(bd)
  return rows
}

async function lireFusions(bd: Bd, id: string) {
  const { rows } = await sql<{
    numero: number
    motif: string
    fusionne_le: string
    nom: string
    naissance: string
  }>`
    select t.numero, f.motif, to_char(f.fusionne_le at time zone 'Europe/Paris', 'YYYY-MM-DD') fusionne_le,
      upper(coalesce(t.nom_usage, t.nom_naissance)) || ' ' || coalesce(t.prenom_usage, t.prenoms) nom, t.naissance
    from travailleurs.fusion f join travailleurs.travailleur t on t.id = f.absorbe
    where t.fusionne_dans = ${id} order by f.fusionne_le desc`.execute(bd)
  return rows
}
