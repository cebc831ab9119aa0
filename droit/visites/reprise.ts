import { CAUSE, INCONNU, NATURE, NON, OUI, VISITE } from '../codes.ts'
import type { Faits, FaitsAbsence } from '../faits.ts'
import { type Jour, SANS_JOUR } from '../jour.ts'
import { applicable } from '../loi.ts'
import { MANQUE } from '../manques.ts'
import { BASCULE, P } from '../parametres.ts'
import { delegable, jourDeVisite, REGLE_DELEGATION } from '../professions.ts'
import { DEBUT_PERIODE, type Regle, valeurAu } from '../regle.ts'
import type { Sortie } from '../sortie.ts'
import { type Motif, motif, type Trace } from '../trace.ts'
import { fr, type ReglagesPrepares } from './contexte.ts'
import {
  REGLE_AT,
  REGLE_AT_COURT,
  REGLE_DELAI,
  REGLE_DEROGATION,
  REGLE_JOURS,
  REGLE_MALADIE,
  REGLE_MATERNITE,
  REGLE_MP,
  REGLE_TRAJET,
} from './reprise-regles.ts'

/** Fewest days of absence (calendar, both ends included) for a reprise visit; -1 when the cause gives none. */
export function seuilDe(a: FaitsAbsence, r: ReglagesPrepares): number {
  switch (a.cause) {
    case CAUSE.MATERNITE:
    case CAUSE.MP:
      return 0
    case CAUSE.AT:
      return valeurAu(P.seuilRepriseAt, a.debut)
    case CAUSE.MALADIE:
      return valeurAu(P.seuilRepriseMaladie, a.debut)
    case CAUSE.TRAJET:
      // The setting chooses between the two grounds; before April 2022 both said thirty days.
      return r.seuilTrajet === 30
        ? valeurAu(P.seuilRepriseAt, a.debut)
        : valeurAu(P.seuilRepriseMaladie, a.debut)
    default:
      return -1
  }
}

/** Day of effective resumption, or the day after the known end; `SANS_JOUR` when neither is known. */
export function repriseDe(a: FaitsAbsence): Jour {
  if (a.reprise !== SANS_JOUR) return a.reprise
  return a.fin === SANS_JOUR ? SANS_JOUR : a.fin + 1
}

/** Visite de reprise for one stop (R. 4624-31; version chosen by the stop's first day). */
export function reprise(f: Faits, a: FaitsAbsence, r: ReglagesPrepares, s: Sortie, t: Trace | null): void {
  if (a.cause === CAUSE.INCONNUE) s.manquants |= MANQUE.causeAbsence
  const retour = repriseDe(a)
  if (retour === SANS_JOUR) {
    s.manquants |= MANQUE.finAbsence
    return
  }
  const sansDuree = a.cause === CAUSE.MATERNITE || a.cause === CAUSE.MP
  if (a.debut === SANS_JOUR && !sansDuree && a.cause !== CAUSE.AUTRE) {
    s.manquants |= MANQUE.debutAbsence
    return
  }
  if (a.debut !== SANS_JOUR && a.debut < DEBUT_PERIODE) {
    s.manquants |= MANQUE.horsPeriode
    return
  }
  if (a.reprise === SANS_JOUR) s.manquants |= MANQUE.dateReprise
  const fin = a.fin !== SANS_JOUR ? a.fin : a.reprise - 1
  const duree = a.debut === SANS_JOUR ? 0 : fin - a.debut + 1
  const seuil = seuilDe(a, r)
  if (seuil < 0 || duree < seuil) {
    s.dispenser(VISITE.REPR)
    if (t !== null) expliquerNonDue(a, duree, seuil, r, t)
    return
  }
  if (a.tenue !== SANS_JOUR && a.tenue >= fin) {
    s.dispenser(VISITE.REPR)
    if (t !== null)
      t.dispense(
        VISITE.REPR,
        motif(REGLE_DELAI, retour, `La visite de reprise a été tenue le ${fr(a.tenue)}.`),
      )
    return
  }
  if (derogation(a, retour, r, s, t)) return
  const tard = retour + valeurAu(P.delaiReprise, retour)
  const i = s.poser(VISITE.REPR, NATURE.AU_PLUS_TARD, tard, delegable(jourDeVisite(f.au, retour)), retour)
  if (t === null) return
  t.echeance(i, motif(...motifDeCause(a, duree, seuil, r)))
  t.echeance(
    i,
    motif(
      REGLE_DELAI,
      retour,
      `Reprise le ${fr(retour)} : visite ce jour-là, et au plus tard le ${fr(tard)}.`,
    ),
  )
  if (!sansDuree)
    t.echeance(
      i,
      motif(
        REGLE_JOURS,
        a.debut,
        `Absence du ${fr(a.debut)} au ${fr(fin)}, soit ${duree} jours calendaires.`,
      ),
    )
  if (!applicable(jourDeVisite(f.au, retour), BASCULE.delegation) && applicable(tard, BASCULE.delegation)) {
    t.echeance(
      i,
      motif(
        REGLE_DELEGATION,
        BASCULE.delegation,
        'À partir du 28/04/2022, un infirmier en santé au travail peut aussi tenir cette visite.',
      ),
    )
  }
}

/**
 * Derogation of decree 2026-503: préreprise by the MT in the thirty days before resumption, no
 * measure needed, nobody asks for the visit. Never for maternity (no préreprise there).
 */
function derogation(a: FaitsAbsence, retour: Jour, r: ReglagesPrepares, s: Sortie, t: Trace | null): boolean {
  if (a.prereprise === SANS_JOUR || a.cause === CAUSE.MATERNITE) return false
  const premier = a.emission !== SANS_JOUR ? a.emission : a.debut
  const emission = r.derogationSurProlongation && a.prolongation !== SANS_JOUR ? a.prolongation : premier
  if (!applicable(emission, BASCULE.derogationReprise)) {
    if (t !== null) {
      const autre = applicable(a.prolongation, BASCULE.derogationReprise)
      const phrase = autre
        ? `Arrêt initial du ${fr(emission)}, prolongation du ${fr(a.prolongation)} : le premier arrêt est regardé (réglage) ; la dérogation, ouverte aux arrêts délivrés depuis le 15/06/2026, n'est pas appliquée.`
        : `Arrêt délivré le ${fr(emission)}, avant le 15/06/2026 : pas de dérogation par la préreprise.`
      t.echeance(
        s.n,
        motif(
          REGLE_DEROGATION,
          autre ? BASCULE.derogationReprise : emission,
          phrase,
          autre ? 'conteste' : undefined,
        ),
      )
    }
    return false
  }
  const jours = retour - a.prereprise
  let refus = ''
  if (jours < 0 || jours > valeurAu(P.fenetrePrereprise, emission)) {
    refus = `préreprise du ${fr(a.prereprise)}, ${jours} jours avant la reprise du ${fr(retour)} (trente au plus)`
  } else if (a.prereprisePar !== 0 && (a.prereprisePar & r.derogationPar) === 0) {
    refus = "la préreprise n'a pas été conclue par le médecin du travail"
  } else if (a.sansMesure === NON) refus = 'la préreprise a conclu à une mesure'
  else if (a.demande === OUI) refus = 'la visite est demandée'
  let manque = 0
  if (refus === '') {
    if (a.emission === SANS_JOUR) s.manquants |= MANQUE.emissionArret
    if (a.prereprisePar === 0) manque |= MANQUE.praticienPrereprise
    if (a.sansMesure === INCONNU) manque |= MANQUE.conclusionPrereprise
    if (a.demande === INCONNU) manque |= MANQUE.demandeReprise
  }
  s.manquants |= manque
  if (refus !== '' || manque !== 0) {
    if (t !== null) {
      const pourquoi = refus !== '' ? refus : 'des faits manquent pour la décider'
      t.echeance(s.n, motif(REGLE_DEROGATION, emission, `Pas de dérogation : ${pourquoi}.`))
    }
    return false
  }
  s.dispenser(VISITE.REPR)
  if (t !== null) {
    t.dispense(
      VISITE.REPR,
      motif(
        REGLE_DEROGATION,
        emission,
        `Préreprise du ${fr(a.prereprise)}, ${jours} jours avant la reprise, sans mesure nécessaire, et personne ne demande la visite : elle n'est pas due.`,
      ),
    )
  }
  return true
}

function motifDeCause(
  a: FaitsAbsence,
  duree: number,
  seuil: number,
  r: ReglagesPrepares,
): [Regle, Jour, string] {
  const suite = `${duree} jours, seuil de ${seuil} jours (arrêt commencé le ${fr(a.debut)})`
  switch (a.cause) {
    case CAUSE.MATERNITE:
      return [REGLE_MATERNITE, a.debut, 'Congé de maternité : visite de reprise quelle que soit la durée.']
    case CAUSE.MP:
      return [REGLE_MP, a.debut, 'Maladie professionnelle : visite de reprise quelle que soit la durée.']
    case CAUSE.AT:
      return [REGLE_AT, a.debut, `Accident du travail : ${suite}.`]
    case CAUSE.TRAJET:
      return [REGLE_TRAJET, a.debut, `Accident de trajet (réglage : ${r.seuilTrajet} jours) : ${suite}.`]
    default:
      return [REGLE_MALADIE, a.debut, `Maladie ou accident non professionnel : ${suite}.`]
  }
}

function expliquerNonDue(a: FaitsAbsence, duree: number, seuil: number, r: ReglagesPrepares, t: Trace): void {
  if (seuil < 0) {
    const phrase =
      a.cause === CAUSE.AUTRE
        ? 'Cette cause d’absence ne donne pas de visite de reprise.'
        : "La cause de l'absence est inconnue : la visite de reprise ne se décide pas."
    t.dispense(VISITE.REPR, motif(REGLE_DELAI, a.debut, phrase))
    return
  }
  const [regle, j, phrase] = motifDeCause(a, duree, seuil, r)
  const motifs: Motif[] = [
    motif(regle, j, `${phrase} Pas de visite de reprise ; une visite à la demande reste possible.`),
  ]
  if (a.cause === CAUSE.AT) {
    motifs.push(
      motif(
        REGLE_AT_COURT,
        a.debut,
        "L'employeur informe le médecin du travail de cet arrêt de moins de trente jours.",
      ),
    )
  }
  t.dispense(VISITE.REPR, ...motifs)
}
