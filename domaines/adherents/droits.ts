import { ROLES_PERSONNEL } from '../../plateforme/base/contexte.ts'
import type { Operations } from '../../plateforme/droits/droits.ts'

/** Consistent with the grants of 0020: the database refuses what these refuse. */
export const operations = {
  'adherents.lire': { libelle: 'Voir les adhérents', roles: ROLES_PERSONNEL },
  'adherents.modifier': {
    libelle: 'Créer et modifier les adhérents, leurs établissements et leurs effectifs',
    roles: ['relation_adherents', 'assistante', 'direction'],
  },
  'adherents.contacts': {
    libelle: 'Tenir à jour les contacts des adhérents',
    roles: ['relation_adherents', 'assistante', 'direction', 'preventeur', 'idest', 'medecin', 'pdp'],
  },
  'adherents.adhesion': {
    libelle: 'Instruire les demandes d’adhésion',
    roles: ['relation_adherents', 'assistante', 'direction'],
  },
  'adherents.decider': {
    libelle: 'Valider, refuser, suspendre et radier une adhésion',
    roles: ['relation_adherents', 'direction'],
  },
  'adherents.regler': {
    libelle: 'Régler les règles d’admission et les tranches d’effectif',
    roles: ['direction', 'administrateur'],
  },
} as const satisfies Operations
