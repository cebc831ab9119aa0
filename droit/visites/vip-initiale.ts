import { estMineur } from '../categories/categorie.ts'
import { AVANT_AFFECTATION, masqueSia, SIA, TROIS_ANS } from '../categories/sia.ts'
import { CONTRAT, NATURE, NON, OUI, VISITE } from '../codes.ts'
import {
  anterioriteVip,
  DISPENSE,
  examinerDispense,
  jourEmbauche,
  manqueDispense,
  phraseRefus,
  REFUS,
  REGLE_DETACHE,
  REGLE_DISPENSE_VIP,
  REGLE_DISPENSE_VIP_MESURE,
  REGLE_INTERIM_VIP,
  refusDispense,
} from '../dispenses.ts'
import type { Faits } from '../faits.ts'
import { ajouterMois, type Jour, SANS_JOUR } from '../jour.ts'
import { MANQUE } from '../manques.ts'
import { P } from '../parametres.ts'
import { pourVip } from '../professions.ts'
import { DEBUT_PERIODE, type Regle, valeurAu } from '../regle.ts'
import type { Sortie } from '../sortie.ts'
import { motif, type Trace } from '../trace.ts'
import { poserActionCollective } from './action-collective.ts'
import { affectationDe, dernier, fr, type ReglagesPrepares } from './contexte.ts'
import {
  REGLE_FORAIN,
  REGLE_VIPI,
  REGLE_VIPI_APPRENTI,
  REGLE_VIPI_BIO2,
  REGLE_VIPI_CEM,
  REGLE_VIPI_DETACHE,
  REGLE_VIPI_MINEUR,
  REGLE_VIPI_NUIT,
} from './initiale-regles.ts'

/**
 * Visite d'information et de prévention initiale (R. 4624-10, -15, -18; R. 6222-36; R. 1262-13;
 * R. 4622-18; R. 4625-11), for a worker outside the reinforced follow-up.
 * @returns the day of the visit from which the periodic clock runs; `SANS_JOUR` when there is none
 */
export function vipInitiale(f: Faits, r: ReglagesPrepares, s: Sortie, t: Trace | null): Jour {
  // A worker who left SIR was already seen: his last exam opens the VIP regime.
  const vue = dernier(dernier(f.dernierVip, f.dernierExamen), f.derniereIntermediaire)
  if (vue !== SANS_JOUR && f.visiteCouvrePoste === 1) return vue
  if (f.contrat === CONTRAT.SAISONNIER) {
    poserActionCollective(f, s, t)
    return SANS_JOUR
  }
  const h = jourEmbauche(f)
  if (f.contrat === CONTRAT.DETACHE) {
    if (f.suiviEquivalent === OUI) {
      s.dispenser(VISITE.VIPI)
      if (t !== null)
        t.dispense(
          VISITE.VIPI,
          motif(REGLE_DETACHE, h, "Suivi équivalent dans l'État d'origine : aucune visite n'est due."),
        )
      return SANS_JOUR
    }
    if (f.suiviEquivalent !== NON) s.manquants |= MANQUE.suiviEquivalent
  }
  if (dispenser(f, h, s, t)) return f.vipAnterieure
  poserVisite(f, h, r, s, t)
  return SANS_JOUR
}

function dispenser(f: Faits, h: Jour, s: Sortie, t: Trace | null): boolean {
  const interim = f.contrat === CONTRAT.INTERIM
  let anterieure = f.vipAnterieure
  let mois: number
  let detenu = f.attestationDetenue !== 0 ? f.attestationDetenue : f.avisDetenu
  if (interim) {
    mois = valeurAu(P.anterioriteInterim, h)
    // R. 4625-11 asks that the team took note of the attestation: giving its date, or the date of the visit
    // that always yields one (R. 4624-14), says so.
    if (detenu === 0) detenu = OUI
    anterieure = dernier(anterieure, f.attestationAnterieure)
  } else mois = anterioriteVip((s.fondementsSia & TROIS_ANS) !== 0, h)
  const issue = examinerDispense(f, anterieure, mois, detenu, MANQUE.attestation)
  if (issue === DISPENSE.INCONNUE) s.manquants |= manqueDispense
  if (t !== null && issue !== DISPENSE.SANS_OBJET) {
    const regle = interim ? REGLE_INTERIM_VIP : REGLE_DISPENSE_VIP
    const du = interim ? `attestation du ${fr(anterieure)}` : `visite du ${fr(anterieure)}`
    if (issue === DISPENSE.ACCORDEE) {
      t.dispense(
        VISITE.VIPI,
        motif(
          regle,
          h,
          `Dispense : ${du}, moins de ${mois / 12} ans avant le ${fr(h)}, toutes conditions réunies.`,
        ),
      )
    } else if (issue === DISPENSE.REFUSEE) {
      const phrase = `Pas de dispense (${du}, regard de ${mois / 12} ans) : ${phraseRefus(refusDispense)}.`
      const cite = !interim && refusDispense === REFUS.MESURE ? REGLE_DISPENSE_VIP_MESURE : regle
      t.echeance(s.n, motif(cite, h, phrase))
    } else
      t.echeance(s.n, motif(regle, h, `Dispense possible (${du}), mais des faits manquent pour la décider.`))
  }
  if (issue !== DISPENSE.ACCORDEE) return false
  s.dispenser(VISITE.VIPI)
  return true
}

function poserVisite(f: Faits, h: Jour, r: ReglagesPrepares, s: Sortie, t: Trace | null): void {
  const affectation = affectationDe(f)
  const eligibles = pourVip(f.au, r.mpc)
  // States of the day of assignment: a worker of 17 then stays due "before", even once of age.
  const sia =
    affectation === SANS_JOUR ? 0 : masqueSia(f.etats, f.expositions, estMineur(f.naissance, affectation))
  if (affectation === SANS_JOUR && f.arrivee === SANS_JOUR) {
    s.manquants |= MANQUE.affectation | MANQUE.derniereVisite
    return
  }
  // The law of that day is not formalised: nothing is guessed from it.
  if (Math.max(affectation, f.arrivee) < DEBUT_PERIODE) {
    s.manquants |= MANQUE.horsPeriode | MANQUE.derniereVisite
    return
  }
  if (sia & AVANT_AFFECTATION) {
    const i = s.poser(VISITE.VIPI, NATURE.AVANT, affectation, eligibles)
    if (t !== null) expliquerAvant(i, affectation, sia, f, t)
    return
  }
  let regle: Regle = REGLE_VIPI
  let depart = f.debutPoste !== SANS_JOUR ? f.debutPoste : affectation
  let parametre: (typeof P)[keyof typeof P] = P.delaiVip
  if (f.contrat === CONTRAT.APPRENTI) {
    regle = REGLE_VIPI_APPRENTI
    depart = h
    parametre = P.delaiApprenti
  } else if (f.contrat === CONTRAT.DETACHE) {
    regle = REGLE_VIPI_DETACHE
    if (f.arrivee !== SANS_JOUR) depart = f.arrivee
    parametre = P.delaiDetache
  } else if (f.contrat === CONTRAT.FORAIN) {
    regle = REGLE_FORAIN
    parametre = P.delaiForain
  }
  const tard = ajouterMois(depart, valeurAu(parametre, depart))
  const i = s.poser(VISITE.VIPI, NATURE.AU_PLUS_TARD, tard, eligibles)
  if (t === null) return
  const phrase =
    regle === REGLE_VIPI_APPRENTI
      ? `Apprenti : visite dans les deux mois de l'embauche du ${fr(depart)}, le ${fr(tard)} au plus tard.`
      : regle === REGLE_VIPI_DETACHE
        ? `Détaché sans suivi équivalent : visite dans les trois mois de l'arrivée du ${fr(depart)}, le ${fr(tard)} au plus tard.`
        : regle === REGLE_FORAIN
          ? `Entreprise foraine : visite au prochain passage, le ${fr(tard)} au plus tard (un an après le ${fr(depart)}).`
          : `Visite dans les trois mois de la prise effective du poste du ${fr(depart)}, le ${fr(tard)} au plus tard.`
  t.echeance(i, motif(regle, depart, phrase))
}

function expliquerAvant(i: number, j: Jour, sia: number, f: Faits, t: Trace): void {
  const avant = `visite avant l'affectation du ${fr(j)}`
  if (sia & SIA.NUIT) t.echeance(i, motif(REGLE_VIPI_NUIT, j, `Travailleur de nuit : ${avant}.`))
  if (sia & SIA.MINEUR) t.echeance(i, motif(REGLE_VIPI_MINEUR, j, `Moins de 18 ans : ${avant}.`))
  if (sia & SIA.BIO2) t.echeance(i, motif(REGLE_VIPI_BIO2, j, `Agents biologiques du groupe 2 : ${avant}.`))
  if (sia & SIA.CEM) {
    t.echeance(
      i,
      motif(REGLE_VIPI_CEM, j, `Champs électromagnétiques au-dessus des valeurs limites : ${avant}.`),
    )
  }
  if (f.contrat === CONTRAT.APPRENTI) {
    t.echeance(
      i,
      motif(
        REGLE_VIPI_APPRENTI,
        j,
        "Apprenti : le délai de deux mois cède devant l'obligation d'être vu avant l'affectation.",
      ),
    )
  }
}
