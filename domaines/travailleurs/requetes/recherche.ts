import { type RawBuilder, sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import type { ResultatDeRecherche } from '../../../plateforme/http/salle.ts'
import { dateFr, lireDateTapee } from '../dates.ts'
import { nomAffiche } from '../identite.ts'
import { normaliser } from '../texte.ts'

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
  const mots = normaliser(reste.join(' '))
    .split(' ')
    .filter((m) => /^[a-z0-9@.]+$/.test(m))
    .slice(0, MOTS_AU_PLUS)
  return { mots, naissance, numero }
}

/** Ids (and likeness) of those who answer a demand: beginnings of words in any order, or close words. */
export const trouver = ({ mots, naissance, numero }: Demande, proche: boolean, limite: number | null) =>
  sql`travailleurs.trouver(${sql.val(mots)}::text[], ${naissance}::date, ${numero}::int, ${proche}, ${limite}::int)`

/** One page of them, sorted, with `rang` and the `total`: for a search without any other filter. */
export const trouverPage = (
  { mots, naissance, numero }: Demande,
  proche: boolean,
  tri: string,
  limite: number,
  saut: number,
) =>
  sql`travailleurs.trouver_page(${sql.val(mots)}::text[], ${naissance}::date, ${numero}::int, ${proche},
    ${tri}, ${limite}::int, ${saut}::int)`

/** Whether close words are worth looking for: words of names only, long enough to be compared. */
export const comparable = ({ mots, numero }: Demande): boolean =>
  numero === null && mots.length > 0 && mots.every((m) => m.length >= 3)

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
  let trouves = await lire(bd, trouver(demande, false, limite))
  if (trouves.length < PEU && comparable(demande)) {
    const deja = new Set(trouves.map((t) => t.id))
    const autres = await lire(bd, trouver(demande, true, limite))
    trouves = [...trouves, ...autres.filter((a) => !deja.has(a.id))].slice(0, limite)
  }
  return trouves.map((t) => ({
    type: 'travailleur',
    id: t.id,
    titre: nomAffiche(t),
    sousTitre: `Né(e) le ${dateFr(t.naissance)} · n° ${t.numero}${t.employeur ? ` · ${t.employeur}` : ''}`,
    chemin: `/travailleurs/${t.id}`,
    proximite: t.proximite,
  }))
}

async function lire(bd: Bd, source: RawBuilder<unknown>): Promise<LigneTrouvee[]> {
  const { rows } = await sql<LigneTrouvee>`
    select t.id, t.numero, t.nom_naissance, t.nom_usage, t.prenoms, t.prenom_usage, t.naissance,
      e.raison_sociale employeur, r.proximite
    from ${source} r
    join travailleurs.travailleur t on t.id = r.id
    left join lateral (select c.etablissement_id from travailleurs.contrat c
      where c.travailleur_id = t.id and c.debut <= current_date and (c.fin is null or c.fin >= current_date)
      order by c.debut limit 1) c on true
    left join adherents.etablissement b on b.id = c.etablissement_id
    left join adherents.entreprise e on e.id = b.entreprise_id
    order by r.proximite desc, t.recherche, t.id`.execute(bd)
  return rows
}
