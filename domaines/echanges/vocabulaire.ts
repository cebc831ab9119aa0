/** Kinds of proposals, in the order they are shown. */
export const GENRES = {
  doute: { un: 'doute à lever', plusieurs: 'doutes à lever', titre: 'Doutes à lever' },
  arrivee: { un: 'arrivée', plusieurs: 'arrivées', titre: 'Arrivées' },
  depart: { un: 'départ', plusieurs: 'départs', titre: 'Départs' },
  changement_poste: {
    un: 'changement de poste',
    plusieurs: 'changements de poste',
    titre: 'Changements de poste',
  },
  changement_contrat: {
    un: 'changement de contrat',
    plusieurs: 'changements de contrat',
    titre: 'Changements de contrat',
  },
  changement_identite: {
    un: 'complément d’identité',
    plusieurs: 'compléments d’identité',
    titre: 'Compléments d’identité',
  },
  exposition: {
    un: 'exposition ou situation',
    plusieurs: 'expositions ou situations',
    titre: 'Expositions et situations',
  },
  absence: { un: 'absence', plusieurs: 'absences', titre: 'Absences' },
  visite: { un: 'visite passée', plusieurs: 'visites passées', titre: 'Visites passées' },
  retour: { un: 'retour d’absence', plusieurs: 'retours d’absence', titre: 'Retours d’absence' },
} as const
export type Genre = keyof typeof GENRES

export const DECISIONS = {
  a_decider: 'À décider',
  ecartee: 'Écartée',
  appliquee: 'Appliquée',
  impossible: 'Impossible',
} as const
export type Decision = keyof typeof DECISIONS

export const GENRES_FICHIER = { dsn: 'DSN', csv: 'Texte séparé (CSV)', xlsx: 'Classeur (XLSX)' } as const

export const CAUSES_ABSENCE = {
  maladie: 'Maladie',
  maternite: 'Maternité',
  paternite: 'Paternité',
  trajet: 'Accident de trajet',
  MP: 'Maladie professionnelle',
  AT: 'Accident du travail',
  autre: 'Autre absence',
} as const
