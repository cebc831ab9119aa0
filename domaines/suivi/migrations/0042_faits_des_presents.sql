-- Who has had no contract for more than a year owes nothing (the post-exposure visit itself is kept six months): his
-- facts are not read, and his échéances, if any remained, go away.
create or replace function suivi.faits(ids uuid[])
returns table (id uuid, naissance int, contrats text, postes text, expositions text, situations text, etats text,
  visites text, absences text, prescriptions text)
language plpgsql stable security definer set search_path = '' rows 5000 as $$
begin
  if not socle.contexte_valide() or current_setting('role') <> 'socle_systeme' then
    raise exception 'Réservé au système.' using errcode = 'insufficient_privilege';
  end if;
  return query select * from suivi.assembler_faits(array(
    select distinct c.travailleur_id from unnest(ids) i join travailleurs.contrat c on c.travailleur_id = i
    where c.fin is null or c.fin >= current_date - 400), true);
end $$;
