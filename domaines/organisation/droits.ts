import { ROLES_PERSONNEL } from '../../plateforme/base/contexte.ts'
import type { Operations } from '../../plateforme/droits/droits.ts'

/** What people may do in this room; the grants of migrations 0010, 0011, 0021, 0160 and 0163 say the same. */
export const operations = {
  'organisation.lire': {
    libelle: 'Consulter le service, ses centres, ses équipes et ses moyens',
    roles: ROLES_PERSONNEL,
  },
  'organisation.modifier': {
    libelle: 'Modifier le service, ses centres, ses professionnels et ses équipes',
    roles: ['direction', 'administrateur'],
  },
  'organisation.portefeuille': {
    libelle: 'Affecter les établissements aux équipes',
    roles: ['direction', 'administrateur', 'relation_adherents'],
  },
  'organisation.absences': {
    libelle: 'Tenir les absences des professionnels et leurs remplacements',
    roles: ['direction', 'administrateur', 'assistante'],
  },
  'organisation.reserver': {
    libelle: 'Réserver une salle de réunion, un véhicule, un appareil',
    roles: [
      'assistante',
      'idest',
      'medecin',
      'preventeur',
      'pdp',
      'relation_adherents',
      'qualite',
      'direction',
      'administrateur',
    ],
  },
  'organisation.materiel': {
    libelle: 'Tenir l’inventaire du matériel',
    roles: ['assistante', 'idest', 'preventeur', 'qualite', 'direction', 'administrateur'],
  },
} as const satisfies Operations
