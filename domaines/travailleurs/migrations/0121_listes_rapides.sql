-- Lists and searches of workers in a few milliseconds at 140,000 records: a kept total, covering indexes, and close
-- names looked for among the words of names instead of among all records.

-- ── How many records there are ──────────────────────────────────────────────────────────────────────────────────────

-- The total is the sum of `n`. Lines are added, never updated, so that two entries never wait for each other.
create table travailleurs.compte (n int not null);
insert into travailleurs.compte select count(*) from travailleurs.travailleur where fusionne_dans is null;
-- Derived, like adherents.resume: it repeats a table that is journalled, and no request writes it.
insert into socle.classe_table (nom, classe, reference) values ('travailleurs.compte', 'partage', true);
alter table travailleurs.compte enable row level security;
select socle.ouvrir_au_personnel('travailleurs.compte');

-- ── Words of names ──────────────────────────────────────────────────────────────────────────────────────────────────

-- Every word that some name holds or held. Nobody reads it but the functions below.
create table travailleurs.mot_de_nom (mot text collate "C" primary key);
create index mot_de_nom_proche on travailleurs.mot_de_nom using gin (mot public.gin_trgm_ops);
insert into socle.classe_table (nom, classe, reference) values ('travailleurs.mot_de_nom', 'technique', true);
alter table travailleurs.mot_de_nom enable row level security;
insert into travailleurs.mot_de_nom
  select distinct m from travailleurs.travailleur t, unnest(string_to_array(trim(t.recherche), ' ')) m where m <> '';

create function travailleurs.tenir_listes() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  n_ int;
begin
  if tg_op = 'INSERT' then
    n_ := (select count(*) from nouvelles where fusionne_dans is null);
  elsif tg_op = 'DELETE' then
    n_ := -(select count(*) from anciennes where fusionne_dans is null);
  else
    n_ := (select count(*) from nouvelles where fusionne_dans is null)
      - (select count(*) from anciennes where fusionne_dans is null);
  end if;
  if n_ <> 0 then
    insert into travailleurs.compte values (n_);
    -- Now and then the lines nobody else holds become one: exact for every snapshot, since it is one statement.
    if random() < 0.02 then
      with lus as (delete from travailleurs.compte c where c.ctid in (
        select l.ctid from travailleurs.compte l for update skip locked) returning c.n)
      insert into travailleurs.compte select sum(n) from lus having count(*) > 0;
    end if;
  end if;
  if tg_op <> 'DELETE' then
    insert into travailleurs.mot_de_nom
      select distinct m from nouvelles t, unnest(string_to_array(trim(t.recherche), ' ')) m
      where m <> '' and not exists (select from travailleurs.mot_de_nom d where d.mot = m collate "C") order by 1
      on conflict do nothing;
  end if;
  return null;
end $$;
revoke execute on function travailleurs.tenir_listes() from public;
create trigger listes_ajout after insert on travailleurs.travailleur referencing new table as nouvelles
  for each statement execute function travailleurs.tenir_listes();
create trigger listes_modification after update on travailleurs.travailleur referencing old table as anciennes
  new table as nouvelles for each statement execute function travailleurs.tenir_listes();
create trigger listes_suppression after delete on travailleurs.travailleur referencing old table as anciennes
  for each statement execute function travailleurs.tenir_listes();

-- ── Search ──────────────────────────────────────────────────────────────────────────────────────────────────────────

-- What to look for in travailleurs.travailleur t, as text of SQL: only words of letters and digits enter it.
-- Close words: those of names that differ by one or two letters, or share enough of them; the nearest of each word.
create function travailleurs.demande_de_noms(mots text[], ne_le date, numero_ int, proche boolean,
  out condition text, out note text)
language plpgsql stable security definer set search_path = '' set pg_trgm.word_similarity_threshold = '0.42' as $$
declare
  entier text := array_to_string(mots, ' ');
  conditions text[] := '{}';
  notes text[] := '{}';
  tape text;
  condition_ text;
  note_ text;
begin
  if exists (select from unnest(mots) x where x !~ '^[a-z0-9@.]+$') then return; end if;
  if proche then
    foreach tape in array mots loop
      with proches as (
        select tape mot, 1.0::real p
        union all
        -- Two letters swapped are one slip.
        select d.mot, 1 - case when length(d.mot) = length(tape) and (select string_agg(l, '' order by l)
            from unnest(string_to_array(d.mot, null)) l) = (select string_agg(l, '' order by l)
            from unnest(string_to_array(tape, null)) l) then 1 else public.levenshtein_less_equal(tape, d.mot, 2) end::real
          / greatest(length(tape), length(d.mot))
        from travailleurs.mot_de_nom d
        where abs(length(d.mot) - length(tape)) <= 1 and d.mot <> tape
          and public.levenshtein_less_equal(tape, d.mot, case when length(tape) <= 4 then 1 else 2 end)
            <= case when length(tape) <= 4 then 1 else 2 end
        union all
        select d.mot, public.word_similarity(tape, d.mot) from travailleurs.mot_de_nom d
        where tape operator(public.<%) d.mot and d.mot <> tape
      ), meilleurs as (
        select mot, max(p) p from proches group by mot order by 2 desc, 1 limit 9
      ), gardes as (
        select mot, p from meilleurs where p >= 0.85 * (select max(p) from meilleurs b where b.mot <> tape)
      )
      select '(' || string_agg(format('t.recherche like %L', '% ' || mot || '%'), ' or ') || ')',
        'greatest(' || string_agg(format('case when t.recherche like %L then %s else 0 end', '% ' || mot || '%', p), ', ') || ')'
      into condition_, note_ from gardes;
      if condition_ is null then
        condition_ := format('t.recherche like %L', '% ' || tape || '%');
        note_ := '1';
      end if;
      conditions := conditions || condition_;
      notes := notes || note_;
    end loop;
    note := format('(0.8 * (%s) / %s)::real', array_to_string(notes, ' + '), greatest(cardinality(notes), 1));
  else
    conditions := array(select format('t.recherche like %L', '% ' || x || '%') from unnest(mots) x);
    note := format('case when t.recherche like %L then 0.95 else 0.85 end::real', ' ' || entier || '%');
  end if;
  if ne_le is not null then conditions := conditions || format('t.naissance = %L', ne_le); end if;
  if numero_ is not null then conditions := conditions || format('t.numero = %L', numero_); end if;
  condition := nullif(array_to_string(conditions, ' and '), '');
end $$;
revoke execute on function travailleurs.demande_de_noms(text[], date, int, boolean) from public;

create or replace function travailleurs.trouver(mots text[], ne_le date, numero_ int, proche boolean, limite int)
returns table (id uuid, proximite real)
language plpgsql stable rows 50 security definer set search_path = '' as $$
declare
  d record;
begin
  if not socle.contexte_valide() then return; end if;
  d := travailleurs.demande_de_noms(mots, ne_le, numero_, proche);
  if d.condition is null then return; end if;
  return query execute format(
    'select t.id, %s from travailleurs.travailleur t where %s and t.fusionne_dans is null %s', d.note, d.condition,
    case when limite is null then '' when proche then format('order by 2 desc, t.recherche limit %s', limite)
      else format('order by t.recherche, t.id limit %s', limite) end);
end $$;

-- One page of the same, sorted, with how many there are in all: records are read once, under the owner's rights, for
-- those who may read every worker. `tri`: nom, naissance, numero (a minus before: from the end), or proximite.
create function travailleurs.trouver_page(mots text[], ne_le date, numero_ int, proche boolean, tri text, limite int,
  saut int)
returns table (id uuid, total bigint, rang bigint)
language plpgsql stable rows 50 security definer set search_path = '' as $$
declare
  d record;
begin
  if not socle.contexte_valide() then return; end if;
  d := travailleurs.demande_de_noms(mots, ne_le, numero_, proche);
  if d.condition is null then return; end if;
  return query execute format(
    'select x.id, x.total, row_number() over () from (select t.id, count(*) over () total
      from travailleurs.travailleur t where %s and t.fusionne_dans is null order by %s limit %s offset %s) x',
    d.condition,
    case tri when 'proximite' then d.note || ' desc, t.recherche, t.id' when '-nom' then 't.recherche desc, t.id desc'
      when 'naissance' then 't.naissance, t.id' when '-naissance' then 't.naissance desc, t.id desc'
      when 'numero' then 't.numero' when '-numero' then 't.numero desc' else 't.recherche, t.id' end,
    greatest(limite, 0), greatest(saut, 0));
end $$;
revoke execute on function travailleurs.trouver_page(text[], date, int, boolean, text, int, int) from public;
grant execute on function travailleurs.trouver_page(text[], date, int, boolean, text, int, int)
  to socle_personnel, socle_systeme;

-- ── Filters ─────────────────────────────────────────────────────────────────────────────────────────────────────────

-- What filters and counts read of a contract, without the row itself.
create index contrat_lieu on travailleurs.contrat (etablissement_id, fin, debut) include (travailleur_id, id);
drop index travailleurs.contrat_etablissement;
-- Sorted by worker: those under contract are counted once each without sorting nor hashing.
create index contrat_personne on travailleurs.contrat (travailleur_id, debut, fin) include (id, etablissement_id);
drop index travailleurs.contrat_travailleur;
create index exposition_jour on travailleurs.exposition (nature_code, fin, debut) include (contrat_id);
drop index travailleurs.exposition_nature;
create index situation_jour on travailleurs.situation (code, fin, debut) include (contrat_id);
