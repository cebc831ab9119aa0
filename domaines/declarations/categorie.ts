import { evaluer, jour, type Motif } from '../../droit/index.ts'
import { dossierDe } from '../suivi/index.ts'
import type { Categorie } from './vocabulaire.ts'

export interface Evaluation {
  categorie: Categorie
  /** Why, with the article and the day from which this rule holds. */
  motifs: { phrase: string; article: string; depuis: string; aVerifier: boolean }[]
  /** What else the employer should know: attestation before an authorisation, what changed on 01/10/2025. */
  informations: { phrase: string; article: string; depuis: string; aVerifier: boolean }[]
}

export interface AEvaluer {
  naissance: string | null
  type?: string
  expositions: readonly string[]
  situations: readonly string[]
}

const NON_RELU: ReadonlySet<string> = new Set(['a-relire', 'page-publique'])
const motifLu = (m: Motif) => ({
  phrase: m.phrase,
  article: m.article,
  depuis: m.validite.du,
  aVerifier: NON_RELU.has(m.verification),
})

/**
 * Category that the declared facts give on a day (R. 4624-10 to -23), by the engine. Only what the employer declares is
 * read: nothing that a worker told the health team, nothing that the service noted.
 * @param au day, YYYY-MM-DD
 */
export function categoriser(a: AEvaluer, au: string, expliquer = true): Evaluation {
  const j = jour(au)
  // Without a birth date, an adult: the engine reads the age for the under 18 only.
  const naissance = jour(a.naissance ?? '1980-01-01')
  const dossier = dossierDe(
    {
      ...{
        id: 'declare',
        naissance,
        postes: null,
        etats: null,
        visites: null,
        absences: null,
        prescriptions: null,
      },
      contrats: [['c', a.type ?? 'cdi', j, null, 'e', null, null]],
      expositions: a.expositions.map((code) => [code, j, null, null, 'c']),
      situations: a.situations.map((code) => [code, j, null, 'c']),
    },
    j,
    false,
  )
  const r = evaluer(dossier, j, { expliquer })
  return {
    categorie: r.categorie,
    motifs: r.motifsCategorie.map(motifLu),
    informations: expliquer ? informations(a.expositions, r.categorie) : [],
  }
}

/** Regulation 1.1, 1.3, 2.6: what an authorisation gave until 30/09/2025, and what it asks for since. */
function informations(expositions: readonly string[], categorie: Categorie): Evaluation['informations'] {
  const depuis = '2025-10-01'
  const suite =
    categorie === 'SIR'
      ? 'Le suivi renforcé vient ici des autres expositions.'
      : 'Sans autre exposition, elle ne donne plus de suivi renforcé.'
  const phrase = (quoi: string, avant: string) =>
    `${quoi} : depuis le 1er octobre 2025 (décret n° 2025-355), le médecin du travail remet une attestation, valable cinq ans, avant que vous ${avant}. ${suite}`
  return [
    ...(expositions.includes('conduite')
      ? [
          {
            phrase: phrase('Autorisation de conduite', 'délivriez l’autorisation'),
            article: 'R. 4323-56',
            depuis,
            aVerifier: false,
          },
        ]
      : []),
    ...(expositions.includes('electricite')
      ? [
          {
            phrase: phrase('Habilitation électrique', 'délivriez l’habilitation'),
            article: 'R. 4544-10',
            depuis,
            aVerifier: false,
          },
        ]
      : []),
  ]
}
