import { parseArgs } from 'node:util'
import chargerHighs from 'highs'
import {
  composantes,
  type Mesures,
  mesurer,
  type Probleme,
  possibles,
  remplir,
  remplirAuFil,
} from '../domaines/planification/remplissage.ts'
import { type Bloc, type Candidat, poidsComplets } from '../domaines/planification/remplissage-objectif.ts'

/**
 * Automatic filling of four weeks: 12 centres, 40 professionals (14 physicians, 26 nurses), about 4,000 visits to place
 * among the convocables of 18 teams. Beside it, the plain way (by rank, first slot that fits) and two bounds that no
 * filling can pass: the Lagrangian one that the filling computes, and the linear relaxation solved by HiGHS.
 * Options: --visites N (convocables, 6,000 by default), --graine N, --sans-lineaire.
 */
const { values: options } = parseArgs({
  args: process.argv.slice(2),
  strict: false,
  options: {
    visites: { type: 'string', default: '6000' },
    graine: { type: 'string', default: '616' },
    'sans-lineaire': { type: 'boolean', default: false },
  },
})

/** Mulberry32: the same seed, the same service. */
function tirage(graine: number): () => number {
  let a = graine
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
const CENTRES = 12
const EQUIPES = 18
const DU = '2026-11-30'
const AU = '2026-12-27'
const jourDe = (n: number) => new Date(Date.parse(DU) + n * 86_400_000).toISOString().slice(0, 10)

function service(nombre: number, graine: number): Probleme & { equipeDe: Map<string, number[]> } {
  const h = tirage(graine)
  const entier = (n: number) => Math.floor(h() * n)
  const positions = Array.from({ length: CENTRES }, () => [48.7 + h() * 0.7, 0.4 + h() * 1.3] as const)
  const blocs: Bloc[] = []
  const equipeDe = new Map<string, number[]>()
  for (let p = 0; p < 40; p++) {
    const medecin = p < 14
    const equipe = medecin ? p : (p - 14) % EQUIPES
    const id = `p${p}`
    // A physician may hold two teams (001 §2.3.3.1).
    equipeDe.set(id, medecin && p < 4 ? [equipe, equipe + 14] : [equipe])
    const centre = equipe % CENTRES
    const jours = p % 2 === 0 ? [0, 1, 3] : [1, 2, 4]
    for (let semaine = 0; semaine < 4; semaine++)
      for (const [k, j] of jours.entries())
        for (const [de, a, demi] of k === 2
          ? ([[540, medecin ? 720 : 740, 'M']] as const)
          : ([
              [540, medecin ? 720 : 740, 'M'],
              [810, medecin ? 1020 : 1050, 'A'],
            ] as const)) {
          const jour = jourDe(semaine * 7 + j)
          // The feast at the end of the period.
          if (jour === '2026-12-25') continue
          // A tenth of the time is already taken.
          const debut = h() < 0.3 ? de + 40 : de
          blocs.push({
            professionnelId: id,
            liste: medecin ? 'MT' : 'IDEST',
            jour,
            demi: `${j + 1}${demi}`,
            de: debut,
            a,
            genre: medecin && k === 2 ? 'occasionnel' : 'tout',
            centreId: `c${centre}`,
            salleId: null,
            siteId: null,
            position: positions[centre]!,
          })
        }
  }
  const codes = {
    MT: [
      ['REPR', 1],
      ['PREREP', 2],
      ['DEM', 4],
      ['EMAE', 6],
      ['MICAR', 7],
      ['EMAP', 9],
      ['ATTEST', 9],
    ],
    IDEST: [
      ['VIPI', 2],
      ['VIPP', 3],
      ['VIPI', 4],
      ['VIPI', 5],
      ['MICAR', 6],
      ['VINT', 7],
      ['VIPI', 8],
      ['VIPP', 9],
    ],
  } as const
  const candidats: Candidat[] = []
  const equipes = new Map<string, number>()
  while (candidats.length < nombre) {
    // A company brings one worker or several: half of them one or two, a few twenty.
    const taille = Math.max(1, Math.round(h() ** 3 * 18))
    const entreprise = `e${candidats.length}`
    const equipe = entier(EQUIPES)
    const centre = h() < 0.85 ? equipe % CENTRES : entier(CENTRES)
    const souhait = h() < 0.25
    const creneaux = souhait ? [`${1 + entier(5)}M`, `${1 + entier(5)}A`] : []
    const maximum = h() < 0.2 ? 2 + entier(3) : null
    const absence = 0.03 + h() ** 2 * 0.15
    for (let k = 0; k < taille && candidats.length < nombre; k++) {
      const liste = h() < 0.38 ? 'MT' : 'IDEST'
      const [code, rang] = codes[liste][entier(codes[liste].length)]!
      const retard = Math.round((h() - 0.35) * 400)
      equipes.set(`t${candidats.length}`, equipe)
      candidats.push({
        travailleurId: `t${candidats.length}`,
        etablissementId: entreprise,
        entrepriseId: entreprise,
        options: [
          {
            liste,
            code,
            motifs: [],
            rang,
            regle: null,
            limite: jourDe(-retard),
            sansDelai: code === 'REPR' && h() < 0.3,
          },
        ],
        position: positions[centre]!,
        souhaits: souhait || maximum ? { creneaux, lieu: 'indifferent', centreId: null, maximum } : null,
        absence,
      })
    }
  }
  return {
    du: DU,
    au: AU,
    candidats,
    blocs,
    poids: poidsComplets({}),
    duree: (o) => (o.liste === 'IDEST' ? 40 : o.code === 'ATTEST' ? 20 : o.code === 'PREREP' ? 40 : 30),
    // In the team, and one visit in twelve that the protocols send back to the médecin.
    admet: (c, o, pro) =>
      equipeDe.get(pro)!.includes(equipes.get(c.travailleurId)!) &&
      (o.liste === 'MT' || Number(c.travailleurId.slice(1)) % 12 !== 0)
        ? { mesureId: null }
        : null,
    equipeDe,
  }
}

/** Linear relaxation of one part: shares of visits in stretches, minutes of a stretch not passed. */
async function borneLineaire(parts: readonly Probleme[]): Promise<number> {
  // Its types are those of CommonJS, its code a module.
  const highs = await (chargerHighs as unknown as typeof chargerHighs.default)()
  let total = 0
  for (const p of parts) {
    const liste = possibles(p)
    const nombre = new Map<string, number>()
    for (const c of p.candidats) nombre.set(c.entrepriseId!, (nombre.get(c.entrepriseId!) ?? 0) + 1)
    const objectif: string[] = []
    const visites: string[] = []
    const plages: string[][] = p.blocs.map(() => [])
    for (const [i, l] of liste.entries()) {
      const n = nombre.get(p.candidats[i]!.entrepriseId!)!
      const bonus = (p.poids.groupe * (n - 1)) / n
      const termes: string[] = []
      for (const x of l) {
        if (x.gain + bonus <= 0) continue
        const nom = `x${i}_${x.bloc}`
        objectif.push(`${(x.gain + bonus).toFixed(6)} ${nom}`)
        plages[x.bloc]!.push(`${x.minutes} ${nom}`)
        termes.push(nom)
      }
      if (termes.length > 0) visites.push(`v${i}: ${termes.join(' + ')} <= 1`)
    }
    if (objectif.length === 0) continue
    const lp = `Maximize\n obj: ${objectif.join('\n + ')}\nSubject To\n ${[
      ...visites,
      ...plages.flatMap((t, b) =>
        t.length > 0 ? [`b${b}: ${t.join('\n + ')} <= ${p.blocs[b]!.a - p.blocs[b]!.de}`] : [],
      ),
    ].join('\n ')}\nEnd\n`
    const s = highs.solve(lp, { output_flag: false })
    if (s.Status !== 'Optimal') throw new Error(`HiGHS : ${s.Status}`)
    total += s.ObjectiveValue
  }
  return total
}

const p = service(Number(options.visites), Number(options.graine))
const chez = (c: Candidat) =>
  [...p.equipeDe.keys()].filter((pro) => c.options.some((o) => p.admet(c, o, pro, DU)))
const depart = performance.now()
const processeur = process.cpuUsage()
const parts = composantes(p, chez)
const solutions = parts.map((x) => remplir(x))
const ms = Math.round(performance.now() - depart)
const msProcesseur = Math.round(process.cpuUsage(processeur).user / 1000)
const departFil = performance.now()
const filSolutions = parts.map((x) => remplirAuFil(x))
const msFil = Math.round(performance.now() - departFil)

const sommer = (m: Mesures[]): Mesures =>
  m.reduce(
    (t, x) =>
      Object.fromEntries(
        Object.entries(t).map(([k, v]) => [k, v + x[k as keyof Mesures]]),
      ) as unknown as Mesures,
  )
const valeur = solutions.reduce((t, s) => t + s.valeur, 0)
const borne = solutions.reduce((t, s) => t + s.borne, 0)
const valeurFil = filSolutions.reduce((t, s) => t + s.valeur, 0)
const lineaire = options['sans-lineaire'] ? null : await borneLineaire(parts)
const pourcent = (n: number) => Math.round(n * 1000) / 10
const dire = (m: Mesures, v: number) => ({
  valeur: Math.round(v),
  ecartALaBorne: pourcent(((lineaire ?? borne) - v) / (lineaire ?? borne)),
  places: m.places,
  tempsRempli: pourcent(m.minutesPrises / m.minutesOffertes),
  retardPondere: m.retardPondere,
  kilometres: m.kilometres,
  groupees: m.groupees,
  souhaitsManques: m.souhaitsManques,
})
console.log(
  JSON.stringify({
    banc: 'remplissage',
    centres: CENTRES,
    professionnels: 40,
    convocables: p.candidats.length,
    plages: p.blocs.length,
    ms,
    msProcesseur,
    msAuFil: msFil,
    remplissage: dire(sommer(parts.map((x, i) => mesurer(x, solutions[i]!))), valeur),
    auFil: dire(sommer(parts.map((x, i) => mesurer(x, filSolutions[i]!))), valeurFil),
    borneLagrangienne: Math.round(borne),
    borneLineaire: lineaire === null ? null : Math.round(lineaire),
    node: process.version,
  }),
)
