-- An appointment does not take a room that a meeting holds (0163). Numbered after the appointments (0190), which it guards.
create function organisation.garder_salle_de_visite() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if new.statut in ('propose', 'planifie', 'convoque', 'confirme', 'arrive') then
    perform organisation.exiger_salle_libre(new.salle_id, tstzrange(new.debut, new.fin), 'visite');
    if new.debut_examens is not null then
      perform organisation.exiger_salle_libre(new.salle_examens_id, tstzrange(new.debut_examens, new.debut), 'visite');
    end if;
  end if;
  return new;
end $$;
create trigger garder_salle_de_visite after insert or update of salle_id, salle_examens_id, debut, debut_examens, fin
  on planification.rendez_vous for each row when (new.salle_id is not null or new.salle_examens_id is not null)
  execute function organisation.garder_salle_de_visite();
