import { type RawBuilder, sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import type { ResultatDeRecherche } from '../../../plateforme/http/salle.ts'
import { dateFr, lireDateTapee } from '../dates.ts'
import { nomAffiche } from '../identite.ts'
import { echapperLike, normaliser } from '../texte.ts'

/** What somebody typed, taken apart: words of names, a birth date, a record number. */
export interface Demande {
  mots: string[]
  naissance: string | null
  numero: number | null
}

const MOTS_AU_PLUS = 6

/** « martin jean 12/03/1985 » → words and date, in any order. */
export function lireDemande(texte: string, aujourdhui: string): Demande {
  const entiere = lireDateTapee(texte, aujourdhui)
  if (entiere) return { mots: [], naissance: entiere, numero: null }
  let naissance: string | null = null
  let numero: number | null = null
  const reste: string[] = []
  for (const morceau of texte.split(/\s+/)) {
    const date = lireDateTapee(morceau, aujourdhui)
    if (date) naissance = date
    else if (/^\d{1,9}$/.test(morceau)) numero = Number(morceau)
    else reste.push(morceau)
  }
  const mots = normaliser(reste.join(' ')).split(' ').filter(Boolean).slice(0, MOTS_AU_PLUS)
  return { mots, naissance, numero }
}

/** Beginning of words, any order; served by the trigram index, or by the sort index when that is cheaper. */
export function conditionExacte({ mots, naissance, numero }: Demande): RawBuilder<boolean> {
  const conditions = mots.map((m) => sql<boolean>`t.recherche like ${`% ${echapperLike(m)}%`}`)
  if (naissance) conditions.push(sql<boolean>`t.naissance = ${naissance}`)
  if (numero !== null) conditions.push(sql<boolean>`t.numero = ${numero}`)
  return conditions.length > 0 ? sql<boolean>`(${sql.join(conditions, sql` and `)})` : sql<boolean>`false`
}

/** Every word close to one of the record (trigrams). Only for words long enough to be compared. */
export function conditionProche({ mots, naissance }: Demande): RawBuilder<boolean> | null {
  const longs = mots.filter((m) => m.length >= 3)
  if (longs.length === 0 || longs.length < mots.length) return null
  const conditions = longs.map((m) => sql<boolean>`${m} <% t.recherche`)
  if (naissance) conditions.push(sql<boolean>`t.naissance = ${naissance}`)
  return sql<boolean>`(${sql.join(conditions, sql` and `)})`
}

/** How alike two words must be: low enough for two letters swapped in a short name. Lasts for the transaction. */
export async function reglerProximite(bd: Bd): Promise<void> {
  await sql`select set_config('pg_trgm.word_similarity_threshold', '0.42', true)`.execute(bd)
}

interface LigneTrouvee {
  id: string
  numero: number
  nom_naissance: string
  nom_usage: string | null
  prenoms: string
  prenom_usage: string | null
  naissance: string
  employeur: string | null
  proximite: number
}

const PEU = 3

/** General search (Ctrl+K): exact words first; close ones only when hardly anybody answers. */
export async function chercherTravailleurs(
  bd: Bd,
  texte: string,
  limite: number,
  aujourdhui: string,
): Promise<ResultatDeRecherche[]> {
  const demande = lireDemande(texte, aujourdhui)
  const entier = demande.mots.join(' ')
  const rang = sql<number>`case when t.recherche like ${` ${echapperLike(entier)}%`} then 0.95 else 0.85 end`
  let trouves = await chercher(bd, conditionExacte(demande), rang, sql`t.recherche`, limite)
  const proche = trouves.length < PEU ? conditionProche(demande) : null
  if (proche) {
    await reglerProximite(bd)
    const score = sql<number>`0.8 * word_similarity(${entier}, t.recherche)`
    const deja = new Set(trouves.map((t) => t.id))
    const autres = await chercher(bd, proche, score, sql`${score} desc`, limite)
    trouves = [...trouves, ...autres.filter((a) => !deja.has(a.id))].slice(0, limite)
  }
  return trouves.map((t) => ({
    type: 'travailleur',
    id: t.id,
    titre: nomAffiche(t),
    sousTitre: `Né(e) le ${dateFr(t.naissance)} · n° ${t.numero}${t.employeur ? ` · ${t.employeur}` : ''}`,
    chemin: `/travailleurs/${t.id}`,
    proximite: Number(t.proximite),
  }))
}

async function chercher(
  bd: Bd,
  condition: RawBuilder<boolean>,
  score: RawBuilder<number>,
  ordre: RawBuilder<unknown>,
  limite: number,
): Promise<LigneTrouvee[]> {
  const { rows } = await sql<LigneTrouvee>`
    select p.*, e.raison_sociale employeur from (
      select t.id, t.numero, t.nom_naissance, t.nom_usage, t.prenoms, t.prenom_usage, t.naissance,
        ${score} proximite
      from travailleurs.travailleur t where ${condition} and t.fusionne_dans is null
      order by ${ordre}, t.id limit ${limite}) p
    left join lateral (select c.etablissement_id from travailleurs.contrat c
      where c.travailleur_id = p.id and c.debut <= current_date and (c.fin is null or c.fin >= current_date)
      order by c.debut limit 1) c on true
    left join adherents.etablissement b on b.id = c.etablissement_id
    left join adherents.entreprise e on e.id = b.entreprise_id
    order by p.proximite desc`.execute(bd)
  return rows
}
