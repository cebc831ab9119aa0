import { setTimeout as attendre } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { hasard, type Tirage } from '../application/demo/hasard.ts'
import { genererDemo } from '../application/demo/index.ts'
import { Utilisateur } from './outils/client.ts'
import { imprimer, resumer } from './outils/machine.ts'
import { echantillonner, type Geste, gestes, tirageDe } from './outils/parcours.ts'
import { compterProcesseur, processusPostgres } from './outils/processeur.ts'
import { demarrerGrappe, lancerServeur } from './outils/service.ts'

/**
 * API of the list screens under load: 20 signed-in people of several roles, each with think time; then the same
 * without any pause. Mode `processeur` asks each route 20 times, one after the other, and tells the processor time spent
 * by the server and by PostgreSQL: it holds on a busy machine, where durations do not. Options: --utilisateurs 20 --reflexion 0.5 (seconds) --duree 30 --taille ami|demo
 * --base URL (an already filled database) --mode reflexion|boucle|tous|processeur.
 */
const { values: o } = parseArgs({
  options: {
    utilisateurs: { type: 'string', default: '20' },
    reflexion: { type: 'string', default: '0.5' },
    duree: { type: 'string', default: '30' },
    taille: { type: 'string', default: 'ami' },
    mode: { type: 'string', default: 'tous' },
    base: { type: 'string' },
  },
})

const ROLES = [
  ...[
    'assistante',
    'idest',
    'medecin',
    'assistante',
    'preventeur',
    'relation-adherents',
    'assistante',
    'direction',
  ],
  ...['idest', 'employeur', 'administrateur'],
]

/** What a role may do: each gesture is tried once, a refusal (403) takes it out. */
async function permis(u: Utilisateur, tous: readonly Geste[]): Promise<Tirage<Geste>> {
  const h = hasard(1, u.role)
  const ouverts: Geste[] = []
  for (const g of tous) if ((await u.demander('GET', g.chemin(h))).statut !== 403) ouverts.push(g)
  return tirageDe(ouverts)
}

interface Releve {
  durees: Map<string, number[]>
  erreurs: Map<string, number>
}

async function naviguer(
  u: Utilisateur,
  tirage: Tirage<Geste>,
  fin: number,
  pause: number,
  n: number,
  r: Releve,
): Promise<void> {
  const h = hasard(n, 'navigation')
  if (pause) await attendre(h.reel() * pause * 1000)
  while (performance.now() < fin) {
    const geste = tirage.tirer(h)
    const chemin = geste.chemin(h)
    const { statut, duree } = await u.demander('GET', chemin)
    if (!r.durees.has(geste.nom)) r.durees.set(geste.nom, [])
    r.durees.get(geste.nom)!.push(duree)
    if (statut !== 200) {
      const cle = `${geste.nom} ${statut}`
      if (!r.erreurs.has(cle)) console.error(`${statut} ${chemin}`)
      r.erreurs.set(cle, (r.erreurs.get(cle) ?? 0) + 1)
    }
    if (pause) await attendre(pause * 1000 * (0.5 + h.reel()))
  }
}

/** Processor time of each route, one request at a time. */
async function peser(
  u: Utilisateur,
  aPeser: readonly Geste[],
  url: string,
  pidServeur: number,
): Promise<void> {
  const FOIS = 20
  for (const geste of aPeser) {
    const h = hasard(7, geste.nom)
    const chemins = Array.from({ length: FOIS }, () => geste.chemin(h))
    await u.demander('GET', chemins[0]!)
    const serveur = compterProcesseur([pidServeur])
    const postgres = compterProcesseur(await processusPostgres(url))
    const durees: number[] = []
    for (const chemin of chemins) durees.push((await u.demander('GET', chemin)).duree)
    imprimer('listes', {
      mode: 'processeur',
      role: u.role,
      route: geste.nom,
      serveurMs: Number((serveur() / FOIS).toFixed(1)),
      postgresMs: Number((postgres() / FOIS).toFixed(1)),
      ...resumer(durees),
    })
  }
}

const grappe = o.base ? null : await demarrerGrappe()
try {
  const url = o.base ?? (await grappe!.nouvelleBase('banc'))
  if (!o.base) await genererDemo(url, { taille: o.taille === 'demo' ? 'demo' : 'ami' })
  const serveur = await lancerServeur(url)
  const tous = gestes(await echantillonner(url))
  const nombre = Number(o.utilisateurs)
  const utilisateurs: Utilisateur[] = []
  const tirages = new Map<string, Tirage<Geste>>()
  for (let i = 0; i < nombre; i++) {
    const role = ROLES[i % ROLES.length]!
    const u = new Utilisateur(serveur.adresse, role)
    await u.seConnecter(`${role}@demo.socle.fr`)
    if (!tirages.has(role)) tirages.set(role, await permis(u, tous))
    utilisateurs.push(u)
  }
  // Each route is weighed once, by the first role that may open it.
  const peses = new Set<string>()
  const nouveaux = (role: string) => {
    const reste = tirages.get(role)!.valeurs.filter((g) => !peses.has(g.nom))
    for (const g of reste) peses.add(g.nom)
    return reste
  }
  if (o.mode === 'processeur')
    for (const role of ['assistante', 'employeur', 'direction', 'administrateur'])
      await peser(utilisateurs.find((u) => u.role === role)!, nouveaux(role), url, serveur.pid)
  for (const mode of ['chauffe', 'reflexion', 'boucle'] as const) {
    if (o.mode === 'processeur') break
    if (mode !== 'chauffe' && o.mode !== 'tous' && o.mode !== mode) continue
    const pause = mode === 'reflexion' ? Number(o.reflexion) : 0
    const secondes = mode === 'chauffe' ? Math.min(5, Number(o.duree)) : Number(o.duree)
    const r: Releve = { durees: new Map(), erreurs: new Map() }
    const fin = performance.now() + secondes * 1000
    await Promise.all(utilisateurs.map((u, n) => naviguer(u, tirages.get(u.role)!, fin, pause, n, r)))
    if (mode === 'chauffe') continue
    const commun = { mode, utilisateurs: nombre, reflexionSecondes: pause }
    for (const [route, durees] of [...r.durees].sort())
      imprimer('listes', { ...commun, route, ...resumer(durees) })
    const ensemble = [...r.durees.values()].flat()
    imprimer('listes', {
      ...commun,
      route: 'ensemble',
      ...resumer(ensemble),
      parSeconde: Number((ensemble.length / secondes).toFixed(1)),
      erreurs: Object.fromEntries(r.erreurs),
    })
  }
  for (const u of utilisateurs) u.fermer()
  serveur.arreter()
} finally {
  await grappe?.arreter()
}
process.exit(0)
