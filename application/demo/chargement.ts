import type pg from 'pg'

/**
 * Constraints and indexes put aside while rows pour in, then built again in one pass: loading a service is four
 * times faster so. All in the caller's transaction: a failure leaves everything as it was.
 */
interface MiseDeCote {
  retablir: string[]
}

/** Tables whose rows a trigger repeats elsewhere: what rebuilds the whole at once instead. */
const RECONSTRUCTIONS: Readonly<Record<string, string>> = {
  resume_ajout: 'select adherents.resumer(array_agg(id)) from adherents.entreprise',
}

/** Silences the journal (a demo is nobody's act) and drops foreign keys, exclusion constraints and plain indexes. */
export async function preparer(client: pg.Client, tables: readonly string[]): Promise<MiseDeCote> {
  const { rows: objets } = await client.query<{ supprimer: string; retablir: string }>(
    `with cibles as (select unnest($1::text[])::regclass::oid as id)
     select format('alter table %s drop constraint %I', k.conrelid::regclass, k.conname) supprimer,
       format('alter table %s add constraint %I %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid)) retablir,
       case k.contype when 'f' then 2 else 1 end ordre
     from pg_constraint k join cibles on cibles.id = k.conrelid where k.contype in ('f', 'x')
     union all
     select format('drop index %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid), 0
     from pg_index i join cibles on cibles.id = i.indrelid
     where not i.indisunique and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
     order by ordre, 2`,
    [tables],
  )
  // Foreign keys go first: nothing else depends on them; they come back last, on indexes already there.
  for (const { supprimer } of [...objets].reverse()) await client.query(supprimer)
  const { rows: declencheurs } = await client.query<{ relation: string; nom: string }>(
    `select tgrelid::regclass::text relation, tgname nom from pg_trigger
     where tgrelid = any ($1::text[]::regclass[]) and tgname = any ($2) and not tgisinternal`,
    [tables, ['journal_ajout', ...Object.keys(RECONSTRUCTIONS)]],
  )
  for (const { relation, nom } of declencheurs)
    await client.query(`alter table ${relation} disable trigger ${nom}`)
  const derives = new Set(declencheurs.map((d) => RECONSTRUCTIONS[d.nom]).filter((r) => r !== undefined))
  return {
    retablir: [
      ...objets.map((o) => o.retablir),
      ...declencheurs.map(({ relation, nom }) => `alter table ${relation} enable trigger ${nom}`),
      ...derives,
    ],
  }
}

/** Builds again what `preparer` put aside; every constraint is checked on every row. */
export async function retablir(
  client: pg.Client,
  { retablir }: MiseDeCote,
  tables: readonly string[],
): Promise<void> {
  // Constraints choose their plans on these statistics.
  for (const table of tables) await client.query(`analyze ${table}`)
  for (const ordre of retablir) {
    const depuis = performance.now()
    await client.query(ordre)
    if (process.env.SOCLE_DEMO_TEMPS === '1')
      console.error(`${Math.round(performance.now() - depuis)} ms  ${ordre.slice(0, 110)}`)
  }
}
