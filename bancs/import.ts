import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdtemp, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import pg from 'pg'
import {
  accepterImport,
  confirmerCorrespondance,
  deposerFichier,
  detailImport,
  travailler,
} from '../domaines/echanges/index.ts'
import { ouvrirConnexions } from '../plateforme/base/connexions.ts'
import { type Contexte, dansContexte } from '../plateforme/base/contexte.ts'
import { demarrerGrappe } from './outils/service.ts'

/** A CSV of staff read, compared and applied whole, on an empty service. Option: --lignes 100000. */
const { values: o } = parseArgs({ options: { lignes: { type: 'string', default: '100000' } } })
const LIGNES = Number(o.lignes)
const SIRET = '73282932000074'
const ACTEUR = { compteId: null, role: 'assistante' } as const

const NOMS = [
  'Martin',
  'Bernard',
  'Thomas',
  'Petit',
  'Robert',
  'Richard',
  'Durand',
  'Dubois',
  'Moreau',
  'Laurent',
]
const PRENOMS = [
  'Camille',
  'Louise',
  'Paul',
  'Jeanne',
  'Marc',
  'Inès',
  'Léo',
  'Zoé',
  'Hugo',
  'Anne',
  'Luc',
  'Eva',
]
const lettres = (n: number) =>
  [...n.toString(26)].map((c) => String.fromCharCode(97 + Number.parseInt(c, 26))).join('')

async function fabriquer(chemin: string): Promise<void> {
  const flux = createWriteStream(chemin, { encoding: 'latin1' })
  flux.write('SIRET;Nom;Prénom;Sexe;Né(e) le;Embauche;Contrat;Poste\r\n')
  for (let i = 0; i < LIGNES; i++) {
    const ne = new Date(Date.UTC(1960, 0, 1) + ((i * 7919) % 16_000) * 86_400_000).toISOString().slice(0, 10)
    const ligne = `${SIRET};${NOMS[i % 10]}${lettres(i)};${PRENOMS[i % 12]};${i % 2 ? 'F' : 'M'};${ne.split('-').reverse().join('/')};01/09/2022;CDI;Poste ${i % 50}\r\n`
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
  dansContexte(connexions, ACTEUR, new Set(['echanges.importer']), 'banc', f)

const chemin = join(await mkdtemp(join(tmpdir(), 'socle-banc-import-')), 'fichier')
await fabriquer(chemin)
const { size: taille } = await stat(chemin)
let memoire = 0
const releve = setInterval(() => {
  memoire = Math.max(memoire, process.memoryUsage().rss)
}, 50)
const depart = process.memoryUsage().rss
const secondes: Record<string, number> = {}

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
  await travailler(connexions, i as Parameters<typeof travailler>[1], new AbortController().signal)
  secondes[nom] = Math.round((performance.now() - t) / 100) / 10
}

const { id } = await faire((c) =>
  deposerFichier(c, { fichier: { nom: 'banc.csv', chemin, taille, empreinte: '0'.repeat(64) } }),
)
await tourner('lecture', id)
const { correspondance } = await faire(({ bd }) => detailImport(bd, id))
type Colonnes = Parameters<typeof confirmerCorrespondance>[1]['colonnes']
await faire((c) => confirmerCorrespondance(c, { id, colonnes: correspondance as Colonnes }))
await tourner('analyse', id)
await faire((c) => accepterImport(c, { id, choix: { tout: true } }))
await tourner('application', id)
const fin = await faire(({ bd }) => detailImport(bd, id))
clearInterval(releve)
console.log(
  JSON.stringify({
    banc: 'import',
    lignes: LIGNES,
    octets: taille,
    statut: fin.statut,
    erreur: fin.erreur,
    appliquees: fin.comptes.reduce((n, c) => n + c.appliquees, 0),
    secondes,
    memoireMaxMo: Math.round(memoire / 1e6),
    memoireEnPlusMo: Math.round((memoire - depart) / 1e6),
  }),
)
await connexions.fermer()
await grappe.arreter()
