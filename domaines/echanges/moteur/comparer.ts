import { type RawBuilder, sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import type { ObjetImport } from '../lecture/colonnes.ts'
import { dansPortee, type Portee } from './rapprocher.ts'
import { proposerLesVisites } from './visites.ts'

/*
 * What the file says against what the service knows: one statement a kind of proposal. A cell that is empty says
 * nothing, and proposes nothing.
 */

const NOM = sql`upper(s.nom_naissance) || ' ' || s.prenoms`

/**
 * Exposures of each post held today in the establishments of these lines (`postes_connus`), and the titles the file
 * uses as they are compared (`intitules`): each title normalised once.
 */
const avecPostesConnus = (ici: RawBuilder<unknown>) => sql`intitules as materialized (
    select e.emploi, socle.normaliser(e.emploi) cle from (
      select distinct s.emploi from echanges.salarie s where ${ici} and s.emploi is not null) e
  ), postes_connus as materialized (
    select t.etablissement_id, socle.normaliser(t.intitule) cle, array_agg(distinct t.nature_code order by t.nature_code) natures
    from (select distinct c.etablissement_id, p.intitule, x.nature_code from travailleurs.contrat c
      join travailleurs.poste p on p.contrat_id = c.id and p.fin is null
      join travailleurs.exposition x on x.poste_id = p.id and x.fin is null
      where c.etablissement_id in (select s.etablissement_id from echanges.salarie s where ${ici})) t
    group by 1, 2)`
const POSTE_CONNU = sql`left join intitules j on j.emploi = s.emploi
  left join postes_connus k on k.etablissement_id = s.etablissement_id and k.cle = j.cle`
/** Exposures of the post: named by the file, else those of the colleagues who hold the same post here today. */
const naturesDuPoste = sql`coalesce(s.natures, k.natures, '{}')`

/** What the file is about, and whether the role may write absences. */
export interface QuoiComparer {
  objet: ObjetImport
  absences: boolean
}

export async function comparer(
  bd: Bd,
  p: Portee,
  { objet, absences: avecAbsences }: QuoiComparer,
): Promise<void> {
  if (p.une)
    await sql`delete from echanges.proposition where import_id = ${p.id} and ligne = ${p.une.ligne}
      and decision = 'a_decider'`.execute(bd)
  else await sql`delete from echanges.proposition where import_id = ${p.id}`.execute(bd)
  const ici = dansPortee(p)
  await doutes(bd, ici)
  if (objet === 'visites') {
    await proposerLesVisites(bd, ici)
    return
  }
  await arrivees(bd, ici)
  await departsDits(bd, ici)
  if (!p.une) await departsDeduits(bd, p.id)
  await postes(bd, ici)
  await contrats(bd, ici)
  await identites(bd, ici)
  await expositions(bd, ici)
  if (avecAbsences) await absences(bd, ici)
}

const COLONNES = sql.raw(
  'import_id, ligne, rang, genre, nom, etablissement_id, travailleur_id, contrat_id, avant, apres, remarque',
)
const TETE = sql`s.import_id, s.ligne, s.rang`

const doutes = (bd: Bd, ici: RawBuilder<unknown>) =>
  sql`
  insert into echanges.proposition (${COLONNES})
  select ${TETE}, 'doute', ${NOM}, s.etablissement_id, null, null, null, jsonb_build_object(
    'nom_naissance', s.nom_naissance, 'nom_usage', s.nom_usage, 'prenoms', s.prenoms, 'naissance', s.naissance,
    'sexe', s.sexe, 'matricule', s.matricule, 'emploi', s.emploi, 'debut', s.debut, 'visite', s.visite, 'candidats', s.doute), null
  from echanges.salarie s where ${ici} and s.travailleur_id is null and s.doute is not null and s.rang = (
    select min(z.rang) from echanges.salarie z where z.import_id = s.import_id and z.ligne = s.ligne)`.execute(
    bd,
  )

const arrivees = (bd: Bd, ici: RawBuilder<unknown>) =>
  sql`
  with ${avecPostesConnus(ici)}
  insert into echanges.proposition (${COLONNES})
  select ${TETE}, 'arrivee', ${NOM}, s.etablissement_id, s.travailleur_id, null, null, jsonb_strip_nulls(jsonb_build_object(
    'nouveau', s.nouveau, 'naissance', s.naissance, 'type', coalesce(s.type, case when s.fin is null then 'cdi' else 'cdd' end),
    'debut', s.debut, 'fin', s.fin, 'emploi', s.emploi, 'pcs', s.pcs, 'temps_partiel', nullif(s.temps_partiel, false),
    'natures', case when s.emploi is not null then to_jsonb(${naturesDuPoste}) else to_jsonb(s.natures) end,
    'boeth', nullif(s.boeth, false), 'nuit', nullif(s.nuit, false))),
    concat_ws(' ', case when s.type is null then 'Le type de contrat n’est pas dit : il est déduit de la date de sortie.' end,
      case when s.categorie = 'SIR' and coalesce(s.natures, '{}') = '{}'
        then 'Suivi renforcé annoncé sans le risque qui le fonde : à demander à l’employeur.' end,
      case when s.debut < i.depuis - 366 then 'Embauche ancienne, inconnue du service jusqu’ici.' end)
  from echanges.salarie s join echanges.import i on i.id = s.import_id ${POSTE_CONNU}
  where ${ici} and s.contrat_id is null and s.travailleur_id is not null and s.debut is not null`.execute(bd)

const departsDits = (bd: Bd, ici: RawBuilder<unknown>) =>
  sql`
  insert into echanges.proposition (${COLONNES})
  select ${TETE}, 'depart', ${NOM}, s.etablissement_id, s.travailleur_id, c.id,
    jsonb_build_object('fin', c.fin), jsonb_strip_nulls(jsonb_build_object('fin', s.fin, 'motif_fin', s.motif_fin)), null
  from echanges.salarie s join travailleurs.contrat c on c.id = s.contrat_id
  where ${ici} and s.termine and s.fin is not null and c.fin is distinct from s.fin and s.fin >= c.debut`.execute(
    bd,
  )

/** A file that lists everybody: who is not in it has left, the day before the period it speaks of. */
const departsDeduits = (bd: Bd, id: string) =>
  sql`
  insert into echanges.proposition (${COLONNES})
  select ${id}::uuid, null, null, 'depart', upper(t.nom_naissance) || ' ' || t.prenoms, c.etablissement_id, t.id, c.id,
    jsonb_build_object('fin', c.fin), jsonb_build_object('fin', i.depuis - 1),
    'Ne figure plus dans le fichier : la date de départ est à vérifier auprès de l’employeur.' || case when exists (
      select from echanges.ligne l where l.import_id = ${id} and l.refus is not null)
      then ' Des lignes ont été refusées : vérifiez que cette personne n’en fait pas partie.' else '' end
  from echanges.import i
  join travailleurs.contrat c on c.debut < i.depuis and (c.fin is null or c.fin >= i.depuis)
  join travailleurs.travailleur t on t.id = c.travailleur_id
  where i.id = ${id} and i.exhaustif
    and c.etablissement_id in (
      select s.etablissement_id from echanges.salarie s where s.import_id = ${id} and not exists (
        select from echanges.etablissement_declare d where d.import_id = ${id} and d.siret = s.siret and not d.exhaustif))
    -- Three questions rather than one with « or »: each is a hash.
    and not exists (select from echanges.salarie s where s.import_id = ${id} and s.contrat_id = c.id)
    and not exists (select from echanges.salarie s where s.import_id = ${id} and s.travailleur_id = t.id)
    and t.id not in (select (d ->> 'id')::uuid from echanges.salarie s cross join lateral jsonb_array_elements(s.doute) d
      where s.import_id = ${id} and s.doute is not null)`.execute(bd)

/** Posts held today in the matched contract. A change of title is a change of post, from the first day of the period. */
const postes = (bd: Bd, ici: RawBuilder<unknown>) =>
  sql`
  with ${avecPostesConnus(ici)}
  insert into echanges.proposition (${COLONNES})
  select ${TETE}, 'changement_poste', ${NOM}, s.etablissement_id, s.travailleur_id, c.id,
    jsonb_build_object('emploi', p.emplois, 'natures', to_jsonb(coalesce(x.natures, '{}'))),
    jsonb_build_object('emploi', s.emploi, 'le', greatest(i.depuis, c.debut),
      -- What grounds a reinforced follow-up is never taken away by an import (ADH-041).
      'natures', to_jsonb(array(select distinct n from unnest(${naturesDuPoste} || coalesce(x.fondantes, '{}')) n order by n))),
    case when x.fondantes is not null and s.natures is null
      then 'Les expositions qui fondent le suivi du poste précédent sont gardées : seule l’équipe santé peut les lever.' end
  from echanges.salarie s
  join echanges.import i on i.id = s.import_id
  join travailleurs.contrat c on c.id = s.contrat_id
  ${POSTE_CONNU}
  left join lateral (
    select string_agg(p.intitule, ', ' order by p.debut, p.intitule) emplois,
      bool_or(p.intitule = s.emploi or socle.normaliser(p.intitule) = j.cle) deja, max(p.debut) dernier
    from travailleurs.poste p where p.contrat_id = c.id and (p.fin is null or p.fin >= i.depuis)) p on true
  left join lateral (
    select array_agg(distinct x.nature_code order by x.nature_code) natures,
      array_agg(distinct x.nature_code) filter (where n.fonde is not null) fondantes
    from travailleurs.exposition x join travailleurs.nature_exposition n on n.code = x.nature_code
    where x.contrat_id = c.id and x.poste_id is not null and (x.fin is null or x.fin >= i.depuis)) x on true
  where ${ici} and s.emploi is not null and not coalesce(p.deja, false) and not s.termine
    and (p.dernier is null or p.dernier <= greatest(i.depuis, c.debut))
    and (c.fin is null or c.fin >= i.depuis)`.execute(bd)

const contrats = (bd: Bd, ici: RawBuilder<unknown>) =>
  sql`
  insert into echanges.proposition (${COLONNES})
  select ${TETE}, 'changement_contrat', ${NOM}, s.etablissement_id, s.travailleur_id, c.id, d.avant, d.apres,
    nullif(concat_ws(' ',
      case when d.apres ? 'fin' and d.apres -> 'fin' = 'null' then 'Le contrat était noté terminé : la personne figure de nouveau dans le fichier.' end,
      case when d.apres ? 'debut' then 'La date de début du contrat n’est pas celle que le service connaît : vérifiez laquelle est juste, le suivi compte à partir d’elle.' end), '')
  from echanges.salarie s
  join echanges.import i on i.id = s.import_id
  join travailleurs.contrat c on c.id = s.contrat_id
  cross join lateral (
    select jsonb_object_agg(cle, ancien) avant, jsonb_object_agg(cle, nouveau) apres from (values
      ('debut', to_jsonb(c.debut), to_jsonb(s.debut), s.debut is not null and s.debut <> c.debut
        and s.debut <= coalesce(c.fin, s.fin, 'infinity')),
      ('type', to_jsonb(c.type), to_jsonb(s.type), s.type is not null and s.type <> c.type),
      ('temps_partiel', to_jsonb(c.temps_partiel), to_jsonb(s.temps_partiel),
        s.temps_partiel is not null and s.temps_partiel <> c.temps_partiel),
      ('pcs', to_jsonb(c.pcs), to_jsonb(s.pcs), s.pcs is not null and s.pcs is distinct from c.pcs),
      ('fin', coalesce(to_jsonb(c.fin), 'null'), coalesce(to_jsonb(s.fin), 'null'), not s.termine and (
        (s.fin is not null and s.fin is distinct from c.fin and s.fin >= c.debut)
        or (s.fin is null and c.fin < i.depuis)
        or (s.fin is null and s.type = 'cdi' and c.type <> 'cdi' and c.fin is not null))),
      ('utilisatrice', to_jsonb(c.entreprise_utilisatrice_id), to_jsonb(s.utilisatrice_id),
        s.utilisatrice_id is not null and s.utilisatrice_id is distinct from c.entreprise_utilisatrice_id)
    ) v(cle, ancien, nouveau, change) where change) d
  where ${ici} and d.apres is not null`.execute(bd)

const identites = (bd: Bd, ici: RawBuilder<unknown>) =>
  sql`
  insert into echanges.proposition (${COLONNES})
  select distinct on (s.import_id, t.id) ${TETE}, 'changement_identite', ${NOM}, s.etablissement_id, t.id, null, d.avant, d.apres, null
  from echanges.salarie s join travailleurs.travailleur t on t.id = s.travailleur_id
  cross join lateral (
    select jsonb_object_agg(cle, ancien) avant, jsonb_object_agg(cle, nouveau) apres from (values
      ('nom_usage', t.nom_usage, s.nom_usage, s.nom_usage is not null
        and socle.normaliser(s.nom_usage) is distinct from socle.normaliser(t.nom_usage)
        and socle.normaliser(s.nom_usage) <> socle.normaliser(t.nom_naissance)),
      ('sexe', t.sexe, s.sexe, s.sexe is not null and t.sexe = 'I'),
      ('lieu_naissance', t.lieu_naissance, s.lieu_naissance, s.lieu_naissance is not null
        and t.lieu_naissance is null and t.statut_identite = 'provisoire')
    ) v(cle, ancien, nouveau, change) where change) d
  where ${ici} and not s.nouveau and d.apres is not null
  order by s.import_id, t.id, s.ligne, s.rang`.execute(bd)

/** Exposures and situations that the file adds to a contract whose post does not change. */
const expositions = (bd: Bd, ici: RawBuilder<unknown>) =>
  sql`
  insert into echanges.proposition (${COLONNES})
  select ${TETE}, 'exposition', ${NOM}, s.etablissement_id, s.travailleur_id, c.id,
    jsonb_build_object('natures', to_jsonb(coalesce(x.natures, '{}'))),
    jsonb_strip_nulls(jsonb_build_object('natures', to_jsonb(nullif(v.natures, '{}')),
      'situations', to_jsonb(nullif(v.ajouts, '{}')), 'fins', to_jsonb(nullif(v.fins, '{}')),
      'le', greatest(i.depuis, c.debut))), null
  from echanges.salarie s
  join echanges.import i on i.id = s.import_id
  join travailleurs.contrat c on c.id = s.contrat_id and (c.fin is null or c.fin >= i.depuis)
  left join lateral (select array_agg(distinct x.nature_code order by x.nature_code) natures from travailleurs.exposition x
    where x.contrat_id = c.id and (x.fin is null or x.fin >= i.depuis)) x on true
  left join lateral (select array_agg(distinct q.code) codes from travailleurs.situation q
    where q.contrat_id = c.id and (q.fin is null or q.fin >= i.depuis)) q on true
  left join echanges.proposition o on o.import_id = s.import_id and o.ligne = s.ligne and o.rang = s.rang
    and o.genre = 'changement_poste'
  cross join lateral (select
    -- A change of post carries its own exposures.
    array(select n from unnest(s.natures) n where not n = any (coalesce(x.natures, '{}')) and o.id is null) natures,
    array(select k from (values ('boeth', s.boeth), ('nuit', s.nuit)) y(k, dit)
      where dit and not k = any (coalesce(q.codes, '{}'))) ajouts,
    array(select k from (values ('boeth', s.boeth), ('nuit', s.nuit)) y(k, dit)
      where not dit and k = any (coalesce(q.codes, '{}'))) fins) v
  where ${ici} and not s.termine and (v.natures <> '{}' or v.ajouts <> '{}' or v.fins <> '{}')`.execute(bd)

/** Absences of matched contracts, and of those that arrive; known by their first day. */
const absences = (bd: Bd, ici: RawBuilder<unknown>) =>
  sql`
  insert into echanges.proposition (${COLONNES})
  select ${TETE}, case when a.reprise is not null then 'retour' else 'absence' end, ${NOM}, s.etablissement_id,
    s.travailleur_id, s.contrat_id,
    case when b.id is not null then jsonb_build_object('id', b.id, 'fin', b.fin, 'reprise', b.reprise) end,
    jsonb_strip_nulls(jsonb_build_object('cause', a.cause, 'debut', a.debut, 'fin', a.fin, 'reprise', a.reprise)), null
  from echanges.salarie s
  cross join lateral jsonb_to_recordset(s.absences) a(cause text, debut date, fin date, reprise date)
  left join suivi.absence b on b.contrat_id = s.contrat_id and b.debut = a.debut
  where ${ici} and s.absences is not null and s.travailleur_id is not null
    and (b.id is null or (a.fin is not null and a.fin is distinct from b.fin)
      or (a.reprise is not null and a.reprise is distinct from b.reprise))`.execute(bd)
