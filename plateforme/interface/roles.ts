const LIBELLES: Record<string, string> = {
  assistante: 'Assistante médicale',
  idest: 'Infirmier de santé au travail',
  medecin: 'Médecin du travail',
  preventeur: 'Préventeur',
  pdp: 'Cellule maintien en emploi',
  relation_adherents: 'Relation adhérents',
  comptable: 'Comptabilité',
  qualite: 'Qualité',
  direction: 'Direction',
  administrateur: 'Administration du système',
  employeur: 'Employeur',
  travailleur: 'Travailleur',
  partenaire: 'Partenaire',
}

/** The name of a role, as people of the service say it. */
export function libelleRole(role: string): string {
  return LIBELLES[role] ?? role
}
