-- Past visits of another service's software: staged like the lines of a staff file, accepted through the room `suivi`.
-- Who writes visits imports them (assistante, idest, medecin); member relations keep to staff files.

alter table echanges.import
  add objet text not null default 'personnel' check (objet in ('personnel', 'visites')),
  -- Kind of visit for each word the file uses: normalised word → kind, or null when lines of it are left out.
  add natures jsonb;
-- { code, le, profession, professionnel, conclusion, document, prochaine, nature }
alter table echanges.salarie add visite jsonb;

alter table echanges.proposition drop constraint proposition_genre_check;
alter table echanges.proposition add constraint proposition_genre_check check (genre in (
  'doute', 'arrivee', 'depart', 'changement_poste', 'changement_contrat', 'changement_identite', 'exposition',
  'absence', 'retour', 'visite'));

-- What each word for a kind of visit stands for, as somebody decided it: proposed again for the next file.
create table echanges.nature_visite (
  cle text primary key check (length(cle) between 1 and 200),
  code text,
  modifie_le timestamptz not null default now()
);
select socle.proteger('echanges.nature_visite', 'partage', 'cle');
create policy visites on echanges.nature_visite for all
  to socle_assistante, socle_idest, socle_medecin, socle_systeme
  using ((select socle.contexte_valide())) with check ((select socle.contexte_valide()));
grant select, insert, update on echanges.nature_visite to socle_assistante, socle_idest, socle_medecin;

-- One policy a role: the assistante imports both; member relations staff files; the health team visits.
do $$
declare
  t text;
begin
  foreach t in array array['fichier', 'correspondance', 'import', 'identite_connue', 'travail', 'ligne',
    'etablissement_declare', 'salarie', 'proposition', 'changement'] loop
    execute format('drop policy import on echanges.%I', t);
    execute format('create policy import on echanges.%I for all to socle_assistante, socle_systeme
      using ((select socle.contexte_valide())) with check ((select socle.contexte_valide()))', t);
  end loop;
  foreach t in array array['travail', 'ligne', 'etablissement_declare', 'salarie', 'proposition', 'changement'] loop
    execute format('create policy import_permis on echanges.%I for all
      to socle_relation_adherents, socle_idest, socle_medecin
      using (import_id in (select i.id from echanges.import i)) with check (import_id in (select i.id from echanges.import i))', t);
  end loop;
end $$;
create policy import_personnel on echanges.import for all to socle_relation_adherents
  using (objet = 'personnel' and (select socle.contexte_valide()))
  with check (objet = 'personnel' and (select socle.contexte_valide()));
create policy import_visites on echanges.import for all to socle_idest, socle_medecin
  using (objet = 'visites' and (select socle.contexte_valide()))
  with check (objet = 'visites' and (select socle.contexte_valide()));
create policy import_permis on echanges.fichier for all to socle_relation_adherents, socle_idest, socle_medecin
  using ((select socle.contexte_valide()) and (recu_par = (select socle.acteur())
    or id in (select i.fichier_id from echanges.import i)))
  with check ((select socle.contexte_valide()) and (recu_par = (select socle.acteur())
    or id in (select i.fichier_id from echanges.import i)));
create policy import_permis on echanges.correspondance for all
  to socle_relation_adherents, socle_idest, socle_medecin
  using ((select socle.contexte_valide())) with check ((select socle.contexte_valide()));
create policy import_personnel on echanges.identite_connue for all to socle_relation_adherents
  using ((select socle.contexte_valide())) with check ((select socle.contexte_valide()));
create policy import_visites on echanges.identite_connue for select to socle_idest, socle_medecin
  using ((select socle.contexte_valide()));

grant usage on schema echanges to socle_idest, socle_medecin;
grant select, insert, update, delete on echanges.correspondance, echanges.travail, echanges.ligne,
  echanges.etablissement_declare, echanges.salarie, echanges.proposition, echanges.changement
  to socle_idest, socle_medecin;
grant select, insert, update on echanges.fichier, echanges.import to socle_idest, socle_medecin;
grant select on echanges.identite_connue to socle_idest, socle_medecin;
grant execute on function echanges.auteurs(uuid[]), echanges.mesurer() to socle_idest, socle_medecin;
