-- Meeting rooms, vehicles, measuring devices and training material are booked, lent and given back (GOV-045).

create table organisation.reservation (
  id uuid primary key default uuidv7(),
  materiel_id uuid references organisation.materiel,
  salle_id uuid references organisation.salle,
  -- For whom.
  professionnel_id uuid not null references organisation.professionnel,
  objet text not null check (length(trim(objet)) between 1 and 120),
  debut timestamptz not null constraint reservation_borne check (debut between '2000-01-01' and '2200-01-01'),
  fin timestamptz not null,
  etat text not null default 'reservee' check (etat in ('reservee', 'empruntee', 'rendue', 'annulee')),
  rendue_le timestamptz,
  etat_retour text check (etat_retour in ('bon', 'a_verifier', 'en_panne')),
  remarque text check (length(remarque) <= 500),
  cree_par uuid not null,
  constraint reservation_cible check (num_nonnulls(materiel_id, salle_id) = 1),
  constraint reservation_heures check (fin > debut and fin <= debut + interval '92 days'),
  constraint reservation_retour check ((etat = 'rendue') = (etat_retour is not null)
    and (etat = 'rendue') = (rendue_le is not null)),
  constraint reservation_materiel_libre exclude using gist (materiel_id with =, tstzrange(debut, fin) with &&)
    where (materiel_id is not null and etat in ('reservee', 'empruntee')),
  constraint reservation_salle_libre exclude using gist (salle_id with =, tstzrange(debut, fin) with &&)
    where (salle_id is not null and etat in ('reservee', 'empruntee'))
);
create index reservation_debut on organisation.reservation (debut);
create index reservation_professionnel on organisation.reservation (professionnel_id, debut);
select socle.proteger('organisation.reservation', 'partage');
select socle.ouvrir_au_personnel('organisation.reservation');
grant insert, update on organisation.reservation to socle_assistante, socle_idest, socle_medecin, socle_preventeur,
  socle_pdp, socle_relation_adherents, socle_qualite, socle_direction, socle_administrateur;

-- A room is held once, by a meeting or by an appointment: both sides ask here, one after the other for one room.
-- Late-bound: the appointments come after (planification, 0190), and call it by the trigger of 0299.
create function organisation.exiger_salle_libre(salle uuid, periode tstzrange, pour text) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  if salle is null then return; end if;
  perform pg_advisory_xact_lock(7366, hashtext(salle::text));
  if pour = 'reunion' then
    if to_regclass('planification.rendez_vous') is not null and exists (
      select from planification.rendez_vous v
      where v.statut in ('propose', 'planifie', 'convoque', 'confirme', 'arrive')
        and ((v.salle_id = salle and tstzrange(v.debut, v.fin) && periode)
          or (v.salle_examens_id = salle and v.debut_examens is not null
            and tstzrange(v.debut_examens, v.debut) && periode))) then
      raise exception 'salle prise par un rendez-vous' using errcode = 'exclusion_violation',
        constraint = 'reservation_salle_en_visite';
    end if;
  elsif exists (select from organisation.reservation r where r.salle_id = salle
    and r.etat in ('reservee', 'empruntee') and tstzrange(r.debut, r.fin) && periode) then
    raise exception 'salle prise par une réunion' using errcode = 'exclusion_violation',
      constraint = 'rendez_vous_salle_en_reunion';
  end if;
end $$;

create function organisation.garder_reservation() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if new.etat in ('reservee', 'empruntee') then
    perform organisation.exiger_salle_libre(new.salle_id, tstzrange(new.debut, new.fin), 'reunion');
  end if;
  return new;
end $$;
create trigger garder_reservation before insert or update of salle_id, debut, fin on organisation.reservation
  for each row execute function organisation.garder_reservation();

-- What comes back broken goes to repair, whoever brings it back: nobody books it meanwhile.
create function organisation.suivre_retour() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update organisation.materiel m set etat = 'en_reparation'
  where m.id = new.materiel_id and m.etat in ('en_service', 'en_stock');
  return null;
end $$;
create trigger suivre_retour after update of etat_retour on organisation.reservation
  for each row when (new.etat_retour = 'en_panne') execute function organisation.suivre_retour();
