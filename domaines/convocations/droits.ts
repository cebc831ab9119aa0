import type { Operations } from '../../plateforme/droits/droits.ts'

/** What people may do in this room; the grants of migration 0201 say the same. */
export const operations = {
  'convocations.lire': {
    libelle: 'Voir les convocations, leurs messages et les réponses',
    roles: ['assistante', 'idest', 'medecin'],
  },
  'convocations.envoyer': {
    libelle: 'Convoquer, relancer, imprimer les lettres, noter une réponse',
    roles: ['assistante', 'idest', 'medecin'],
  },
  'convocations.regler': {
    libelle: 'Écrire les textes des convocations et régler les rappels',
    roles: ['assistante', 'direction', 'administrateur'],
  },
  'convocations.employeur': {
    libelle: 'Voir ses travailleurs convoqués et répondre pour eux',
    roles: ['employeur'],
  },
} as const satisfies Operations
