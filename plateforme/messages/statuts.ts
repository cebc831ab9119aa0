/** Statuses of a message that leaves the service, as people read them. */
export const STATUTS_ENVOI = {
  a_envoyer: 'À envoyer',
  en_cours: 'En cours d’envoi',
  envoye: 'Envoyé',
  remis: 'Remis',
  rejete: 'Rejeté par le destinataire',
  echec: 'Non parti',
  incertain: 'Peut-être parti',
  annule: 'Annulé',
} as const
export type StatutEnvoi = keyof typeof STATUTS_ENVOI

export type Canal = 'courriel' | 'sms'
export const CANAUX: Record<Canal, string> = { courriel: 'Courriel', sms: 'SMS' }

/** How a status looks; the word always goes with it. */
export const TON_ENVOI: Record<StatutEnvoi, 'succes' | 'attention' | 'encours' | 'alerte' | 'neutre'> = {
  a_envoyer: 'encours',
  en_cours: 'encours',
  envoye: 'succes',
  remis: 'succes',
  rejete: 'alerte',
  echec: 'alerte',
  incertain: 'attention',
  annule: 'neutre',
}

interface TransitionEnvoi {
  de: readonly StatutEnvoi[]
  vers: StatutEnvoi
  /** `travail`: the sending job; `destinataire`: a bounce or a receipt; `personnel`: a person of the service. */
  par: 'travail' | 'destinataire' | 'personnel'
  condition: string
}

/** Every change of status a message may go through. */
export const TRANSITIONS_ENVOI: readonly TransitionEnvoi[] = [
  { de: ['a_envoyer'], vers: 'en_cours', par: 'travail', condition: 'Son heure est venue.' },
  { de: ['en_cours'], vers: 'envoye', par: 'travail', condition: 'Le serveur de messagerie l’a accepté.' },
  {
    de: ['en_cours'],
    vers: 'a_envoyer',
    par: 'travail',
    condition: 'Refus passager : nouvel essai plus tard.',
  },
  { de: ['en_cours'], vers: 'echec', par: 'travail', condition: 'Les essais sont épuisés.' },
  { de: ['en_cours'], vers: 'rejete', par: 'travail', condition: 'Refus définitif de l’adresse.' },
  {
    de: ['en_cours'],
    vers: 'incertain',
    par: 'travail',
    condition: 'Le serveur s’est arrêté pendant l’envoi : jamais renvoyé sans qu’une personne le décide.',
  },
  { de: ['envoye'], vers: 'remis', par: 'destinataire', condition: 'Accusé de remise reçu.' },
  {
    de: ['envoye', 'remis', 'incertain'],
    vers: 'rejete',
    par: 'destinataire',
    condition: 'Avis de non-remise reçu.',
  },
  {
    de: ['a_envoyer'],
    vers: 'annule',
    par: 'personnel',
    condition: 'Le rendez-vous a changé avant l’envoi.',
  },
  { de: ['rejete', 'echec', 'incertain'], vers: 'a_envoyer', par: 'personnel', condition: 'Renvoi demandé.' },
]
