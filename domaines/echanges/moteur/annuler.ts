import { sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import { retirerLesVisites } from './visites.ts'

/** Why an import is not undone, in French. */
export class AnnulationImpossible extends Error {}

/** Tables an import writes to, those that lean on others first; columns an undo puts back. */
const TABLES = {
  'suivi.visite': [],
  'suivi.absence': ['fin', 'reprise'],
  'travailleurs.exposition': ['debut', 'fin'],
  'travailleurs.situation': ['debut', 'fin'],
  'travailleurs.poste': ['intitule', 'debut', 'fin'],
  'travailleurs.contrat': [
    'type',
    'temps_partiel',
    'pcs',
    'debut',
    'fin',
    'motif_fin',
    'entreprise_utilisatrice_id',
  ],
  'travailleurs.travailleur': ['nom_usage', 'sexe', 'lieu_naissance'],
} as const
type Table = keyof typeof TABLES

/** First and last state of each row through the import, whatever the number of times it was written. */
const net = (id: string, table: Table) => sql`
  select objet_id id, (array_agg(operation order by id))[1] premiere, (array_agg(operation order by id desc))[1] derniere,
    (array_agg(avant order by id))[1] avant, (array_agg(apres order by id desc))[1] apres
  from echanges.changement where import_id = ${id} and objet = ${table} group by objet_id`

/**
 * Puts back what the import found, exactly. Refuses when a row was changed since, or when a later fact leans on one
 * that the import created.
 * @throws AnnulationImpossible
 */
export async function annuler(bd: Bd, id: string, etape: (nom: string) => Promise<unknown>): Promise<void> {
  const { rows } = await sql<{
    objet: Table
  }>`select distinct objet from echanges.changement where import_id = ${id}`.execute(bd)
  const touchees = (Object.keys(TABLES) as Table[]).filter((t) => rows.some((r) => r.objet === t))
  await sql`select echanges.mesurer()`.execute(bd)
  await etape('Vérification')
  await refuserSiModifie(bd, id, touchees)
  await refuserSiRattache(bd, id)
  await etape('Retrait de ce qui a été ajouté')
  if (touchees.some((t) => t !== 'suivi.visite'))
    await sql`delete from echanges.identite_connue where import_id = ${id}`.execute(bd)
  for (const table of touchees) {
    if (table === 'suivi.visite') await retirerLesVisites(bd, id)
    else if (table === 'travailleurs.travailleur')
      await sql`select echanges.retirer_travailleurs(${id})`.execute(bd)
    else
      await sql`delete from ${sql.table(table)} t using (${net(id, table)}) n
        where n.id = t.id and n.premiere = 'INSERT'`.execute(bd)
  }
  await etape('Retour à l’état d’avant')
  for (const table of [...touchees].reverse()) {
    const colonnes: readonly string[] = TABLES[table]
    if (colonnes.length === 0) continue
    const poser = sql.join(colonnes.map((c) => sql`${sql.ref(c)} = r.${sql.ref(c)}`))
    await sql`update ${sql.table(table)} t set ${poser}
      from (${net(id, table)}) n, jsonb_populate_record(null::${sql.table(table)}, n.avant) r
      where n.id = t.id and n.premiere = 'UPDATE' and n.derniere = 'UPDATE'`.execute(bd)
    if (table !== 'travailleurs.travailleur')
      await sql`insert into ${sql.table(table)} select r.* from (${net(id, table)}) n,
        jsonb_populate_record(null::${sql.table(table)}, n.avant) r
        where n.premiere <> 'INSERT' and n.derniere = 'DELETE'`.execute(bd)
  }
  await sql`delete from echanges.changement where import_id = ${id}`.execute(bd)
}

/** The first five names, and how many more. */
function enumerer(lignes: { nom: string }[]): string {
  const noms = lignes.map((l) => l.nom)
  const reste = noms.length - 5
  return `${noms.slice(0, 5).join(', ')}${reste > 0 ? ` et ${reste} autre${reste > 1 ? 's' : ''}` : ''}`
}

async function refuserSiModifie(bd: Bd, id: string, tables: Table[]): Promise<void> {
  for (const table of tables) {
    const personne =
      table === 'travailleurs.travailleur'
        ? sql`n.id`
        : table === 'travailleurs.contrat' || table === 'suivi.visite'
          ? sql`coalesce(n.apres, n.avant) ->> 'travailleur_id'`
          : sql`(select c.travailleur_id::text from travailleurs.contrat c where c.id = (coalesce(n.apres, n.avant) ->> 'contrat_id')::uuid)`
    const { rows } = await sql<{ nom: string }>`
      select distinct coalesce(upper(p.nom_naissance) || ' ' || p.prenoms, 'une personne supprimée depuis') nom
      from (${net(id, table)}) n left join ${sql.table(table)} t on t.id = n.id
      left join travailleurs.travailleur p on p.id::text = (${personne})::text
      where case when n.derniere = 'DELETE' then t.id is not null
        else t.id is null or (to_jsonb(t) - 'recherche') is distinct from n.apres end
      order by 1 limit 200`.execute(bd)
    if (rows.length > 0)
      throw new AnnulationImpossible(
        `Cet import ne peut plus être annulé : depuis, ces dossiers ont été modifiés : ${enumerer(rows)}. Corrigez-les un à un.`,
      )
  }
}

/** Facts entered later on contracts and workers that the import created; a cascade would lose them silently. */
async function refuserSiRattache(bd: Bd, id: string): Promise<void> {
  const crees = (table: string) => sql`select objet_id from echanges.changement
    where import_id = ${id} and objet = ${table} and operation = 'INSERT'`
  const { rows: suivi } = await sql<{ la: boolean }>`
    select coalesce(has_table_privilege('suivi.visite', 'select'), false) la where to_regclass('suivi.visite') is not null`.execute(
    bd,
  )
  const enPlus = (
    table: Table,
  ) => sql`select f.contrat_id, null::uuid travailleur_id from ${sql.table(table)} f
    where f.contrat_id in (${crees('travailleurs.contrat')}) and f.id not in (${crees(table)})`
  const suites = [
    enPlus('travailleurs.poste'),
    enPlus('travailleurs.exposition'),
    enPlus('travailleurs.situation'),
    sql`select c.id, c.travailleur_id from travailleurs.contrat c
      where c.travailleur_id in (${crees('travailleurs.travailleur')}) and c.id not in (${crees('travailleurs.contrat')})`,
    ...(suivi[0]?.la
      ? [
          enPlus('suivi.absence'),
          sql`select null::uuid, v.travailleur_id from suivi.visite v
            where v.travailleur_id in (${crees('travailleurs.travailleur')}) or v.contrat_id in (${crees('travailleurs.contrat')})`,
        ]
      : []),
  ]
  const { rows } = await sql<{ nom: string }>`
    select distinct upper(t.nom_naissance) || ' ' || t.prenoms nom
    from (${sql.join(suites, sql` union all `)}) f
    left join travailleurs.contrat c on c.id = f.contrat_id
    join travailleurs.travailleur t on t.id = coalesce(f.travailleur_id, c.travailleur_id)
    order by 1 limit 200`.execute(bd)
  if (rows.length > 0)
    throw new AnnulationImpossible(
      `Cet import ne peut plus être annulé : des faits plus récents (poste, absence, visite…) se rattachent à ce qu’il a créé, pour ${enumerer(rows)}. Retirez-les d’abord, ou corrigez les dossiers un à un.`,
    )
}
