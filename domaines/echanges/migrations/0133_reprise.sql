-- A server that dies in the middle of an import: the next one takes it up again, says so, and gives up after three
-- times (a file that kills the server would kill it for ever).
alter table echanges.import
  add reprises int not null default 0,
  add repris_le timestamptz,
  -- State it was in when it was given up.
  add suspendu_de text check (suspendu_de in ('recu', 'analyse'));
alter table echanges.import drop constraint import_statut_check;
alter table echanges.import add constraint import_statut_check check (statut in (
  'recu', 'a_verifier', 'analyse', 'propose', 'acceptation', 'accepte', 'annulation', 'annule', 'refuse', 'echoue',
  'interrompu'));
grant select on echanges.travail to socle_systeme;
