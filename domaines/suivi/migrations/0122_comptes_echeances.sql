-- How many échéances the service has by kind, last day and who may hold them: the figures over the list are then a sum
-- of some thousands of short lines instead of a reading of the whole projection.

-- Lines are added, never updated (`n` may be negative), so that two recalculations never wait for each other; now and
-- then they are added up. The count is always the sum of `n`.
create table suivi.compte_echeances (
  code text not null,
  limite date,
  eligibles text[] not null,
  n int not null
);
insert into suivi.compte_echeances
  select x.code, x.limite, x.eligibles, count(*) from suivi.echeance x group by 1, 2, 3;
-- Derived from suivi.echeance, and read by the same roles, the same codes.
insert into socle.classe_table (nom, classe, reference) values ('suivi.compte_echeances', 'partage', true);
alter table suivi.compte_echeances enable row level security;
create policy soin on suivi.compte_echeances for select to socle_assistante, socle_idest, socle_medecin, socle_pdp,
  socle_systeme using ((select socle.contexte_valide()));
create policy pilotage on suivi.compte_echeances for select to socle_direction, socle_qualite, socle_relation_adherents
  using (code in ('VIPI', 'VIPP', 'EMAE', 'EMAP', 'VINT', 'ATTEST', 'MICAR', 'REPR', 'POSTEX', 'ACTCOLL')
    and (select socle.contexte_valide()));
grant select on suivi.compte_echeances to socle_assistante, socle_idest, socle_medecin, socle_pdp, socle_systeme,
  socle_direction, socle_qualite, socle_relation_adherents;

create function suivi.compter_apres() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  lignes int;
begin
  if tg_op = 'INSERT' then
    insert into suivi.compte_echeances
      select x.code, x.limite, x.eligibles, count(*) from nouvelles x group by 1, 2, 3;
  elsif tg_op = 'DELETE' then
    insert into suivi.compte_echeances
      select x.code, x.limite, x.eligibles, -count(*) from anciennes x group by 1, 2, 3;
  else
    insert into suivi.compte_echeances
      select x.code, x.limite, x.eligibles, sum(x.n) from (
        select code, limite, eligibles, 1 n from nouvelles union all select code, limite, eligibles, -1 from anciennes) x
      group by 1, 2, 3 having sum(x.n) <> 0;
  end if;
  get diagnostics lignes = row_count;
  -- Lines that another transaction holds are left to it: one statement, so exact for every snapshot.
  if random() < (case when lignes > 500 then 0.2 else 0.01 end) then
    with lus as (delete from suivi.compte_echeances c where c.ctid in (
      select l.ctid from suivi.compte_echeances l for update skip locked) returning c.*)
    insert into suivi.compte_echeances
      select l.code, l.limite, l.eligibles, sum(l.n) from lus l group by 1, 2, 3 having sum(l.n) <> 0;
  end if;
  return null;
end $$;
revoke execute on function suivi.compter_apres() from public;
create trigger compte_ajout after insert on suivi.echeance referencing new table as nouvelles
  for each statement execute function suivi.compter_apres();
create trigger compte_modification after update on suivi.echeance referencing old table as anciennes
  new table as nouvelles for each statement execute function suivi.compter_apres();
create trigger compte_suppression after delete on suivi.echeance referencing old table as anciennes
  for each statement execute function suivi.compter_apres();

-- Figures of a team: its establishments' échéances without their rows.
drop index suivi.echeance_etablissement;
create index echeance_lieu on suivi.echeance (etablissement_id, limite) include (code, eligibles, travailleur_id);
