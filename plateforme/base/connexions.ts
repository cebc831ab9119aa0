import { createHash, createHmac } from 'node:crypto'
import { type Driver, Kysely, PostgresDialect, PostgresDriver } from 'kysely'
import pg from 'pg'
import type { DB } from './schema.genere.ts'

// A day is text `YYYY-MM-DD` at every edge, never a JavaScript Date shifted by a time zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (texte) => texte)
// Counts fit in a double here: read bigint and numeric as numbers.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number)

/**
 * Transactions are opened by `dansContexte` alone, which says `begin` and takes the sealed role in one exchange with
 * the server instead of two: the driver's own `begin` is left out.
 */
class DialecteScelle extends PostgresDialect {
  readonly #pool: pg.Pool
  constructor({ pool }: { pool: pg.Pool }) {
    super({ pool })
    this.#pool = pool
  }
  override createDriver(): Driver {
    const pilote = new PostgresDriver({ pool: this.#pool })
    pilote.beginTransaction = async () => undefined
    return pilote
  }
}

/** The database as seen by the server: the application's login, the authentication login, and the context seal. */
export interface Connexions {
  /** Login `socle_app`: holds nothing; each request becomes its actor's role. */
  application: Kysely<DB>
  applicationPool: pg.Pool
  /** Login `socle_auth`: accounts, sessions, second factors. Nothing else. */
  authentificationPool: pg.Pool
  /** Secret that seals the context of each transaction. */
  secret: Buffer
  fermer(): Promise<void>
}

/** Derives a stable secret of this service from the owner's URL (or SOCLE_SECRET), by purpose. */
export function secretDerive(urlProprietaire: string, usage: string): string {
  const racine = process.env.SOCLE_SECRET ?? decodeURIComponent(new URL(urlProprietaire).password)
  if (!racine) throw new Error('SOCLE_DATABASE_URL sans mot de passe : donnez aussi SOCLE_SECRET.')
  return createHmac('sha256', createHash('sha256').update(racine).digest()).update(usage).digest('base64url')
}

function urlDe(urlProprietaire: string, utilisateur: string, motDePasse: string): string {
  const url = new URL(urlProprietaire)
  url.username = utilisateur
  url.password = motDePasse
  return url.toString()
}

/**
 * Opens the pools of a migrated database; gives both logins their derived passwords.
 * @param url owner's connection string (the migrations' one)
 */
export async function ouvrirConnexions(
  url: string,
  { taille = 10, nom = `socle-serveur-${process.pid}` }: { taille?: number; nom?: string } = {},
): Promise<Connexions> {
  const proprietaire = new pg.Client({ connectionString: url, application_name: nom })
  await proprietaire.connect()
  let secret: Buffer
  const mots = { socle_app: secretDerive(url, 'socle_app'), socle_auth: secretDerive(url, 'socle_auth') }
  try {
    await proprietaire.query('select pg_advisory_lock(7365, 3)')
    for (const [role, mot] of Object.entries(mots))
      await proprietaire.query(`alter role ${role} password ${pg.escapeLiteral(mot)}`)
    const { rows } = await proprietaire.query<{ secret: Buffer }>('select secret from socle.secret')
    secret = rows[0]!.secret
  } finally {
    await proprietaire.end()
  }
  const commun = { application_name: nom, idleTimeoutMillis: 30_000, connectionTimeoutMillis: 10_000 }
  const applicationPool = new pg.Pool({
    ...commun,
    connectionString: urlDe(url, 'socle_app', mots.socle_app),
    max: taille,
    statement_timeout: 30_000,
  })
  const authentificationPool = new pg.Pool({
    ...commun,
    connectionString: urlDe(url, 'socle_auth', mots.socle_auth),
    max: 5,
    options: '-c search_path=comptes,public',
  })
  for (const pool of [applicationPool, authentificationPool]) pool.on('error', () => undefined)
  const application = new Kysely<DB>({ dialect: new DialecteScelle({ pool: applicationPool }) })
  return {
    application,
    applicationPool,
    authentificationPool,
    secret,
    async fermer() {
      await application.destroy()
      await authentificationPool.end()
    },
  }
}
