import { type Jour, SANS_JOUR } from './jour.ts'
import { applicable } from './loi.ts'
import { BASCULE } from './parametres.ts'
import { des, type Regle, regle } from './regle.ts'

/** Who may hold a visit, one bit each. `EQUIPE`: the team, for collective actions. */
export const PROFESSION = { MT: 1, CM: 2, INT: 4, IDEST: 8, IPA: 16, MPC: 32, EQUIPE: 64 } as const

const CODES: readonly (readonly [bit: number, code: string])[] = [
  [PROFESSION.MT, 'MT'],
  [PROFESSION.CM, 'CM'],
  [PROFESSION.INT, 'INT'],
  [PROFESSION.IDEST, 'IDEST'],
  [PROFESSION.IPA, 'IPA'],
  // The question mark stays: the arrêtés this profession needs were not found.
  [PROFESSION.MPC, 'MPC?'],
  [PROFESSION.EQUIPE, 'team'],
]

/** Mask → codes, in the order of the law's table: `["MT","CM","INT","IDEST","MPC?"]`. */
export function codesProfessions(masque: number): string[] {
  const codes: string[] = []
  for (const [bit, code] of CODES) if (masque & bit) codes.push(code)
  return codes
}

/** Physicians only: exams, opinions, attestation of absence of contraindications (R. 4623-14 II). */
export const MEDECINS = PROFESSION.MT | PROFESSION.CM | PROFESSION.INT
const AVEC_INFIRMIER = MEDECINS | PROFESSION.IDEST

export const REGLE_DELEGATION: Regle = regle(
  'DELEGATION',
  'jour de la visite',
  des(
    '2017-01-01',
    ['R. 4623-14'],
    'lu',
    "Reprise, préreprise et visite à la demande sont tenues par le médecin du travail, un collaborateur médecin ou un interne ; l'infirmier ne tient que les visites d'information et de prévention et les visites intermédiaires.",
  ),
  des(
    '2022-04-28',
    ['R. 4623-14 II'],
    'lu',
    "Par protocole écrit, le médecin du travail peut confier à un infirmier en santé au travail toute visite, sauf l'examen d'aptitude, son renouvellement et la visite post-exposition.",
  ),
)

/** VIP, initial or periodic: every professional of L. 4624-1, MPC since 2023-12-30 (never verified). */
export function pourVip(jourVisite: Jour, mpc: boolean): number {
  return mpc && applicable(jourVisite, BASCULE.mpc) ? AVEC_INFIRMIER | PROFESSION.MPC : AVEC_INFIRMIER
}

/** Visite intermédiaire: any professional of L. 4624-1 except MPC. */
export const POUR_INTERMEDIAIRE = AVEC_INFIRMIER

/** Reprise, préreprise, requested visit: nurses since 2022-04-28, by the day of the visit. */
export function delegable(jourVisite: Jour): number {
  return applicable(jourVisite, BASCULE.delegation) ? AVEC_INFIRMIER : MEDECINS
}

/** Mi-carrière: also an infirmier en pratique avancée (L. 4624-2-2 II). */
export function pourMiCarriere(jourVisite: Jour): number {
  return delegable(jourVisite) | PROFESSION.IPA
}

/** First day on which the visit can still be held: never before the question, nor before `tot`. */
export function jourDeVisite(au: Jour, tot: Jour): Jour {
  return tot === SANS_JOUR || tot < au ? au : tot
}
