/** Codes of the room with the words people read; shared by the server and the screens. */

export const MOMENTS = {
  convocation: 'Convocation',
  deplacement: 'Rendez-vous déplacé',
  annulation: 'Rendez-vous annulé',
  rappel: 'Rappel',
} as const
export type Moment = keyof typeof MOMENTS

export const DESTINATAIRES = { travailleur: 'Travailleur', employeur: 'Employeur' } as const
export type Destinataire = keyof typeof DESTINATAIRES

export const CANAUX = { courriel: 'Courriel', sms: 'SMS', courrier: 'Courrier' } as const
export type CanalModele = keyof typeof CANAUX

export const REPONSES = {
  confirme: 'Confirme',
  excuse: 'Ne viendra pas',
  autre_date: 'Demande une autre date',
} as const
export type Reponse = keyof typeof REPONSES

export const REPONDANTS = {
  travailleur: 'le travailleur',
  employeur: 'l’employeur',
  service: 'le service',
} as const

/** What a worker may give as a reason on its link: none tells a state of health. */
export const CAUSES_TRAVAILLEUR = {
  conges: 'Congés',
  indisponible: 'Indisponible ce jour-là',
  contrainte_employeur: 'Retenu par le travail',
  transport: 'Problème de transport',
  erreur_date: 'Erreur de date ou de lieu',
  sorti_effectifs: 'Je ne travaille plus dans l’entreprise',
  inconnue: 'Autre, ou je préfère ne pas le dire',
} as const

/** What an employer may give. */
export const CAUSES_EMPLOYEUR = {
  conges: 'Congés',
  indisponible: 'Indisponible ce jour-là',
  contrainte_employeur: 'Retenu par l’activité',
  arret_travail: 'Absent de l’entreprise',
  sorti_effectifs: 'Ne travaille plus dans l’entreprise',
  erreur_date: 'Erreur de date ou de lieu',
  inconnue: 'Autre',
} as const

/** Where an appointment stands for who convokes. */
export const ETATS = {
  a_convoquer: 'À convoquer',
  sans_reponse: 'Sans réponse',
  confirme: 'Confirmés',
  autre_date: 'Autre date demandée',
  excuse: 'Excusés',
  echec: 'Message non parvenu',
  lettre: 'Lettre à imprimer',
  injoignable: 'Personne à prévenir',
} as const
export type Etat = keyof typeof ETATS

const JOURS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi']
/** '1M' → « lundi matin ». */
export const demiJournee = (code: string): string =>
  `${JOURS[Number(code[0]) - 1] ?? ''} ${code[1] === 'M' ? 'matin' : 'après-midi'}`
export const DEMI_JOURNEES = ['1M', '1A', '2M', '2A', '3M', '3A', '4M', '4A', '5M', '5A', '6M', '6A'] as const
export type DemiJournee = (typeof DEMI_JOURNEES)[number]

/** Variables of the texts: what each stands for, and where it makes sense. */
export const VARIABLES = {
  prenom: 'Prénom du travailleur',
  nom: 'Nom du travailleur',
  date: 'Jour, 24/11/2026',
  jour: 'Jour en toutes lettres, mardi 24 novembre 2026',
  heure: 'Heure d’arrivée',
  lieu: 'Nom du lieu',
  adresse: 'Adresse du lieu',
  telephone: 'Téléphone de l’équipe',
  service: 'Nom du service',
  entreprise: 'Raison sociale',
  lien: 'Lien personnel de réponse (travailleur, courriel et SMS)',
  liste: 'Liste des rendez-vous (employeur, courriel)',
  espace: 'Adresse de l’espace adhérent (employeur, courriel)',
} as const
export type Variable = keyof typeof VARIABLES

/** Variables that a text may use: one person's facts do not fit in a message that speaks of several. */
export function variablesDe(destinataire: Destinataire, canal: CanalModele): Variable[] {
  const communes: Variable[] = ['telephone', 'service', 'entreprise']
  if (destinataire === 'employeur' && canal === 'courriel') return [...communes, 'liste', 'espace']
  const personne: Variable[] = ['prenom', 'nom', 'date', 'jour', 'heure', 'lieu', 'adresse', ...communes]
  return canal === 'courrier' ? personne : [...personne, 'lien']
}
export const cles = <T extends object>(o: T) => Object.keys(o) as [keyof T & string, ...(keyof T & string)[]]
