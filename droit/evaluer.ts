import { categoriser, jourDeReference } from './categories/categorie.ts'
import { VISITE } from './codes.ts'
import type { Dossier } from './dossier.ts'
import { Faits } from './faits.ts'
import { type Jour, jourEnFrancais, SANS_JOUR } from './jour.ts'
import { connaitre } from './loi.ts'
import { preparer } from './preparer.ts'
import { PROFESSION } from './professions.ts'
import { REGLAGES_PAR_DEFAUT, type Reglages } from './reglages.ts'
import { DEBUT_PERIODE } from './regle.ts'
import { construireResultat, type Resultat } from './resultat.ts'
import { Sortie } from './sortie.ts'
import { Trace } from './trace.ts'
import { aptitudeEmbauche } from './visites/aptitude-embauche.ts'
import { attestation } from './visites/attestation.ts'
import type { ReglagesPrepares } from './visites/contexte.ts'
import { demandes } from './visites/demandes.ts'
import { inaptitude } from './visites/inaptitude.ts'
import { informer } from './visites/informations.ts'
import { miCarriere } from './visites/mi-carriere.ts'
import { aptitudePeriodique, vipPeriodique } from './visites/periodiques.ts'
import { postExposition } from './visites/post-exposition.ts'
import { prereprise } from './visites/prereprise.ts'
import { reprise } from './visites/reprise.ts'
import { vipInitiale } from './visites/vip-initiale.ts'

/** The day asked for lies outside the formalised period. The message is in French. */
export class DateHorsPeriode extends RangeError {
  override readonly name = 'DateHorsPeriode'
}

/** Settings as integers, once for a whole run. Missing settings take their default. */
export function preparerReglages(reglages: Partial<Reglages> = {}): ReglagesPrepares {
  const source = { ...REGLAGES_PAR_DEFAUT, ...reglages }
  let par = 0
  for (const p of source.derogationReprisePar) par |= PROFESSION[p]
  return {
    source,
    seuilTrajet: source.seuilTrajet,
    derogationSurProlongation: source.derogationReprise === 'prolongation',
    derogationPar: par,
    miCarriereAge: source.miCarriereAgeOuverture,
    postExpositionConduite: source.postExpositionConduite === 'emettre',
    apprentiSirDeuxMois: source.apprentiSir === 'deux-mois',
    mpc: source.medecinPraticienCorrespondant,
  }
}

/** Throws `DateHorsPeriode` when the law of that day is not formalised. */
export function verifierDate(au: Jour): void {
  if (!(au >= DEBUT_PERIODE)) {
    const dit = Number.isInteger(au) && au > SANS_JOUR ? `Le ${jourEnFrancais(au)}` : 'La date'
    throw new DateHorsPeriode(`${dit} est hors de la période formalisée, qui commence le 01/01/2017.`)
  }
}

/**
 * The hot path: all rules over one prepared worker, into a reused buffer. Allocates nothing when
 * `t` is `null`. The same functions decide with and without explanations.
 */
export function evaluerFaits(f: Faits, r: ReglagesPrepares, s: Sortie, t: Trace | null): void {
  connaitre(f.loi)
  s.vider()
  categoriser(f, jourDeReference(f), s, t)
  if (f.enPoste === 1) {
    if (s.categorie === 2) {
      const depuis = aptitudeEmbauche(f, r, s, t)
      if (depuis !== SANS_JOUR) aptitudePeriodique(f, depuis, s, t)
    } else {
      const depuis = vipInitiale(f, r, s, t)
      if (depuis !== SANS_JOUR) vipPeriodique(f, depuis, r, s, t)
    }
    attestation(f, s, t)
    miCarriere(f, r, s, t)
  }
  for (let i = 0; i < f.nbAbsences; i++) {
    const a = f.absences[i]!
    const avant = s.n
    reprise(f, a, r, s, t)
    if (i === 0) prereprise(f, a, s, t)
    // Absences come latest first: the reprise of an older one is no longer the question.
    if (s.n > avant && s.visite[avant] === VISITE.REPR) break
  }
  inaptitude(f, s, t)
  postExposition(f, r, s, t)
  demandes(f, s, t)
  if (t !== null) informer(f, t)
}

// Working memory of `evaluer`, emptied at each call; nothing of it leaves the call.
const FAITS = new Faits()
const SORTIE = new Sortie()
const PAR_DEFAUT = preparerReglages()

export interface Options {
  readonly reglages?: Partial<Reglages>
  /** Reasons in French beside each échéance. Default: true. */
  readonly expliquer?: boolean
  /**
   * Last day of the law known: texts that take effect after it are as if never published. Default: the whole law.
   * Facts, and the day of the question, do not move: the difference between two laws is then only the law's.
   */
  readonly loi?: Jour
}

/**
 * Every statutory visit of one worker on one day, with deadlines, eligible professions, documents,
 * reasons, dispensations and missing facts.
 * @param au day of the question, days since 1970-01-01 (see `jour`)
 * @throws DateHorsPeriode before 2017-01-01
 */
export function evaluer(dossier: Dossier, au: Jour, options: Options = {}): Resultat {
  verifierDate(au)
  const f = preparer(dossier, au, FAITS, options.loi)
  const s = SORTIE
  const t = options.expliquer === false ? null : new Trace()
  evaluerFaits(f, options.reglages ? preparerReglages(options.reglages) : PAR_DEFAUT, s, t)
  return construireResultat(au, jourDeReference(f), s, t)
}

/**
 * Batch form: one compact object and one buffer for the whole run.
 * @param lire called after each worker with the buffer, valid only during the call
 * @throws DateHorsPeriode before 2017-01-01
 */
export function evaluerLot(
  dossiers: Iterable<Dossier>,
  au: Jour,
  lire: (sortie: Sortie, dossier: Dossier) => void,
  reglages: Partial<Reglages> = {},
): void {
  verifierDate(au)
  const f = new Faits()
  const s = new Sortie()
  const r = preparerReglages(reglages)
  for (const d of dossiers) {
    evaluerFaits(preparer(d, au, f), r, s, null)
    lire(s, d)
  }
}
