import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { dansContexte, type RoleContexte } from './contexte.ts'
import { baseDEssai } from './essais/base-d-essai.ts'

const base = baseDEssai()
const AUCUN = new Set<string>()
const dans = <T>(
  role: RoleContexte,
  faire: Parameters<typeof dansContexte<T>>[4],
  compteId: string | null = randomUUID(),
) => dansContexte(base.connexions, { compteId, role }, AUCUN, 'essai', faire)

describe('le contexte scellé d’une transaction', () => {
  it('ouvre les lignes au rôle de l’acteur', async () => {
    await dans('direction', ({ bd }) =>
      bd.insertInto('organisation.secteur').values({ nom: 'Nord' }).execute(),
    )
    const lus = await dans('assistante', ({ bd }) =>
      bd.selectFrom('organisation.secteur').select('nom').execute(),
    )
    expect(lus).toEqual([{ nom: 'Nord' }])
  })

  it('ne montre plus rien à qui change de rôle ou d’acteur dans la transaction', async () => {
    for (const ruse of [
      sql`select set_config('role', 'socle_direction', true)`,
      sql`select set_config('socle.acteur', ${randomUUID()}, true)`,
      sql`select set_config('socle.sceau', 'faux', true)`,
    ]) {
      const lus = await dans('assistante', async ({ bd }) => {
        await ruse.execute(bd)
        return bd.selectFrom('organisation.secteur').select('nom').execute()
      })
      expect(lus).toEqual([])
    }
  })

  it('refuse tout au login de l’application hors contexte', async () => {
    await expect(base.connexions.applicationPool.query('select * from organisation.secteur')).rejects.toThrow(
      /permission denied/,
    )
    await expect(base.connexions.applicationPool.query('select * from socle.secret')).rejects.toThrow(
      /permission denied/,
    )
    await expect(
      dans('administrateur', ({ bd }) => sql`select * from socle.secret`.execute(bd)),
    ).rejects.toThrow(/permission denied/)
  })

  it('note chaque écriture, avec l’acteur, le cas, l’avant et l’après', async () => {
    const acteur = randomUUID()
    await dans(
      'direction',
      async ({ bd }) => {
        await bd.insertInto('organisation.secteur').values({ nom: 'Sud' }).execute()
        await bd
          .updateTable('organisation.secteur')
          .set({ description: 'Vallée' })
          .where('nom', '=', 'Sud')
          .execute()
        await bd.deleteFrom('organisation.secteur').where('nom', '=', 'Sud').execute()
      },
      acteur,
    )
    const { rows } = await base.proprietaire.query(
      'select operation, cas, role, avant, apres from journal.ecriture where acteur = $1 order by id',
      [acteur],
    )
    expect(rows.map((r) => [r.operation, r.cas, r.role])).toEqual([
      ['INSERT', 'essai', 'socle_direction'],
      ['UPDATE', 'essai', 'socle_direction'],
      ['DELETE', 'essai', 'socle_direction'],
    ])
    expect(rows[1]).toMatchObject({ avant: { description: null }, apres: { description: 'Vallée' } })
  })

  it('refuse de modifier, effacer ou vider le journal, même au propriétaire', async () => {
    for (const table of ['ecriture', 'lecture', 'acces'])
      for (const ordre of [
        `update journal.${table} set le = now()`,
        `delete from journal.${table}`,
        `truncate journal.${table}`,
      ])
        await expect(base.proprietaire.query(ordre)).rejects.toThrow('Le journal ne se modifie pas')
  })
})
