import type { Operations } from '../../plateforme/droits/droits.ts'

/** What people may do in this room; the grants of the migrations say the same. */
export const operations = {
  // Order of convocables, delegation, preferences
  'planification.convocables': {
    libelle: 'Consulter la liste des travailleurs à convoquer',
    roles: ['assistante', 'idest', 'medecin'],
  },
  // Agendas and appointments
} as const satisfies Operations
