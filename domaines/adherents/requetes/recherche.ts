import { sql } from 'kysely'
import type { Contexte } from '../../../plateforme/base/contexte.ts'
import type { ResultatDeRecherche } from '../../../plateforme/http/salle.ts'
import { LIBELLE_AFFICHE, statutAffiche } from '../statuts.ts'
import { motsCherches } from '../texte.ts'

interface Trouve {
  id: string
  titre: string
  siren: string | null
  commune: string | null
  statut: string | null
  jusqu_au: string | null
  proximite: number
}

const formater = (siren: string) => siren.replace(/(\d{3})(?=\d)/g, '$1\u00a0')

function resultat(t: Trouve, jour: string): ResultatDeRecherche {
  const statut = statutAffiche(t.statut, t.jusqu_au, jour)
  const morceaux = [
    t.siren && formater(t.siren),
    t.commune,
    // Members in order are the ordinary case: only the others say what they are.
    statut === null ? 'Sans adhésion' : statut === 'active' ? null : LIBELLE_AFFICHE[statut],
  ]
  return {
    type: 'entreprise',
    id: t.id,
    titre: t.titre,
    sousTitre: morceaux.filter(Boolean).join(' · ') || null,
    chemin: `/adherents/${t.id}`,
    proximite: t.proximite,
  }
}

/** From this many characters, a name that resembles what was typed is proposed when few hold it. */
const SEUIL_RESSEMBLANCE = 4
const PEU = 3

/**
 * Companies and establishments for Ctrl+K: exact, then beginning, then anywhere, by the trigram index;
 * resemblance only when that finds few.
 */
export async function chercherAdherents(
  { bd, aujourdhui }: Contexte,
  texte: string,
  limite: number,
): Promise<ResultatDeRecherche[]> {
  const mots = motsCherches(texte)
  const entier = mots.join(' ')
  if (entier.length < 2) return []
  const colonnes = sql`e.id, e.raison_sociale titre, e.siren, t.commune, r.statut, r.jusqu_au`
  const jointures = sql`join adherents.entreprise e on e.id = x.entreprise_id
    join adherents.resume r on r.entreprise_id = x.entreprise_id
    left join adherents.etablissement t on t.id = r.principal_id`
  const { rows } = await sql<Trouve>`
    with x as materialized (
      select r.entreprise_id, case when r.tri = ${entier} then 1.0 when r.tri like ${`${entier}%`} then 0.95
        when r.tri like ${`% ${entier}%`} then 0.9 when r.recherche like ${`% ${entier}%`} then 0.85 else 0.75 end p
      from adherents.resume r
      where r.entreprise_id in (select adherents.entreprises_trouvees(${mots}))
      order by p desc, r.tri limit ${limite}
    )
    select ${colonnes}, case when e.siren = ${entier} then 1.0 else x.p end proximite
    from x ${jointures} order by proximite desc, r.tri`.execute(bd)
  const trouves = [...rows]
  if (trouves.length < PEU && entier.length >= SEUIL_RESSEMBLANCE) {
    const { rows: proches } = await sql<Trouve>`
      with x as materialized (
        select entreprise_id, proximite p from adherents.entreprises_ressemblantes(${entier}, ${limite})
      )
      select ${colonnes}, x.p * 0.7 proximite from x ${jointures} order by proximite desc, r.tri`.execute(bd)
    const deja = new Set(trouves.map((t) => t.id))
    trouves.push(...proches.filter((t) => !deja.has(t.id)))
  }
  const entreprises = trouves.map((t) => resultat(t, aujourdhui))
  const etablissements = await chercherEtablissements(bd, mots, entier, limite)
  return [...entreprises, ...etablissements].sort((a, b) => b.proximite - a.proximite).slice(0, limite)
}

/** Establishments by SIRET, brand or town; the only one of a company is found by its company. */
async function chercherEtablissements(
  bd: Contexte['bd'],
  mots: string[],
  entier: string,
  limite: number,
): Promise<ResultatDeRecherche[]> {
  const { rows } = await sql<{
    id: string
    titre: string
    siret: string | null
    commune: string | null
    entreprise: string
    proximite: number
  }>`
    select t.id, coalesce(t.enseigne, e.raison_sociale) titre, t.siret, t.commune, e.raison_sociale entreprise,
      case when t.siret = ${entier} then 1.0 when t.recherche like ${`${entier}%`} then 0.7 else 0.6 end::float proximite
    from adherents.etablissement t
    join adherents.entreprise e on e.id = t.entreprise_id
    join adherents.resume r on r.entreprise_id = t.entreprise_id
    where t.id in (select adherents.etablissements_trouves(${mots})) and t.ferme_le is null
      and (r.etablissements > 1 or t.siret = ${entier})
    order by proximite desc, r.tri, t.id limit ${limite}`.execute(bd)
  return rows.map((t) => ({
    type: 'etablissement',
    id: t.id,
    titre: t.commune ? `${t.titre}, ${t.commune}` : t.titre,
    sousTitre: [t.siret, t.titre === t.entreprise ? null : t.entreprise].filter(Boolean).join(' · ') || null,
    chemin: `/adherents/etablissements/${t.id}`,
    proximite: t.proximite,
  }))
}
