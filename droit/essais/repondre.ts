import { evaluer, lireLigne, type Reglages, resultatJson } from '../index.ts'

/** Short form in, JSON object of `evaluer` out: what a user of the command gets. */
export function repondre(faits: string, au: string, reglages: Partial<Reglages> = {}) {
  const lu = lireLigne(JSON.stringify({ id: 'x', au, facts: faits }), 1, null)
  return resultatJson('x', evaluer(lu.dossier, lu.au, { reglages }), lu.sujet)
}

/** « VIPI <2026-09-01 MT|CM|INT » */
export function dire(faits: string, au: string, reglages: Partial<Reglages> = {}): string {
  const { visite, echeance, eligibles } = repondre(faits, au, reglages).reponse
  return `${visite} ${echeance} ${eligibles}`
}

/** Deadline text of one visit kind, or `null` when it is not due. */
export function echeanceDe(
  faits: string,
  au: string,
  visite: string,
  reglages: Partial<Reglages> = {},
): string | null {
  return repondre(faits, au, reglages).echeances.find((e) => e.visite === visite)?.echeance ?? null
}
