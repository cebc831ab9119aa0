/** Words of the closed lists of this room, shared by the server and the screens. Keys are the database's. */
export const QUALITES = {
  employeur: 'Employeur',
  rh: 'Ressources humaines',
  comptable_mandate: 'Comptable mandaté',
  referent_securite: 'Référent santé et sécurité',
} as const

export const ETATS_COMPTE = {
  actif: 'Actif',
  invite: 'Invité',
  suspendu: 'Suspendu',
  sans_droit: 'Sans droit en cours',
} as const

/** Events of the journal of accesses. */
export const EVENEMENTS = {
  connexion: 'Connexion',
  echec: 'Échec de connexion',
  verrouillage: 'Connexion bloquée après des échecs',
  deconnexion: 'Déconnexion',
  role_change: 'Changement de rôle',
  second_facteur_demande: 'Second facteur demandé',
  second_facteur_echec: 'Code incorrect',
  second_facteur_active: 'Second facteur activé',
  second_facteur_retire: 'Second facteur retiré',
  second_facteur_reinitialise: 'Second facteur réinitialisé par l’administration',
  codes_secours_renouveles: 'Codes de secours renouvelés',
  code_secours_utilise: 'Code de secours utilisé',
  mot_de_passe_change: 'Mot de passe changé',
  mot_de_passe_oublie: 'Mot de passe oublié',
  mot_de_passe_reinitialise: 'Mot de passe choisi par un lien',
  invitation_creee: 'Lien d’invitation créé',
  lien_cree: 'Lien de mot de passe créé par l’administration',
  invitation_acceptee: 'Invitation acceptée',
  session_fermee: 'Session fermée',
  sessions_fermees: 'Sessions fermées',
  droit_ouvert: 'Droit ouvert',
  droit_termine: 'Droit terminé',
  compte_suspendu: 'Compte suspendu',
  compte_reactive: 'Compte réactivé',
  demande_creee: 'Confirmation demandée',
  demande_confirmee: 'Demande confirmée par une deuxième personne',
  demande_refusee: 'Demande refusée par une deuxième personne',
  passkey_ajoutee: 'Clé d’accès ajoutée',
  passkey_retiree: 'Clé d’accès retirée',
  identite_liee: 'Compte relié au fournisseur d’identité',
} as const

/** What waits for a second person. */
export const GENRES_DEMANDE = {
  droit: 'Ouvrir un droit',
  lien: 'Donner un lien de connexion',
  second_facteur: 'Réinitialiser le second facteur',
  courriel: 'Changer l’adresse électronique',
} as const

export const OPERATIONS_JOURNAL = {
  INSERT: 'Création',
  UPDATE: 'Modification',
  DELETE: 'Suppression',
} as const

export const CLASSES = {
  partage: 'Données partagées',
  prevention: 'Données de prévention',
  sante: 'Données de santé',
  gestion: 'Données de gestion',
  technique: 'Données techniques',
} as const

/** Keys of a closed list as a non-empty tuple, for `z.enum`. */
export const cles = <T extends object>(liste: T): [keyof T & string, ...(keyof T & string)[]] =>
  Object.keys(liste) as [keyof T & string, ...(keyof T & string)[]]
