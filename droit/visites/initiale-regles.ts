import { des, type Regle, regle } from '../regle.ts'

const PRISE = 'prise effective du poste'
const AFFECTATION = "jour d'affectation"

export const REGLE_VIPI: Regle = regle(
  'VIPI',
  PRISE,
  des('2017-01-01', ['R. 4624-10'], 'lu', 'Visite dans les trois mois de la prise effective du poste.'),
)
export const REGLE_VIPI_APPRENTI: Regle = regle(
  'VIPI-APPRENTI',
  "jour de l'embauche",
  des('2017-01-01', ['R. 6222-36'], 'lu', "Apprenti : visite ou examen dans les deux mois de l'embauche."),
)
export const REGLE_VIPI_NUIT: Regle = regle(
  'VIPI-AVANT-NUIT',
  AFFECTATION,
  des('2017-01-01', ['R. 4624-18', 'L. 3122-5'], 'lu', "Travailleur de nuit : visite avant l'affectation."),
)
export const REGLE_VIPI_MINEUR: Regle = regle(
  'VIPI-AVANT-MINEUR',
  AFFECTATION,
  des('2017-01-01', ['R. 4624-18'], 'lu', "Moins de 18 ans : visite avant l'affectation."),
)
export const REGLE_VIPI_BIO2: Regle = regle(
  'VIPI-AVANT-BIO2',
  AFFECTATION,
  des('2017-01-01', ['R. 4426-7'], 'lu', "Agents biologiques du groupe 2 : visite avant l'affectation."),
)
export const REGLE_VIPI_CEM: Regle = regle(
  'VIPI-AVANT-CEM',
  AFFECTATION,
  des(
    '2017-01-01',
    ['R. 4453-25', 'R. 4453-3'],
    'lu',
    "Champs électromagnétiques au-dessus des valeurs limites : visite avant l'affectation.",
  ),
)
export const REGLE_VIPI_DETACHE: Regle = regle(
  'VIPI-DETACHE',
  "arrivée dans l'entreprise",
  des(
    '2017-01-01',
    ['R. 1262-13'],
    'lu',
    "Détaché sans suivi équivalent : visite dans les trois mois de l'arrivée.",
  ),
)
export const REGLE_FORAIN: Regle = regle(
  'FORAIN',
  PRISE,
  des('2017-01-01', ['R. 4622-18'], 'lu', "Entreprise foraine : au prochain passage, dans l'année au plus."),
)
export const REGLE_ACTCOLL: Regle = regle(
  'ACTCOLL',
  "jour de l'embauche",
  des(
    '2017-01-01',
    ['D. 4625-22'],
    'lu',
    'Saisonnier de moins de 45 jours, ou sans risque particulier : action collective, sans visite individuelle.',
  ),
)
export const REGLE_EMAE_SAISONNIER: Regle = regle(
  'EMAE-SAISONNIER',
  "jour de l'embauche",
  des(
    '2017-01-01',
    ['D. 4625-22'],
    'lu',
    'Saisonnier de 45 jours ou plus sur un poste à risques particuliers : examen.',
  ),
)
export const REGLE_EMAE: Regle = regle(
  'EMAE',
  AFFECTATION,
  des(
    '2017-01-01',
    ['R. 4624-24'],
    'lu',
    "Suivi renforcé : examen d'aptitude avant l'affectation, jamais par un infirmier ni un médecin praticien correspondant.",
  ),
)
export const REGLE_EMAE_DETACHE: Regle = regle(
  'EMAE-DETACHE',
  AFFECTATION,
  des(
    '2017-01-01',
    ['R. 1262-13'],
    'lu',
    "Détaché sans suivi équivalent : examen d'aptitude avant l'affectation.",
  ),
)
export const REGLE_EMAE_UTILISATRICE: Regle = regle(
  'EMAE-UTILISATRICE',
  AFFECTATION,
  des(
    '2017-01-01',
    ['R. 4625-9'],
    'lu',
    "Intérim : l'entreprise utilisatrice organise l'examen si le poste est à risques et que le suivi renforcé n'a pas eu lieu.",
  ),
)
export const REGLE_EMAE_APPRENTI: Regle = regle(
  'EMAE-APPRENTI',
  "jour de l'embauche",
  des(
    '2017-01-01',
    ['R. 6222-36'],
    'conteste',
    "Apprenti sur un poste à risques : avant l'affectation (R. 4624-24) ou dans les deux mois (R. 6222-36), selon le réglage.",
  ),
)
