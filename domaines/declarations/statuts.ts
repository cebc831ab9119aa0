/** Life of a yearly declaration: one table for the server, the screens and the tests (migration 0150 enforces it). */

export const STATUTS = {
  a_faire: { libelle: 'À faire', ton: 'neutre' },
  en_cours: { libelle: 'En cours', ton: 'encours' },
  deposee: { libelle: 'Déposée', ton: 'succes' },
  a_valider: { libelle: 'À valider par l’équipe santé', ton: 'attention' },
  validee: { libelle: 'Validée', ton: 'succes' },
  rectifiee: { libelle: 'Rectifiée', ton: 'succes' },
  sans_objet: { libelle: 'Sans objet', ton: 'neutre' },
} as const
export type Statut = keyof typeof STATUTS
export const CODES_STATUT = Object.keys(STATUTS) as [Statut, ...Statut[]]

/** Who makes a transition happen: an outsider, the staff, the health team, or what the facts themselves decide. */
type Auteur = 'employeur' | 'equipe_sante' | 'relation_adherents' | 'assistante'

export interface Transition {
  geste: 'commencer' | 'deposer' | 'rectifier' | 'decider' | 'annuler' | 'ecarter' | 'reprendre'
  de: readonly Statut[]
  vers: readonly Statut[]
  par: readonly Auteur[]
  /** What must be true, in French: shown beside the button that it disables. */
  condition?: string
}

export const TRANSITIONS: readonly Transition[] = [
  { geste: 'commencer', de: ['a_faire'], vers: ['en_cours'], par: ['employeur'] },
  {
    geste: 'deposer',
    de: ['a_faire', 'en_cours'],
    vers: ['deposee', 'rectifiee', 'a_valider'],
    par: ['employeur'],
    condition: 'Chaque travailleur présent a été confirmé, corrigé ou déclaré parti.',
  },
  {
    geste: 'rectifier',
    de: ['deposee', 'a_valider', 'validee', 'rectifiee'],
    vers: ['en_cours'],
    par: ['employeur'],
    condition: 'La déclaration est celle de l’année de la campagne en cours.',
  },
  { geste: 'decider', de: ['a_valider'], vers: ['a_valider', 'validee'], par: ['equipe_sante'] },
  { geste: 'annuler', de: ['a_valider'], vers: ['a_valider', 'validee'], par: ['employeur'] },
  {
    geste: 'ecarter',
    de: ['a_faire', 'en_cours'],
    vers: ['sans_objet'],
    par: ['relation_adherents', 'assistante'],
    condition: 'Un motif est écrit.',
  },
  { geste: 'reprendre', de: ['sans_objet'], vers: ['a_faire'], par: ['relation_adherents', 'assistante'] },
]

/** Whether a gesture is possible from a status. */
export const peut = (geste: Transition['geste'], statut: string): boolean =>
  TRANSITIONS.some((t) => t.geste === geste && (t.de as readonly string[]).includes(statut))

/** Statuses in which the employer still owes something; late once the closing day has passed. */
export const OUVERTS: readonly Statut[] = ['a_faire', 'en_cours']
export const estOuverte = (statut: string): boolean => (OUVERTS as readonly string[]).includes(statut)

/** States of a change asked by an employer. */
export const ETATS_CHANGEMENT = {
  demande: { libelle: 'Enregistrée', ton: 'encours' },
  applique: { libelle: 'Prise en compte', ton: 'succes' },
  en_attente: { libelle: 'En attente de l’équipe santé', ton: 'attention' },
  valide: { libelle: 'Acceptée', ton: 'succes' },
  refuse: { libelle: 'Refusée', ton: 'alerte' },
  annule: { libelle: 'Abandonnée par l’employeur', ton: 'neutre' },
} as const
export type EtatChangement = keyof typeof ETATS_CHANGEMENT
