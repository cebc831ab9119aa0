/** What is missing to decide, one bit each, with its French sentence and the field to fill. */
export const MANQUE = {
  naissance: 1 << 0,
  affectation: 1 << 1,
  derniereVisite: 1 << 2,
  dernierExamen: 1 << 3,
  memeEmploi: 1 << 4,
  memeExposition: 1 << 5,
  attestation: 1 << 6,
  avis: 1 << 7,
  mesures: 1 << 8,
  joursPrevus: 1 << 9,
  niveauPlomb: 1 << 10,
  classeRayonnements: 1 << 11,
  dateReprise: 1 << 12,
  debutAbsence: 1 << 13,
  emissionArret: 1 << 14,
  conclusionPrereprise: 1 << 15,
  praticienPrereprise: 1 << 16,
  demandeReprise: 1 << 17,
  dateAutorisation: 1 << 18,
  miCarriereFaite: 1 << 19,
  suiviEquivalent: 1 << 20,
  causeAbsence: 1 << 21,
  horsPeriode: 1 << 22,
  finAbsence: 1 << 23,
  secondExamen: 1 << 24,
} as const
export type CodeManque = keyof typeof MANQUE

export const PHRASE_MANQUE: Readonly<Record<CodeManque, string>> = {
  naissance:
    'La date de naissance est inconnue : la visite de mi-carrière et la minorité ne se décident pas.',
  affectation: "La date de prise de poste ou d'affectation est inconnue.",
  derniereVisite: "La date de la dernière visite d'information et de prévention est inconnue.",
  dernierExamen: "La date du dernier examen d'aptitude est inconnue.",
  memeEmploi: "On ne sait pas si l'emploi est identique au précédent (dispense).",
  memeExposition: 'On ne sait pas si les expositions sont équivalentes aux précédentes (dispense).',
  attestation:
    "On ne sait pas si le professionnel de santé détient la dernière attestation de suivi ou le dernier avis d'aptitude (dispense).",
  avis: "On ne sait pas si le médecin du travail détient le dernier avis d'aptitude (dispense).",
  mesures: 'On ne sait pas si une mesure ou une inaptitude a été émise dans la période regardée (dispense).',
  joursPrevus: 'Le nombre de jours de travail effectif prévus du saisonnier est inconnu.',
  niveauPlomb:
    "Le niveau d'exposition au plomb (air ou plombémie) est inconnu : il décide du suivi renforcé avant le 10/04/2026.",
  classeRayonnements: 'Le classement en catégorie A ou B du travailleur exposé aux rayonnements est inconnu.',
  dateReprise:
    'La date de reprise effective du travail est inconnue ; le lendemain de la fin connue est supposé.',
  debutAbsence: "Le premier jour de l'absence est inconnu.",
  emissionArret: "La date de l'arrêt initial est inconnue ; le premier jour d'absence est supposé.",
  conclusionPrereprise:
    "La conclusion de la visite de préreprise est inconnue : la dérogation n'est pas appliquée.",
  praticienPrereprise:
    "On ne sait pas qui a tenu la visite de préreprise : la dérogation n'est pas appliquée.",
  demandeReprise:
    "On ne sait pas si quelqu'un demande la visite de reprise : la dérogation n'est pas appliquée.",
  dateAutorisation: "La date de délivrance de l'autorisation de conduite ou de l'habilitation est inconnue.",
  miCarriereFaite: 'On ne sait pas si la visite de mi-carrière a été tenue.',
  suiviEquivalent: "On ne sait pas si le travailleur détaché a un suivi équivalent dans son État d'origine.",
  causeAbsence: "La cause de l'absence est inconnue.",
  horsPeriode: 'Un fait antérieur au 01/01/2017 est hors de la période formalisée : rien n’en est déduit.',
  finAbsence: "La fin de l'absence est inconnue.",
  secondExamen: "On ne sait pas si le médecin estime un second examen d'inaptitude nécessaire.",
}

export const CODES_MANQUE = Object.keys(MANQUE) as CodeManque[]
