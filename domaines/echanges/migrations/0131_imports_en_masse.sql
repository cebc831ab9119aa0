-- 100,000 lines: what an import writes for itself costs as little as it can.

-- A row of staging is written by the import that owns it, and an import is never deleted (no role may): checking each
-- row again at each step costs more than the step.
alter table echanges.ligne drop constraint ligne_import_id_fkey;
alter table echanges.salarie drop constraint salarie_import_id_fkey;
alter table echanges.proposition drop constraint proposition_import_id_fkey;
alter table echanges.changement drop constraint changement_import_id_fkey;
-- Rows updated two or three times in a row: room on the page spares the indexes.
alter table echanges.salarie set (fillfactor = 45);
alter table echanges.proposition set (fillfactor = 60);
