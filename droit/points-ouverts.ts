import { REGLAGES_PAR_DEFAUT, type Reglages } from './reglages.ts'
import type { Verification } from './regle.ts'

/** One reading of an open point. */
export interface Lecture {
  /** Short name of the choice, for forms. */
  readonly cle: string
  readonly valeur: Reglages[keyof Reglages]
  readonly libelle: string
}

/** A point that the law leaves open (regulation, §11): the readings a service may choose between. */
export interface PointOuvert {
  readonly reglage: keyof Reglages
  readonly question: string
  readonly articles: readonly string[]
  readonly verification: Verification
  /** What is known of it, and why the default is what it is. */
  readonly explication: string
  readonly lectures: readonly Lecture[]
}

const choix = (cle: string, valeur: Lecture['valeur'], libelle: string): Lecture => ({ cle, valeur, libelle })

export const POINTS_OUVERTS: readonly PointOuvert[] = [
  {
    reglage: 'seuilTrajet',
    question: 'Accident de trajet : après combien de jours d’arrêt la visite de reprise est-elle due ?',
    articles: ['R. 4624-31'],
    verification: 'page-publique',
    explication:
      'Le ministère (mars 2026) le traite comme un accident non professionnel : soixante jours. Beaucoup de services appliquent trente jours.',
    lectures: [
      choix('60', 60, 'Soixante jours, comme un accident non professionnel'),
      choix('30', 30, 'Trente jours, comme un accident du travail'),
    ],
  },
  {
    reglage: 'derogationReprise',
    question:
      'Dispense de reprise après une préreprise : quel arrêt doit être délivré depuis le 15/06/2026 ?',
    articles: ['R. 4624-31', 'décret n° 2026-503'],
    verification: 'conteste',
    explication: 'Le texte dit « délivrés » sans distinguer le premier arrêt de ses prolongations.',
    lectures: [
      choix('premier-arret', 'premier-arret', 'Le premier arrêt'),
      choix('prolongation', 'prolongation', 'La dernière prolongation'),
    ],
  },
  {
    reglage: 'derogationReprisePar',
    question: 'Dispense de reprise : qui doit avoir conclu la préreprise ?',
    articles: ['R. 4624-31', 'décret n° 2026-503'],
    verification: 'conteste',
    explication:
      'Le texte dit « le médecin du travail ». Le collaborateur médecin signe ses propres avis ; lue à la lettre, une préreprise tenue par un infirmier ne suffit pas.',
    lectures: [
      choix('medecin', ['MT', 'CM'], 'Le médecin du travail ou un collaborateur médecin'),
      choix('medecin-seul', ['MT'], 'Le médecin du travail seulement'),
      choix('medecin-interne', ['MT', 'CM', 'INT'], 'Un médecin, interne compris'),
      choix('tous', ['MT', 'CM', 'INT', 'IDEST'], 'Un médecin ou un infirmier'),
    ],
  },
  {
    reglage: 'miCarriereAgeOuverture',
    question: 'Mi-carrière : à partir de quelle année peut-elle être tenue ?',
    articles: ['L. 4624-2-2'],
    verification: 'a-relire',
    explication:
      'L’article permet de l’anticiper dans les deux ans, sans fixer le premier jour ; il a changé fin juillet 2026 et la nouvelle rédaction n’a pas été lue.',
    lectures: [
      choix('43', 43, 'L’année du 43e anniversaire'),
      choix('44', 44, 'L’année du 44e anniversaire'),
      choix('45', 45, 'L’année du 45e anniversaire seulement'),
    ],
  },
  {
    reglage: 'postExpositionConduite',
    question:
      'Anciens conducteurs et électriciens en suivi renforcé : la visite post-exposition leur est-elle due ?',
    articles: ['R. 4624-28-1'],
    verification: 'conteste',
    explication:
      'Le texte couvre toute personne qui « a bénéficié » du suivi renforcé ; la réforme de 2025 voulait les en dispenser.',
    lectures: [
      choix('emettre', 'emettre', 'Oui, marquée comme contestée'),
      choix('ignorer', 'ignorer', 'Non'),
    ],
  },
  {
    reglage: 'apprentiSir',
    question: 'Apprenti sur un poste à risques particuliers : quand l’examen d’aptitude est-il dû ?',
    articles: ['R. 6222-36', 'R. 4624-24'],
    verification: 'conteste',
    explication: 'Deux articles se rencontrent ; la lecture la plus protectrice est retenue.',
    lectures: [
      choix('avant-affectation', 'avant-affectation', 'Avant l’affectation'),
      choix('deux-mois', 'deux-mois', 'Dans les deux mois de l’embauche'),
    ],
  },
  {
    reglage: 'medecinPraticienCorrespondant',
    question: 'Le médecin praticien correspondant figure-t-il parmi ceux qui peuvent tenir une visite ?',
    articles: ['L. 4623-1 IV', 'R. 4623-41'],
    verification: 'non-verifie',
    explication: 'Deux arrêtés lui manquaient en octobre 2024 ; on ne sait pas s’ils ont paru.',
    lectures: [choix('oui', true, 'Oui, suivi d’un point d’interrogation'), choix('non', false, 'Non')],
  },
]

/** Articles changed in 2026 whose new wording nobody read here. */
export const ARTICLES_A_RELIRE: readonly { article: string; sujet: string }[] = [
  { article: 'L. 4624-2-2', sujet: 'visite de mi-carrière' },
  { article: 'R. 4624-30', sujet: 'suites de la visite de préreprise' },
  { article: 'L. 4622-2', sujet: 'missions des services' },
  { article: 'L. 4622-8-1', sujet: 'cellule de prévention de la désinsertion professionnelle' },
  { article: 'R. 4624-45-4', sujet: 'contenu du dossier médical' },
]

const egales = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** Name of the reading that these settings follow on a point; its default when they say nothing of it. */
export function lectureDe(p: PointOuvert, reglages: Partial<Reglages>): string {
  const valeur = reglages[p.reglage] ?? REGLAGES_PAR_DEFAUT[p.reglage]
  return p.lectures.find((l) => egales(l.valeur, valeur))?.cle ?? lectureParDefaut(p)
}

export function lectureParDefaut(p: PointOuvert): string {
  return p.lectures.find((l) => egales(l.valeur, REGLAGES_PAR_DEFAUT[p.reglage]))!.cle
}

/** The setting that a reading stands for; `undefined` when the point has no such reading. */
export function valeurDe(reglage: string, cle: string): Partial<Reglages> | undefined {
  const p = POINTS_OUVERTS.find((x) => x.reglage === reglage)
  const l = p?.lectures.find((x) => x.cle === cle)
  return p && l ? { [p.reglage]: l.valeur } : undefined
}
