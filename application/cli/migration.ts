import { ouvrirBase } from '../serveur/service.ts'

/** `migrer`: opening the database applies the migrations. */
export async function commandeMigrer(): Promise<number> {
  const base = await ouvrirBase()
  console.log(`À jour : ${base.description}`)
  await base.arreter()
  return 0
}
