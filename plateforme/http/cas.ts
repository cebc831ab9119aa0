import { sql } from 'kysely'
import type { z } from 'zod'
import type { Contexte } from '../base/contexte.ts'
import { type Droit, PUBLIC } from '../droits/droits.ts'
import { interdit } from './refus.ts'

/**
 * One use case: its right, its input, what it does in the transaction it is given.
 * Writes are journalled by the database under the name of the case.
 */
export interface Cas<E extends z.ZodType, R> {
  /** `salle.verbeObjet`, as the journal shows it. */
  nom: string
  droit: Droit | typeof PUBLIC
  entree: E
  (contexte: Contexte, entree: z.input<E>): Promise<R>
}

/**
 * Builds a use case: right checked, input validated by its schema, name put in the journal.
 * @throws Refus 403 without the right, ZodError on bad input, and whatever `executer` refuses.
 */
export function definirCas<E extends z.ZodType, R>(definition: {
  nom: string
  droit: Droit | typeof PUBLIC
  entree: E
  executer(contexte: Contexte, entree: z.output<E>): Promise<R>
}): Cas<E, R> {
  const { nom, droit, entree, executer } = definition
  const cas = async (contexte: Contexte, brut: z.input<E>): Promise<R> => {
    if (droit !== PUBLIC && !contexte.droits.has(droit)) throw interdit()
    const valide = entree.parse(brut)
    await nommerCas(contexte, nom)
    return executer(contexte, valide)
  }
  return Object.assign(cas, { droit, entree, nom }) as unknown as Cas<E, R>
}

async function nommerCas({ bd }: Contexte, nom: string): Promise<void> {
  await sql`select set_config('socle.cas', ${nom}, true)`.execute(bd)
}
