import { ROLES_PERSONNEL } from '../../plateforme/base/contexte.ts'
import type { Operations } from '../../plateforme/droits/droits.ts'

/** Who does what with yearly declarations; the grants and policies of migration 0150 say the same. */
export const operations = {
  'declarations.consulter': { libelle: 'Voir les déclarations de son entreprise', roles: ['employeur'] },
  'declarations.declarer': {
    libelle: 'Déclarer ses effectifs, les arrivées, les départs, et corriger un suivi',
    roles: ['employeur'],
  },
  'declarations.suivre': {
    libelle: 'Suivre la campagne de déclaration et ses effectifs',
    roles: ROLES_PERSONNEL,
  },
  'declarations.lire': {
    libelle: 'Lire les déclarations : postes, expositions, demandes des employeurs',
    roles: ['assistante', 'idest', 'medecin', 'preventeur', 'relation_adherents'],
  },
  'declarations.campagne': {
    libelle: 'Ouvrir et régler la campagne de déclaration',
    roles: ['relation_adherents', 'direction'],
  },
  'declarations.relancer': {
    libelle: 'Relancer les employeurs, dire une déclaration sans objet',
    roles: ['relation_adherents', 'assistante'],
  },
  'declarations.preparer': {
    libelle: 'Préparer les demandes à valider',
    roles: ['assistante', 'idest', 'medecin'],
  },
  'declarations.decider': {
    libelle: 'Valider ou refuser une baisse de suivi, si son équipe suit le travailleur',
    roles: ['medecin', 'idest'],
  },
  'declarations.conseiller': {
    libelle: 'Noter qu’un écart a été signalé à l’employeur',
    roles: ['preventeur', 'idest', 'medecin', 'assistante'],
  },
} as const satisfies Operations
