-- What the projection of each worker was when last written, as one number: the nightly run compares numbers, and only
-- goes to the projection of those who differ. Any other write of a worker's projection forgets his number.
create table suivi.empreinte (
  travailleur_id uuid primary key references travailleurs.travailleur on delete cascade,
  valeur bigint not null
);
insert into socle.classe_table (nom, classe, reference) values ('suivi.empreinte', 'technique', true);
alter table suivi.empreinte enable row level security;
create policy systeme on suivi.empreinte for all to socle_systeme
  using ((select socle.contexte_valide())) with check ((select socle.contexte_valide()));
grant select, insert, update, delete on suivi.empreinte to socle_systeme;
