import type { Operations } from '../../plateforme/droits/droits.ts'

/** What the employer's space opens. The database narrows it further by the quality of each access (migration 0120). */
export const operations = {
  'portail.lire': { libelle: 'Voir son espace adhérent', roles: ['employeur'] },
  'portail.contacts': { libelle: 'Tenir à jour les contacts de son entreprise', roles: ['employeur'] },
  'portail.suivre': {
    libelle: 'Suivre l’usage de l’espace adhérent',
    roles: ['assistante', 'relation_adherents', 'qualite', 'direction', 'administrateur'],
  },
} as const satisfies Operations
