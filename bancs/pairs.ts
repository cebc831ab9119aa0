/**
 * The engine beside what a user would pick instead: the same seven rules in json-rules-engine and in publicodes, over
 * the same generated dossiers, same answers asserted first. Ours evaluates all its rules, not only these. Prints one
 * JSON line an engine, with its ratio to ours.
 */
import { deepStrictEqual } from 'node:assert'
import {
  ajouterMois,
  CODES_VISITE,
  evaluerFaits,
  Faits,
  NATURE,
  preparer,
  preparerReglages,
  Sortie,
  VISITE,
} from '../droit/index.ts'
import { imprimer } from './outils/machine.ts'
import { DERNIERE, EMBAUCHE, enDossier, genererPairs, type ReponsePairs } from './outils/pairs-communs.ts'
import { moteurJsonRules } from './outils/pairs-json-rules.ts'
import { moteurPublicodes } from './outils/pairs-publicodes.ts'

const N = 20_000
/** The slower ones are timed on fewer dossiers. */
const N_LENTS = 2_000
const faits = genererPairs(N)
const dossiers = faits.map((f, i) => enDossier(f, String(i)))
const [f, s, r] = [new Faits(), new Sortie(), preparerReglages()]

/** Our answer in the words of the comparison: the period is found again from the deadline. */
function maison(i: number): ReponsePairs {
  evaluerFaits(preparer(dossiers[i]!, faits[i]!.jour, f), r, s, null)
  const reponse: ReponsePairs = { categorie: s.categorie as 0 | 1 | 2, visite: 0, mois: 0, reprise: false }
  for (let k = 0; k < s.n; k++) {
    if (s.possible[k] === 1) continue
    const v = s.visite[k]
    const periode = (depuis: number) =>
      [3, 36, 48, 60].find((m) => ajouterMois(depuis, m) === s.tard[k]) ?? -1
    if (v === VISITE.EMAE) reponse.visite = 1
    else if (v === VISITE.VIPI) {
      reponse.visite = s.nature[k] === NATURE.AVANT ? 2 : 3
      reponse.mois = reponse.visite === 3 ? periode(EMBAUCHE) : 0
    } else if (v === VISITE.EMAP || v === VISITE.VIPP) {
      reponse.visite = v === VISITE.EMAP ? 4 : 5
      reponse.mois = periode(DERNIERE)
    } else if (v === VISITE.REPR) reponse.reprise = true
  }
  return reponse
}

const jsonRules = moteurJsonRules()
const publicodes = moteurPublicodes()
for (let i = 0; i < N_LENTS; i++) {
  const attendu = maison(i)
  const contexte = JSON.stringify({
    ...faits[i],
    visites: Array.from(s.visite.slice(0, s.n), (v) => CODES_VISITE[v]),
  })
  deepStrictEqual(await jsonRules(faits[i]!), attendu, `json-rules-engine diffère : ${contexte}`)
  deepStrictEqual(publicodes(faits[i]!), attendu, `publicodes diffère : ${contexte}`)
}

const mesures: { moteur: string; dossiers: number; secondesCpu: number }[] = []
async function mesurer(moteur: string, n: number, tour: () => unknown): Promise<void> {
  const cpu = process.cpuUsage()
  let total = 0
  do {
    await tour()
    total += n
  } while (process.cpuUsage(cpu).user < 1_500_000)
  const { user, system } = process.cpuUsage(cpu)
  mesures.push({ moteur, dossiers: total, secondesCpu: (user + system) / 1e6 })
}
await mesurer('socle', N, () => {
  for (let i = 0; i < N; i++) evaluerFaits(preparer(dossiers[i]!, faits[i]!.jour, f), r, s, null)
})
await mesurer('json-rules-engine', N_LENTS, async () => {
  for (let i = 0; i < N_LENTS; i++) await jsonRules(faits[i]!)
})
await mesurer('publicodes', N_LENTS, () => {
  for (let i = 0; i < N_LENTS; i++) publicodes(faits[i]!)
})
const parSeconde = (m: (typeof mesures)[number]) => m.dossiers / m.secondesCpu
for (const m of mesures)
  imprimer('pairs', {
    moteur: m.moteur,
    regles: m.moteur === 'socle' ? 'toutes' : 'sept',
    memesReponses: N_LENTS,
    dossiers: m.dossiers,
    secondesCpu: Number(m.secondesCpu.toFixed(2)),
    parSecondeDeCoeur: Math.round(parSeconde(m)),
    foisMoinsRapide: Number((parSeconde(mesures[0]!) / parSeconde(m)).toFixed(1)),
  })
