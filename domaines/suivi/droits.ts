import type { Operations } from '../../plateforme/droits/droits.ts'

/** What people may do in this room; the grants of migration 0040 say the same. */
export const operations = {
  'suivi.lire': {
    libelle: 'Consulter l’échéancier',
    roles: ['assistante', 'idest', 'medecin', 'pdp', 'relation_adherents', 'qualite', 'direction'],
  },
  'suivi.travailleur': {
    libelle: 'Consulter les visites tenues, les absences et les échéances d’un travailleur, et leurs raisons',
    roles: ['assistante', 'idest', 'medecin', 'pdp'],
  },
  'suivi.saisir': {
    libelle: 'Saisir une visite tenue ou une absence',
    roles: ['assistante', 'idest', 'medecin'],
  },
  'suivi.prescrire': {
    libelle: 'Fixer pour un travailleur une périodicité plus courte',
    roles: ['medecin'],
  },
  'suivi.recalculer': {
    libelle: 'Recalculer les échéances de tout le service',
    roles: ['medecin', 'direction', 'administrateur'],
  },
  'suivi.changements': {
    libelle: 'Voir ce qu’un changement de la loi change, et pour qui',
    roles: ['assistante', 'idest', 'medecin', 'pdp', 'relation_adherents', 'qualite', 'direction'],
  },
  'suivi.comparer': {
    libelle: 'Comparer deux états de la loi et composer les courriers aux adhérents',
    roles: ['medecin', 'relation_adherents', 'qualite', 'direction'],
  },
  'suivi.lireLaLoi': {
    libelle: 'Voir comment le service lit les points que la loi laisse ouverts',
    roles: ['assistante', 'idest', 'medecin', 'qualite', 'direction'],
  },
  'suivi.reglerLaLoi': {
    libelle: 'Choisir la lecture des points que la loi laisse ouverts',
    roles: ['direction'],
  },
  'suivi.employeur': {
    libelle: 'Voir les prochaines visites de ses travailleurs',
    roles: ['employeur'],
  },
} as const satisfies Operations
