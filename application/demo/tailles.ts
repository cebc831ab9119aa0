import { SECTIONS_2023 } from './activites.ts'
import { type Hasard, repartir } from './hasard.ts'

export type Taille = 'demo' | 'ami'

/** A company to be: its NAF section, its sector (index in `SECTEURS`) and its headcount without temporary workers. */
export interface Gabarit {
  section: string
  secteur: number
  effectif: number
}

interface Tranche {
  min: number
  max: number
  /** Mean headcount before adjustment to the totals. */
  moyenne: number
  /** Members by sector. */
  parSecteur: readonly number[]
}

interface Profil {
  secteurs: readonly string[]
  /** Smallest brackets first. */
  tranches: readonly Tranche[]
  /** Members by section, in the order of SECTIONS_2023. */
  adherents: readonly number[]
  /** Workers by section and by sector, when the seed gives them. */
  parSection?: readonly number[]
  parSecteur?: readonly number[]
  agencesInterim: number
}

/** Seed 001 §1.1.2: sectors × sizes, workers by sector and by NAF section, 113 temporary-work accounts. */
const AMI: Profil = {
  secteurs: ['EST', 'NORD', 'OUEST', 'SUD'],
  tranches: [
    { min: 0, max: 19, moyenne: 4.6, parSecteur: [1713, 877, 1514, 2316] },
    { min: 20, max: 49, moyenne: 30, parSecteur: [149, 98, 128, 212] },
    { min: 50, max: 299, moyenne: 98, parSecteur: [88, 63, 50, 116] },
    { min: 300, max: 1200, moyenne: 520, parSecteur: [4, 9, 4, 6] },
  ],
  adherents: SECTIONS_2023.map((s) => s.adherents),
  parSection: SECTIONS_2023.map((s) => s.sir + s.sia + s.sis),
  parSecteur: [23_735, 18_973, 17_500, 31_442],
  agencesInterim: 113,
}

/**
 * Seed 000: 616 members, 415 under 10 workers, 87 from 10 to 50, the rest above. It gives no sections: those of 001
 * are used, with building raised to a share usual where these companies have no service of their own.
 */
const DEMO: Profil = {
  secteurs: ['Rhône', 'Costières'],
  tranches: [
    { min: 0, max: 9, moyenne: 3.8, parSecteur: [215, 200] },
    { min: 10, max: 49, moyenne: 21, parSecteur: [45, 42] },
    { min: 50, max: 260, moyenne: 68, parSecteur: [62, 52] },
  ],
  adherents: repartir(
    616,
    SECTIONS_2023.map((s) => (s.section === 'F' ? 500 : s.adherents)),
  ),
  agencesInterim: 9,
}

export const PROFILS = { demo: DEMO, ami: AMI } as const

/** Draws the companies of a service so that they add up to the seed's tables. */
export function tirerGabarits(taille: Taille, h: Hasard): Gabarit[] {
  const profil = PROFILS[taille]
  const latents = SECTIONS_2023.flatMap((s, i) => {
    const moyenne = (s.sir + s.sia + s.sis) / s.adherents
    const etale = s.section === 'T' || s.adherents < 10 ? 0.2 : 1.05
    return Array.from({ length: profil.adherents[i]! }, () => ({
      section: s.section,
      rang: Math.log(moyenne) + etale * h.normale(),
    }))
  }).sort((x, y) => y.rang - x.rang)

  const gabarits: (Gabarit & { tranche: Tranche })[] = []
  for (const tranche of [...profil.tranches].reverse()) {
    const secteurs = h.melanger(tranche.parSecteur.flatMap((n, s) => Array<number>(n).fill(s)))
    for (const secteur of secteurs) {
      const { section } = latents[gabarits.length]!
      gabarits.push({ section, secteur, tranche, effectif: tirerDans(tranche, section, h) })
    }
  }
  ajuster(gabarits, profil)
  return gabarits
}

function tirerDans({ min, max, moyenne }: Tranche, section: string, h: Hasard): number {
  if (section === 'T') return h.chance(0.25) ? 2 : 1
  const bas = Math.max(min, 1)
  // Exponential above the lower bound: few large ones, as everywhere.
  const x = bas - 0.5 + -Math.log(1 - h.reel()) * (moyenne - bas + 0.5)
  return Math.min(max, x)
}

const borner = (g: Gabarit & { tranche: Tranche }, x: number) =>
  Math.min(g.tranche.max, Math.max(Math.max(g.tranche.min, 1), x))

/** Brings sections then sectors to their totals (iterative proportional fitting inside each bracket), then rounds. */
function ajuster(gabarits: (Gabarit & { tranche: Tranche })[], profil: Profil): void {
  const marges: [(g: Gabarit) => number, readonly number[]][] = []
  const rangSection = new Map(SECTIONS_2023.map((s, i) => [s.section, i]))
  if (profil.parSecteur) marges.push([(g) => g.secteur, profil.parSecteur])
  if (profil.parSection) marges.push([(g) => rangSection.get(g.section)!, profil.parSection])
  for (let tour = 0; tour < 60; tour++)
    for (const [cle, cibles] of marges) {
      const sommes = cibles.map(() => 0)
      for (const g of gabarits) sommes[cle(g)]! += g.effectif
      for (const g of gabarits) g.effectif = borner(g, (g.effectif * cibles[cle(g)]!) / sommes[cle(g)]!)
    }
  for (const g of gabarits) g.effectif = borner(g, Math.round(g.effectif))
  const derniere = marges.at(-1)
  if (!derniere) return
  const [cle, cibles] = derniere
  const ecarts = [...cibles]
  for (const g of gabarits) ecarts[cle(g)]! -= g.effectif
  // What rounding left: one worker at a time, while a section is not exact.
  for (let tour = 0; tour < 40; tour++)
    for (const g of gabarits) {
      const pas = Math.sign(ecarts[cle(g)]!)
      if (pas === 0 || borner(g, g.effectif + pas) === g.effectif) continue
      g.effectif += pas
      ecarts[cle(g)]! -= pas
    }
}
