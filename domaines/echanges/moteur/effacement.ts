import { sql } from 'kysely'
import type { Connexions } from '../../../plateforme/base/connexions.ts'
import { dansContexte } from '../../../plateforme/base/contexte.ts'

const PERIODE_MS = 3_600_000

/** Erases what old imports staged (personal data nobody needs any more). @returns how many imports were emptied */
export async function effacerLesLignes(connexions: Connexions): Promise<number> {
  const systeme = { compteId: null, role: 'systeme' } as const
  const { rows } = await dansContexte(connexions, systeme, new Set(), 'echanges.effacerLesLignes', ({ bd }) =>
    sql<{ n: number }>`select echanges.effacer_les_lignes() n`.execute(bd),
  )
  return rows[0]!.n
}

/** Does it every hour: a delay in days needs no finer clock. */
export function demarrerEffacement(connexions: Connexions): { arreter(): Promise<void> } {
  if (process.env.VITEST) return { arreter: async () => undefined }
  let tour: Promise<unknown> = Promise.resolve()
  const passer = () => {
    tour = effacerLesLignes(connexions).catch(() => undefined)
  }
  const minuterie = setInterval(passer, PERIODE_MS)
  minuterie.unref()
  const premiere = setTimeout(passer, 60_000)
  premiere.unref()
  return {
    async arreter() {
      clearInterval(minuterie)
      clearTimeout(premiere)
      await tour
    },
  }
}
