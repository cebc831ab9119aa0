import type pg from 'pg'
import { copier, type Lot } from './copie.ts'

// Constraints and indexes are put aside while rows pour in, then built again in one pass: several times faster.
// All in the caller's transaction: a failure leaves everything as it was.

/** Triggers that repeat rows elsewhere, silent during the load; what then rebuilds the whole at once, if needed. */
const DERIVES: Readonly<Record<string, string | null>> = {
  resume_ajout: 'select adherents.resumer(array_agg(id)) from adherents.entreprise',
  // Compares each worker with all others: woken for the last rows only, those that double a person (copie.ts).
  rapprocher_ajout: null,
  // The whole service is recalculated at the end (suivi-recalcul.ts).
  suivi_ajout: null,
}

interface MiseDeCote {
  tables: string[]
  index: string[]
  declencheurs: { relation: string; nom: string }[]
  contraintes: string[]
}

/** Silences the journal (a demo is nobody's act) and drops foreign keys, exclusion constraints and plain indexes. */
async function mettreDeCote(client: pg.Client, tables: string[]): Promise<MiseDeCote> {
  const { rows: objets } = await client.query<{ supprimer: string; retablir: string; index: boolean }>(
    `with cibles as (select unnest($1::text[])::regclass::oid as id)
     select format('alter table %s drop constraint %I', k.conrelid::regclass, k.conname) supprimer,
       format('alter table %s add constraint %I %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid)) retablir,
       case k.contype when 'f' then 2 else 1 end ordre, false "index"
     from pg_constraint k join cibles on cibles.id = k.conrelid where k.contype in ('f', 'x')
     union all
     select format('drop index %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid), 0, true
     from pg_index i join cibles on cibles.id = i.indrelid
     where not i.indisunique and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
     order by ordre, 2`,
    [tables],
  )
  // Foreign keys go first and come back last, once everything they look at is there.
  for (const { supprimer } of [...objets].reverse()) await client.query(supprimer)
  const { rows: declencheurs } = await client.query<{ relation: string; nom: string }>(
    `select tgrelid::regclass::text relation, tgname nom from pg_trigger
     where tgrelid = any ($1::text[]::regclass[]) and tgname = any ($2) and not tgisinternal order by 1, 2`,
    [tables, ['journal_ajout', ...Object.keys(DERIVES)]],
  )
  for (const { relation, nom } of declencheurs)
    await client.query(`alter table ${relation} disable trigger ${nom}`)
  return {
    tables,
    index: objets.filter((o) => o.index).map((o) => o.retablir),
    declencheurs,
    contraintes: objets.filter((o) => !o.index).map((o) => o.retablir),
  }
}

/** Builds again what was put aside; every constraint is checked on every row. */
async function retablir(client: pg.Client, cote: MiseDeCote, tardifs: readonly Lot[]): Promise<void> {
  // Constraints and the search for duplicates choose their plans on these statistics.
  await chronometrer('analyze', () => client.query(`analyze ${cote.tables.join(', ')}`))
  for (const ordre of cote.index) await chronometrer(ordre, () => client.query(ordre))
  const reveiller = async (garder: (nom: string) => boolean) => {
    for (const { relation, nom } of cote.declencheurs)
      if (garder(nom)) await client.query(`alter table ${relation} enable trigger ${nom}`)
  }
  await reveiller((nom) => nom !== 'journal_ajout')
  for (const lot of tardifs) await chronometrer(lot.table, () => copier(client, lot))
  await reveiller((nom) => nom === 'journal_ajout')
  for (const ordre of cote.contraintes) await chronometrer(ordre, () => client.query(ordre))
  for (const nom of new Set(cote.declencheurs.map((d) => d.nom))) {
    const ordre = DERIVES[nom]
    if (ordre) await chronometrer(ordre, () => client.query(ordre))
  }
}

/** Loads all rows into empty tables, in the caller's transaction. */
export async function charger(client: pg.Client, lots: readonly Lot[]): Promise<void> {
  const cote = await mettreDeCote(client, [...new Set(lots.map((l) => l.table))])
  for (const lot of lots) if (!lot.tardif) await chronometrer(lot.table, () => copier(client, lot))
  await retablir(
    client,
    cote,
    lots.filter((l) => l.tardif),
  )
}

/** SOCLE_DEMO_TEMPS=1 prints what takes long. */
export async function chronometrer(quoi: string, faire: () => Promise<unknown> | unknown): Promise<void> {
  const depuis = performance.now()
  await faire()
  const duree = Math.round(performance.now() - depuis)
  if (process.env.SOCLE_DEMO_TEMPS === '1' && duree > 50) console.error(`${duree} ms  ${quoi.slice(0, 110)}`)
}
