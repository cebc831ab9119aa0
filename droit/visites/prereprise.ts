import { CAUSE, NATURE, VISITE } from '../codes.ts'
import { DEMANDE, type Faits, type FaitsAbsence } from '../faits.ts'
import { ajouterMois, type Jour, SANS_JOUR } from '../jour.ts'
import { applicable } from '../loi.ts'
import { BASCULE, P } from '../parametres.ts'
import { delegable, jourDeVisite } from '../professions.ts'
import { DEBUT_PERIODE, valeurAu } from '../regle.ts'
import type { Sortie } from '../sortie.ts'
import { motif, type Trace } from '../trace.ts'
import { fr } from './contexte.ts'
import { repriseDe } from './reprise.ts'
import { REGLE_LIAISON, REGLE_PREREPRISE, REGLE_PREREPRISE_SUITES } from './reprise-regles.ts'

/** First day on which the stop is long enough for a préreprise visit, by the stop's first day. */
export function ouverturePrereprise(debut: Jour): Jour {
  // « plus de trente jours »: from the thirty-first day; before April 2022, more than three months.
  return applicable(debut, BASCULE.arrets2022)
    ? debut + valeurAu(P.seuilPrerepriseJours, debut)
    : ajouterMois(debut, valeurAu(P.seuilPrerepriseMois, debut))
}

/**
 * Visite de préreprise (L. 4624-2-4): never due by itself. Emitted as an échéance when it was asked
 * for, or when the stop is running with no known day of resumption; otherwise as a possible visit.
 */
export function prereprise(f: Faits, a: FaitsAbsence, s: Sortie, t: Trace | null): void {
  if (
    a.cause === CAUSE.MATERNITE ||
    a.cause === CAUSE.AUTRE ||
    a.debut === SANS_JOUR ||
    a.debut < DEBUT_PERIODE
  )
    return
  const retour = repriseDe(a)
  if (f.au < a.debut || (retour !== SANS_JOUR && f.au >= retour)) return
  informerLiaison(f, a, retour, t)
  if (a.prereprise !== SANS_JOUR && a.prereprise <= f.au) return
  // A stop prescribed beyond the threshold is long enough from its first day.
  const ouverture = ouverturePrereprise(a.debut)
  const demandee = (f.demandes & DEMANDE.PREREPRISE) !== 0
  if (retour !== SANS_JOUR ? retour <= ouverture : f.au < ouverture && !demandee) return
  if (retour === SANS_JOUR && f.au < ouverture) return
  const tot = retour !== SANS_JOUR ? a.debut : ouverture
  const i = s.poser(VISITE.PREREP, NATURE.AVANT_REPRISE, 0, delegable(jourDeVisite(f.au, tot)), tot)
  // The employer may only inform the worker: his request alone makes nothing due.
  const employeurSeul = (f.demandes & DEMANDE.PREREPRISE_EMPLOYEUR) !== 0
  if (!demandee && (employeurSeul || a.reprise !== SANS_JOUR)) s.possible[i] = 1
  if (t === null) return
  const seuil = applicable(a.debut, BASCULE.arrets2022) ? 'plus de trente jours' : 'plus de trois mois'
  t.echeance(
    i,
    motif(
      REGLE_PREREPRISE,
      a.debut,
      `Arrêt commencé le ${fr(a.debut)}, de ${seuil} : préreprise possible pendant l'arrêt, à la demande du travailleur, du médecin traitant, du médecin-conseil ou du médecin du travail.`,
    ),
  )
  t.echeance(
    i,
    motif(
      REGLE_PREREPRISE_SUITES,
      f.au,
      "Ses recommandations vont à l'employeur et au médecin-conseil, sauf opposition du travailleur.",
    ),
  )
}

function informerLiaison(f: Faits, a: FaitsAbsence, retour: Jour, t: Trace | null): void {
  if (t === null || !applicable(a.debut, BASCULE.arrets2022)) return
  const jours = (retour === SANS_JOUR ? f.au + 1 : retour) - a.debut
  if (jours < valeurAu(P.seuilLiaison, a.debut)) return
  t.informations.push(
    motif(
      REGLE_LIAISON,
      a.debut,
      `Arrêt de ${jours} jours : un rendez-vous de liaison peut être proposé ; ce n'est pas une visite médicale.`,
    ),
  )
}
