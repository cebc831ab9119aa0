-- Look-alikes of many workers at once: the comparison is inlined in the statement that calls it, each record is
-- normalised once, each pair seen once, and a day on which very many were born stays bounded.

-- No `set search_path` and no `strict` here, on purpose: either would stop the planner from inlining. Every name is
-- qualified, and nothing of it runs as another user.
create function travailleurs.cles_proches(a text, b text) returns boolean
language sql immutable parallel safe as $$
  select a = b
    or public.levenshtein_less_equal(left(a, 80), left(b, 80), 2) <= case when least(length(a), length(b)) <= 4 then 1 else 2 end
    or public.similarity(a, b) >= 0.55
$$;

-- As travailleurs.ressemblance, on keys already normalised: birth name, name used, first names.
create function travailleurs.ressemblance_cles(na text, ua text, pa text, nb text, ub text, pb text) returns text
language sql immutable parallel safe as $$
  select case
    when pa = pb
      or travailleurs.cles_proches(split_part(pa, ' ', 1), split_part(pb, ' ', 1))
      or travailleurs.cles_proches(replace(pa, ' ', ''), replace(pb, ' ', ''))
    then case
      when na = nb and pa = pb then 'identiques'
      when travailleurs.cles_proches(na, nb) then 'noms_proches'
      when travailleurs.cles_proches(na, ub) or travailleurs.cles_proches(ua, nb) or travailleurs.cles_proches(ua, ub)
        then 'nom_usage'
      when travailleurs.cles_proches(na, split_part(pb, ' ', 1)) and travailleurs.cles_proches(split_part(pa, ' ', 1), nb)
        then 'nom_prenom_inverses'
    end
    when travailleurs.cles_proches(na, split_part(pb, ' ', 1)) and travailleurs.cles_proches(split_part(pa, ' ', 1), nb)
      then 'nom_prenom_inverses'
  end
$$;
grant execute on function travailleurs.cles_proches(text, text),
  travailleurs.ressemblance_cles(text, text, text, text, text, text) to socle_personnel, socle_systeme;

create or replace function travailleurs.rapprocher() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'UPDATE' then
    if not exists (select from nouvelles n join anciennes a using (id)
      where (n.nom_naissance, n.prenoms, n.naissance) is distinct from (a.nom_naissance, a.prenoms, a.naissance)
        or n.nom_usage is distinct from a.nom_usage or n.fusionne_dans is distinct from a.fusionne_dans) then
      return null;
    end if;
    delete from travailleurs.doublon_possible d using nouvelles n where n.id in (d.un, d.autre);
  end if;
  with n as materialized (
    select id, naissance, travailleurs.date_inversee(naissance) autre_jour, recherche,
      socle.normaliser(nom_naissance) nom, socle.normaliser(coalesce(nom_usage, nom_naissance)) usage_,
      socle.normaliser(prenoms) prenoms
    from nouvelles where fusionne_dans is null
  ), charges as materialized (
    -- Days shared by so many records (1 January of those whose day is unknown) that comparing all of them two by two
    -- would never end: there, only those who share a whole name are looked at.
    select t.naissance from travailleurs.travailleur t
    where t.fusionne_dans is null and t.naissance in (select naissance from n union select autre_jour from n)
    group by 1 having count(*) > 1500
  ), paires as materialized (
    -- Same day, then swapped day: two equalities that hash or use the index. Trigrams of the whole key set aside most
    -- pairs before the careful comparison.
    select distinct least(p.n, p.t) un, greatest(p.n, p.t) autre, p.inversee from (
      select n.id n, t.id t, false inversee from n
        join travailleurs.travailleur t on t.naissance = n.naissance
        where n.id <> t.id and t.fusionne_dans is null and n.naissance not in (select naissance from charges)
          and public.similarity(n.recherche, t.recherche) >= 0.25
      union all
      select n.id, t.id, true from n
        join travailleurs.travailleur t on t.naissance = n.autre_jour
        where t.fusionne_dans is null and n.autre_jour not in (select naissance from charges)
          and public.similarity(n.recherche, t.recherche) >= 0.25
      union all
      select n.id, t.id, t.naissance <> n.naissance from n
        join charges c on c.naissance in (n.naissance, n.autre_jour)
        join travailleurs.travailleur t on t.naissance = c.naissance
          and socle.normaliser(t.nom_naissance) = n.nom
        where n.id <> t.id and t.fusionne_dans is null and public.similarity(n.recherche, t.recherche) >= 0.5
    ) p
  ), cles as materialized (
    select t.id, socle.normaliser(t.nom_naissance) nom, socle.normaliser(coalesce(t.nom_usage, t.nom_naissance)) usage_,
      socle.normaliser(t.prenoms) prenoms
    from travailleurs.travailleur t
    where t.id in (select un from paires union select autre from paires)
  ), vues as (
    select p.un, p.autre, p.inversee, travailleurs.ressemblance_cles(
      a.nom, a.usage_, a.prenoms, b.nom, b.usage_, b.prenoms) motif
    from paires p join cles a on a.id = p.un join cles b on b.id = p.autre
  )
  insert into travailleurs.doublon_possible (un, autre, motif, date_inversee)
  select v.un, v.autre, v.motif, v.inversee from vues v
  where v.motif is not null
    and not exists (select from travailleurs.doublon_ecarte e where e.un = v.un and e.autre = v.autre)
  on conflict (un, autre) do nothing;
  return null;
end $$;
