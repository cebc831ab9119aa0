-- A number only for workers who have, or had, something written: no number means that nothing is due. It repeats what the
-- projection holds, so a check of the worker at each row, a third of the cost of a first run, guards nothing: numbers go
-- with their worker, by statement.
alter table suivi.empreinte drop constraint empreinte_travailleur_id_fkey;
create function suivi.oublier_empreintes() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  delete from suivi.empreinte e using anciens a where e.travailleur_id = a.id;
  return null;
end $$;
revoke execute on function suivi.oublier_empreintes() from public;
create trigger suivi_empreinte after delete on travailleurs.travailleur referencing old table as anciens
  for each statement execute function suivi.oublier_empreintes();
-- Until now requests took the number away: 0 is the number of no projection.
insert into suivi.empreinte (travailleur_id, valeur)
select travailleur_id, 0 from suivi.echeance union select travailleur_id, 0 from suivi.categorie where fin is null
on conflict do nothing;
