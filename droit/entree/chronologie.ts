import type { NatureExposition } from '../codes.ts'
import type { Poste } from '../dossier.ts'
import { type Jour, jour } from '../jour.ts'
import type { Brouillon } from './brouillon.ts'

/*
 * What the dates of the short form say together: a visit held before the hiring it may dispense from, and a change of
 * post told by the start of an exposure or of night work.
 */

/** Exposures without a visit before assignment, or whose status turned with the law and not with the post. */
const SANS_EXAMEN: ReadonlySet<NatureExposition> = new Set(['CHIMIQUE', 'PLOMB', 'PLOMB_EN_DESSOUS'])
const PLOMB_SANS_SEUIL = jour('2026-04-10')
const COMPTENT = new Set(['VIPI', 'VIPP', 'EMAE', 'EMAP'])

/**
 * With the facts of a dispensation (`same_job`, …), a `last_…` visit dated before the hiring or the mission is an
 * earlier visit, as `previous_…`: an agency says « last » of the visit held for a former mission (R. 4625-11, -13).
 */
export function visitesAnterieures(b: Brouillon, debut: Jour | undefined): void {
  if (b.anteriorite.memeEmploi === undefined || debut === undefined) return
  for (const v of b.visites) {
    if (!COMPTENT.has(v.nature) || v.le >= debut) continue
    if (v.vautAttestation === undefined) v.anterieure = true
    // The opinion stands in for the attestation only if the new post is similar.
    else if (b.anteriorite.memeEmploi === false) v.vautAttestation = false
  }
}

/**
 * Visits held jointly with a periodic one: the next period runs from their day. For a worker already under aptitude
 * opinions the periodic visit is the exam, and its opinion is the second document; a joint visite intermédiaire is
 * told by `last_VINT`.
 */
export function conjoindre(b: Brouillon): void {
  const jours = [...b.conjointes]
  if (b.conjointe) {
    for (const v of b.visites) {
      v.conjointe = true
      if (!COMPTENT.has(v.nature) && v.nature !== 'VINT') jours.push(v.le)
    }
  }
  const examine = b.visites.some((v) => v.nature === 'EMAE' || v.nature === 'EMAP')
  for (const le of jours) b.visites.push({ nature: examine ? 'EMAP' : 'VIPP', le, anterieure: false })
}

/** Day on which the exposure, or night work, asks for a visit before it begins. */
function changement(b: Brouillon): Jour | undefined {
  const jours: Jour[] = []
  if (b.etats.has('NUIT') && b.debutNuit !== undefined) jours.push(b.debutNuit)
  const debut = b.debutExposition
  if (debut !== undefined) {
    const compte = (n: NatureExposition) =>
      !SANS_EXAMEN.has(n) || (n !== 'CHIMIQUE' && debut >= PLOMB_SANS_SEUIL)
    if ([...b.expositions].some(compte)) jours.push(debut)
  }
  return jours.length === 0 ? undefined : Math.max(...jours)
}

/**
 * The posts: the one taken, and, when an exposure or night work begins later, the new one of that day.
 * `depuis`: first day known in the job, from the hiring or from the first visit held in it.
 */
export function postesDe(b: Brouillon): { postes: Poste[]; depuis: Jour | undefined } {
  const base = b.embauche ?? b.debutPoste ?? b.affectation
  const premier: Poste[] =
    b.debutPoste !== undefined || b.affectation !== undefined
      ? [
          {
            ...date('debut', b.debutPoste),
            ...date('affectation', b.affectation),
            ...date('fin', b.finContrat),
          },
        ]
      : []
  const jourNouveau = changement(b)
  if (jourNouveau === undefined) return { postes: premier, depuis: base }
  const dejaVu = b.visites.filter((v) => COMPTENT.has(v.nature) && v.anterieure === false).map((v) => v.le)
  const depuis = base ?? (dejaVu.length > 0 ? Math.min(...dejaVu) : undefined)
  const pris = b.affectation ?? b.debutPoste ?? depuis
  if (pris !== undefined && jourNouveau <= pris) return { postes: premier, depuis }
  return { postes: [...premier, { debut: jourNouveau, ...date('fin', b.finContrat) }], depuis }
}

const date = <K extends string>(cle: K, j: Jour | undefined): { [k in K]?: Jour } =>
  j === undefined ? {} : ({ [cle]: j } as { [k in K]: Jour })

/** Dates that contradict each other, as French sentences. */
export function contradictions(b: Brouillon): string[] {
  const { debut, fin, reprise } = b.absence
  const erreurs: string[] = []
  if (debut !== undefined && fin !== undefined && fin < debut)
    erreurs.push(
      "Les clés « absence_from » et « absence_to » se contredisent : l'absence finit avant de commencer.",
    )
  if (debut !== undefined && reprise !== undefined && reprise <= debut)
    erreurs.push(
      "Les clés « absence_from » et « resume » se contredisent : la reprise ne suit pas le premier jour d'absence.",
    )
  const contrat = b.embauche ?? b.debutPoste
  if (contrat !== undefined && b.finContrat !== undefined && b.finContrat < contrat)
    erreurs.push(
      'Les clés « job_start » et « contract_end » se contredisent : le contrat finit avant de commencer.',
    )
  if (b.debutExposition !== undefined && b.finExposition !== undefined && b.finExposition < b.debutExposition)
    erreurs.push(
      "Les clés « exposure_start » et « exposure_end » se contredisent : l'exposition finit avant de commencer.",
    )
  return erreurs
}
