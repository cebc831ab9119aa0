import { EXPOSITION } from '../codes.ts'
import type { Faits } from '../faits.ts'
import { ajouterAns, ajouterMois, type Jour, jourEnFrancais, SANS_JOUR } from '../jour.ts'
import { applicable } from '../loi.ts'
import { MANQUE } from '../manques.ts'
import { BASCULE, P } from '../parametres.ts'
import { des, type Regle, regle, valeurAu, versionAu } from '../regle.ts'
import type { Sortie } from '../sortie.ts'
import { motif, type Trace } from '../trace.ts'
import { FONDEMENTS_SIA, masqueSia } from './sia.ts'
import { FONDEMENTS_SIR, masqueSir } from './sir.ts'

export const REGLE_SIS: Regle = regle(
  'SIS',
  'jour de la question',
  des('2017-01-01', ['L. 4624-1', 'R. 4624-10'], 'lu', 'Sans autre motif : suivi individuel simple.'),
)

/** Under 18 on a day. `false` when the birth date is not known. */
export function estMineur(naissance: Jour, j: Jour): boolean {
  if (naissance === SANS_JOUR) return false
  const age = valeurAu(P.majorite, j)
  // Most workers are far from it: a plain subtraction spares the calendar arithmetic.
  if (j - naissance > (age + 1) * 366) return false
  return j < ajouterAns(naissance, age)
}

/**
 * Day on which the category is read: the question's day, or the assignment to come if later
 * (the visit before assignment follows the law and the exposures of the post to be taken).
 */
export function jourDeReference(f: Faits): Jour {
  const debut = f.affectation !== SANS_JOUR ? f.affectation : f.debutPoste
  return Math.max(debut, f.au)
}

/** Dose exceeded (R. 4451-81) or emergency (R. 4451-109): follow-up of category A for a time. */
export function suiviCategorieA(f: Faits, j: Jour): boolean {
  if (f.expositions & EXPOSITION.RI_A) return true
  const d = f.depassementDose
  if (d !== SANS_JOUR && j >= d && j < ajouterMois(d, valeurAu(P.suiviDepassement, d))) return true
  const u = f.urgenceRadiologique
  return u !== SANS_JOUR && j >= u && j < ajouterMois(u, valeurAu(P.suiviUrgence, u))
}

/** Resolves SIR > SIA > SIS on a day, into `s` (category and grounds). */
export function categoriser(f: Faits, j: Jour, s: Sortie, t: Trace | null): void {
  const mineur = estMineur(f.naissance, j)
  const expositions = suiviCategorieA(f, j) ? f.expositions | EXPOSITION.RI_A : f.expositions
  s.fondementsSir = masqueSir(expositions, j, mineur)
  s.fondementsSia = masqueSia(f.etats, f.expositions, mineur)
  s.categorie = s.fondementsSir !== 0 ? 2 : s.fondementsSia !== 0 ? 1 : 0
  if (f.expositions & EXPOSITION.PLOMB && !applicable(j, BASCULE.plomb)) s.manquants |= MANQUE.niveauPlomb
  if (f.expositions & EXPOSITION.RI) s.manquants |= MANQUE.classeRayonnements
  if (t !== null) expliquerCategorie(s, j, t)
}

function expliquerCategorie(s: Sortie, j: Jour, t: Trace): void {
  const quand = jourEnFrancais(j)
  for (const g of FONDEMENTS_SIR) {
    if ((s.fondementsSir & g.bit) === 0) continue
    if (versionAu(g.regle, j).existe)
      t.categorie.push(motif(g.regle, j, `Suivi renforcé au ${quand} : ${g.libelle}.`))
  }
  // A reinforced follow-up replaces the adapted one: its grounds are not reasons then.
  if (s.categorie === 1) {
    for (const g of FONDEMENTS_SIA) {
      if (s.fondementsSia & g.bit)
        t.categorie.push(motif(g.regle, j, `Suivi adapté au ${quand} : ${g.libelle}.`))
    }
  }
  if (s.categorie === 0) {
    t.categorie.push(
      motif(REGLE_SIS, j, `Suivi simple au ${quand} : aucun motif de suivi renforcé ou adapté.`),
    )
  }
}
