import { estMineur } from '../categories/categorie.ts'
import { EXPOSITION, NATURE, VISITE } from '../codes.ts'
import type { Faits } from '../faits.ts'
import { ajouterMois, type Jour, SANS_JOUR } from '../jour.ts'
import { applicable } from '../loi.ts'
import { MANQUE } from '../manques.ts'
import { BASCULE, P } from '../parametres.ts'
import { MEDECINS } from '../professions.ts'
import { des, type Regle, regle, rienDes, valeurAu } from '../regle.ts'
import type { Sortie } from '../sortie.ts'
import { motif, type Trace } from '../trace.ts'
import { affectationDe, dernier, fr } from './contexte.ts'

const DELIVRANCE = "délivrance de l'autorisation ou de l'habilitation"
const AVANT_2025 =
  "Pas d'attestation : l'autorisation de conduite et l'habilitation relevaient du suivi renforcé."

export const REGLE_ATTEST_CONDUITE: Regle = regle(
  'ATTEST-CONDUITE',
  DELIVRANCE,
  rienDes('2017-01-01', ['R. 4323-56'], AVANT_2025),
  des(
    '2025-10-01',
    ['R. 4323-56'],
    'lu',
    "Attestation d'absence de contre-indications, cinq ans, délivrée par le médecin du travail (décret n° 2025-355).",
  ),
)
export const REGLE_ATTEST_ELECTRICITE: Regle = regle(
  'ATTEST-ELECTRICITE',
  DELIVRANCE,
  rienDes('2017-01-01', ['R. 4544-10'], AVANT_2025),
  des(
    '2025-10-01',
    ['R. 4544-10', 'R. 4544-11', 'R. 4544-11-1'],
    'lu',
    'Même attestation pour les opérations au voisinage de pièces nues sous tension et les travaux sous tension.',
  ),
)
export const REGLE_ATTEST_REPRISE: Regle = regle(
  'ATTEST-AVIS-ANTERIEUR',
  "délivrance de l'avis d'aptitude",
  des(
    '2017-01-01',
    ['décret n° 2025-355, art. 2'],
    'lu',
    "Un avis d'aptitude délivré au titre du suivi renforcé avant le 01/10/2025 tient lieu d'attestation pendant cinq ans.",
  ),
)
export const REGLE_ATTEST_JEUNE: Regle = regle(
  'ATTEST-JEUNE',
  DELIVRANCE,
  rienDes('2017-01-01', ['R. 4153-40'], AVANT_2025),
  des(
    '2025-10-01',
    ['R. 4153-40'],
    'page-publique',
    "Le jeune aux travaux réglementés garde l'avis d'aptitude annuel.",
  ),
)

const CONCERNE = EXPOSITION.CONDUITE | EXPOSITION.ELECTRICITE

function concerne(f: Faits): number {
  return (f.expositions | f.autorisations) & CONCERNE
}

/** Examen for the attestation d'absence de contre-indications: before issue, then every five years. */
export function attestation(f: Faits, s: Sortie, t: Trace | null): void {
  if (concerne(f) === 0) return
  const presumee = f.autorisation !== SANS_JOUR ? f.autorisation : affectationDe(f)
  const quand = dernier(f.au, presumee)
  if (!applicable(quand, BASCULE.conduite)) return
  if (f.expositions & EXPOSITION.TRAVAUX_REGLEMENTES && estMineur(f.naissance, quand)) {
    s.dispenser(VISITE.ATTEST)
    if (t !== null)
      t.dispense(
        VISITE.ATTEST,
        motif(
          REGLE_ATTEST_JEUNE,
          quand,
          "Moins de 18 ans aux travaux réglementés : l'avis d'aptitude annuel demeure, pas d'attestation.",
        ),
      )
    return
  }
  const tenue = dernier(f.derniereAttestation, f.aptitudeSir)
  if (tenue === SANS_JOUR) {
    premiere(f, presumee, s, t)
    return
  }
  const fin = ajouterMois(tenue, valeurAu(P.periodeAttestation, tenue))
  // An authorisation issued after the last day of validity needs a new attestation first.
  const avant = f.autorisation !== SANS_JOUR && f.autorisation > fin
  const i = avant
    ? s.poser(VISITE.ATTEST, NATURE.AVANT, f.autorisation, MEDECINS)
    : s.poser(VISITE.ATTEST, NATURE.AU_PLUS_TARD, fin, MEDECINS)
  if (t === null) return
  if (f.aptitudeSir > f.derniereAttestation) {
    t.echeance(
      i,
      motif(
        REGLE_ATTEST_REPRISE,
        tenue,
        `L'avis d'aptitude du ${fr(tenue)} tient lieu d'attestation pendant cinq ans, jusqu'au ${fr(fin)}.`,
      ),
    )
    expliquer(i, f, quand, 'Ensuite, une attestation est nécessaire, tous les cinq ans.', t)
  } else
    expliquer(
      i,
      f,
      quand,
      `Attestation du ${fr(tenue)}, valable cinq ans, à renouveler le ${fr(fin)} au plus tard.`,
      t,
    )
}

function premiere(f: Faits, presumee: Jour, s: Sortie, t: Trace | null): void {
  if (f.autorisation === SANS_JOUR) s.manquants |= MANQUE.dateAutorisation
  if (presumee === SANS_JOUR) {
    const i = s.poser(VISITE.ATTEST, NATURE.SANS_DELAI, 0, MEDECINS)
    if (t !== null)
      expliquer(
        i,
        f,
        f.au,
        "Aucune attestation connue : l'autorisation ou l'habilitation n'est valable qu'avec elle.",
        t,
      )
    return
  }
  const avant = dernier(presumee, BASCULE.conduite)
  const i = s.poser(VISITE.ATTEST, NATURE.AVANT, avant, MEDECINS)
  if (t !== null) {
    expliquer(
      i,
      f,
      avant,
      `Attestation avant la délivrance de l'autorisation ou de l'habilitation (${fr(avant)}), par un médecin, sur présentation par le travailleur.`,
      t,
    )
  }
}

function expliquer(i: number, f: Faits, j: Jour, phrase: string, t: Trace): void {
  if (concerne(f) & EXPOSITION.CONDUITE) t.echeance(i, motif(REGLE_ATTEST_CONDUITE, j, phrase))
  if (concerne(f) & EXPOSITION.ELECTRICITE) t.echeance(i, motif(REGLE_ATTEST_ELECTRICITE, j, phrase))
}
