-- What a change of the law changes, for whom: one run of the engine over the whole service, on the facts of one day,
-- with the law of the eve and with that of the day. Derived data, as the projection: written by the system only.

create table suivi.comparaison (
  id uuid primary key default uuidv7(),
  -- Day on which the texts take effect.
  jour date not null constraint comparaison_jour check (jour between '2017-01-02' and '2099-12-31'),
  etat text not null default 'attente' check (etat in ('attente', 'en_cours', 'fini', 'echec')),
  demande_par uuid,
  demande_le timestamptz not null default now(),
  debut timestamptz,
  fin timestamptz,
  total int,
  traites int not null default 0,
  concernes int not null default 0,
  dernier uuid,
  relances int not null default 0,
  erreur text,
  -- The letters of this run: asked for, then composed by the background work.
  courriers text check (courriers in ('attente', 'en_cours', 'fini', 'echec')),
  courriers_total int,
  courriers_faits int not null default 0
);
create unique index comparaison_une_seule on suivi.comparaison (jour) where etat in ('attente', 'en_cours');
create index comparaison_demande on suivi.comparaison (demande_le desc);

-- One row a worker who changes. `vue`: what is said may depend on declared health states. `tous`: it does not;
-- `soin`: with them, for those who plan and hold visits; `partage`: without them, for the others and for letters.
create table suivi.changement (
  comparaison_id uuid not null references suivi.comparaison on delete cascade,
  travailleur_id uuid not null references travailleurs.travailleur on delete cascade,
  vue text not null check (vue in ('tous', 'soin', 'partage')),
  etablissement_id uuid,
  categorie_avant text not null check (categorie_avant in ('SIS', 'SIA', 'SIR')),
  categorie_apres text not null check (categorie_apres in ('SIS', 'SIA', 'SIR')),
  -- categorie, apparait, disparait, delai, professions
  natures text[] not null,
  -- [{code, nature, avant, apres}]: deadlines as the engine writes them (2026-05-02, <2026-04-10, asap).
  visites jsonb not null,
  -- Rules that turn on that day and speak in the reasons found without health states.
  regles text[] not null,
  -- Order of the list: company, then worker; set when the run ends.
  rang int,
  primary key (comparaison_id, travailleur_id, vue)
);
create index changement_rang on suivi.changement (comparaison_id, rang);
create index changement_etablissement on suivi.changement (comparaison_id, etablissement_id);

-- Letters of many companies in one document, ready to print.
create table suivi.liasse (
  comparaison_id uuid not null references suivi.comparaison on delete cascade,
  numero int not null,
  lettres int not null,
  premiere text not null,
  derniere text not null,
  pdf bytea not null,
  primary key (comparaison_id, numero)
);

insert into socle.classe_table (nom, classe, reference) values
  ('suivi.comparaison', 'partage', true), ('suivi.changement', 'partage', true), ('suivi.liasse', 'partage', true);
alter table suivi.comparaison enable row level security;
alter table suivi.changement enable row level security;
alter table suivi.liasse enable row level security;

do $$
declare
  t text;
begin
  foreach t in array array['comparaison', 'changement', 'liasse'] loop
    execute format('create policy systeme on suivi.%I for all to socle_systeme
      using ((select socle.contexte_valide())) with check ((select socle.contexte_valide()))', t);
    execute format('grant select, insert, update, delete on suivi.%I to socle_systeme', t);
  end loop;
end $$;

create policy lecteurs on suivi.comparaison for select
  to socle_assistante, socle_idest, socle_medecin, socle_pdp, socle_direction, socle_qualite, socle_relation_adherents
  using ((select socle.contexte_valide()));
create policy demandeurs on suivi.comparaison for insert
  to socle_medecin, socle_direction, socle_qualite, socle_relation_adherents
  with check ((select socle.contexte_valide()));
create policy courriers on suivi.comparaison for update
  to socle_medecin, socle_direction, socle_qualite, socle_relation_adherents
  using ((select socle.contexte_valide())) with check ((select socle.contexte_valide()));
grant select on suivi.comparaison to socle_assistante, socle_idest, socle_medecin, socle_pdp, socle_direction,
  socle_qualite, socle_relation_adherents;
grant insert (jour, demande_par), update (courriers, courriers_total, courriers_faits) on suivi.comparaison
  to socle_medecin, socle_direction, socle_qualite, socle_relation_adherents;

create policy soin on suivi.changement for select to socle_assistante, socle_idest, socle_medecin, socle_pdp
  using (vue <> 'partage' and (select socle.contexte_valide()));
create policy pilotage on suivi.changement for select to socle_direction, socle_qualite, socle_relation_adherents
  using (vue <> 'soin' and (select socle.contexte_valide()));
grant select on suivi.changement to socle_assistante, socle_idest, socle_medecin, socle_pdp, socle_direction,
  socle_qualite, socle_relation_adherents;

create policy lecteurs on suivi.liasse for select
  to socle_medecin, socle_direction, socle_qualite, socle_relation_adherents using ((select socle.contexte_valide()));
grant select on suivi.liasse to socle_medecin, socle_direction, socle_qualite, socle_relation_adherents;

-- Who a letter speaks of, for one company or for all: never what rests on health.
create function suivi.lignes_de_courrier(comparaison uuid, entreprises uuid[])
returns table (entreprise_id uuid, nom text, etablissement text, categorie_avant text, categorie_apres text, visites jsonb,
  regles text[])
language plpgsql stable security definer set search_path = '' as $$
begin
  if not socle.contexte_valide() or current_setting('role') not in
    ('socle_medecin', 'socle_direction', 'socle_qualite', 'socle_relation_adherents', 'socle_systeme') then
    raise exception 'Réservé à ceux qui écrivent aux adhérents.' using errcode = 'insufficient_privilege';
  end if;
  return query
    select b.entreprise_id, coalesce(t.nom_usage, t.nom_naissance) || ' ' ||
      coalesce(t.prenom_usage, split_part(t.prenoms, ' ', 1)), coalesce(b.enseigne, b.commune, 'Établissement'),
      c.categorie_avant, c.categorie_apres, c.visites, c.regles
    from suivi.changement c
    join adherents.etablissement b on b.id = c.etablissement_id
    join travailleurs.travailleur t on t.id = c.travailleur_id
    where c.comparaison_id = comparaison and c.vue <> 'soin' and b.entreprise_id = any (entreprises)
    order by b.entreprise_id, c.rang;
end $$;
grant execute on function suivi.lignes_de_courrier(uuid, uuid[])
  to socle_medecin, socle_direction, socle_qualite, socle_relation_adherents, socle_systeme;

-- Facts of those who had a contract running on a day, for the comparison of two laws on that day.
create function suivi.faits_au(ids uuid[], jour date)
returns table (id uuid, naissance int, contrats text, postes text, expositions text, situations text, etats text,
  visites text, absences text, prescriptions text)
language plpgsql stable security definer set search_path = '' rows 5000 set plan_cache_mode = force_custom_plan as $$
begin
  if not socle.contexte_valide() or current_setting('role') <> 'socle_systeme' then
    raise exception 'Réservé au système.' using errcode = 'insufficient_privilege';
  end if;
  return query select * from suivi.assembler_faits(array(
    select distinct c.travailleur_id from unnest(ids) i join travailleurs.contrat c on c.travailleur_id = i
    where c.debut <= faits_au.jour and (c.fin is null or c.fin >= faits_au.jour)), true);
end $$;
grant execute on function suivi.faits_au(uuid[], date) to socle_systeme;
