import type { Activite } from './activites.ts'
import type { CleEmploi } from './emplois.ts'
import type { Calendrier } from './jours.ts'
import type { Taille } from './tailles.ts'
import type { Commune, Geographie, Territoire } from './territoires.ts'

/** Days are offsets from the reference day (jours.ts); null means open-ended or unknown. */
export interface Adhesion {
  type: 'de_droit' | 'derogatoire' | 'adhesion_tns' | 'affiliation_tns'
  statut: 'demandee' | 'a_completer' | 'active' | 'suspendue' | 'radiee' | 'refusee'
  demandee: number
  accuse: number | null
  debut: number | null
  fin: number | null
  motif: string | null
  motifRadiation: string | null
}

export interface Entreprise {
  n: number
  id: string
  siren: string | null
  nature: 'entreprise' | 'ett' | 'particulier_employeur' | 'independant' | 'association' | 'liberal_sante'
  raison: string
  enseigne: string | null
  forme: string | null
  groupe: number | null
  activite: Activite
  section: string
  /** Headcount to reach today, temporary workers apart. */
  effectif: number
  dirigeantSuivi: boolean
  adhesions: Adhesion[]
  etablissements: Etablissement[]
}

export interface Etablissement {
  n: number
  id: string
  entreprise: Entreprise
  siret: string | null
  siege: boolean
  enseigne: string | null
  adresse: string
  commune: Commune
  /** Index in the territory's centres. */
  centre: number
  effectif: number
  ouvert: number
  ferme: number | null
}

export interface Personne {
  n: number
  id: string
  nom: string
  prenoms: string
  nomUsage: string | null
  prenomUsage: string | null
  sexe: 'F' | 'M'
  naissance: number
  lieuCode: string | null
  lieu: string | null
  statutIdentite: 'provisoire' | 'validee'
  boeth: boolean
  /** A second record of somebody already known: entered last, so that the search for duplicates meets it. */
  double: boolean
}

export type TypeContrat =
  | 'cdi'
  | 'cdd'
  | 'interim'
  | 'apprenti'
  | 'professionnalisation'
  | 'saisonnier'
  | 'stage'
  | 'mandataire'
  | 'independant'
  | 'intermittent'
  | 'contrat_aide'

export interface Contrat {
  n: number
  id: string
  personne: Personne
  etablissement: Etablissement
  emploi: CleEmploi
  type: TypeContrat
  tempsPartiel: boolean
  debut: number
  fin: number | null
  motifFin: string | null
  numero: string | null
  utilisatrice: Etablissement | null
  exclusion: string | null
  /** Natures of exposure that ground the follow-up, and SIA motives that are situations. */
  expositions: string[]
  nuit: boolean
  /** Situations other than those drawn from the job. */
  situations?: readonly string[]
}

/** All that is drawn, before it becomes rows. */
export interface Monde {
  taille: Taille
  graine: number
  cal: Calendrier
  territoire: Territoire
  geo: Geographie
  entreprises: Entreprise[]
  etablissements: Etablissement[]
  groupes: string[]
  personnes: Personne[]
  contrats: Contrat[]
}

/** Whether a contract runs on an offset. */
export const enCours = (c: { debut: number; fin: number | null }, jour = 0): boolean =>
  c.debut <= jour && (c.fin === null || c.fin >= jour)

/** The membership that runs today, or the last one. */
export const adhesionCourante = (e: Entreprise): Adhesion =>
  e.adhesions.find((a) => a.statut === 'active' || a.statut === 'suspendue') ?? e.adhesions.at(-1)!

/** Whether a company is followed today. */
export const estActive = (e: Entreprise): boolean => {
  const { statut } = adhesionCourante(e)
  return statut === 'active' || statut === 'suspendue'
}
