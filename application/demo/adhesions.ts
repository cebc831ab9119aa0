import { type Hasard, Tirage } from './hasard.ts'
import { ans } from './jours.ts'
import type { Adhesion } from './monde.ts'

/** Seed 001 §1.1.2.2: 603 joined and 457 were struck off in 2023 among 7,347; 95 of 457 for breach of obligations. */
export const PART_NOUVEAUX = 603 / 7347
export const PART_RADIES_PAR_AN = 457 / 7347
export const PART_MANQUEMENT = 95 / 457

const MOTIFS_RADIATION = new Tirage<string>([
  ['manquement_obligations', PART_MANQUEMENT],
  ['cessation', 0.34],
  ['plus_de_salarie', 0.2],
  ['depart_volontaire', 0.1],
  ['fusion', 0.08],
  ['hors_competence', 0.04],
  ['autre', 0.032],
])

/** An accepted request and its membership, begun `debut` days from the reference day. */
export function adhesionActive(h: Hasard, debut: number): Adhesion {
  const demandee = debut - h.entier(3, 25)
  return {
    type: 'de_droit',
    statut: 'active',
    demandee,
    accuse: Math.min(0, demandee + h.entier(0, 4)),
    debut,
    fin: null,
    motif: null,
    motifRadiation: null,
  }
}

/** Offset of the first day of a member in place: 8.2 % joined within the year, the others over 25 years; larger ones stay longer. */
export function tirerAnciennete(h: Hasard, petite: boolean): number {
  // New members are small companies (2,388 workers for 603).
  if (petite && h.chance(PART_NOUVEAUX * 1.1)) return -h.entier(8, 360)
  return -Math.min(ans(26), 366 + Math.floor(-Math.log(1 - h.reel()) * ans(petite ? 11 : 34)))
}

export function radier(h: Hasard, adhesion: Adhesion, fin: number): Adhesion {
  const motifRadiation = MOTIFS_RADIATION.tirer(h)
  const motif =
    motifRadiation === 'manquement_obligations'
      ? h.choix([
          'Cotisations impayées après deux rappels',
          'Déclaration annuelle non faite malgré mise en demeure',
        ])
      : null
  return { ...adhesion, statut: 'radiee', fin, motif, motifRadiation }
}

const MANQUES = [
  'La liste des postes n’est pas jointe',
  'Le SIRET de l’établissement ne correspond pas à l’adresse',
  'Bulletin d’adhésion non signé',
  'Effectif et date d’embauche à préciser',
  'Aucun contact joignable dans l’entreprise',
]
const REFUS = [
  'Établissement situé hors du département',
  'Entreprise du bâtiment relevant d’un service professionnel',
  'Entreprise de travail temporaire sans établissement dans le département',
  'Activité agricole, relevant de la MSA',
]

/** A request not yet decided, or refused. */
export function demande(h: Hasard, statut: 'demandee' | 'a_completer' | 'refusee'): Adhesion {
  const demandee =
    statut === 'refusee' ? -h.entier(40, 400) : statut === 'a_completer' ? -h.entier(6, 45) : -h.entier(0, 16)
  // A request without acknowledgement must show (ADH-004).
  const accuse = statut !== 'refusee' && h.chance(0.3) ? null : Math.min(0, demandee + h.entier(0, 5))
  const motif = statut === 'a_completer' ? h.choix(MANQUES) : statut === 'refusee' ? h.choix(REFUS) : null
  return { type: 'de_droit', statut, demandee, accuse, debut: null, fin: null, motif, motifRadiation: null }
}
