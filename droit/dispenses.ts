import { INCONNU, NON, OUI } from './codes.ts'
import type { Faits } from './faits.ts'
import { ajouterMois, type Jour, SANS_JOUR } from './jour.ts'
import { MANQUE } from './manques.ts'
import { P } from './parametres.ts'
import { des, type Regle, regle, valeurAu } from './regle.ts'

const EMBAUCHE = "jour de l'embauche"

export const REGLE_DISPENSE_VIP: Regle = regle(
  'DISPENSE-VIP',
  EMBAUCHE,
  des(
    '2017-01-01',
    ['R. 4624-15'],
    'lu',
    'Pas de nouvelle visite : visite de moins de cinq ans (trois ans pour le suivi adapté), emploi identique et exposition équivalente, attestation ou avis détenu, aucune mesure ni inaptitude dans la période.',
  ),
)
export const REGLE_DISPENSE_EMA: Regle = regle(
  'DISPENSE-EMA',
  EMBAUCHE,
  des(
    '2017-01-01',
    ['R. 4624-27'],
    'lu',
    'Pas de nouvel examen : aptitude de moins de deux ans, emploi identique et exposition équivalente, avis détenu par le médecin du travail, aucune mesure ni inaptitude en deux ans.',
  ),
)
/** The condition on measures, cited by itself when it is the one that fails. */
export const REGLE_DISPENSE_VIP_MESURE: Regle = regle(
  'DISPENSE-VIP-MESURE',
  EMBAUCHE,
  des(
    '2017-01-01',
    ['R. 4624-15 3°'],
    'lu',
    'Une mesure (L. 4624-3) ou une inaptitude (L. 4624-4) dans la période fait tomber la dispense.',
  ),
)
export const REGLE_DISPENSE_EMA_MESURE: Regle = regle(
  'DISPENSE-EMA-MESURE',
  EMBAUCHE,
  des(
    '2017-01-01',
    ['R. 4624-27 3°'],
    'lu',
    'Une mesure (L. 4624-3) ou une inaptitude (L. 4624-4) en deux ans fait tomber la dispense.',
  ),
)
export const REGLE_INTERIM_VIP: Regle = regle(
  'DISPENSE-INTERIM-VIP',
  'début de la mission',
  des(
    '2017-01-01',
    ['R. 4625-11'],
    'lu',
    'Intérim : attestation pour le même emploi de moins de deux ans, exposition équivalente, aucune mesure ni inaptitude en deux ans.',
  ),
)
export const REGLE_INTERIM_EMA: Regle = regle(
  'DISPENSE-INTERIM-EMA',
  'début de la mission',
  des(
    '2017-01-01',
    ['R. 4625-13'],
    'lu',
    "Intérim : avis d'aptitude pour le même emploi de moins de deux ans, exposition équivalente, aucune mesure ni inaptitude en deux ans.",
  ),
)
export const REGLE_DISPENSE_SAISONNIER: Regle = regle(
  'DISPENSE-SAISONNIER',
  EMBAUCHE,
  des(
    '2017-01-01',
    ['D. 4625-22'],
    'lu',
    'Saisonnier : emploi équivalent et dernier examen de moins de vingt-quatre mois sans inaptitude.',
  ),
)
export const REGLE_DETACHE: Regle = regle(
  'DETACHE',
  "arrivée dans l'entreprise",
  des(
    '2017-01-01',
    ['R. 1262-13'],
    'lu',
    "Détaché : rien n'est dû si le suivi de l'État d'origine est équivalent.",
  ),
)

/** Outcome of a dispensation. `manque` holds the `MANQUE` bits when it cannot be decided. */
export const DISPENSE = { SANS_OBJET: 0, ACCORDEE: 1, REFUSEE: 2, INCONNUE: 3 } as const

/** Why a dispensation was refused, for the sentence. */
export const REFUS = { AUCUN: 0, TROP_ANCIENNE: 1, EMPLOI: 2, EXPOSITION: 3, DOCUMENT: 4, MESURE: 5 } as const

// Second and third results of `examinerDispense`, read at once by the caller: no object on the hot path.
export let manqueDispense = 0
export let refusDispense: number = REFUS.AUCUN

/** Hiring day that opens the look-back. */
export function jourEmbauche(f: Faits): Jour {
  return f.embauche !== SANS_JOUR ? f.embauche : f.debutPoste
}

/** 1 no measure nor inaptitude in the months before hiring, 2 there is one, 0 unknown. */
function sansMesure(f: Faits, h: Jour, mois: number, au: Jour): number {
  const derniere = Math.max(f.derniereMesure, f.derniereInaptitude)
  // `au`: a measure given after hiring but before the question counts as well.
  if (derniere !== SANS_JOUR && derniere >= ajouterMois(h, -mois) && derniere <= (h > au ? h : au)) return NON
  if (f.sansMesureAnnees * 12 >= mois || derniere !== SANS_JOUR) return OUI
  return INCONNU
}

/**
 * The four conditions shared by R. 4624-15, R. 4624-27, R. 4625-11 and R. 4625-13.
 * @param anterieure day of the earlier visit, exam or attestation
 * @param mois look-back, both for the visit and for measures; its first day is included
 * @param detenu condition on the document: yes, no, unknown
 * @param manqueDocument `MANQUE` bit for an unknown document
 */
export function examinerDispense(
  f: Faits,
  anterieure: Jour,
  mois: number,
  detenu: number,
  manqueDocument: number,
): number {
  manqueDispense = 0
  refusDispense = REFUS.AUCUN
  const h = jourEmbauche(f)
  if (anterieure === SANS_JOUR || h === SANS_JOUR || anterieure > h) return DISPENSE.SANS_OBJET
  const mesure = sansMesure(f, h, mois, f.au)
  if (anterieure < ajouterMois(h, -mois)) refusDispense = REFUS.TROP_ANCIENNE
  else if (f.memeEmploi === NON) refusDispense = REFUS.EMPLOI
  else if (f.memeExposition === NON) refusDispense = REFUS.EXPOSITION
  else if (detenu === NON) refusDispense = REFUS.DOCUMENT
  else if (mesure === NON) refusDispense = REFUS.MESURE
  if (refusDispense !== REFUS.AUCUN) return DISPENSE.REFUSEE
  if (f.memeEmploi === INCONNU) manqueDispense |= MANQUE.memeEmploi
  if (f.memeExposition === INCONNU) manqueDispense |= MANQUE.memeExposition
  if (detenu === INCONNU) manqueDispense |= manqueDocument
  if (mesure === INCONNU) manqueDispense |= MANQUE.mesures
  return manqueDispense === 0 ? DISPENSE.ACCORDEE : DISPENSE.INCONNUE
}

/** Seasonal worker: equivalent job, last exam within 24 months, no inaptitude at it (D. 4625-22). */
export function examinerDispenseSaisonnier(f: Faits, mois: number): number {
  manqueDispense = 0
  refusDispense = REFUS.AUCUN
  const h = jourEmbauche(f)
  const examen = f.examenAnterieur
  if (examen === SANS_JOUR || h === SANS_JOUR || examen > h) return DISPENSE.SANS_OBJET
  if (examen < ajouterMois(h, -mois)) refusDispense = REFUS.TROP_ANCIENNE
  else if (f.memeEmploi === NON) refusDispense = REFUS.EMPLOI
  else if (f.derniereInaptitude !== SANS_JOUR && f.derniereInaptitude >= examen) refusDispense = REFUS.MESURE
  if (refusDispense !== REFUS.AUCUN) return DISPENSE.REFUSEE
  if (f.memeEmploi === INCONNU) manqueDispense |= MANQUE.memeEmploi
  if (f.derniereInaptitude === SANS_JOUR && f.sansInaptitude !== OUI && f.sansMesureAnnees === 0) {
    manqueDispense |= MANQUE.mesures
  }
  return manqueDispense === 0 ? DISPENSE.ACCORDEE : DISPENSE.INCONNUE
}

const POURQUOI: readonly string[] = [
  '',
  'elle est trop ancienne',
  "l'emploi n'est pas identique",
  "l'exposition n'est pas équivalente",
  "le dernier document n'est pas détenu",
  'une mesure ou une inaptitude a été émise dans la période',
]

/** French end of the sentence that says why the last examined dispensation was refused. */
export function phraseRefus(refus: number): string {
  return POURQUOI[refus] ?? ''
}

/** Look-back in months of the dispensation of a VIP, shorter for workers of R. 4624-17. */
export function anterioriteVip(adapte: boolean, h: Jour): number {
  const p = adapte ? P.anterioriteAdaptee : P.anterioriteVip
  return valeurAu(p, h)
}
