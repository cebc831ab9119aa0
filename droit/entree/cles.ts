import type { Jour } from '../jour.ts'
import type { Brouillon } from './brouillon.ts'
import type { Cle } from './cle.ts'
import { CLES_ABSENCE } from './cles-absence.ts'
import { CLES_EMPLOI } from './cles-emploi.ts'
import { CLES_RISQUES } from './cles-risques.ts'
import { CLES_VISITES, lireMesures } from './cles-visites.ts'
import { lireJourOuRien, lireMot, lireOuiNon } from './lire-valeurs.ts'
import { PRATICIENS } from './vocabulaire.ts'

/** The keys of the short form, in the order of `docs/dossier.md`. */
export const CLES: readonly Cle[] = [...CLES_EMPLOI, ...CLES_RISQUES, ...CLES_VISITES, ...CLES_ABSENCE]

const PAR_NOM: ReadonlyMap<string, Cle> = new Map(
  CLES.flatMap((c) => [c.cle, ...c.synonymes].map((n) => [n.toLowerCase(), c] as const)),
)

/** Keys with a number or a visit inside; each entry is documented like the others. */
export const CLES_A_MOTIF: readonly (Omit<Cle, 'synonymes' | 'lire'> & {
  readonly motif: RegExp
  readonly lire: (v: string, b: Brouillon, groupe: string) => void
})[] = [
  {
    cle: 'measures_Ny',
    motif: /^measures?_(\d{1,2})y$/,
    sens: 'mesures ou inaptitude dans les N dernières années',
    valeurs: 'none / yes / date',
    lire: (v, b, n) => lireMesures(Number(n))(v, b),
  },
  {
    cle: 'inaptitude_Ny',
    motif: /^inaptitudes?_(\d{1,2})y$/,
    sens: 'inaptitude dans les N dernières années',
    valeurs: 'none / yes / date',
    lire: (v, b) => {
      if (/^\d{4}-/.test(v)) {
        b.anteriorite.derniereInaptitude = lireJourOuRien(v) as Jour
        return
      }
      // It says nothing of measures: only the seasonal worker's look-back asks for inaptitude alone (D. 4625-22).
      const x = lireOuiNon(v)
      if (x === true) b.inaptitudeSansDate = true
      else if (x === false) b.anteriorite.sansInaptitude = true
    },
  },
  {
    cle: 'last_…_by, previous_…_by',
    motif: /^((?:last|previous)_[a-z]+)_by$/,
    sens: 'qui a tenu cette visite (sans effet sur les échéances)',
    valeurs: 'MT / CM / INT / IDEST / IPA / MPC',
    lire: (v) => {
      lireMot(v, PRATICIENS)
    },
  },
]

/** The key as `docs/dossier.md` spells it, whatever synonym was used. */
export const nomCanonique = (nom: string): string => PAR_NOM.get(nom.trim().toLowerCase())?.cle ?? nom.trim()

/** Applies one key. Returns `false` when the key is unknown; throws `ValeurIllisible` on a bad value. */
export function appliquer(nom: string, v: string, b: Brouillon): boolean {
  const bas = nom.trim().toLowerCase()
  const c = PAR_NOM.get(bas)
  if (c) {
    c.lire(v.trim(), b)
    return true
  }
  for (const m of CLES_A_MOTIF) {
    const trouve = m.motif.exec(bas)
    if (!trouve) continue
    m.lire(v.trim(), b, trouve[1] ?? '')
    return true
  }
  return false
}
