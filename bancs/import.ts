import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { copyFile, mkdtemp, stat } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import pg from 'pg'
import {
  accepterImport,
  annulerImport,
  confirmerCorrespondance,
  deposerFichier,
  detailImport,
  travailler,
} from '../domaines/echanges/index.ts'
import { ouvrirConnexions } from '../plateforme/base/connexions.ts'
import { type Contexte, dansContexte } from '../plateforme/base/contexte.ts'
import { demarrerGrappe } from './outils/service.ts'

/** A CSV of staff read, compared and applied whole, on an empty service. Options: --lignes 100000 --annuler. */
const { values: o } = parseArgs({
  options: { lignes: { type: 'string', default: '100000' }, annuler: { type: 'boolean', default: false } },
})
const LIGNES = Number(o.lignes)
const SIRET = '73282932000074'
const ACTEUR = { compteId: null, role: 'assistante' } as const

/** Same drawing at each run (mulberry32), so that two measures compare. */
let graine = 20261122
const hasard = () => {
  graine = (graine + 0x6d2b79f5) | 0
  let t = Math.imul(graine ^ (graine >>> 15), 1 | graine)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}
const un = <T>(liste: readonly T[]): T => liste[Math.floor(hasard() * liste.length)]!

const DEBUTS = 'Mar,Ber,Du,Le,La,Ro,Gi,Fa,Ca,Del,Mon,Bou,Char,Pe,Sa,Gu,Ha,Vi,Mo,Be,Fer,Col,Pou,Tes'.split(',')
const MILIEUX = 'ti,na,ran,rou,ber,de,vi,lo,che,si,mi,ga,pin,fe,ler,dou,'.split(',')
const FINS = 'n,rd,t,ux,nt,lle,ier,eau,on,et,in,ez,ault,ois,ard,y'.split(',')
const PRENOMS =
  'Camille,Louise,Paul,Jeanne,Marc,Inès,Léo,Zoé,Hugo,Anne,Luc,Eva,Nadia,Karim,Sophie,Pierre,Julie,Thomas,Élodie,Yanis,Claire,Antoine,Mehdi,Sarah,Nicolas,Manon,Julien,Aïcha,Maxime,Léa,David,Chloé,Bruno,Fatou,Alain,Emma,Samuel,Laura,Didier,Maria'.split(
    ',',
  )

/** Share of records whose day of birth is not known: the same day for all of a year, as files have it. */
const JOUR_INCONNU = 0.02

async function fabriquer(chemin: string): Promise<void> {
  const flux = createWriteStream(chemin, { encoding: 'latin1' })
  flux.write('SIRET;Nom;Prénom;Sexe;Né(e) le;Embauche;Contrat;Poste\r\n')
  for (let i = 0; i < LIGNES; i++) {
    const jour = new Date(Date.UTC(1960, 0, 1) + Math.floor(hasard() * 16_000) * 86_400_000)
    const iso = jour.toISOString().slice(0, 10)
    const ne = hasard() < JOUR_INCONNU ? `${iso.slice(0, 4)}-01-01` : iso
    const nom = un(DEBUTS) + un(MILIEUX) + un(FINS)
    const ligne = `${SIRET};${nom};${un(PRENOMS)};${i % 2 ? 'F' : 'M'};${ne.split('-').reverse().join('/')};01/09/2022;CDI;Poste ${i % 50}\r\n`
    if (!flux.write(ligne)) await once(flux, 'drain')
  }
  flux.end()
  await once(flux, 'close')
}

const grappe = await demarrerGrappe()
const url = await grappe.nouvelleBase('import')
const client = new pg.Client({ connectionString: url })
await client.connect()
await client.query(
  `with e as (insert into adherents.entreprise (siren, raison_sociale) values ('732829320', 'Banc') returning id)
   insert into adherents.etablissement (entreprise_id, siret, siege) select id, $1, true from e`,
  [SIRET],
)
await client.end()
const connexions = await ouvrirConnexions(url)
const faire = <T>(f: (c: Contexte) => Promise<T>) =>
  dansContexte(connexions, ACTEUR, new Set(['echanges.importer', 'echanges.personnel']), 'banc', f)

const chemin = join(await mkdtemp(join(tmpdir(), 'socle-banc-import-')), 'fichier')
await fabriquer(chemin)
const { size: taille } = await stat(chemin)
let memoire = 0
const releve = setInterval(() => {
  memoire = Math.max(memoire, process.memoryUsage().rss)
}, 50)
const depart = process.memoryUsage().rss
const secondes: Record<string, number> = {}
const etapes: Record<string, number> = {}

async function tourner(nom: string, id: string): Promise<void> {
  const i = await faire(({ bd }) =>
    bd
      .selectFrom('echanges.import as i')
      .innerJoin('echanges.fichier as f', 'f.id', 'i.fichier_id')
      .select(['i.id', 'i.statut', 'i.role', 'i.cree_par', 'f.chemin'])
      .where('i.id', '=', id)
      .executeTakeFirstOrThrow(),
  )
  const t = performance.now()
  let etape = ''
  let depuis = t
  const clore = () => {
    const cle = `${nom} : ${etape}`
    if (etape) etapes[cle] = Math.round(((etapes[cle] ?? 0) + (performance.now() - depuis) / 1000) * 10) / 10
    depuis = performance.now()
  }
  const surEtape = (suivante: string) => {
    clore()
    etape = suivante
  }
  const { signal } = new AbortController()
  await travailler(connexions, i as Parameters<typeof travailler>[1], signal, surEtape)
  clore()
  secondes[nom] = Math.round((performance.now() - t) / 100) / 10
}

type Colonnes = Parameters<typeof confirmerCorrespondance>[1]['colonnes']

async function importer(passe: string): Promise<string> {
  const copie = join(await mkdtemp(join(tmpdir(), 'socle-banc-import-')), 'fichier')
  await copyFile(chemin, copie)
  const { id } = await faire((c) =>
    deposerFichier(c, { fichier: { nom: 'banc.csv', chemin: copie, taille, empreinte: '0'.repeat(64) } }),
  )
  await tourner(`lecture${passe}`, id)
  const { correspondance } = await faire(({ bd }) => detailImport(bd, id))
  await faire((c) => confirmerCorrespondance(c, { id, colonnes: correspondance as Colonnes }))
  await tourner(`analyse${passe}`, id)
  return id
}

const compte = (d: Awaited<ReturnType<typeof detailImport>>, quoi: 'a_decider' | 'appliquees') =>
  d.comptes.reduce((n, c) => n + c[quoi], 0)

const id = await importer('')
await faire((c) => accepterImport(c, { id, choix: { tout: true } }))
await tourner('application', id)
const fin = await faire(({ bd }) => detailImport(bd, id))
// The same file again: everybody is known, nothing is proposed.
const encore = await faire(async ({ bd }) => detailImport(bd, await importer(' du même fichier')))
if (o.annuler) {
  await faire((c) => annulerImport(c, { id }))
  await tourner('annulation', id)
}
const { statut, erreur } = await faire(({ bd }) => detailImport(bd, id))
clearInterval(releve)
console.log(
  JSON.stringify(
    {
      banc: 'import',
      lignes: LIGNES,
      octets: taille,
      statut,
      erreur: erreur ?? fin.erreur,
      appliquees: compte(fin, 'appliquees'),
      refusees: fin.refusees,
      doutes: fin.comptes.find((c) => c.genre === 'doute')?.a_decider ?? 0,
      proposeesParLeMemeFichier: compte(encore, 'a_decider'),
      secondes,
      etapes,
      charge: loadavg().map((n) => Math.round(n * 10) / 10),
      memoireMaxMo: Math.round(memoire / 1e6),
      memoireEnPlusMo: Math.round((memoire - depart) / 1e6),
    },
    null,
    1,
  ),
)
await connexions.fermer()
await grappe.arreter()
