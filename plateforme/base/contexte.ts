import { createHash, randomUUID } from 'node:crypto'
import { CompiledQuery, type Kysely, sql, type Transaction } from 'kysely'
import pg from 'pg'
import type { Connexions } from './connexions.ts'
import type { DB } from './schema.genere.ts'

/** Roles a person may act under (design §2); `systeme` is for jobs, `visiteur` for nobody signed in. */
export const ROLES_PERSONNEL = [
  'assistante',
  'idest',
  'medecin',
  'preventeur',
  'pdp',
  'relation_adherents',
  'comptable',
  'qualite',
  'direction',
  'administrateur',
] as const
export const ROLES_EXTERNES = ['employeur', 'travailleur', 'partenaire'] as const
export const ROLES = [...ROLES_PERSONNEL, ...ROLES_EXTERNES] as const
export type Role = (typeof ROLES)[number]
export type RoleContexte = Role | 'systeme' | 'visiteur'

/** Who acts: the account and the role it acts under. A job acts as `systeme`, without an account. */
export interface Acteur {
  compteId: string | null
  role: RoleContexte
}

/** Transaction of one request, already under its actor's database role. */
export type Bd = Transaction<DB>

/** All that a use case may depend on: data, actor, clock, identifiers. */
export interface Contexte {
  bd: Bd
  acteur: Acteur
  /** Operations of the actor (`adherents.modifier`…). */
  droits: ReadonlySet<string>
  maintenant: Date
  /** Today in Europe/Paris, YYYY-MM-DD. */
  aujourdhui: string
  nouvelId(): string
}

const formatJour = new Intl.DateTimeFormat('fr-CA', { timeZone: 'Europe/Paris' })

/** The calendar day of an instant in France, YYYY-MM-DD. */
export function jourDe(instant: Date): string {
  return formatJour.format(instant)
}

function sceau(secret: Buffer, role: string, acteur: string): string {
  const interne = createHash('sha256').update(secret).update(`${role}|${acteur}`).digest()
  return createHash('sha256').update(secret).update(interne).digest('hex')
}

/**
 * Runs `faire` in one transaction under the database role of the actor, sealed so that no statement inside can
 * pass for another role or another account (see socle.contexte_valide).
 *
 * @param cas name written in the journal beside each change
 */
export function dansContexte<T>(
  connexions: Connexions,
  acteur: Acteur,
  droits: ReadonlySet<string>,
  cas: string,
  faire: (contexte: Contexte) => Promise<T>,
  { maintenant = new Date(), nouvelId = randomUUID }: { maintenant?: Date; nouvelId?: () => string } = {},
): Promise<T> {
  return connexions.application.transaction().execute(async (bd) => {
    // One text, one exchange: see DialecteScelle. Values cannot be parameters of two statements at once.
    const [role, compte, sceau_] = contexteScelle(connexions.secret, acteur)
    const valeurs = { role, 'socle.acteur': compte, 'socle.sceau': sceau_, 'socle.cas': cas }
    const reglages = Object.entries(valeurs).map(
      ([nom, valeur]) => `set_config('${nom}', ${pg.escapeLiteral(valeur)}, true)`,
    )
    await bd.executeQuery(CompiledQuery.raw(`begin; select ${reglages.join(', ')}`))
    return faire({ bd, acteur, droits, maintenant, aujourdhui: jourDe(maintenant), nouvelId })
  })
}

/**
 * Runs a piece of work as the system inside the actor's transaction (a projection that a write must bring up to
 * date), then gives the transaction back to the actor. Only the server can: the seal needs its secret.
 */
export async function enTantQueSysteme<T>(
  connexions: Connexions,
  contexte: Contexte,
  faire: (contexte: Contexte) => Promise<T>,
): Promise<T> {
  const { bd, acteur } = contexte
  const { rows } = await sql<{ cas: string }>`select current_setting('socle.cas', true) cas`.execute(bd)
  const cas = rows[0]?.cas ?? ''
  const systeme: Acteur = { compteId: null, role: 'systeme' }
  await prendreRole(bd, connexions.secret, systeme, cas)
  const resultat = await faire({ ...contexte, acteur: systeme, droits: new Set() })
  await prendreRole(bd, connexions.secret, acteur, cas)
  return resultat
}

/** Database role, account and seal of an actor, for the modules of this folder. */
export function contexteScelle(
  secret: Buffer,
  acteur: Acteur,
): [role: string, compte: string, sceau: string] {
  const role = `socle_${acteur.role}`
  const compte = acteur.compteId ?? ''
  return [role, compte, sceau(secret, role, compte)]
}

async function prendreRole(bd: Kysely<DB>, secret: Buffer, acteur: Acteur, cas: string): Promise<void> {
  const [role, compte, sceau_] = contexteScelle(secret, acteur)
  await sql`select set_config('role', ${role}, true), set_config('socle.acteur', ${compte}, true),
    set_config('socle.sceau', ${sceau_}, true), set_config('socle.cas', ${cas}, true)`.execute(bd)
}
