-- The journal shows who, when and which fields to those who watch over the service; values of personal data only to
-- those who read the records themselves. Refused readings of health data leave a trace. Indexes for the filters.

-- Names of columns that hold the identity or the coordinates of a person, or free text that may.
-- Not those of the organisation (its professionals are known to all staff) nor of companies.
create function journal.est_personnel(objet text, champ text) returns boolean
language sql immutable parallel safe set search_path = '' as $$
  select objet not like 'organisation.%'
    and objet not in ('adherents.entreprise', 'adherents.etablissement', 'adherents.groupe', 'adherents.effectif')
    and champ ~ ('^(nom|noms|nom_.*|.*_nom|prenom|prenoms|prenom_.*|sexe|naissance|naissance_.*|.*_naissance|'
      || '(.*_)?(adresse|code_postal|commune|ville|pays|telephone|mobile|portable|fax|courriel|email|nir|nia|ntt|matricule|'
      || 'iban|bic|rib|rpps|ins|destinataires?|corps|texte|contenu|message|commentaires?|notes?|precision)(_.*)?)$')
$$;

-- What changed, personal values replaced by dots; a list (names of health columns) passes as it is. Values inside a
-- document (an import, the detail of a merge) cannot be told apart: the whole document is hidden.
create function journal.masquer(objet text, valeurs jsonb) returns jsonb
language sql immutable parallel safe set search_path = '' as $$
  select case when jsonb_typeof(valeurs) <> 'object' then valeurs else (
    select jsonb_object_agg(v.key, case
      when jsonb_typeof(v.value) = 'null' then v.value
      when journal.est_personnel(objet, v.key)
        or jsonb_typeof(v.value) in ('object', 'array') and objet not like 'organisation.%' then '"•••"'::jsonb
      else v.value end)
    from jsonb_each(valeurs) v) end
$$;

-- Lines of the journal with their values, for those who may read it: masked but for physicians, who read the records,
-- and for the accounts that administrators keep. Class santé: names of columns only, to physicians only.
create function journal.valeurs(ids bigint[])
returns table (id bigint, champs text[], intitule text, avant jsonb, apres jsonb, masque boolean)
language plpgsql stable security definer set search_path = '' rows 50 as $$
declare
  role_ text := current_setting('role');
begin
  if not socle.contexte_valide()
    or role_ not in ('socle_administrateur', 'socle_qualite', 'socle_direction', 'socle_medecin') then
    raise exception 'Réservé à ceux qui lisent le journal.' using errcode = 'insufficient_privilege';
  end if;
  return query
    select x.id,
      case when jsonb_typeof(x.vrai_apres) = 'array' then array(select jsonb_array_elements_text(x.vrai_apres))
        when x.operation = 'UPDATE' then array(select jsonb_object_keys(x.vrai_apres)) else '{}' end,
      case when x.classe <> 'sante' and jsonb_typeof(x.v) = 'object' then coalesce(x.v ->> 'raison_sociale',
        x.v ->> 'libelle', nullif(replace(concat_ws(' ', x.v ->> 'prenom', x.v ->> 'nom'), '••• •••', ''), ''),
        x.v ->> 'role') end,
      x.a, x.p, x.a is distinct from x.vrai_avant or x.p is distinct from x.vrai_apres
    from (
      select e.id, e.operation, e.classe, e.avant vrai_avant, e.apres vrai_apres, m.a, m.p, coalesce(m.p, m.a) v
      from journal.ecriture e,
      lateral (select
        case when l.libre then e.avant else journal.masquer(e.objet, e.avant) end a,
        case when l.libre then e.apres else journal.masquer(e.objet, e.apres) end p
        from (select role_ = 'socle_medecin' or role_ = 'socle_administrateur' and e.objet = 'comptes.compte' libre) l) m
      where e.id = any (ids) and (e.classe <> 'sante' or role_ = 'socle_medecin')
    ) x;
end $$;
grant execute on function journal.valeurs(bigint[])
  to socle_administrateur, socle_qualite, socle_direction, socle_medecin;

revoke select on journal.ecriture from socle_administrateur, socle_qualite, socle_direction, socle_medecin;
grant select (id, le, acteur, role, cas, operation, objet, classe, objet_id) on journal.ecriture
  to socle_administrateur, socle_qualite, socle_direction, socle_medecin;

-- Attempts to reach health data that were refused: written in a transaction of their own, since the refused one is
-- undone. Who and under which role come from the sealed context.
create table journal.lecture_refusee (
  id bigint generated always as identity primary key,
  le timestamptz not null default clock_timestamp(),
  acteur uuid not null,
  role text not null,
  -- « POST /api/travailleurs/:id/etats-sante/lecture »
  demande text not null,
  travailleur_id uuid,
  motif text,
  raison text not null
);
create index lecture_refusee_acteur on journal.lecture_refusee (acteur, id desc);
create index lecture_refusee_travailleur on journal.lecture_refusee (travailleur_id, id desc);
create trigger ineffacable before update or delete or truncate on journal.lecture_refusee
  for each statement execute function journal.refuser();
insert into socle.classe_table (nom, classe) values ('journal.lecture_refusee', 'technique');
alter table journal.lecture_refusee enable row level security;
create policy lecteurs on journal.lecture_refusee for select to socle_medecin, socle_qualite
  using ((select socle.contexte_valide()));
grant select on journal.lecture_refusee to socle_medecin, socle_qualite;

create function journal.noter_refus(demande_ text, travailleur uuid, motif_ text, raison_ text) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  if socle.acteur() is null then
    raise exception 'Contexte non vérifié.' using errcode = 'insufficient_privilege';
  end if;
  insert into journal.lecture_refusee (acteur, role, demande, travailleur_id, motif, raison)
  values (socle.acteur(), current_setting('role'), left(demande_, 200), travailleur, left(motif_, 500),
    left(raison_, 500));
end $$;
grant usage on schema journal to socle_externe;
grant execute on function journal.noter_refus(text, uuid, text, text) to socle_personnel, socle_externe;

-- Each filter read from the end of the journal.
create index ecriture_role on journal.ecriture (role, id desc);
create index ecriture_cas on journal.ecriture (cas, id desc);
create index ecriture_objet_seul on journal.ecriture (objet, id desc);
create index acces_evenement on journal.acces (evenement, id desc);
create index lecture_acteur on journal.lecture (acteur, id desc);
