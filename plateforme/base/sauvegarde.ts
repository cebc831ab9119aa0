import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { PassThrough, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import pg from 'pg'
import copie from 'pg-copy-streams'
import { migrer } from './migrations.ts'
import { listerTables } from './tables.ts'

/*
 * File format: gzip of records `type(1) length(4, big-endian) bytes`.
 * E: header JSON, T: start of a table (JSON), D: COPY text of that table, F: manifest JSON (last).
 */
const FORMAT = 1

/** Rows and SHA-256 of the COPY text of each table, in key order: equal when the data are equal. */
export type Empreintes = Record<string, { lignes: number; empreinte: string }>

interface Entete {
  format: number
  faiteLe: string
  /** Checksums of the migrations of the saved database, by number. */
  migrations: Record<number, string>
}

interface DebutDeTable {
  nom: string
  colonnes: string
}

function enregistrement(type: string, contenu: Buffer): Buffer {
  const tete = Buffer.alloc(5)
  tete.write(type, 0, 'latin1')
  tete.writeUInt32BE(contenu.length, 1)
  return Buffer.concat([tete, contenu])
}

const json = (type: string, valeur: unknown) => enregistrement(type, Buffer.from(JSON.stringify(valeur)))

function compterLignes(morceau: Buffer): number {
  let n = 0
  for (const octet of morceau) if (octet === 10) n++
  return n
}

async function migrationsDe(client: pg.ClientBase): Promise<Record<number, string>> {
  const { rows } = await client.query<{ numero: number; empreinte: string }>(
    'select numero, empreinte from socle.migration order by numero',
  )
  return Object.fromEntries(rows.map((r) => [r.numero, r.empreinte]))
}

async function* contenuDesTables(client: pg.Client, empreintes: Empreintes): AsyncGenerator<Buffer> {
  for (const { nom, colonnes, ordre } of await listerTables(client)) {
    yield json('T', { nom, colonnes } satisfies DebutDeTable)
    const hash = createHash('sha256')
    let lignes = 0
    const flux = client.query(copie.to(`copy (select ${colonnes} from ${nom} order by ${ordre}) to stdout`))
    for await (const morceau of flux as AsyncIterable<Buffer>) {
      hash.update(morceau)
      lignes += compterLignes(morceau)
      yield enregistrement('D', morceau)
    }
    empreintes[nom] = { lignes, empreinte: hash.digest('hex') }
  }
}

/** Checksums of all tables of a database, at one instant. */
export async function empreintesDe(url: string): Promise<Empreintes> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('begin transaction isolation level repeatable read read only')
    const empreintes: Empreintes = {}
    for await (const _ of contenuDesTables(client, empreintes));
    return empreintes
  } finally {
    await client.end()
  }
}

/**
 * Saves the whole service into one file, as it was at one instant, while it goes on working.
 * The file appears under its name only once complete and read back; only its owner may read it (it holds health data).
 * @returns rows and checksum by table
 */
export async function sauvegarder(url: string, fichier: string): Promise<Empreintes> {
  const client = new pg.Client({ connectionString: url, application_name: 'socle-sauvegarde' })
  await client.connect()
  const provisoire = `${fichier}.en-cours`
  const empreintes: Empreintes = {}
  try {
    await client.query('begin transaction isolation level repeatable read read only')
    const entete: Entete = {
      format: FORMAT,
      faiteLe: new Date().toISOString(),
      migrations: await migrationsDe(client),
    }
    const tout = async function* () {
      yield json('E', entete)
      yield* contenuDesTables(client, empreintes)
      yield json('F', empreintes)
    }
    await pipeline(tout, createGzip({ level: 6 }), createWriteStream(provisoire, { mode: 0o600 }))
    await verifierFichier(provisoire)
    await rename(provisoire, fichier)
    return empreintes
  } catch (erreur) {
    await rm(provisoire, { force: true })
    throw erreur
  } finally {
    await client.end()
  }
}

interface Lecteur {
  entete(entete: Entete): Promise<void>
  table(debut: DebutDeTable): Promise<void>
  donnees(morceau: Buffer): Promise<void>
  fin(manifeste: Empreintes): Promise<void>
}

/** Reads the records one by one, with bounded memory. @throws when the file is cut, damaged or not one of ours. */
async function lireFichier(fichier: string, lecteur: Lecteur): Promise<void> {
  let reste: Buffer = Buffer.alloc(0)
  let termine = false
  const traiter = async (type: string, contenu: Buffer) => {
    if (type === 'D') return lecteur.donnees(contenu)
    const valeur = JSON.parse(contenu.toString('utf8'))
    if (type === 'E') return lecteur.entete(valeur)
    if (type === 'T') return lecteur.table(valeur)
    if (type === 'F') {
      termine = true
      return lecteur.fin(valeur)
    }
    throw new Error('Ce fichier n’est pas une sauvegarde de Socle.')
  }
  const decoupe = new Writable({
    async write(morceau: Buffer, _codage, suite) {
      try {
        reste = reste.length ? Buffer.concat([reste, morceau]) : morceau
        while (reste.length >= 5) {
          const taille = reste.readUInt32BE(1)
          if (reste.length < 5 + taille) break
          await traiter(reste.toString('latin1', 0, 1), reste.subarray(5, 5 + taille))
          reste = reste.subarray(5 + taille)
        }
        suite()
      } catch (erreur) {
        suite(erreur as Error)
      }
    },
  })
  try {
    await pipeline(createReadStream(fichier), createGunzip(), decoupe)
  } catch (erreur) {
    const code = (erreur as { code?: string }).code ?? ''
    if (code.startsWith('Z_'))
      throw new Error('Cette sauvegarde est abîmée ou n’en est pas une : rien n’a été restauré.')
    throw erreur
  }
  if (!termine || reste.length) throw new Error('Cette sauvegarde est incomplète : rien n’a été restauré.')
}

/** Re-reads a backup and checks each table against its manifest, without any database. */
export async function verifierFichier(fichier: string): Promise<Empreintes> {
  const lues: Empreintes = {}
  let courante = ''
  let hash = createHash('sha256')
  const clore = () => {
    if (courante) lues[courante]!.empreinte = hash.digest('hex')
    hash = createHash('sha256')
  }
  await lireFichier(fichier, {
    async entete({ format }) {
      if (format !== FORMAT) throw new Error(`Sauvegarde d’un format inconnu (${format}).`)
    },
    async table({ nom }) {
      clore()
      courante = nom
      lues[nom] = { lignes: 0, empreinte: '' }
    },
    async donnees(morceau) {
      hash.update(morceau)
      lues[courante]!.lignes += compterLignes(morceau)
    },
    async fin(manifeste) {
      clore()
      comparer(manifeste, lues, 'La sauvegarde est abîmée')
    },
  })
  return lues
}

function comparer(attendues: Empreintes, lues: Empreintes, quoi: string): void {
  for (const [nom, { empreinte, lignes }] of Object.entries(attendues))
    if (lues[nom]?.empreinte !== empreinte)
      throw new Error(
        `${quoi} : la table ${nom} diffère (${lues[nom]?.lignes ?? 0} lignes au lieu de ${lignes}).`,
      )
}

/**
 * Restores a backup into an empty database (no company, no account), in one transaction, then compares every
 * table's checksum with the manifest before committing.
 * @throws a French sentence when the database is not empty, the versions differ, or a table differs.
 */
export async function restaurer(url: string, fichier: string): Promise<Empreintes> {
  await verifierFichier(fichier)
  await migrer(url)
  const client = new pg.Client({ connectionString: url, application_name: 'socle-restauration' })
  await client.connect()
  try {
    await client.query('begin')
    const tables = await listerTables(client)
    const { rows } = await client.query<{ n: number }>(
      'select (select count(*) from adherents.entreprise)::int + (select count(*) from comptes.attribution)::int n',
    )
    if (rows[0]!.n > 0) throw new Error('Cette base contient déjà un service : restaurez dans une base vide.')
    for (const { nom } of tables) await client.query(`alter table ${nom} disable trigger user`)
    await client.query(`truncate ${tables.map((t) => t.nom).join(', ')}`)
    let flux: PassThrough | undefined
    let copieEnCours: Promise<void> | undefined
    const clore = async () => {
      flux?.end()
      await copieEnCours
      flux = undefined
    }
    let manifeste: Empreintes = {}
    await lireFichier(fichier, {
      async entete({ migrations }) {
        const ici = await migrationsDe(client)
        if (JSON.stringify(ici) !== JSON.stringify(migrations))
          throw new Error(
            'Cette sauvegarde vient d’une autre version de Socle : restaurez-la avec la version qui l’a faite.',
          )
      },
      async table({ nom, colonnes }) {
        await clore()
        flux = new PassThrough()
        copieEnCours = pipeline(flux, client.query(copie.from(`copy ${nom} (${colonnes}) from stdin`)))
        copieEnCours.catch(() => undefined)
      },
      async donnees(morceau) {
        if (!flux!.write(Buffer.from(morceau))) await new Promise((fait) => flux!.once('drain', fait))
      },
      async fin(lu) {
        await clore()
        manifeste = lu
      },
    })
    await recalerSequences(client)
    const restaurees: Empreintes = {}
    for await (const _ of contenuDesTables(client, restaurees));
    comparer(manifeste, restaurees, 'La restauration a échoué')
    for (const { nom } of tables) await client.query(`alter table ${nom} enable trigger user`)
    await client.query('commit')
    await client.query('analyze')
    return restaurees
  } catch (erreur) {
    await client.query('rollback').catch(() => undefined)
    throw erreur
  } finally {
    await client.end()
  }
}

/** Identity columns go on after the highest restored value. */
async function recalerSequences(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ ordre: string }>(`
    select format('select setval(%L, greatest(coalesce(max(%I), 0), 1), max(%I) is not null) from %I.%I',
      pg_get_serial_sequence(format('%I.%I', n.nspname, c.relname), a.attname), a.attname, a.attname, n.nspname, c.relname) ordre
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where a.attidentity <> '' and c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')`)
  for (const { ordre } of rows) await client.query(ordre)
}
