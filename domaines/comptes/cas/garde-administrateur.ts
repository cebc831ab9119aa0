import { sql } from 'kysely'
import type { Contexte } from '../../../plateforme/base/contexte.ts'
import { conflit } from '../../../plateforme/http/refus.ts'

/** Held until the end of the transaction: two administrators cannot withdraw each other at the same time. */
export async function verrouillerLesDroits({ bd }: Contexte): Promise<void> {
  await sql`select pg_advisory_xact_lock(7365, 10)`.execute(bd)
}

/**
 * After a change: somebody must still be able to administer, today and without planned end.
 * @throws Refus 409, which undoes the transaction
 */
export async function exigerUnAdministrateur({ bd, aujourdhui }: Contexte): Promise<void> {
  const reste = await bd
    .selectFrom('comptes.attribution as a')
    .innerJoin('comptes.compte as c', 'c.id', 'a.compte_id')
    .where('a.role', '=', 'administrateur')
    .where('c.suspendu_le', 'is', null)
    .where('a.debut', '<=', aujourdhui)
    .where('a.fin', 'is', null)
    .where(({ exists, selectFrom }) =>
      exists(selectFrom('comptes.identite as i').select('i.compte_id').whereRef('i.compte_id', '=', 'c.id')),
    )
    .select('c.id')
    .limit(1)
    .executeTakeFirst()
  if (!reste)
    throw conflit(
      'Ce compte est le dernier administrateur actif : plus personne ne pourrait gérer les comptes. Donnez d’abord ce rôle à une autre personne.',
    )
}
