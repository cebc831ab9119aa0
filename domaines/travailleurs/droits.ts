import { ROLES_PERSONNEL } from '../../plateforme/base/contexte.ts'
import type { Operations } from '../../plateforme/droits/droits.ts'

/** What people may do in this room; the grants of migrations 0030 and 0031 say the same. */
export const operations = {
  'travailleurs.lire': {
    libelle: 'Consulter les travailleurs, leurs contrats, postes et expositions',
    roles: ROLES_PERSONNEL,
  },
  'travailleurs.modifier': {
    libelle: 'Créer et modifier les travailleurs, leurs contrats, postes et expositions',
    roles: ['assistante', 'idest', 'medecin', 'relation_adherents'],
  },
  'travailleurs.coordonnees': {
    libelle: 'Consulter les coordonnées personnelles des travailleurs',
    roles: ['assistante', 'idest', 'medecin', 'pdp'],
  },
  'travailleurs.modifierCoordonnees': {
    libelle: 'Tenir les coordonnées personnelles des travailleurs',
    roles: ['assistante', 'idest', 'medecin'],
  },
  'travailleurs.etatsSante': {
    libelle: 'Lire et tenir les états de santé déclarés, si son équipe suit le travailleur',
    roles: ['idest', 'medecin'],
  },
  'travailleurs.fusionner': {
    libelle: 'Décider des doublons et fusionner deux dossiers',
    roles: ['assistante', 'idest', 'medecin'],
  },
} as const satisfies Operations
