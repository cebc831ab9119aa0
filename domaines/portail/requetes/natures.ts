import type { Bd } from '../../../plateforme/base/contexte.ts'

/** Kinds of exposure an employer declares, in the order of the law, with what each grounds. */
export async function lireNatures(bd: Bd) {
  const lignes = await bd
    .selectFrom('travailleurs.nature_exposition')
    .select(['code', 'libelle', 'fonde', 'article', 'aide'])
    .orderBy('ordre')
    .execute()
  return lignes as (Omit<(typeof lignes)[number], 'fonde'> & { fonde: 'SIR' | 'SIA' | 'ATTEST' | null })[]
}
