import { EXPOSITION as X } from '../codes.ts'
import { type Jour, jour } from '../jour.ts'
import { applicable } from '../loi.ts'
import { BASCULE } from '../parametres.ts'
import { des, type Regle, regle, rienDes, type Verification } from '../regle.ts'

/** A ground of reinforced follow-up (R. 4624-23), with its dates. */
export interface FondementSir {
  readonly id: string
  readonly bit: number
  readonly libelle: string
  readonly regle: Regle
}

function fondement(
  id: string,
  bit: number,
  libelle: string,
  article: string[],
  verification: Verification,
  resume: string,
): FondementSir {
  const r = regle(
    id,
    "jour d'affectation ou jour de la question",
    des('2017-01-01', article, verification, resume),
  )
  return { id, bit, libelle, regle: r }
}

/** A ground that ends or begins within the formalised period. */
function fondementDate(id: string, bit: number, libelle: string, r: Regle): FondementSir {
  return { id, bit, libelle, regle: r }
}

const PLOMB_SEUIL: Regle = regle(
  'SIR-PLOMB-SEUIL',
  "jour d'affectation ou jour de la question",
  des(
    '2017-01-01',
    ['R. 4624-23 I 2°', 'R. 4412-160'],
    'lu',
    'Plomb : suivi renforcé au-dessus de 0,05 mg/m³ dans l’air (8 h) ou de 200 µg/l de sang (hommes), 100 µg/l (femmes).',
  ),
  rienDes(
    '2026-04-10',
    ['R. 4624-23 I 2°'],
    'Le seuil disparaît : toute exposition au plomb donne le suivi renforcé.',
  ),
)
const PLOMB: Regle = regle(
  'SIR-PLOMB',
  "jour d'affectation ou jour de la question",
  rienDes('2017-01-01', ['R. 4624-23 I 2°'], 'Sous le seuil, le plomb ne donnait pas le suivi renforcé.'),
  des(
    '2026-04-10',
    ['R. 4624-23 I 2°'],
    'lu-2026',
    'Toute exposition au plomb donne le suivi renforcé, sans seuil (décret n° 2026-253).',
  ),
)
const CONDUITE: Regle = regle(
  'SIR-CONDUITE',
  "jour d'affectation ou jour de la question",
  des(
    '2017-01-01',
    ['R. 4624-23 II', 'R. 4323-56'],
    'lu',
    'Une autorisation de conduite donne le suivi renforcé.',
  ),
  rienDes(
    '2025-10-01',
    ['R. 4323-56'],
    "L'autorisation de conduite ne donne plus le suivi renforcé (décret n° 2025-355).",
  ),
)
const ELECTRICITE: Regle = regle(
  'SIR-ELEC',
  "jour d'affectation ou jour de la question",
  des(
    '2017-01-01',
    ['R. 4624-23 II', 'R. 4544-10'],
    'lu',
    'Une habilitation électrique donne le suivi renforcé.',
  ),
  rienDes(
    '2025-10-01',
    ['R. 4544-10'],
    "L'habilitation électrique ne donne plus le suivi renforcé (décret n° 2025-355).",
  ),
)

const RI = X.RI_A | X.RI_B | X.RI_RADON | X.RI

/** Every ground, oldest law first. `I` 1° to 7° had the same wording since 2017 but for lead. */
export const FONDEMENTS_SIR: readonly FondementSir[] = [
  fondement('SIR-AMIANTE', X.AMIANTE, 'amiante', ['R. 4624-23 I 1°'], 'lu-2026', "Exposition à l'amiante."),
  fondementDate('SIR-PLOMB-SEUIL', X.PLOMB_AU_DESSUS, 'plomb au-dessus du seuil', PLOMB_SEUIL),
  fondementDate('SIR-PLOMB', X.PLOMB | X.PLOMB_AU_DESSUS | X.PLOMB_EN_DESSOUS, 'plomb', PLOMB),
  fondement(
    'SIR-CMR',
    X.CMR,
    'agents cancérogènes, mutagènes ou toxiques pour la reproduction de catégorie 1A ou 1B',
    ['R. 4624-23 I 3°', 'R. 4412-60'],
    'lu-2026',
    'Exposition à des agents CMR de catégorie 1A ou 1B, ou à un procédé de la liste.',
  ),
  fondement(
    'SIR-BIO34',
    X.BIO_3_4,
    'agents biologiques des groupes 3 ou 4',
    ['R. 4624-23 I 4°', 'R. 4426-7'],
    'lu-2026',
    'Exposition à des agents biologiques des groupes 3 ou 4.',
  ),
  fondement(
    'SIR-RI',
    RI,
    'rayonnements ionisants',
    ['R. 4624-23 I 5°', 'R. 4451-82'],
    'lu-2026',
    'Travailleur classé en catégorie A ou B, ou suivi individuellement pour le radon.',
  ),
  fondement(
    'SIR-HYPER',
    X.HYPERBARE,
    'risque hyperbare',
    ['R. 4624-23 I 6°'],
    'lu-2026',
    'Risque hyperbare.',
  ),
  fondement(
    'SIR-ECHAF',
    X.ECHAFAUDAGE,
    "chute de hauteur au montage et au démontage d'échafaudages",
    ['R. 4624-23 I 7°'],
    'lu-2026',
    "Montage et démontage d'échafaudages.",
  ),
  fondement(
    'SIR-JEUNE',
    X.TRAVAUX_REGLEMENTES,
    'jeune de moins de 18 ans affecté à des travaux réglementés',
    ['R. 4624-23 II', 'R. 4153-40'],
    'lu',
    'Moins de 18 ans et travaux interdits susceptibles de dérogation.',
  ),
  fondementDate('SIR-CONDUITE', X.CONDUITE, 'autorisation de conduite', CONDUITE),
  fondementDate('SIR-ELEC', X.ELECTRICITE | X.ELECTRICITE_HORS_LISTE, 'habilitation électrique', ELECTRICITE),
  fondement(
    'SIR-55KG',
    X.CHARGE_55KG,
    'port habituel de charges supérieures à 55 kg',
    ['R. 4624-23 II', 'R. 4541-9'],
    'lu',
    'Port habituel de charges de plus de 55 kg (105 kg au plus), sur constat d’aptitude.',
  ),
  fondement(
    'SIR-PYRO',
    X.PYROTECHNIE,
    'chantier de dépollution pyrotechnique',
    ['R. 4624-23 II', 'décret n° 2005-1325, art. 24'],
    'page-publique',
    'Chantier de dépollution pyrotechnique.',
  ),
  fondement(
    'SIR-LISTE',
    X.LISTE_EMPLOYEUR,
    "poste ajouté par l'employeur à la liste des postes à risques particuliers",
    ['R. 4624-23 III'],
    'lu-2026',
    "Poste ajouté par l'employeur, par écrit motivé, après avis du médecin du travail et du CSE.",
  ),
]

const TOUJOURS =
  X.AMIANTE |
  X.CMR |
  X.BIO_3_4 |
  RI |
  X.HYPERBARE |
  X.ECHAFAUDAGE |
  X.CHARGE_55KG |
  X.PYROTECHNIE |
  X.LISTE_EMPLOYEUR
const PLOMBS = X.PLOMB | X.PLOMB_AU_DESSUS | X.PLOMB_EN_DESSOUS

/** Risks of R. 4624-23 I alone: they also count before 2017 for the post-exposure visit (R. 4624-28-1 2°). */
export const RISQUES_DU_I = TOUJOURS & ~(X.CHARGE_55KG | X.PYROTECHNIE | X.LISTE_EMPLOYEUR)

/**
 * Exposures that give the reinforced follow-up on a day.
 * @param expositions bits of `EXPOSITION`
 * @param mineur whether the worker is under 18 on that day
 * @returns the bits that ground SIR; 0 when there is none
 */
export function masqueSir(expositions: number, j: Jour, mineur: boolean): number {
  let masque = TOUJOURS
  masque |= applicable(j, BASCULE.plomb) ? PLOMBS : X.PLOMB_AU_DESSUS
  if (!applicable(j, BASCULE.conduite)) masque |= X.CONDUITE | X.ELECTRICITE | X.ELECTRICITE_HORS_LISTE
  if (mineur) masque |= X.TRAVAUX_REGLEMENTES
  return expositions & masque
}

/** First day of the law on which these exposures give SIR, for a worker already exposed before. */
export function entreeLegale(expositions: number): Jour {
  return expositions & (TOUJOURS | X.PLOMB_AU_DESSUS) ? jour('2017-01-01') : BASCULE.plomb
}
