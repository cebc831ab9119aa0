-- The general journal is read by direction, quality and administration: of what lets guess a person's health (a visit
-- asked for, a hand-over, a list of the médecin, a rank) it keeps the names of the columns changed, not their values.
do $$
declare
  t text;
  id text;
begin
  foreach t in array array['liste_membre', 'rang_force', 'demande_visite', 'remise'] loop
    id := case t when 'liste_membre' then 'travailleur_id' else 'id' end;
    execute format('drop trigger journal_ajout on planification.%I', t);
    execute format('drop trigger journal_modification on planification.%I', t);
    execute format('drop trigger journal_suppression on planification.%I', t);
    execute format('create trigger journal_ajout after insert on planification.%I referencing new table as nouvelles
      for each statement execute function journal.noter(%L, %L)', t, 'sante', id);
    execute format('create trigger journal_modification after update on planification.%I referencing old table as anciennes
      new table as nouvelles for each statement execute function journal.noter(%L, %L)', t, 'sante', id);
    execute format('create trigger journal_suppression after delete on planification.%I referencing old table as anciennes
      for each statement execute function journal.noter(%L, %L)', t, 'sante', id);
  end loop;
end $$;
