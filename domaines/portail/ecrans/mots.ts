import type { Ton } from '../../../plateforme/interface/index.ts'
import type { Qualite, TypeContact } from '../qualites.ts'
import type { SITUATIONS, TYPES_CONTRAT } from '../requetes/travailleurs.ts'

/** Words of the screens for the codes of the room. */
export const CONTRATS: Record<(typeof TYPES_CONTRAT)[number], string> = {
  cdi: 'CDI',
  cdd: 'CDD',
  interim: 'Intérim',
  apprenti: 'Apprentissage',
  professionnalisation: 'Professionnalisation',
  saisonnier: 'Saisonnier',
  stage: 'Stage',
  detache: 'Détachement',
  mandataire: 'Mandataire social',
  independant: 'Indépendant',
  intermittent: 'Intermittent',
  contrat_aide: 'Contrat aidé',
}

export const SITUATIONS_LIBELLES: Record<(typeof SITUATIONS)[number], string> = {
  nuit: 'Travail de nuit',
  boeth: 'Bénéficiaire de l’obligation d’emploi (BOETH)',
  isole: 'Travail isolé',
  teletravail: 'Télétravail',
  travail_a_distance: 'Travail à distance',
  detache_etranger: 'Détachement à l’étranger',
  forain: 'Forain',
}

export const CONTACTS: Record<TypeContact, string> = {
  administratif: 'Administratif',
  rh: 'Ressources humaines',
  prevention: 'Prévention',
  referent_securite: 'Référent sécurité',
  comptable: 'Comptabilité',
  dirigeant: 'Dirigeant',
  etablissement: 'Établissement',
}

export const QUALITES_LIBELLES: Record<Qualite, string> = {
  employeur: 'Employeur',
  rh: 'Ressources humaines',
  comptable_mandate: 'Comptable mandaté',
  referent_securite: 'Référent sécurité',
}

export type StatutAdhesion = 'demandee' | 'a_completer' | 'active' | 'suspendue' | 'radiee' | 'refusee'
export const ADHESIONS: Record<StatutAdhesion, { libelle: string; ton: Ton }> = {
  demandee: { libelle: 'Adhésion demandée', ton: 'encours' },
  a_completer: { libelle: 'Demande à compléter', ton: 'attention' },
  active: { libelle: 'Adhésion active', ton: 'succes' },
  suspendue: { libelle: 'Adhésion suspendue', ton: 'alerte' },
  radiee: { libelle: 'Adhésion terminée', ton: 'neutre' },
  refusee: { libelle: 'Demande refusée', ton: 'alerte' },
}

/** What an exposure changes in the follow-up, in plain words. */
export const SUIVIS = {
  SIR: { court: 'Suivi renforcé', long: 'Suivi individuel renforcé (SIR)' },
  SIA: { court: 'Suivi adapté', long: 'Suivi individuel adapté (SIA)' },
  ATTEST: { court: 'Attestation', long: 'Attestation avant l’autorisation ou l’habilitation' },
} as const
