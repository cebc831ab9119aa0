-- The administration writes access events in its own name only.
drop policy ajout_administration on journal.acces;
create policy ajout_administration on journal.acces for insert to socle_administrateur
  with check (detail ->> 'par' = (select socle.acteur())::text);
