import { estMineur } from '../categories/categorie.ts'
import { entreeLegale, FONDEMENTS_SIR, masqueSir } from '../categories/sir.ts'
import { CONTRAT, EXPOSITION, NATURE, NON, OUI, VISITE } from '../codes.ts'
import {
  DISPENSE,
  examinerDispense,
  examinerDispenseSaisonnier,
  jourEmbauche,
  manqueDispense,
  phraseRefus,
  REFUS,
  REGLE_DETACHE,
  REGLE_DISPENSE_EMA,
  REGLE_DISPENSE_EMA_MESURE,
  REGLE_DISPENSE_SAISONNIER,
  REGLE_INTERIM_EMA,
  refusDispense,
} from '../dispenses.ts'
import type { Faits } from '../faits.ts'
import { ajouterMois, type Jour, SANS_JOUR } from '../jour.ts'
import { MANQUE } from '../manques.ts'
import { P } from '../parametres.ts'
import { MEDECINS } from '../professions.ts'
import { DEBUT_PERIODE, type Regle, valeurAu, versionAu } from '../regle.ts'
import type { Sortie } from '../sortie.ts'
import { motif, type Trace } from '../trace.ts'
import { poserActionCollective } from './action-collective.ts'
import { affectationDe, dernier, fr, type ReglagesPrepares } from './contexte.ts'
import {
  REGLE_EMAE,
  REGLE_EMAE_APPRENTI,
  REGLE_EMAE_DETACHE,
  REGLE_EMAE_SAISONNIER,
  REGLE_EMAE_UTILISATRICE,
} from './initiale-regles.ts'

/** Day before which the exam was due: assignment, or the day exposure or the law made the post a SIR one. */
export function entreeEnSir(f: Faits): Jour {
  const debut = dernier(affectationDe(f), f.debutExposition)
  if (debut === SANS_JOUR) return SANS_JOUR
  if (masqueSir(f.expositions, debut, estMineur(f.naissance, debut)) !== 0) return debut
  return dernier(debut, entreeLegale(f.expositions))
}

/**
 * Examen médical d'aptitude à l'embauche (R. 4624-24), dispensations included.
 * @returns the day of the exam from which the periodic clock runs (held, or earlier and dispensing);
 *   `SANS_JOUR` when there is none
 */
export function aptitudeEmbauche(f: Faits, r: ReglagesPrepares, s: Sortie, t: Trace | null): Jour {
  if (f.dernierExamen !== SANS_JOUR && f.visiteCouvrePoste === 1) return f.dernierExamen
  const h = jourEmbauche(f)
  if (f.contrat === CONTRAT.SAISONNIER) {
    if (f.joursPrevus < 0) s.manquants |= MANQUE.joursPrevus
    else if (f.joursPrevus < valeurAu(P.seuilSaisonnier, h)) {
      poserActionCollective(f, s, t)
      return SANS_JOUR
    }
    // Nothing else is due for the season: D. 4625-22 has its own look-back instead of periods.
    if (dispenserSaisonnier(f, h, s, t)) return SANS_JOUR
  } else if (f.contrat === CONTRAT.DETACHE && f.suiviEquivalent === OUI) {
    s.dispenser(VISITE.EMAE)
    if (t !== null) {
      t.dispense(
        VISITE.EMAE,
        motif(REGLE_DETACHE, h, "Suivi équivalent dans l'État d'origine : aucun examen n'est dû."),
      )
    }
    return SANS_JOUR
  } else {
    const issue = dispenser(f, h, s, t)
    if (issue !== SANS_JOUR) return issue
  }
  if (f.contrat === CONTRAT.DETACHE && f.suiviEquivalent !== NON) s.manquants |= MANQUE.suiviEquivalent
  poserExamen(f, r, s, t)
  return SANS_JOUR
}

function dispenserSaisonnier(f: Faits, h: Jour, s: Sortie, t: Trace | null): boolean {
  const issue = examinerDispenseSaisonnier(f, valeurAu(P.anterioriteSaisonnier, h))
  if (issue === DISPENSE.INCONNUE) s.manquants |= manqueDispense
  if (issue !== DISPENSE.ACCORDEE) return false
  s.dispenser(VISITE.EMAE)
  if (t !== null) {
    const phrase = `Emploi équivalent et examen du ${fr(f.examenAnterieur)}, moins de vingt-quatre mois avant, sans inaptitude : pas de nouvel examen.`
    t.dispense(VISITE.EMAE, motif(REGLE_DISPENSE_SAISONNIER, h, phrase))
  }
  return true
}

function dispenser(f: Faits, h: Jour, s: Sortie, t: Trace | null): Jour {
  const interim = f.contrat === CONTRAT.INTERIM
  const mois = valeurAu(interim ? P.anterioriteInterim : P.anterioriteAptitude, h)
  // R. 4625-13 asks that the MT took note of the opinion: giving its date says so.
  const detenu = interim && f.avisDetenu === 0 ? OUI : f.avisDetenu
  const issue = examinerDispense(f, f.examenAnterieur, mois, detenu, MANQUE.avis)
  if (issue === DISPENSE.INCONNUE) s.manquants |= manqueDispense
  if (t !== null && issue !== DISPENSE.SANS_OBJET) {
    const regle = interim ? REGLE_INTERIM_EMA : REGLE_DISPENSE_EMA
    const du = `examen d'aptitude du ${fr(f.examenAnterieur)}`
    if (issue === DISPENSE.ACCORDEE) {
      t.dispense(
        VISITE.EMAE,
        motif(regle, h, `Dispense : ${du}, moins de deux ans avant le ${fr(h)}, toutes conditions réunies.`),
      )
    } else if (issue === DISPENSE.REFUSEE) {
      const cite = !interim && refusDispense === REFUS.MESURE ? REGLE_DISPENSE_EMA_MESURE : regle
      t.echeance(s.n, motif(cite, h, `Pas de dispense par l'${du} : ${phraseRefus(refusDispense)}.`))
    } else
      t.echeance(
        s.n,
        motif(regle, h, `Dispense possible par l'${du}, mais des faits manquent pour la décider.`),
      )
  }
  if (issue !== DISPENSE.ACCORDEE) return SANS_JOUR
  s.dispenser(VISITE.EMAE)
  return f.examenAnterieur
}

function poserExamen(f: Faits, r: ReglagesPrepares, s: Sortie, t: Trace | null): void {
  const entree = entreeEnSir(f)
  if (entree === SANS_JOUR) {
    s.manquants |= MANQUE.affectation | MANQUE.dernierExamen
    return
  }
  // The law of that day is not formalised: nothing is guessed from it.
  if (entree < DEBUT_PERIODE) {
    s.manquants |= MANQUE.horsPeriode | MANQUE.dernierExamen
    return
  }
  // The year of the fairground worker (R. 4622-18) delays the VIP only: SIR comes first, before assignment.
  if (f.contrat === CONTRAT.APPRENTI && r.apprentiSirDeuxMois && !estMineur(f.naissance, entree)) {
    const h = jourEmbauche(f)
    const tard = ajouterMois(h, valeurAu(P.delaiApprenti, h))
    const i = s.poser(VISITE.EMAE, NATURE.AU_PLUS_TARD, tard, MEDECINS)
    if (t !== null)
      expliquerExamen(
        i,
        h,
        REGLE_EMAE_APPRENTI,
        `Réglage « deux mois » : examen de l'apprenti le ${fr(tard)} au plus tard.`,
        f,
        s,
        t,
      )
    return
  }
  const i = s.poser(VISITE.EMAE, NATURE.AVANT, entree, MEDECINS)
  if (t === null) return
  expliquerExamen(
    i,
    entree,
    REGLE_EMAE,
    `Poste à risques particuliers : examen d'aptitude avant l'affectation du ${fr(entree)}, par un médecin.`,
    f,
    s,
    t,
  )
  if (f.contrat === CONTRAT.SAISONNIER) {
    const phrase =
      f.joursPrevus < 0
        ? 'Saisonnier sur un poste à risques particuliers : examen, sauf si moins de 45 jours de travail effectif sont prévus.'
        : `Saisonnier recruté pour ${f.joursPrevus} jours (45 ou plus) sur un poste à risques particuliers : examen d'embauche.`
    t.echeance(i, motif(REGLE_EMAE_SAISONNIER, entree, phrase))
  }
  if (f.contrat === CONTRAT.DETACHE) {
    t.echeance(
      i,
      motif(
        REGLE_EMAE_DETACHE,
        entree,
        "Travailleur détaché : examen avant l'affectation, faute de suivi équivalent.",
      ),
    )
  }
  if (f.contrat === CONTRAT.APPRENTI) {
    t.echeance(
      i,
      motif(
        REGLE_EMAE_APPRENTI,
        entree,
        "Apprenti sur un poste à risques : la règle la plus stricte (avant l'affectation) est retenue.",
      ),
    )
  }
  if (f.contrat === CONTRAT.INTERIM) {
    t.echeance(
      i,
      motif(
        REGLE_EMAE_UTILISATRICE,
        entree,
        "Intérim : l'entreprise utilisatrice organise l'examen si le suivi renforcé n'a pas eu lieu pour ce poste.",
      ),
    )
  }
}

function expliquerExamen(
  i: number,
  j: Jour,
  regle: Regle,
  phrase: string,
  f: Faits,
  s: Sortie,
  t: Trace,
): void {
  t.echeance(i, motif(regle, j, phrase))
  for (const g of FONDEMENTS_SIR) {
    if ((s.fondementsSir & g.bit) === 0) continue
    if (versionAu(g.regle, j).existe)
      t.echeance(i, motif(g.regle, j, `Motif du suivi renforcé : ${g.libelle}.`))
  }
  if (f.expositions & EXPOSITION.PLOMB_EN_DESSOUS && s.fondementsSir === EXPOSITION.PLOMB_EN_DESSOUS) {
    t.echeance(
      i,
      motif(
        REGLE_EMAE,
        j,
        'Exposition au plomb sous l’ancien seuil : suivi renforcé depuis le 10/04/2026 seulement.',
      ),
    )
  }
}
