import { departementDe } from './departement.ts'
import type { Reglages } from './reglages.ts'
import {
  AVIS_DEROGATION,
  type AvisDerogation,
  CONDITIONS_DEROGATION,
  type ConditionDerogation,
  estTns,
  NATURES,
  type Nature,
  TYPES_ADHESION,
  TYPES_PAR_NATURE,
  type TypeAdhesion,
} from './vocabulaire.ts'

export type Derogation = Record<ConditionDerogation, boolean> &
  Record<AvisDerogation, string | null> & { conditions_cmt: string | null }

/** What admission is decided on: plain data, no clock, no database. */
export interface DossierAdmission {
  nature: Nature
  type: TypeAdhesion
  naf_code: string | null
  /** Open establishments. */
  etablissements: { commune_code: string | null; code_postal: string | null }[]
  contactsJoignables: number
  /** Written by the person when the activity is excluded and the company is admitted all the same. */
  motif_admission: string | null
  derogation: Derogation | null
}

export interface Obstacle {
  message: string
  champ?: string
}

function listeDepartements(departements: readonly string[]): string {
  return departements.length === 1
    ? `le département ${departements[0]}`
    : `l’un des départements ${departements.slice(0, -1).join(', ')} ou ${departements.at(-1)}`
}

/** What a derogation still lacks, each in its own words (ADH-049: all are needed). */
export function manquesDerogation(derogation: Derogation | null): string[] {
  const conditions = Object.entries(CONDITIONS_DEROGATION).filter(
    ([cle]) => !derogation?.[cle as ConditionDerogation],
  )
  const avis = Object.entries(AVIS_DEROGATION).filter(([cle]) => !derogation?.[cle as AvisDerogation])
  return [...conditions, ...avis].map(([, libelle]) => libelle.replace(/\.$/, ''))
}

/** Rules that hold from the request on (001 §2.2.2, ADH-048, ADH-050, ADH-057). */
export function obstaclesDemande(dossier: DossierAdmission, reglages: Reglages): Obstacle[] {
  const { nature, type, naf_code: naf } = dossier
  const obstacles: Obstacle[] = []
  const permis = TYPES_PAR_NATURE[nature]
  if (!permis.includes(type))
    obstacles.push({
      message: `« ${TYPES_ADHESION[type]} » ne convient pas à la nature « ${NATURES[nature]} ». Choisissez : ${permis
        .map((t) => TYPES_ADHESION[t])
        .join(' ou ')}.`,
      champ: 'type',
    })
  // An independent may join the service of his choice (L. 4621-3): no condition of territory.
  if (estTns(type)) return obstacles
  const { departements } = reglages
  const surPlace = dossier.etablissements.some((t) =>
    departements.includes(departementDe(t.commune_code, t.code_postal) ?? ''),
  )
  if (departements.length > 0 && !surPlace) {
    if (nature === 'ett')
      obstacles.push({
        message: `Cette entreprise de travail temporaire n’a pas d’établissement ouvert dans ${listeDepartements(departements)} : le service n’accepte pas l’adhésion d’une agence située hors de son territoire.`,
        champ: 'type',
      })
    else if (type === 'de_droit')
      obstacles.push({
        message: `Aucun établissement ouvert n’est situé dans ${listeDepartements(departements)} : cette entreprise n’est pas adhérente de droit. Corrigez l’adresse, ou demandez une adhésion dérogatoire.`,
        champ: 'type',
      })
  }
  if (
    type === 'de_droit' &&
    naf &&
    reglages.divisions_exclues.includes(naf.slice(0, 2)) &&
    !dossier.motif_admission
  )
    obstacles.push({
      message: `L’activité ${naf} est hors de la compétence du service (division ${naf.slice(0, 2)}). Si cette entreprise en relève bien, écrivez pourquoi elle est admise.`,
      champ: 'motif_admission',
    })
  return obstacles
}

/** Rules that hold to become a running member, besides those of the request. */
export function obstaclesValidation(dossier: DossierAdmission, reglages: Reglages): Obstacle[] {
  const obstacles = obstaclesDemande(dossier, reglages)
  if (dossier.etablissements.length === 0)
    obstacles.push({ message: 'Ajoutez d’abord un établissement ouvert, avec son adresse.' })
  if (dossier.contactsJoignables === 0)
    obstacles.push({ message: 'Ajoutez d’abord un contact joignable, avec un courriel ou un téléphone.' })
  if (dossier.type === 'derogatoire') {
    const manques = manquesDerogation(dossier.derogation)
    if (manques.length > 0)
      obstacles.push({ message: `Adhésion dérogatoire incomplète. Il manque : ${manques.join(' ; ')}.` })
  }
  return obstacles
}

/** First day on which an independent's membership may end: one full year (D. 4622-27-1 to -3). */
export function finMinimaleTns(debut: string): string {
  const d = new Date(`${debut}T00:00:00Z`)
  d.setUTCFullYear(d.getUTCFullYear() + 1)
  d.setUTCDate(d.getUTCDate() - 1)
  return d.toISOString().slice(0, 10)
}
