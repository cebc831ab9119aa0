import type { Operations } from '../../plateforme/droits/droits.ts'

/** Consistent with the grants of 0050. */
export const operations = {
  'echanges.importer': {
    libelle: 'Importer les fichiers du personnel, décider des propositions, annuler un import',
    roles: ['assistante', 'relation_adherents'],
  },
} as const satisfies Operations
