import { SECTIONS_2023 } from './activites.ts'
import { TRAVAILLEURS_FIXES } from './distribution.ts'
import { type Emploi, emploi } from './emplois.ts'
import { type Hasard, hasard } from './hasard.ts'
import { ans } from './jours.ts'
import { type Contrat, enCours, type Monde } from './monde.ts'

/**
 * Gives each contract its exposures and each person its situations, so that the shares of SIR, SIA and SIS of each
 * NAF section are those declared in 2023 (001 §1.1.2.4). Driving authorisations and electrical clearances count there
 * as SIR, as they then did; they ground an attestation only since 2025-10-01, and the engine says so.
 */
export function attribuerSuivi(monde: Monde): void {
  const h = hasard(monde.graine, 'suivi')
  const fixes = new Set<string>(TRAVAILLEURS_FIXES.map((t) => t.id))
  const parSection = new Map<string, Contrat[]>()
  for (const c of monde.contrats) {
    const { section } = c.etablissement.entreprise
    if (!parSection.has(section)) parSection.set(section, [])
    parSection.get(section)!.push(c)
  }
  for (const { section, sir, sia, sis } of SECTIONS_2023) {
    const contrats = parSection.get(section)
    if (!contrats) continue
    const total = sir + sia + sis
    const actuels = contrats.filter((c) => c.type !== 'interim' && enCours(c))
    const a = resoudre(actuels, (c, x) => chanceSir(c, x), sir / total)
    const b = resoudre(actuels, (c, x) => (1 - chanceSir(c, a)) * chanceSia(c, x), sia / total)
    for (const c of contrats) if (!fixes.has(c.personne.id)) tirerSuivi(h, c, a, b)
  }
}

/** The factor that brings the mean of a chance over the contracts to a share (bisection). */
function resoudre(contrats: Contrat[], chance: (c: Contrat, x: number) => number, part: number): number {
  if (contrats.length === 0) return 1
  let [bas, haut] = [0, 60]
  for (let i = 0; i < 30; i++) {
    const x = (bas + haut) / 2
    let somme = 0
    for (const c of contrats) somme += chance(c, x)
    if (somme / contrats.length < part) bas = x
    else haut = x
  }
  return (bas + haut) / 2
}

const mineur = (c: Contrat, jour = 0) => c.personne.naissance > jour - ans(18)

function chanceSir(c: Contrat, a: number): number {
  const e = emploi(c.emploi)
  return e.sir ? Math.min(0.97, a * (e.propensionSir ?? 1)) : 0
}

const BOETH = 0.035

function chanceSia(c: Contrat, b: number): number {
  if (mineur(c)) return 1
  const e = emploi(c.emploi)
  const sans = (1 - (e.nuit ?? 0)) * (1 - (e.bio2 ?? 0) * 0.5) * (1 - (e.champs ?? 0)) * (1 - BOETH)
  return Math.min(0.95, b * (1 - sans))
}

function tirerSuivi(h: Hasard, c: Contrat, a: number, b: number): void {
  const e = emploi(c.emploi)
  const jeune = mineur(c, c.debut)
  if (e.sir && h.chance(chanceSir(c, a))) {
    exposerSir(h, c, e, jeune)
    // Workers with several grounds at once (ADH-040).
    if (e.bio2 && h.chance(e.bio2 * 0.5)) c.expositions.push('bio2')
    if (e.nuit && !jeune && h.chance(e.nuit * 0.5)) c.nuit = true
    return
  }
  if (jeune || !h.chance(chanceSia(c, b))) return
  const poids: [() => void, number][] = [
    [
      () => {
        c.nuit = true
      },
      e.nuit ?? 0,
    ],
    [
      () => {
        c.expositions.push('bio2')
      },
      (e.bio2 ?? 0) * 0.5,
    ],
    [
      () => {
        c.expositions.push('champs_em')
      },
      e.champs ?? 0,
    ],
    [
      () => {
        c.personne.boeth = true
      },
      BOETH,
    ],
  ]
  let tire = h.reel() * poids.reduce((s, [, p]) => s + p, 0)
  for (const [faire, p] of poids) {
    tire -= p
    if (tire < 0) {
      faire()
      return
    }
  }
}

function exposerSir(h: Hasard, c: Contrat, e: Emploi, jeune: boolean): void {
  const natures = Object.entries(e.sir ?? {})
  const total = natures.reduce((s, [, p]) => s + p, 0)
  const nombre = natures.length > 1 && h.chance(0.28) ? 2 : 1
  for (let k = 0; k < nombre; k++) {
    let tire = h.reel() * total
    for (const [nature, p] of natures) {
      tire -= p
      if (tire >= 0) continue
      if (!c.expositions.includes(nature)) c.expositions.push(nature)
      break
    }
  }
  // A minor does such work only under a derogation (R. 4153-40).
  if (jeune) c.expositions = ['jeune_derogation', ...c.expositions]
}
