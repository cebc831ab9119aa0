-- How a member wants its workers convoked (S02, SUI-069): days, place, who receives, told first. Per establishment.

create table planification.preference (
  etablissement_id uuid primary key references adherents.etablissement on delete cascade,
  -- Half-days that suit, '1M' (Monday morning) to '6A'; empty: any.
  creneaux text[] not null default '{}'
    constraint preference_creneaux check (creneaux <@ '{1M,1A,2M,2A,3M,3A,4M,4A,5M,5A,6M,6A}'::text[]),
  lieu text not null default 'indifferent' check (lieu in ('indifferent', 'centre', 'entreprise', 'distance')),
  centre_id uuid references organisation.centre,
  -- Who receives the convocation, and how.
  destinataire text not null default 'travailleur' check (destinataire in ('travailleur', 'employeur', 'les_deux')),
  contact_id uuid references adherents.contact on delete set null,
  canal text not null default 'courriel' check (canal in ('courriel', 'sms', 'courrier', 'espace')),
  -- Workers are not convoked before the employer was told.
  informer_avant boolean not null default false,
  -- At most that many of its workers on one half-day; null: no limit.
  maximum_demi_journee int check (maximum_demi_journee between 1 and 50),
  precisions text check (length(precisions) <= 500),
  source text not null default 'service' check (source in ('service', 'employeur')),
  modifie_le timestamptz not null default now(),
  constraint preference_centre check (centre_id is null or lieu = 'centre')
);
select socle.proteger('planification.preference', 'partage', 'etablissement_id');
create policy personnel on planification.preference for all to socle_personnel, socle_systeme
  using ((select socle.contexte_valide())) with check ((select socle.contexte_valide()));
grant select on planification.preference to socle_assistante, socle_idest, socle_medecin, socle_pdp,
  socle_relation_adherents, socle_direction, socle_qualite, socle_systeme;
grant insert, update on planification.preference to socle_assistante, socle_idest, socle_medecin, socle_relation_adherents;
-- The head and human resources of the member, for what they organise (POR-016).
create policy employeur on planification.preference for all to socle_employeur
  using (etablissement_id = any ((select suivi.etablissements_a_organiser())::uuid[]))
  with check (etablissement_id = any ((select suivi.etablissements_a_organiser())::uuid[]) and source = 'employeur');
grant select, insert, update on planification.preference to socle_employeur;

-- Rules told to members: the version in force, when the service publishes it (SUI-102).
create function planification.schema_pour_adherents()
returns table (nom text, presentation text, debut date, liste text, rang int, libelle text)
language sql stable security definer set search_path = '' as $$
  select s.nom, s.presentation, s.debut, r.liste, r.rang, r.libelle_adherents
  from planification.schema_suivi s join planification.regle_ordre r on r.schema_id = s.id
  where s.statut = 'actif' and s.publie and r.libelle_adherents is not null and socle.contexte_valide()
  order by r.liste desc, r.rang
$$;
grant execute on function planification.schema_pour_adherents() to socle_employeur, socle_personnel;

-- Measures told to members and workers (SUI-102): text and period, when a communication says so.
create function planification.mesures_pour_adherents(jour date)
returns table (nom text, texte text, debut date, fin date)
language sql stable security definer set search_path = '' as $$
  select m.nom, m.texte, m.debut, m.fin from planification.mesure_experimentale m
  where m.accord_le is not null and jour between m.debut and m.fin and (m.suspendue_le is null or m.suspendue_le > jour)
    and socle.contexte_valide()
  order by m.debut, m.nom
$$;
grant execute on function planification.mesures_pour_adherents(date) to socle_employeur, socle_personnel;
