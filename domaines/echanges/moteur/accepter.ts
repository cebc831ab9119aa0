import { type RawBuilder, sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import { accepterLesVisites } from './visites.ts'

/*
 * Applies the chosen proposals, set-based, in the transaction it is given. Each changed row is kept in
 * echanges.changement with its values before and after: the undo reads it backwards. What the constraints of the
 * tables would refuse is set aside with its reason; it never fails the others.
 */

export type Choix = { genres: string[] } | { ids: string[] } | { tout: true }

const choisies = (choix: Choix): RawBuilder<unknown> =>
  'tout' in choix
    ? sql`true`
    : 'ids' in choix
      ? sql`id = any (${choix.ids}::uuid[])`
      : sql`genre = any (${choix.genres}::text[])`

/** Keeps what a data-modifying CTE returned. */
const garder = (id: string, objet: string, operation: 'INSERT' | 'DELETE', source: string) => sql`
  insert into echanges.changement (import_id, objet, objet_id, operation, ${sql.ref(operation === 'INSERT' ? 'apres' : 'avant')})
  select ${id}::uuid, ${objet}, x.id, ${operation}, to_jsonb(x) - 'recherche' from ${sql.table(source)} x`

/** Updates rows of `table` and keeps both images. `cible`: select id, and the new columns as `n_<colonne>`. */
async function modifier(
  bd: Bd,
  id: string,
  table: string,
  cible: RawBuilder<unknown>,
  colonnes: readonly string[],
): Promise<void> {
  const poser = sql.join(colonnes.map((c) => sql`${sql.ref(c)} = n.${sql.ref(`n_${c}`)}`))
  await sql`with n as materialized (${cible}),
    a as materialized (select t.* from ${sql.table(table)} t join n on n.id = t.id),
    m as (update ${sql.table(table)} t set ${poser} from n where t.id = n.id returning t.*)
    insert into echanges.changement (import_id, objet, objet_id, operation, avant, apres)
    select ${id}::uuid, ${table}, m.id, 'UPDATE', to_jsonb(a) - 'recherche', to_jsonb(m) - 'recherche'
    from m join a on a.id = m.id`.execute(bd)
}

async function supprimer(bd: Bd, id: string, table: string, condition: RawBuilder<unknown>): Promise<void> {
  await sql`with x as (delete from ${sql.table(table)} t where ${condition} returning t.*)
    ${garder(id, table, 'DELETE', 'x')}`.execute(bd)
}

const impossible = (bd: Bd, id: string, motif: RawBuilder<unknown>, condition: RawBuilder<unknown>) =>
  sql`
  update echanges.proposition o set decision = 'impossible', en_cours = false, motif = ${motif}
  where o.import_id = ${id} and o.en_cours and ${condition}`.execute(bd)

/** Says how far the work is: what is being done, and how many lines of how many. */
export type Etape = (nom: string, fait?: number, total?: number) => Promise<unknown>

export interface Bilan {
  appliquees: number
  impossibles: number
}

/**
 * Applies the chosen proposals that are still to decide.
 * @param etape told what is being done, for the progress bar
 */
export async function appliquer(bd: Bd, id: string, choix: Choix, etape: Etape): Promise<Bilan> {
  await sql`update echanges.proposition set en_cours = true
    where import_id = ${id} and decision = 'a_decider' and genre <> 'doute' and ${choisies(choix)}`.execute(
    bd,
  )
  await sql`select echanges.mesurer()`.execute(bd)
  await etape('Vérification')
  await verifier(bd, id)
  await etape('Départs')
  await departs(bd, id)
  await etape('Changements de contrat et d’identité')
  await contrats(bd, id)
  await identites(bd, id)
  await etape('Arrivées')
  await arrivees(bd, id, etape)
  await etape('Postes et expositions')
  await postes(bd, id)
  await expositions(bd, id)
  await etape('Absences')
  await absences(bd, id)
  await accepterLesVisites(bd, id, etape)
  await retenirLesIdentites(bd, id)
  const { rows } = await sql<Bilan>`with f as (
      update echanges.proposition set decision = 'appliquee', en_cours = false,
        contrat_id = case when genre = 'arrivee' then id else contrat_id end
      where import_id = ${id} and en_cours returning id)
    select (select count(*) from f)::int appliquees, (select count(*) from echanges.proposition
      where import_id = ${id} and decision = 'impossible')::int impossibles`.execute(bd)
  return rows[0]!
}

/** What has changed since the proposal was made is not overwritten. */
async function verifier(bd: Bd, id: string): Promise<void> {
  const change = sql`'Ce dossier a changé depuis la proposition : relancez l’analyse pour la revoir.'`
  await impossible(
    bd,
    id,
    change,
    sql`o.contrat_id is not null and not exists (
    select from travailleurs.contrat c where c.id = o.contrat_id and c.travailleur_id = o.travailleur_id)`,
  )
  await impossible(
    bd,
    id,
    change,
    sql`o.genre = 'depart' and exists (select from travailleurs.contrat c
    where c.id = o.contrat_id and c.fin is distinct from (o.avant ->> 'fin')::date)`,
  )
  await impossible(
    bd,
    id,
    change,
    sql`o.genre = 'changement_contrat' and exists (select from travailleurs.contrat c
    where c.id = o.contrat_id and not to_jsonb(c) - 'entreprise_utilisatrice_id' @> (o.avant - 'utilisatrice'))`,
  )
  await impossible(
    bd,
    id,
    sql`'Ce départ précède le début du contrat.'`,
    sql`o.genre = 'depart' and exists (
    select from travailleurs.contrat c where c.id = o.contrat_id and c.debut > (o.apres ->> 'fin')::date)`,
  )
}

const TABLES_DU_CONTRAT = ['travailleurs.exposition', 'travailleurs.situation', 'travailleurs.poste'] as const

async function departs(bd: Bd, id: string): Promise<void> {
  for (const table of TABLES_DU_CONTRAT) {
    await supprimer(
      bd,
      id,
      table,
      sql`exists (select from echanges.proposition o where o.import_id = ${id} and o.en_cours
      and o.genre = 'depart' and o.contrat_id = t.contrat_id and t.debut > (o.apres ->> 'fin')::date)`,
    )
    // What ran as long as the contract runs as long as it does now.
    await modifier(
      bd,
      id,
      table,
      sql`select t.id, (o.apres ->> 'fin')::date n_fin from ${sql.table(table)} t
      join echanges.proposition o on o.contrat_id = t.contrat_id and o.import_id = ${id} and o.en_cours and o.genre = 'depart'
      where t.fin is null or t.fin > (o.apres ->> 'fin')::date or t.fin = (o.avant ->> 'fin')::date`,
      ['fin'],
    )
  }
  await modifier(
    bd,
    id,
    'travailleurs.contrat',
    sql`select c.id, (o.apres ->> 'fin')::date n_fin,
      coalesce(o.apres ->> 'motif_fin', c.motif_fin) n_motif_fin
    from travailleurs.contrat c join echanges.proposition o on o.contrat_id = c.id
    where o.import_id = ${id} and o.en_cours and o.genre = 'depart'`,
    ['fin', 'motif_fin'],
  )
}

async function contrats(bd: Bd, id: string): Promise<void> {
  const nouveauDebut = sql`case when o.apres ? 'debut' then (o.apres ->> 'debut')::date else c.debut end`
  const nouvelleFin = sql`case when o.apres ? 'fin' then (o.apres ->> 'fin')::date else c.fin end`
  await impossible(
    bd,
    id,
    sql`'Un autre contrat de cette personne dans cet établissement occupe déjà cette période.'`,
    sql`o.genre = 'changement_contrat' and (o.apres ? 'fin' or o.apres ? 'debut') and exists (
      select from travailleurs.contrat c join travailleurs.contrat d on d.travailleur_id = c.travailleur_id
        and d.etablissement_id = c.etablissement_id and d.id <> c.id and coalesce(d.numero, '') = coalesce(c.numero, '')
      where c.id = o.contrat_id and daterange(d.debut, d.fin, '[]') && daterange(${nouveauDebut}, ${nouvelleFin}, '[]'))`,
  )
  await impossible(
    bd,
    id,
    sql`'Un poste, une exposition ou une situation de ce contrat se termine avant sa nouvelle date de début : corrigez le dossier.'`,
    sql`o.genre = 'changement_contrat' and o.apres ? 'debut' and (${sql.join(
      TABLES_DU_CONTRAT.map(
        (t) => sql`exists (select from ${sql.table(t)} t where t.contrat_id = o.contrat_id
          and t.fin < (o.apres ->> 'debut')::date)`,
      ),
      sql` or `,
    )})`,
  )
  // What began with the contract, or before its new beginning, begins with it.
  for (const table of TABLES_DU_CONTRAT)
    await modifier(
      bd,
      id,
      table,
      sql`select t.id, (o.apres ->> 'debut')::date n_debut from ${sql.table(table)} t
      join echanges.proposition o on o.contrat_id = t.contrat_id and o.import_id = ${id} and o.en_cours
        and o.genre = 'changement_contrat' and o.apres ? 'debut'
      where t.debut = (o.avant ->> 'debut')::date or t.debut < (o.apres ->> 'debut')::date`,
      ['debut'],
    )
  for (const table of TABLES_DU_CONTRAT)
    await modifier(
      bd,
      id,
      table,
      sql`select t.id, (o.apres ->> 'fin')::date n_fin from ${sql.table(table)} t
      join echanges.proposition o on o.contrat_id = t.contrat_id and o.import_id = ${id} and o.en_cours
        and o.genre = 'changement_contrat' and o.apres ? 'fin'
      where t.debut <= coalesce((o.apres ->> 'fin')::date, 'infinity')
        and (t.fin is not distinct from (o.avant ->> 'fin')::date or t.fin > (o.apres ->> 'fin')::date)`,
      ['fin'],
    )
  await modifier(
    bd,
    id,
    'travailleurs.contrat',
    sql`select c.id, coalesce(o.apres ->> 'type', c.type) n_type,
      coalesce((o.apres ->> 'temps_partiel')::boolean, c.temps_partiel) n_temps_partiel, coalesce(o.apres ->> 'pcs', c.pcs) n_pcs,
      ${nouveauDebut} n_debut, ${nouvelleFin} n_fin, case when o.apres ? 'fin' and o.apres ->> 'fin' is null then null else c.motif_fin end n_motif_fin,
      coalesce((o.apres ->> 'utilisatrice')::uuid, c.entreprise_utilisatrice_id) n_entreprise_utilisatrice_id
    from travailleurs.contrat c join echanges.proposition o on o.contrat_id = c.id
    where o.import_id = ${id} and o.en_cours and o.genre = 'changement_contrat'`,
    ['type', 'temps_partiel', 'pcs', 'debut', 'fin', 'motif_fin', 'entreprise_utilisatrice_id'],
  )
}

const identites = (bd: Bd, id: string) =>
  modifier(
    bd,
    id,
    'travailleurs.travailleur',
    sql`select t.id, coalesce(o.apres ->> 'nom_usage', t.nom_usage) n_nom_usage,
      coalesce(o.apres ->> 'sexe', t.sexe) n_sexe, coalesce(o.apres ->> 'lieu_naissance', t.lieu_naissance) n_lieu_naissance
    from travailleurs.travailleur t join echanges.proposition o on o.travailleur_id = t.id
    where o.import_id = ${id} and o.en_cours and o.genre = 'changement_identite'`,
    ['nom_usage', 'sexe', 'lieu_naissance'],
  )

/** Lines written at a time: progress is seen, and what triggers hold in memory stays small. */
const TRANCHE = 5_000

/** Arrivals, by slices of lines within the one transaction. */
async function arrivees(bd: Bd, id: string, etape: Etape): Promise<void> {
  const { rows } = await sql<{ ligne: number; n: number }>`select ligne, n from (
      select ligne, row_number() over (order by ligne) ::int n, lead(ligne) over (order by ligne) suivante
      from echanges.proposition where import_id = ${id} and en_cours and genre = 'arrivee') x
    where n % ${sql.lit(TRANCHE)} = 0 or suivante is null order by ligne`.execute(bd)
  const total = rows.at(-1)?.n ?? 0
  let apres = -1
  for (const { ligne, n } of rows) {
    await trancheDArrivees(bd, id, apres, ligne)
    await etape('Arrivées', n, total)
    apres = ligne
  }
}

async function trancheDArrivees(bd: Bd, id: string, apres: number, jusqua: number): Promise<void> {
  const ici = sql`o.import_id = ${id} and o.en_cours and o.genre = 'arrivee'
    and o.ligne > ${apres} and o.ligne <= ${jusqua}`
  const lignes = sql`echanges.proposition o join echanges.salarie s on s.import_id = o.import_id and s.ligne = o.ligne
    and s.rang = o.rang`
  const source = sql`${lignes} where ${ici} and s.import_id = ${id} and s.ligne > ${apres} and s.ligne <= ${jusqua}`
  await sql`with x as (
      insert into travailleurs.travailleur (id, nom_naissance, nom_usage, prenoms, sexe, naissance, lieu_naissance)
      select distinct on (o.travailleur_id) o.travailleur_id, s.nom_naissance, s.nom_usage, s.prenoms, coalesce(s.sexe, 'I'),
        s.naissance, s.lieu_naissance from ${source} and s.nouveau
        and not exists (select from travailleurs.travailleur t where t.id = o.travailleur_id)
      order by o.travailleur_id, s.ligne, s.rang returning *)
    ${garder(id, 'travailleurs.travailleur', 'INSERT', 'x')}`.execute(bd)
  // The contract takes the identifier of its proposal. One that overlaps another is not written.
  await sql`with x as (
      insert into travailleurs.contrat (id, travailleur_id, etablissement_id, numero, type, temps_partiel, pcs,
        entreprise_utilisatrice_id, debut, fin, motif_fin)
      select o.id, o.travailleur_id, s.etablissement_id, s.numero, o.apres ->> 'type', coalesce(s.temps_partiel, false), s.pcs,
        s.utilisatrice_id, s.debut, s.fin, s.motif_fin from ${source} order by s.ligne, s.rang
      on conflict do nothing returning *)
    ${garder(id, 'travailleurs.contrat', 'INSERT', 'x')}`.execute(bd)
  await impossible(
    bd,
    id,
    sql`'Cette personne a déjà un contrat dans cet établissement sur cette période : corrigez les dates, ou le contrat existant.'`,
    sql`${ici} and not exists (select from travailleurs.contrat c where c.id = o.id)`,
  )
  await sql`with x as (
      insert into travailleurs.poste (contrat_id, intitule, debut, fin)
      select o.id, s.emploi, s.debut, s.fin from ${source} and s.emploi is not null on conflict do nothing returning *)
    ${garder(id, 'travailleurs.poste', 'INSERT', 'x')}`.execute(bd)
  await sql`with x as (
      insert into travailleurs.exposition (contrat_id, poste_id, nature_code, source, debut, fin)
      select o.id, p.id, n.code, 'employeur', s.debut, s.fin from ${lignes}
        left join travailleurs.poste p on p.contrat_id = o.id
        cross join lateral jsonb_array_elements_text(o.apres -> 'natures') a(code)
        join travailleurs.nature_exposition n on n.code = a.code
        where ${ici} and o.apres -> 'natures' <> '[]' on conflict do nothing returning *)
    ${garder(id, 'travailleurs.exposition', 'INSERT', 'x')}`.execute(bd)
  await sql`with x as (
      insert into travailleurs.situation (contrat_id, code, source, debut, fin)
      select o.id, k.code, case f.genre when 'dsn' then 'dsn' else 'employeur' end, s.debut, s.fin
      from ${lignes}
      join echanges.import i on i.id = o.import_id join echanges.fichier f on f.id = i.fichier_id
      cross join lateral (values ('boeth', s.boeth), ('nuit', s.nuit)) k(code, dit)
      where ${ici} and k.dit on conflict do nothing returning *)
    ${garder(id, 'travailleurs.situation', 'INSERT', 'x')}`.execute(bd)
}

/** As travailleurs.changerDePoste: what was held the day before ends that day, with its exposures. */
async function postes(bd: Bd, id: string): Promise<void> {
  const O = sql`echanges.proposition o on o.contrat_id = t.contrat_id and o.import_id = ${id} and o.en_cours
    and o.genre = 'changement_poste'`
  const le = sql`(o.apres ->> 'le')::date`
  // Begun that very day: the title was wrong, it is corrected in place.
  await modifier(
    bd,
    id,
    'travailleurs.poste',
    sql`select distinct on (o.id) t.id, o.apres ->> 'emploi' n_intitule
    from travailleurs.poste t join ${O} where t.debut = ${le} and (t.fin is null or t.fin >= ${le}) order by o.id, t.id`,
    ['intitule'],
  )
  await modifier(
    bd,
    id,
    'travailleurs.exposition',
    sql`select t.id, ${le} - 1 n_fin from travailleurs.exposition t join ${O}
    join travailleurs.poste p on p.id = t.poste_id
    where p.debut < ${le} and t.debut < ${le} and (t.fin is null or t.fin >= ${le})`,
    ['fin'],
  )
  await modifier(
    bd,
    id,
    'travailleurs.poste',
    sql`select t.id, ${le} - 1 n_fin from travailleurs.poste t join ${O}
    where t.debut < ${le} and (t.fin is null or t.fin >= ${le})`,
    ['fin'],
  )
  await sql`with x as (
      insert into travailleurs.poste (contrat_id, intitule, debut, fin)
      select c.id, o.apres ->> 'emploi', ${le}, c.fin from echanges.proposition o join travailleurs.contrat c on c.id = o.contrat_id
      where o.import_id = ${id} and o.en_cours and o.genre = 'changement_poste' and not exists (
        select from travailleurs.poste p where p.contrat_id = c.id and p.debut = ${le}) on conflict do nothing returning *)
    ${garder(id, 'travailleurs.poste', 'INSERT', 'x')}`.execute(bd)
  await sql`with x as (
      insert into travailleurs.exposition (contrat_id, poste_id, nature_code, source, debut, fin)
      select c.id, p.id, n.code, 'employeur', ${le}, c.fin
      from echanges.proposition o join travailleurs.contrat c on c.id = o.contrat_id
      join travailleurs.poste p on p.contrat_id = c.id and p.debut = ${le}
        and socle.normaliser(p.intitule) = socle.normaliser(o.apres ->> 'emploi')
      cross join lateral jsonb_array_elements_text(o.apres -> 'natures') a(code)
      join travailleurs.nature_exposition n on n.code = a.code
      where o.import_id = ${id} and o.en_cours and o.genre = 'changement_poste' on conflict do nothing returning *)
    ${garder(id, 'travailleurs.exposition', 'INSERT', 'x')}`.execute(bd)
}

async function expositions(bd: Bd, id: string): Promise<void> {
  const le = sql`(o.apres ->> 'le')::date`
  await sql`with x as (
      insert into travailleurs.exposition (contrat_id, poste_id, nature_code, source, debut, fin)
      select c.id, p.id, n.code, 'employeur', ${le}, c.fin
      from echanges.proposition o join travailleurs.contrat c on c.id = o.contrat_id
      left join lateral (select p.id from travailleurs.poste p where p.contrat_id = c.id and p.debut <= ${le}
        and (p.fin is null or p.fin >= ${le}) order by p.debut desc, p.id limit 1) p on true
      cross join lateral jsonb_array_elements_text(coalesce(o.apres -> 'natures', '[]')) a(code)
      join travailleurs.nature_exposition n on n.code = a.code
      where o.import_id = ${id} and o.en_cours and o.genre = 'exposition' on conflict do nothing returning *)
    ${garder(id, 'travailleurs.exposition', 'INSERT', 'x')}`.execute(bd)
  await modifier(
    bd,
    id,
    'travailleurs.situation',
    sql`select t.id, greatest(${le} - 1, t.debut) n_fin
    from travailleurs.situation t join echanges.proposition o on o.contrat_id = t.contrat_id
    where o.import_id = ${id} and o.en_cours and o.genre = 'exposition' and (o.apres -> 'fins') ? t.code
      and (t.fin is null or t.fin >= ${le})`,
    ['fin'],
  )
  await sql`with x as (
      insert into travailleurs.situation (contrat_id, code, source, debut, fin)
      select c.id, a.code, case f.genre when 'dsn' then 'dsn' else 'employeur' end, ${le}, c.fin
      from echanges.proposition o join travailleurs.contrat c on c.id = o.contrat_id
      join echanges.import i on i.id = o.import_id join echanges.fichier f on f.id = i.fichier_id
      cross join lateral jsonb_array_elements_text(coalesce(o.apres -> 'situations', '[]')) a(code)
      where o.import_id = ${id} and o.en_cours and o.genre = 'exposition' on conflict do nothing returning *)
    ${garder(id, 'travailleurs.situation', 'INSERT', 'x')}`.execute(bd)
}

/** Absences are those of the room `suivi`; its own triggers recompute what is due. */
async function absences(bd: Bd, id: string): Promise<void> {
  const { rows } = await sql<{ n: number }>`select count(*)::int n from echanges.proposition
    where import_id = ${id} and en_cours and genre in ('absence', 'retour')`.execute(bd)
  if (!rows[0]!.n) return
  // Of somebody who arrives by the same line: the contract has the identifier of its proposal.
  await sql`update echanges.proposition o set contrat_id = z.id from echanges.proposition z
    where o.import_id = ${id} and o.en_cours and o.genre in ('absence', 'retour') and o.contrat_id is null
      and z.import_id = ${id} and z.genre = 'arrivee' and (z.en_cours or z.decision = 'appliquee')
      and z.ligne = o.ligne and z.rang = o.rang`.execute(bd)
  const cause = sql`case o.apres ->> 'cause' when 'MP' then 'mp' when 'AT' then 'at' when 'paternite' then 'autre'
    else o.apres ->> 'cause' end`
  // The last day of absence is the day before the return, when there was one.
  const reprise = sql`(o.apres ->> 'reprise')::date`
  const fin = sql`case when ${reprise} is null then (o.apres ->> 'fin')::date else least((o.apres ->> 'fin')::date, ${reprise} - 1) end`
  await impossible(
    bd,
    id,
    sql`'Acceptez d’abord l’arrivée de cette personne.'`,
    sql`o.genre in ('absence', 'retour') and o.contrat_id is null`,
  )
  await modifier(
    bd,
    id,
    'suivi.absence',
    sql`select b.id, coalesce(${fin}, b.fin) n_fin, coalesce(${reprise}, b.reprise) n_reprise
    from suivi.absence b join echanges.proposition o on (o.avant ->> 'id')::uuid = b.id
    where o.import_id = ${id} and o.en_cours and o.genre in ('absence', 'retour')`,
    ['fin', 'reprise'],
  )
  await sql`with x as (
      insert into suivi.absence (contrat_id, cause, debut, fin, reprise, source)
      select o.contrat_id, ${cause}, (o.apres ->> 'debut')::date, ${fin}, ${reprise},
        case f.genre when 'dsn' then 'dsn' else 'employeur' end
      from echanges.proposition o join echanges.import i on i.id = o.import_id join echanges.fichier f on f.id = i.fichier_id
      where o.import_id = ${id} and o.en_cours and o.genre in ('absence', 'retour') and o.avant is null
      on conflict do nothing returning *)
    ${garder(id, 'suivi.absence', 'INSERT', 'x')}`.execute(bd)
  await impossible(
    bd,
    id,
    sql`'Une autre absence est déjà enregistrée sur cette période.'`,
    sql`o.genre in ('absence', 'retour') and not exists (select from suivi.absence b
      where b.contrat_id = o.contrat_id and b.debut = (o.apres ->> 'debut')::date)`,
  )
}

/** The sender's own number for a person, and a spelling that was in doubt, are recognised next time. */
const retenirLesIdentites = async (bd: Bd, id: string) => {
  // Who imports visits reads what is known of the senders' words, and writes none of it.
  const { rows } = await sql<{ n: boolean }>`select exists (select from echanges.salarie
    where import_id = ${id} and visite is null) n`.execute(bd)
  if (!rows[0]!.n) return
  await sql`
  insert into echanges.identite_connue (entreprise_id, cle, travailleur_id, import_id)
  select distinct on (s.entreprise_id, k.cle) s.entreprise_id, k.cle, s.travailleur_id, ${id}::uuid
  from echanges.salarie s join travailleurs.travailleur t on t.id = s.travailleur_id
  cross join lateral (values ('m:' || s.matricule),
    (case when s.doute is not null then 'i:' || s.nom_cle || '|' || s.prenom_cle || '|' || s.naissance end)) k(cle)
  where s.import_id = ${id} and k.cle is not null and s.visite is null
  order by s.entreprise_id, k.cle, s.ligne on conflict (entreprise_id, cle) do nothing`.execute(bd)
}
