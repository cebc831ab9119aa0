import { jour } from './jour.ts'
import type { Parametre, Verification } from './regle.ts'

type Valeur = [du: string, valeur: number, article: string, verification?: Verification]

function parametre(code: string, unite: Parametre['unite'], ...valeurs: Valeur[]): Parametre {
  return {
    code,
    unite,
    valeurs: valeurs.map(([du, valeur, article, verification = 'lu']) => ({
      du: jour(du),
      valeur,
      article,
      verification,
    })),
  }
}

/**
 * Every number of the law, dated. `du` is a day of the trigger named beside it. To change the law:
 * add the new value, keep the old one.
 */
export const P = {
  // initial visits
  delaiVip: parametre('delai-vip', 'mois', ['2017-01-01', 3, 'R. 4624-10']),
  delaiApprenti: parametre('delai-apprenti', 'mois', ['2017-01-01', 2, 'R. 6222-36']),
  delaiDetache: parametre('delai-detache', 'mois', ['2017-01-01', 3, 'R. 1262-13 2°']),
  delaiForain: parametre('delai-forain', 'mois', ['2017-01-01', 12, 'R. 4622-18']),
  seuilSaisonnier: parametre('seuil-saisonnier', 'jours', ['2017-01-01', 45, 'D. 4625-22']),
  majorite: parametre('majorite', 'ans', ['2017-01-01', 18, 'R. 4624-18']),
  // periods
  periodeVip: parametre('periode-vip', 'mois', ['2017-01-01', 60, 'R. 4624-16']),
  periodeAdaptee: parametre('periode-adaptee', 'mois', ['2017-01-01', 36, 'R. 4624-17']),
  periodeAptitude: parametre('periode-aptitude', 'mois', ['2017-01-01', 48, 'R. 4624-28']),
  delaiIntermediaire: parametre('delai-intermediaire', 'mois', ['2017-01-01', 24, 'R. 4624-28']),
  periodeCategorieA: parametre(
    'periode-categorie-a',
    'mois',
    ['2017-01-01', 12, 'R. 4451-82', 'a-relire'],
    ['2018-07-01', 12, 'R. 4451-82'],
  ),
  periodeJeune: parametre('periode-jeune', 'mois', ['2017-01-01', 12, 'R. 4153-40']),
  periodeMannequin: parametre('periode-mannequin', 'mois', ['2017-01-01', 12, 'R. 7123-7']),
  suiviDepassement: parametre('suivi-depassement', 'mois', ['2017-01-01', 12, 'R. 4451-81']),
  suiviUrgence: parametre('suivi-urgence', 'mois', ['2017-01-01', 60, 'R. 4451-109']),
  // dispensations
  anterioriteVip: parametre('anteriorite-vip', 'mois', ['2017-01-01', 60, 'R. 4624-15']),
  anterioriteAdaptee: parametre('anteriorite-adaptee', 'mois', ['2017-01-01', 36, 'R. 4624-15']),
  anterioriteAptitude: parametre('anteriorite-aptitude', 'mois', ['2017-01-01', 24, 'R. 4624-27']),
  anterioriteInterim: parametre('anteriorite-interim', 'mois', ['2017-01-01', 24, 'R. 4625-11']),
  anterioriteSaisonnier: parametre('anteriorite-saisonnier', 'mois', ['2017-01-01', 24, 'D. 4625-22']),
  // driving and electricity
  periodeAttestation: parametre('periode-attestation', 'mois', ['2025-10-01', 60, 'R. 4323-56']),
  // stops; the trigger is the first day of the stop
  seuilRepriseAt: parametre('seuil-reprise-at', 'jours', ['2017-01-01', 30, 'R. 4624-31 3°']),
  seuilRepriseMaladie: parametre(
    'seuil-reprise-maladie',
    'jours',
    ['2017-01-01', 30, 'R. 4624-31 3°'],
    ['2022-04-01', 60, 'R. 4624-31 4°'],
  ),
  delaiReprise: parametre('delai-reprise', 'jours', ['2017-01-01', 8, 'R. 4624-31']),
  fenetrePrereprise: parametre('fenetre-prereprise', 'jours', ['2026-06-15', 30, 'R. 4624-31', 'lu-2026']),
  seuilPrerepriseJours: parametre('seuil-prereprise', 'jours', ['2022-04-01', 30, 'R. 4624-29']),
  seuilPrerepriseMois: parametre('seuil-prereprise-ancien', 'mois', ['2017-01-01', 3, 'R. 4624-29']),
  seuilLiaison: parametre('seuil-liaison', 'jours', ['2022-03-31', 30, 'D. 1226-8-1']),
  // others
  ageMiCarriere: parametre('age-mi-carriere', 'ans', ['2022-03-31', 45, 'L. 4624-2-2']),
  delaiInaptitude: parametre('delai-inaptitude', 'jours', ['2017-01-01', 15, 'R. 4624-42']),
  // measured exposures
  plombAir: parametre('plomb-air', 'mg/m³', ['2017-01-01', 0.05, 'R. 4412-160 1°']),
  plombemieHomme: parametre('plombemie-homme', 'µg/l', ['2017-01-01', 200, 'R. 4412-160 2°']),
  plombemieFemme: parametre('plombemie-femme', 'µg/l', ['2017-01-01', 100, 'R. 4412-160 2°']),
  doseA: parametre('dose-a', 'mSv', ['2017-01-01', 6, 'R. 4451-57']),
  doseB: parametre('dose-b', 'mSv', ['2017-01-01', 1, 'R. 4451-57']),
  doseACristallin: parametre('dose-a-cristallin', 'mSv', ['2017-01-01', 15, 'R. 4451-57']),
  doseAPeau: parametre('dose-a-peau', 'mSv', ['2017-01-01', 150, 'R. 4451-57']),
  doseBPeau: parametre('dose-b-peau', 'mSv', ['2017-01-01', 50, 'R. 4451-57']),
} as const

/** Days on which the law turns, kept by name because several rules test them. */
export const BASCULE = {
  /** driving and electricity leave SIR, attestation begins (decree 2025-355) */
  conduite: jour('2025-10-01'),
  /** lead: SIR whatever the level (decree 2026-253) */
  plomb: jour('2026-04-10'),
  /** stops begun from this day: 60 days and préreprise above 30 days (decree 2022-372, art. 6) */
  arrets2022: jour('2022-04-01'),
  /** stops issued from this day: derogation to the reprise visit (decree 2026-503) */
  derogationReprise: jour('2026-06-15'),
  /** nurses may hold reprise, préreprise and requested visits (decree 2022-679) */
  delegation: jour('2022-04-28'),
  /** médecin praticien correspondant (decree 2023-1302) */
  mpc: jour('2023-12-30'),
  miCarriere: jour('2022-03-31'),
  /** post-exposure visit: ends of exposure noted from this day */
  postExposition: jour('2022-03-31'),
  /** before retirement: departures from this day (decree 2021-1065) */
  finDeCarriere: jour('2021-10-01'),
  mutualisation: jour('2023-07-02'),
  agrementRi: jour('2024-01-01'),
  parcoursProfessionnel: jour('2025-10-26'),
} as const
