-- No administrator reaches health data alone (decision 0160). A right that opens health data, or that lets one confirm
-- such a right, holds only once a second person confirmed it: a physician or the direction. So does anything that would
-- let somebody else enter such an account: a link, a second factor withdrawn, another address.

create function comptes.role_garde(role text) returns boolean
language sql immutable parallel safe set search_path = '' as $$
  select role in ('medecin', 'idest', 'pdp', 'direction')
$$;
grant execute on function comptes.role_garde(text) to socle_administrateur;

alter table comptes.attribution add column a_confirmer boolean not null default false;

create table comptes.demande (
  id uuid primary key default uuidv7(),
  compte_id uuid not null references comptes.compte,
  genre text not null check (genre in ('droit', 'lien', 'second_facteur', 'courriel')),
  attribution_id uuid references comptes.attribution,
  courriel text,
  motif text,
  demandee_par uuid not null,
  demandee_le timestamptz not null default now(),
  etat text not null default 'en_attente' check (etat in ('en_attente', 'confirmee', 'refusee', 'annulee')),
  decidee_par uuid,
  decidee_le timestamptz,
  decision_motif text,
  check ((genre = 'droit') = (attribution_id is not null)),
  check ((genre = 'courriel') = (courriel is not null)),
  check ((etat = 'en_attente') = (decidee_le is null)),
  constraint demande_deux_personnes check (etat in ('en_attente', 'annulee')
    or (decidee_par <> demandee_par and decidee_par <> compte_id))
);
create unique index demande_en_attente on comptes.demande (compte_id, genre, coalesce(attribution_id, compte_id))
  where etat = 'en_attente';
create index demande_compte on comptes.demande (compte_id, id desc);
select socle.proteger('comptes.demande', 'technique');
create policy lecture on comptes.demande for select to socle_administrateur using ((select socle.contexte_valide()));
create policy ajout on comptes.demande for insert to socle_administrateur
  with check ((select socle.contexte_valide()) and etat = 'en_attente' and demandee_par = (select socle.acteur()));
grant select, insert (compte_id, genre, attribution_id, courriel, motif, demandee_par)
  on comptes.demande to socle_administrateur;

-- The account holds, will hold or asks for a guarded role.
create function comptes.compte_garde(compte uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from comptes.attribution a where a.compte_id = compte
    and comptes.role_garde(a.role) and (a.fin is null or a.fin >= current_date))
$$;
grant execute on function comptes.compte_garde(uuid) to socle_administrateur;

-- An administrator writes what a right is, never that it is confirmed, and does not lengthen a guarded one.
revoke insert, update on comptes.attribution from socle_administrateur;
grant insert (compte_id, role, professionnel_id, entreprise_id, etablissement_id, travailleur_id, qualite, debut, fin,
  motif), update (debut, fin, fin_motif) on comptes.attribution to socle_administrateur;
create function comptes.garder_attribution() returns trigger
language plpgsql set search_path = '' as $$
begin
  -- Apart: the other logins that write here may not call what follows.
  if current_setting('role') <> 'socle_administrateur' then return new; end if;
  if not comptes.role_garde(new.role) then return new; end if;
  if tg_op = 'INSERT' then
    new.a_confirmer := true;
  elsif coalesce(new.fin, 'infinity') > coalesce(old.fin, 'infinity') then
    raise exception 'Droit gardé.' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger garder_attribution before insert or update on comptes.attribution
  for each row execute function comptes.garder_attribution();

-- Entering a guarded account: its links, its second factor, its address.
drop policy administration on comptes.lien;
create policy administration_lecture on comptes.lien for select to socle_administrateur
  using ((select socle.contexte_valide()));
create policy administration_fin on comptes.lien for update to socle_administrateur
  using ((select socle.contexte_valide())) with check ((select socle.contexte_valide()));
create policy administration_ajout on comptes.lien for insert to socle_administrateur
  with check ((select socle.contexte_valide()) and not comptes.compte_garde(compte_id));
-- A link is shortened, never revived.
create function comptes.garder_lien() returns trigger
language plpgsql set search_path = '' as $$
begin
  if current_setting('role') = 'socle_administrateur' and new.expire_le > old.expire_le then
    raise exception 'Un lien ne se prolonge pas.' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger garder_lien before update on comptes.lien for each row execute function comptes.garder_lien();
drop policy administration on comptes.second_facteur;
create policy administration_lecture on comptes.second_facteur for select to socle_administrateur
  using ((select socle.contexte_valide()));
create policy administration_retrait on comptes.second_facteur for delete to socle_administrateur
  using ((select socle.contexte_valide()) and not comptes.compte_garde(compte_id));
create function comptes.garder_compte() returns trigger
language plpgsql set search_path = '' as $$
begin
  if current_setting('role') <> 'socle_administrateur' then return null; end if;
  if comptes.compte_garde(new.id) and (new.courriel, new.second_facteur, new.courriel_verifie) is distinct from
      (old.courriel, old.second_facteur, old.courriel_verifie) then
    raise exception 'Compte gardé.' using errcode = 'insufficient_privilege';
  end if;
  return null;
end $$;
-- After: a trigger before would recompute the generated column, which the sign-in may not call.
create trigger garder_compte after update on comptes.compte for each row execute function comptes.garder_compte();

-- A right waiting for its confirmation is no right.
create or replace function comptes.roles_actifs(compte uuid, jour date) returns text[]
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select array_agg(distinct a.role)
    from comptes.attribution a
    left join organisation.professionnel p on p.id = a.professionnel_id
    where a.compte_id = compte and not a.a_confirmer and jour between a.debut and coalesce(a.fin, 'infinity')
      and (p.id is null or jour between p.arrivee and coalesce(p.depart, 'infinity')));
end $$;
create or replace function comptes.professionnel_de_l_acteur() returns uuid
language sql stable security definer set search_path = '' as $$
  select a.professionnel_id from comptes.attribution a
  where a.compte_id = socle.acteur() and a.professionnel_id is not null and not a.a_confirmer
    and current_setting('role') = 'socle_' || a.role
    and current_date between a.debut and coalesce(a.fin, 'infinity')
  order by a.debut desc limit 1
$$;

-- What those who confirm see: for whom, at which address, as which professional, asked by whom and why.
create function comptes.demandes_en_attente()
returns table (id uuid, genre text, compte_id uuid, prenom text, nom text, courriel text, nouveau_courriel text,
  role text, debut date, fin date, professionnel text, metier text, rpps text, professionnel_courriel text,
  motif text, demandeur text, demandee_le timestamptz, demandee_par uuid)
language plpgsql stable security definer set search_path = '' as $$
begin
  if not socle.contexte_valide() or current_setting('role') not in ('socle_medecin', 'socle_direction') then
    raise exception 'Réservé à ceux qui confirment.' using errcode = 'insufficient_privilege';
  end if;
  return query
    select d.id, d.genre, c.id, c.prenom, c.nom, c.courriel, d.courriel, a.role, a.debut, a.fin,
      p.prenom || ' ' || p.nom, m.libelle, p.rpps, p.courriel, coalesce(d.motif, a.motif), u.prenom || ' ' || u.nom,
      d.demandee_le, d.demandee_par
    from comptes.demande d
    join comptes.compte c on c.id = d.compte_id
    left join comptes.attribution a on a.id = coalesce(d.attribution_id, (
      select g.id from comptes.attribution g where g.compte_id = c.id and comptes.role_garde(g.role)
        and (g.fin is null or g.fin >= current_date) order by g.debut desc limit 1))
    left join organisation.professionnel p on p.id = a.professionnel_id
    left join organisation.metier m on m.code = p.metier_code
    left join comptes.compte u on u.id = d.demandee_par
    where d.etat = 'en_attente'
    order by d.demandee_le limit 200;
end $$;
grant execute on function comptes.demandes_en_attente() to socle_medecin, socle_direction;

-- Closes the right asked for, on a day before any other of this role: another may be asked at once.
create function comptes.fermer_droit_demande(attribution uuid, pourquoi text) returns void
language sql volatile set search_path = '' as $$
  update comptes.attribution a set debut = j.jour, fin = j.jour, fin_motif = pourquoi
  from (select x.id, (select least(min(y.debut), current_date) - 1 from comptes.attribution y
      where y.compte_id = x.compte_id and y.role = x.role) jour
    from comptes.attribution x where x.id = attribution) j
  where a.id = j.id and a.a_confirmer
$$;

-- The second person decides. Gives the use of the link to hand over when the decision made one, null otherwise.
-- A first guarded right closes every means of entry known before: the person comes in by the new link alone.
create function comptes.decider_demande(demande_ uuid, accepter boolean, motif_ text, empreinte_ text,
  lien_jusqua timestamptz, mot_de_passe_jusqua timestamptz) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare
  d comptes.demande;
  usage_ text;
  connu boolean;
begin
  if not socle.contexte_valide() or current_setting('role') not in ('socle_medecin', 'socle_direction') then
    raise exception 'Réservé à ceux qui confirment.' using errcode = 'insufficient_privilege';
  end if;
  select * into d from comptes.demande x where x.id = demande_ for update;
  if d.id is null or d.etat <> 'en_attente' then
    raise exception 'demande close' using errcode = 'integrity_constraint_violation', constraint = 'demande_close';
  end if;
  if socle.acteur() in (d.demandee_par, d.compte_id) then
    raise exception 'une seule personne' using errcode = 'integrity_constraint_violation',
      constraint = 'demande_deux_personnes';
  end if;
  update comptes.demande set etat = case when accepter then 'confirmee' else 'refusee' end,
    decidee_par = socle.acteur(), decidee_le = now(), decision_motif = motif_ where id = d.id;
  insert into journal.acces (compte, evenement, detail) values (d.compte_id,
    case when accepter then 'demande_confirmee' else 'demande_refusee' end,
    jsonb_strip_nulls(jsonb_build_object('par', socle.acteur(), 'genre', d.genre, 'motif', motif_, 'role',
      (select a.role from comptes.attribution a where a.id = d.attribution_id))));
  if not accepter then
    perform comptes.fermer_droit_demande(d.attribution_id, 'Demande refusée : ' || coalesce(motif_, ''));
    return null;
  end if;
  if d.genre = 'droit' then
    if not exists (select from comptes.attribution a where a.compte_id = d.compte_id and a.id <> d.attribution_id
      and comptes.role_garde(a.role) and not a.a_confirmer and (a.fin is null or a.fin >= current_date)) then
      delete from comptes.identite where compte_id = d.compte_id;
      delete from comptes.second_facteur where compte_id = d.compte_id;
      update comptes.compte set second_facteur = false, modifie_le = now() where id = d.compte_id and second_facteur;
      usage_ := 'invitation';
    end if;
    delete from comptes.session where compte_id = d.compte_id;
    update comptes.attribution set a_confirmer = false where id = d.attribution_id;
  elsif d.genre = 'lien' then
    connu := exists (select from comptes.identite i where i.compte_id = d.compte_id and i.fournisseur = 'credential');
    usage_ := case when connu then 'mot_de_passe' else 'invitation' end;
  elsif d.genre = 'second_facteur' then
    delete from comptes.second_facteur where compte_id = d.compte_id;
    delete from comptes.session where compte_id = d.compte_id;
    update comptes.compte set second_facteur = false, modifie_le = now() where id = d.compte_id;
  else
    update comptes.compte set courriel = d.courriel, courriel_verifie = false, modifie_le = now()
    where id = d.compte_id;
  end if;
  if usage_ is not null then
    update comptes.lien set expire_le = now() where compte_id = d.compte_id and utilise_le is null and expire_le > now();
    insert into comptes.lien (compte_id, usage, empreinte, cree_par, expire_le) values (d.compte_id, usage_, empreinte_,
      socle.acteur(), case when usage_ = 'invitation' then lien_jusqua else mot_de_passe_jusqua end);
  end if;
  return usage_;
end $$;
grant execute on function comptes.decider_demande(uuid, boolean, text, text, timestamptz, timestamptz)
  to socle_medecin, socle_direction;

-- The administration takes back what it asked.
create function comptes.annuler_demande(demande_ uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  d comptes.demande;
begin
  if not socle.contexte_valide() or current_setting('role') <> 'socle_administrateur' then
    raise exception 'Réservé à l’administration.' using errcode = 'insufficient_privilege';
  end if;
  select * into d from comptes.demande x where x.id = demande_ for update;
  if d.id is null or d.etat <> 'en_attente' then
    raise exception 'demande close' using errcode = 'integrity_constraint_violation', constraint = 'demande_close';
  end if;
  update comptes.demande set etat = 'annulee', decidee_par = socle.acteur(), decidee_le = now() where id = d.id;
  perform comptes.fermer_droit_demande(d.attribution_id, 'Demande annulée');
end $$;
grant execute on function comptes.annuler_demande(uuid) to socle_administrateur;
