import { sql } from 'kysely'
import pg from 'pg'
import type { Connexions } from '../../../plateforme/base/connexions.ts'
import { dansContexte } from '../../../plateforme/base/contexte.ts'
import { EN_COURS } from '../statuts.ts'
import { type Import, travailler } from './travailler.ts'

/** Channel on which a committed change of state wakes the runner, here or in another process. */
export const CANAL = 'echanges_import'

const SYSTEME = { compteId: null, role: 'systeme' } as const

const enAttente = (connexions: Connexions): Promise<Import[]> =>
  dansContexte(connexions, SYSTEME, new Set(), 'echanges.ouvrier', async ({ bd }) => {
    const { rows } = await sql<Import>`select i.id, i.statut, i.role, i.cree_par, f.chemin,
        exists (select from echanges.travail t where t.import_id = i.id) commence
      from echanges.import i join echanges.fichier f on f.id = i.fichier_id
      where i.statut = any (${[...EN_COURS]}::text[]) order by i.cree_le`.execute(bd)
    return rows
  })

/**
 * Works on the imports one after the other. The state lives in the database: after a crash the same sweep takes them
 * up again; an advisory lock held by the listening connection keeps two processes from working on the same one.
 */
export function ouvrirLAtelier(connexions: Connexions): { arreter(): Promise<void> } {
  const arret = new AbortController()
  let client: pg.Client | undefined
  let occupe: Promise<void> | undefined
  let encore = false
  let rappel: NodeJS.Timeout | undefined

  async function ecouter(): Promise<pg.Client> {
    if (client) return client
    const nouveau = new pg.Client({
      ...connexions.applicationPool.options,
      statement_timeout: 0,
    } as pg.ClientConfig)
    const perdu = () => {
      if (client !== nouveau) return
      client = undefined
      if (!arret.signal.aborted) reveiller(2_000)
    }
    nouveau.on('error', perdu)
    nouveau.on('end', perdu)
    nouveau.on('notification', () => reveiller())
    await nouveau.connect()
    await nouveau.query(`listen ${CANAL}`)
    client = nouveau
    return nouveau
  }

  async function balayer(): Promise<void> {
    const verrou = await ecouter()
    for (const aFaire of await enAttente(connexions)) {
      if (arret.signal.aborted) return
      const { rows } = await verrou.query<{ pris: boolean }>(
        'select pg_try_advisory_lock(7366, hashtext($1)) pris',
        [aFaire.id],
      )
      if (!rows[0]!.pris) continue
      try {
        await travailler(connexions, aFaire, arret.signal)
      } finally {
        await verrou
          .query('select pg_advisory_unlock(7366, hashtext($1))', [aFaire.id])
          .catch(() => undefined)
      }
    }
  }

  function reveiller(dans = 0): void {
    if (arret.signal.aborted) return
    if (dans > 0) {
      rappel ??= setTimeout(() => {
        rappel = undefined
        reveiller()
      }, dans)
      rappel.unref()
      return
    }
    if (occupe) {
      encore = true
      return
    }
    encore = false
    occupe = balayer()
      .catch((erreur: unknown) => {
        if (process.env.SOCLE_ERREURS === '1') console.error(erreur)
        reveiller(5_000)
      })
      .finally(() => {
        occupe = undefined
        if (encore) reveiller()
      })
  }

  reveiller()
  return {
    async arreter() {
      arret.abort()
      clearTimeout(rappel)
      await occupe
      await client?.end().catch(() => undefined)
    },
  }
}
