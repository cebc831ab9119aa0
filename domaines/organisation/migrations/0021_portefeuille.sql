-- Who follows whom, with the history (GOV-024): one team an establishment at a time.
create table organisation.portefeuille (
  id uuid primary key default uuidv7(),
  etablissement_id uuid not null references adherents.etablissement,
  equipe_id uuid not null references organisation.equipe,
  debut date not null,
  fin date,
  motif text,
  -- The change gave another médecin to a company of 50 workers or more: the commission de contrôle is to be
  -- informed (GOV-009), then was.
  commission_a_informer boolean not null default false,
  commission_informee_le date,
  check (commission_informee_le is null or commission_a_informer),
  check (fin is null or fin >= debut),
  constraint portefeuille_sans_recouvrement exclude using gist (
    etablissement_id with =, daterange(debut, fin, '[]') with &&)
);
create index portefeuille_equipe on organisation.portefeuille (equipe_id);
create index portefeuille_etablissement on organisation.portefeuille (etablissement_id, debut desc);
create index portefeuille_commission on organisation.portefeuille (debut)
  where commission_a_informer and commission_informee_le is null;
select socle.proteger('organisation.portefeuille', 'partage');
select socle.ouvrir_au_personnel('organisation.portefeuille');
grant insert, update, delete on organisation.portefeuille to socle_administrateur, socle_direction,
  socle_relation_adherents;

create policy employeur on organisation.portefeuille for select to socle_employeur
  using (etablissement_id = any ((select comptes.etablissements_de_l_acteur())::uuid[]));
grant select on organisation.portefeuille to socle_employeur;

-- "Vos correspondants" (POR-013): the members of the team in charge, without their personal data.
create function organisation.correspondants(etablissement uuid)
returns table (equipe text, nom text, prenom text, metier text, telephone text, courriel text)
language sql stable security definer set search_path = '' as $$
  select q.nom, p.nom, p.prenom, m.libelle_affiche, coalesce(q.telephone, p.telephone), coalesce(q.courriel, p.courriel)
  from organisation.portefeuille f
  join organisation.equipe q on q.id = f.equipe_id
  join organisation.membre_equipe me on me.equipe_id = q.id
    and current_date between me.debut and coalesce(me.fin, 'infinity')
  join organisation.professionnel p on p.id = me.professionnel_id
  join organisation.metier m on m.code = p.metier_code
  where f.etablissement_id = etablissement
    and current_date between f.debut and coalesce(f.fin, 'infinity')
    and etablissement = any (comptes.etablissements_de_l_acteur())
  order by m.ordre, p.nom
$$;
revoke execute on function organisation.correspondants(uuid) from public;
grant execute on function organisation.correspondants(uuid) to socle_employeur;
