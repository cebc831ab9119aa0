import { sql } from 'kysely'
import { changementsAu, jour as enJour, type Verification } from '../../../droit/index.ts'
import type { Bd, Contexte } from '../../../plateforme/base/contexte.ts'
import { composer, enTete } from '../../../plateforme/documents/index.ts'
import { lireService } from '../../organisation/index.ts'
import { CATEGORIES, EMPLOYEUR } from '../vocabulaire.ts'
import type { VisiteChangee } from './comparer.ts'

/** Letters in one document: some hundred pages, a few seconds to compose. */
export const ENTREPRISES_PAR_LIASSE = 100

export interface EntrepriseConcernee {
  id: string
  raisonSociale: string
}

/** Companies with at least one worker a letter speaks of, by name. */
export async function entreprisesConcernees(bd: Bd, comparaison: string): Promise<EntrepriseConcernee[]> {
  const { rows } = await sql<EntrepriseConcernee>`
    select e.id, e.raison_sociale "raisonSociale" from adherents.entreprise e
    where e.id in (select b.entreprise_id from suivi.changement c
      join adherents.etablissement b on b.id = c.etablissement_id
      where c.comparaison_id = ${comparaison} and c.vue <> 'soin')
    order by e.raison_sociale, e.id`.execute(bd)
  return rows
}

interface LigneLue {
  entreprise_id: string
  nom: string
  etablissement: string
  categorie_avant: keyof typeof CATEGORIES
  categorie_apres: keyof typeof CATEGORIES
  visites: VisiteChangee[]
  regles: string[]
}
interface Adresse {
  id: string
  raison_sociale: string
  adresse: string | null
  complement: string | null
  code_postal: string | null
  commune: string | null
}
const A_VERIFIER: ReadonlySet<Verification> = new Set([
  'lu-2026',
  'a-relire',
  'page-publique',
  'non-verifie',
  'conteste',
])
const TITRES = EMPLOYEUR as Record<string, string>
const DIT = {
  apparait: 'devient due',
  disparait: 'n’est plus due',
  delai: 'change de date',
  professions: null,
} as const

/** What one line of the letter says of a worker: kinds of visit only, no day and no reason. */
function direVisites(visites: readonly VisiteChangee[]): string[] {
  return visites.flatMap((v) => {
    const dit = DIT[v.nature]
    const titre = TITRES[v.code]
    return titre && dit ? [`${titre}\u00a0: ${dit}`] : []
  })
}

/** The letters of these companies, as one accessible PDF. @param lot companies, in the order of the letters */
export async function composerLiasse(
  contexte: Contexte,
  { id, jour }: { id: string; jour: string },
  lot: readonly EntrepriseConcernee[],
): Promise<Uint8Array> {
  const { bd, aujourdhui } = contexte
  const ids = lot.map((e) => e.id)
  const { rows } = await sql<LigneLue>`
    select * from suivi.lignes_de_courrier(${id}::uuid, ${ids}::uuid[])`.execute(bd)
  const { rows: adresses } = await sql<Adresse>`
    select distinct on (e.id) e.id, e.raison_sociale, b.adresse, b.complement, b.code_postal, b.commune
    from adherents.entreprise e left join adherents.etablissement b on b.entreprise_id = e.id
    where e.id = any (${ids}::uuid[]) order by e.id, b.siege desc, b.id`.execute(bd)
  const service = await lireService(contexte)
  const parId = new Map(adresses.map((a) => [a.id, a]))
  const titre = `Suivi de vos travailleurs : ce qui change au ${jour.split('-').reverse().join('/')}`
  const donnees = {
    service: enTete(service ?? { nom: 'Service de prévention et de santé au travail' }),
    lieu: service?.commune ?? null,
    titre,
    jour,
    lettres: lot.map((e) =>
      lettreDe(
        parId.get(e.id)!,
        rows.filter((l) => l.entreprise_id === e.id),
        jour,
      ),
    ),
  }
  return composer(new URL('./courrier.typ', import.meta.url), donnees, {
    titre,
    auteur: donnees.service.nom,
    date: aujourdhui,
  })
}

function lettreDe(a: Adresse, lignes: readonly LigneLue[], jour: string) {
  const regles = new Set(lignes.flatMap((l) => l.regles))
  const textes = changementsAu(enJour(jour)).filter((c) => regles.has(c.regle))
  const lieux = new Set(lignes.map((l) => l.etablissement))
  return {
    destinataire: [
      a.raison_sociale,
      'À l’attention de la direction',
      a.adresse,
      a.complement,
      [a.code_postal, a.commune].filter(Boolean).join(' '),
    ].filter(Boolean),
    textes: textes.map((t) => ({
      resume: t.apres.replaceAll("'", '’'),
      articles: t.articles.join(' ; '),
      aVerifier: A_VERIFIER.has(t.verification),
    })),
    quitteLeRenforce: lignes.some((l) => l.categorie_avant === 'SIR' && l.categorie_apres !== 'SIR'),
    entreEnRenforce: lignes.some((l) => l.categorie_avant !== 'SIR' && l.categorie_apres === 'SIR'),
    attestation: lignes.some((l) => l.visites.some((v) => v.code === 'ATTEST' && v.nature === 'apparait')),
    plusieursLieux: lieux.size > 1,
    lignes: lignes.map((l) => ({
      nom: l.nom,
      lieu: l.etablissement,
      avant: CATEGORIES[l.categorie_avant],
      apres: CATEGORIES[l.categorie_apres],
      visites: direVisites(l.visites),
    })),
  }
}
