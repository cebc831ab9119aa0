import type { Operations } from '../../plateforme/droits/droits.ts'

/** Consistent with the grants and policies of 0050 and 0132. */
export const operations = {
  'echanges.importer': {
    libelle: 'Importer des fichiers, décider des propositions, annuler un import',
    roles: ['assistante', 'relation_adherents', 'idest', 'medecin'],
  },
  'echanges.personnel': {
    libelle: 'Importer les fichiers du personnel des adhérents',
    roles: ['assistante', 'relation_adherents'],
  },
  'echanges.visites': {
    libelle: 'Importer les visites passées tenues dans un autre logiciel',
    roles: ['assistante', 'idest', 'medecin'],
  },
  'echanges.deposer': {
    libelle: 'Envoyer le fichier du personnel de son entreprise',
    roles: ['employeur'],
  },
} as const satisfies Operations
