import type { Operations } from '../../plateforme/droits/droits.ts'

/** What people may do in this room; the grants of migrations 0001 to 0004 say the same. */
export const operations = {
  'comptes.gerer': {
    libelle: 'Gérer les comptes, les rôles, les sessions et les seconds facteurs',
    roles: ['administrateur'],
  },
  'comptes.confirmer': {
    libelle: 'Confirmer les droits sur les données de santé demandés par l’administration',
    roles: ['medecin', 'direction'],
  },
  'comptes.droits': {
    libelle: 'Consulter les droits de chaque rôle',
    roles: ['administrateur', 'qualite', 'direction'],
  },
  'journal.lire': {
    libelle: 'Consulter le journal des modifications',
    roles: ['administrateur', 'qualite', 'direction', 'medecin'],
  },
  'journal.acces': {
    libelle: 'Consulter le journal des connexions',
    roles: ['administrateur', 'qualite', 'direction'],
  },
  'journal.lectures': {
    libelle: 'Consulter le journal des lectures de données de santé',
    roles: ['medecin', 'qualite'],
  },
} as const satisfies Operations
