import { type RawBuilder, sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import {
  enregistrerVisitesPassees,
  retirerVisitesPassees,
  type VisitePassee,
  visitesConnues,
} from '../../suivi/index.ts'

/*
 * Past visits: lines matched to workers become proposals, and what is accepted is handed to the room `suivi`, which
 * owns visits.
 */

/** Establishments the file names (they help to recognise people); visits said twice in the file. */
export async function situerLesVisites(bd: Bd, id: string): Promise<void> {
  await sql`select echanges.mesurer()`.execute(bd)
  await sql`update echanges.salarie s set etablissement_id = e.id, entreprise_id = e.entreprise_id
    from adherents.etablissement e where s.import_id = ${id} and e.siret = s.siret`.execute(bd)
  await sql`update echanges.salarie s set refus = 'Cette visite figure déjà à la ligne ' || d.premiere || ' : elle n’est reprise qu’une fois.'
    from (select ligne, rang, first_value(ligne) over w premiere, row_number() over w n
      from echanges.salarie where import_id = ${id} and refus is null
      window w as (partition by nom_cle, prenom_cle, naissance, visite ->> 'code', visite ->> 'le' order by ligne, rang)) d
    where s.import_id = ${id} and s.ligne = d.ligne and s.rang = d.rang and d.n > 1`.execute(bd)
}

/** A visit of somebody the service does not know is refused: visits come after people. */
export const refuserLesInconnus = (bd: Bd, ici: RawBuilder<unknown>) =>
  sql`update echanges.salarie s set refus =
      'Cette personne n’est pas connue du service : importez d’abord le personnel de son employeur, ou corrigez le nom et la date de naissance.'
    where ${ici} and s.travailleur_id is null and s.doute is null`.execute(bd)

/** A doubt decided for an earlier file: one of the candidates already holds this very visit. */
export const leverLesDoutesConnus = (bd: Bd, ici: RawBuilder<unknown>) =>
  sql`update echanges.salarie s set travailleur_id = d.id, doute = null
    from (select s.import_id, s.ligne, s.rang, (min(c.id::text))::uuid id from echanges.salarie s
      cross join lateral jsonb_to_recordset(s.doute) c(id uuid)
      join ${visitesConnues} v on v.travailleur_id = c.id and v.code = s.visite ->> 'code'
        and v.le = (s.visite ->> 'le')::date
      where ${ici} and s.doute is not null and s.travailleur_id is null group by 1, 2, 3) d
    where s.import_id = d.import_id and s.ligne = d.ligne and s.rang = d.rang`.execute(bd)

/** Visits that the service does not know yet, with the professional when the name is that of one of ours. */
export const proposerLesVisites = (bd: Bd, ici: RawBuilder<unknown>) =>
  sql`
  with pros as materialized (
    select p.id, socle.normaliser(p.nom) nom, socle.normaliser(p.prenom) prenom, m.profession
    from organisation.professionnel p join organisation.metier m on m.code = p.metier_code
    where m.profession in ('MT', 'CM', 'INT', 'IDEST', 'IPA', 'MPC')
  ), dits as materialized (
    select d.texte, ' ' || socle.normaliser(d.texte) || ' ' cle
    from (select distinct s.visite ->> 'professionnel' texte from echanges.salarie s where ${ici}) d where d.texte is not null
  ), trouves as materialized (
    -- Name alone when one professional bears it, else name and first name.
    select d.texte, (array_agg(p.id order by p.id))[1] id, (array_agg(p.profession order by p.id))[1] profession
    from dits d join pros p on strpos(d.cle, ' ' || p.nom || ' ') > 0
      and (strpos(d.cle, ' ' || p.prenom || ' ') > 0 or (select count(*) from pros q where q.nom = p.nom) = 1)
    group by 1 having count(*) = 1
  )
  insert into echanges.proposition (import_id, ligne, rang, genre, nom, etablissement_id, travailleur_id, apres, remarque)
  select s.import_id, s.ligne, s.rang, 'visite', upper(s.nom_naissance) || ' ' || s.prenoms, s.etablissement_id,
    s.travailleur_id, jsonb_strip_nulls(jsonb_build_object(
      'code', s.visite -> 'code', 'le', s.visite -> 'le', 'profession', coalesce(s.visite ->> 'profession', p.profession),
      'professionnel', s.visite -> 'professionnel', 'professionnel_id', p.id, 'conclusion', s.visite -> 'conclusion',
      'document', s.visite -> 'document', 'prochaine', s.visite -> 'prochaine')),
    nullif(concat_ws(' ',
      case when (s.visite ->> 'deduite')::boolean
        then 'Genre déduit de la ligne : le fichier dit « ' || (s.visite ->> 'nature') || ' ».' end,
      case when autre.code is not null then 'Une autre visite est déjà enregistrée ce jour-là.' end), '')
  from echanges.salarie s
  left join trouves p on p.texte = s.visite ->> 'professionnel'
  left join ${visitesConnues} deja on deja.travailleur_id = s.travailleur_id and deja.code = s.visite ->> 'code'
    and deja.le = (s.visite ->> 'le')::date
  left join lateral (select w.code from ${visitesConnues} w where w.travailleur_id = s.travailleur_id
    and w.le = (s.visite ->> 'le')::date limit 1) autre on true
  where ${ici} and s.travailleur_id is not null and s.visite is not null and deja.code is null`.execute(bd)

const LOT = 5_000

/** Hands the chosen visits to `suivi`, by batches of one transaction; keeps what was written for the undo. */
export async function accepterLesVisites(
  bd: Bd,
  id: string,
  etape: (nom: string, fait?: number, total?: number) => Promise<unknown>,
): Promise<void> {
  const { rows: n } = await sql<{ n: number }>`select count(*)::int n from echanges.proposition
    where import_id = ${id} and en_cours and genre = 'visite'`.execute(bd)
  const total = n[0]!.n
  let apres: string | null = null
  for (let fait = 0; fait < total; ) {
    const { rows }: { rows: VisitePassee[] } = await sql<VisitePassee>`
      select o.id cle, o.travailleur_id, o.apres ->> 'code' code, o.apres ->> 'le' le, o.apres ->> 'profession' profession,
        o.apres ->> 'professionnel_id' professionnel_id, o.apres ->> 'conclusion' conclusion, o.apres ->> 'document' document
      from echanges.proposition o where o.import_id = ${id} and o.en_cours and o.genre = 'visite'
        and (${apres}::uuid is null or o.id > ${apres}::uuid)
      order by o.id limit ${LOT}`.execute(bd)
    if (rows.length === 0) break
    apres = rows.at(-1)!.cle
    const ecrites = await enregistrerVisitesPassees(bd, rows)
    await sql`insert into echanges.changement (import_id, objet, objet_id, operation, apres)
      select ${id}::uuid, 'suivi.visite', x.id, 'INSERT', x.image
      from jsonb_to_recordset(${JSON.stringify(ecrites)}::jsonb) x(id uuid, image jsonb)`.execute(bd)
    const faites = new Set(ecrites.map((e) => e.cle))
    const manquees = rows.filter((r) => !faites.has(r.cle)).map((r) => r.cle)
    if (manquees.length > 0)
      await sql`update echanges.proposition set decision = 'impossible', en_cours = false,
          motif = 'Cette visite a été enregistrée entre-temps.' where id = any (${`{${manquees.join(',')}}`}::uuid[])`.execute(
        bd,
      )
    fait += rows.length
    await etape('Visites passées', fait, total)
  }
}

/** Undo: the visits that the import recorded. */
export async function retirerLesVisites(bd: Bd, id: string): Promise<void> {
  for (;;) {
    const { rows } = await sql<{ id: string; objet_id: string }>`select id, objet_id from echanges.changement
      where import_id = ${id} and objet = 'suivi.visite' order by id limit ${LOT}`.execute(bd)
    if (rows.length === 0) return
    await retirerVisitesPassees(
      bd,
      rows.map((r) => r.objet_id),
    )
    await sql`delete from echanges.changement where id = any (${`{${rows.map((r) => r.id).join(',')}}`}::bigint[])`.execute(
      bd,
    )
  }
}
