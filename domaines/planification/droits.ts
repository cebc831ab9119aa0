import type { Operations } from '../../plateforme/droits/droits.ts'

/** What people may do in this room; the grants of the migrations say the same. */
export const operations = {
  // Order of convocables, delegation, preferences
  'planification.convocables': {
    libelle: 'Consulter la liste des travailleurs à convoquer',
    roles: ['assistante', 'idest', 'medecin'],
  },
  'planification.demander': {
    libelle: 'Enregistrer une visite demandée, ou réorienter un travailleur vers le médecin',
    roles: ['assistante', 'idest', 'medecin'],
  },
  'planification.decider': {
    libelle: 'Confier une visite à un infirmier, fixer un rang, tenir une liste',
    roles: ['medecin'],
  },
  'planification.ordre': {
    libelle: 'Consulter le schéma de suivi et les effectifs de la liste',
    roles: ['assistante', 'idest', 'medecin', 'relation_adherents', 'qualite', 'direction'],
  },
  'planification.ordreModifier': {
    libelle: 'Modifier le schéma de suivi et le mettre en vigueur',
    roles: ['medecin', 'direction'],
  },
  'planification.delegation': {
    libelle: 'Consulter les protocoles de délégation et les mesures expérimentales',
    roles: ['assistante', 'idest', 'medecin', 'pdp', 'relation_adherents', 'qualite', 'direction'],
  },
  'planification.genresDelegables': {
    libelle: 'Choisir les genres de visite que le service délègue',
    roles: ['medecin', 'direction'],
  },
  'planification.protocoles': {
    libelle: 'Rédiger et signer un protocole de délégation, partager un retour d’expérience',
    roles: ['medecin', 'idest'],
  },
  'planification.mesures': {
    libelle: 'Tenir les mesures expérimentales, leurs évaluations et leur communication',
    roles: ['medecin', 'qualite', 'direction'],
  },
  'planification.preferences': {
    libelle: 'Consulter les préférences de convocation d’un adhérent',
    roles: ['assistante', 'idest', 'medecin', 'pdp', 'relation_adherents', 'qualite', 'direction'],
  },
  'planification.preferencesModifier': {
    libelle: 'Modifier les préférences de convocation d’un adhérent',
    roles: ['assistante', 'idest', 'medecin', 'relation_adherents'],
  },
  'planification.employeur': {
    libelle: 'Dire comment convoquer ses travailleurs',
    roles: ['employeur'],
  },
  // Agendas and appointments
  'planification.agendas': {
    libelle: 'Consulter les agendas et les rendez-vous',
    roles: ['assistante', 'idest', 'medecin'],
  },
  'planification.rendez-vous': {
    libelle: 'Prendre, déplacer et pointer des rendez-vous',
    roles: ['assistante', 'idest', 'medecin'],
  },
  'planification.remplissage': {
    libelle: 'Remplir les agendas automatiquement',
    roles: ['assistante', 'idest', 'medecin'],
  },
  'planification.plages': {
    libelle: 'Tenir les heures de réception, les salles et l’assistanat',
    roles: ['assistante', 'idest', 'medecin', 'direction', 'administrateur'],
  },
  'planification.durees.regler': {
    libelle: 'Régler la durée des visites',
    roles: ['medecin', 'direction', 'administrateur'],
  },
  'planification.agendas.regler': {
    libelle: 'Régler les agendas, les absences et les pénalités',
    roles: ['direction', 'administrateur'],
  },
  'planification.absenteisme': {
    libelle: 'Consulter les taux d’absence',
    roles: ['assistante', 'idest', 'medecin', 'relation_adherents', 'qualite', 'direction'],
  },
  'planification.penalites': {
    libelle: 'Consulter les pénalités proposées',
    roles: ['assistante', 'idest', 'medecin', 'relation_adherents', 'comptable', 'direction'],
  },
  'planification.penalites.decider': {
    libelle: 'Retenir ou écarter une pénalité',
    roles: ['relation_adherents', 'comptable', 'direction'],
  },
} as const satisfies Operations
