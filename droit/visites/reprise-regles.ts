import { des, type Regle, regle, rienDes } from '../regle.ts'

const DEBUT = "premier jour de l'arrêt"
const decret = 'décret n° 2022-372, art. 6'

export const REGLE_MATERNITE: Regle = regle(
  'REPR-MATERNITE',
  DEBUT,
  des('2017-01-01', ['R. 4624-31 1°'], 'lu', 'Après un congé de maternité, quelle que soit sa durée.'),
)
export const REGLE_MP: Regle = regle(
  'REPR-MP',
  DEBUT,
  des(
    '2017-01-01',
    ['R. 4624-31 2°'],
    'lu',
    'Après une absence pour maladie professionnelle, quelle que soit sa durée.',
  ),
)
export const REGLE_AT: Regle = regle(
  'REPR-AT',
  DEBUT,
  des(
    '2017-01-01',
    ['R. 4624-31 3°'],
    'lu',
    "Après trente jours au moins d'absence pour accident du travail.",
  ),
)
export const REGLE_MALADIE: Regle = regle(
  'REPR-MALADIE',
  DEBUT,
  des(
    '2017-01-01',
    ['R. 4624-31 3°', decret],
    'lu',
    "Arrêt commencé jusqu'au 31/03/2022 : seuil de trente jours.",
  ),
  des(
    '2022-04-01',
    ['R. 4624-31 4°', decret],
    'lu',
    'Arrêt commencé après le 31/03/2022 : seuil de soixante jours.',
  ),
)
export const REGLE_TRAJET: Regle = regle(
  'REPR-TRAJET',
  DEBUT,
  des(
    '2017-01-01',
    ['R. 4624-31'],
    'page-publique',
    'Accident de trajet : traité comme non professionnel, ou trente jours selon le réglage.',
  ),
)
export const REGLE_DELAI: Regle = regle(
  'REPR-DELAI',
  'jour de la reprise effective',
  des(
    '2017-01-01',
    ['R. 4624-31'],
    'lu',
    'Le jour de la reprise, et au plus tard dans les huit jours qui suivent.',
  ),
)
export const REGLE_DEROGATION: Regle = regle(
  'REPR-DEROGATION-2026',
  "délivrance de l'arrêt",
  rienDes('2017-01-01', ['R. 4624-31'], 'Aucune dérogation.'),
  des(
    '2026-06-15',
    ['R. 4624-31, dernier alinéa', 'décret n° 2026-503'],
    'lu-2026',
    "Pas de visite de reprise si une préreprise par le médecin du travail, dans les trente jours avant la reprise, a conclu qu'aucune mesure n'est nécessaire et si personne ne demande la visite.",
  ),
)
export const REGLE_AT_COURT: Regle = regle(
  'AT-MOINS-DE-30-JOURS',
  DEBUT,
  des(
    '2017-01-01',
    ['R. 4624-33'],
    'lu',
    "L'employeur informe le médecin du travail de tout arrêt pour accident du travail de moins de trente jours.",
  ),
)
export const REGLE_PREREPRISE: Regle = regle(
  'PREREP',
  DEBUT,
  des(
    '2017-01-01',
    ['R. 4624-29'],
    'lu',
    "Arrêt de plus de trois mois (arrêts commencés jusqu'au 31/03/2022).",
  ),
  des(
    '2022-04-01',
    ['L. 4624-2-4', 'R. 4624-29'],
    'lu',
    "Arrêt de plus de trente jours, retour anticipé ; jamais à l'initiative de l'employeur.",
  ),
)
export const REGLE_PREREPRISE_SUITES: Regle = regle(
  'PREREP-SUITES',
  'jour de la visite',
  des(
    '2017-01-01',
    ['R. 4624-30'],
    'lu',
    "Recommandations à l'employeur et au médecin-conseil, sauf opposition du travailleur.",
  ),
)
export const REGLE_LIAISON: Regle = regle(
  'RDVL',
  DEBUT,
  rienDes('2017-01-01', ['L. 1226-1-3'], 'Pas de rendez-vous de liaison.'),
  des(
    '2022-04-01',
    ['L. 1226-1-3', 'D. 1226-8-1'],
    'lu',
    "Arrêt de trente jours au moins : rendez-vous de liaison possible avec l'employeur ; ce n'est pas une visite médicale.",
  ),
)
export const REGLE_JOURS: Regle = regle(
  'JOURS-CALENDAIRES',
  DEBUT,
  des(
    '2017-01-01',
    ['R. 4624-31'],
    'non-verifie',
    "Jours calendaires, premier et dernier inclus ; un arrêt et ses prolongations font une absence ; des absences séparées ne s'additionnent pas.",
  ),
)
