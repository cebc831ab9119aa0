-- The employer drops its own file: it is read and compared as the service's own, the employer sees what it says and
-- confirms, the service sees it and keeps the doubts. The employer holds no grant here: four functions, each of which
-- answers null for what is not its own, and repeats only what its file says or what it may read elsewhere.

alter table echanges.import
  add origine text not null default 'service' check (origine in ('service', 'employeur')),
  -- Establishments a file of an employer may speak of; a line of another one is refused.
  add perimetre uuid[],
  add confirme_le timestamptz;
alter table echanges.import add constraint import_perimetre
  check (origine = 'service' or perimetre is not null and entreprise_id is not null and objet = 'personnel');

-- What an employer confirms is applied by the system on its behalf: the journal says both.
grant select, insert, update, delete on echanges.correspondance, echanges.travail, echanges.ligne,
  echanges.etablissement_declare, echanges.salarie, echanges.proposition, echanges.changement, echanges.identite_connue
  to socle_systeme;
grant update on echanges.fichier, echanges.import to socle_systeme;
grant execute on function echanges.mesurer(), echanges.auteurs(uuid[]) to socle_systeme;
grant insert, update on travailleurs.travailleur, travailleurs.contrat, travailleurs.poste, travailleurs.exposition,
  travailleurs.situation to socle_systeme;
grant delete on travailleurs.poste, travailleurs.exposition, travailleurs.situation to socle_systeme;
grant select, insert, update on suivi.absence to socle_systeme;

-- Only the head and human resources of every establishment the file may speak of.
create function echanges.depot_permis(depot uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from echanges.import i where i.id = depot and i.origine = 'employeur'
    and i.perimetre <@ (select portail.etablissements_avec_qualite('{employeur,rh}')))
$$;
revoke execute on function echanges.depot_permis(uuid) from public;

-- `fichier`: { nom, taille, empreinte, chemin, jour }.
create function echanges.depot_ouvrir(entreprise uuid, fichier text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  permis uuid[] := (select array_agg(e.id) from adherents.etablissement e where e.entreprise_id = entreprise
    and e.id = any ((select portail.etablissements_avec_qualite('{employeur,rh}'))::uuid[]));
  f jsonb;
  nouveau uuid;
  recu record;
begin
  if permis is null then
    return null;
  end if;
  f := fichier::jsonb;
  insert into echanges.fichier (nom, taille, empreinte, chemin, recu_par)
  values (f ->> 'nom', (f ->> 'taille')::bigint, f ->> 'empreinte', f ->> 'chemin', socle.acteur()) returning id into nouveau;
  insert into echanges.import (fichier_id, entreprise_id, au, depuis, role, cree_par, origine, perimetre)
  values (nouveau, entreprise, (f ->> 'jour')::date, (f ->> 'jour')::date, 'systeme', socle.acteur(), 'employeur', permis)
  returning id, numero into recu;
  perform pg_notify('echanges_import', recu.id::text);
  return jsonb_build_object('id', recu.id, 'numero', recu.numero);
end $$;

create function echanges.depots_de_l_acteur() returns table (depot jsonb)
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('id', i.id, 'numero', i.numero, 'nom', f.nom, 'statut', i.statut, 'entreprise', e.raison_sociale,
    'cree_le', i.cree_le, 'confirme_le', i.confirme_le, 'lignes', i.lignes)
  from echanges.import i join echanges.fichier f on f.id = i.fichier_id join adherents.entreprise e on e.id = i.entreprise_id
  where i.origine = 'employeur'
    and i.perimetre <@ (select portail.etablissements_avec_qualite('{employeur,rh}'))
  order by i.cree_le desc limit 100
$$;

-- What an employer is shown of the proposals. A look-alike reads as an arrival (that somebody like it is known here is
-- not its business); exposures are those its file names, never ours nor its colleagues'.
create function echanges.depot_propositions(depot uuid) returns table (
  id uuid, genre text, nom text, etablissement text, ligne int, avant jsonb, apres jsonb)
language sql stable security definer set search_path = '' as $$
  select o.id, case when o.genre = 'doute' then 'arrivee' else o.genre end, o.nom,
    coalesce(b.enseigne, e.raison_sociale) || coalesce(' (' || b.commune || ')', ''), o.ligne,
    case o.genre when 'depart' then jsonb_build_object('fin', o.avant -> 'fin')
      when 'changement_poste' then jsonb_build_object('emploi', o.avant -> 'emploi')
      when 'changement_contrat' then o.avant - 'utilisatrice' end,
    jsonb_strip_nulls(case
      when o.genre in ('arrivee', 'doute') then jsonb_build_object('naissance', s.naissance, 'type', s.type, 'debut', s.debut,
        'fin', s.fin, 'emploi', s.emploi, 'natures', to_jsonb(s.natures), 'boeth', s.boeth, 'nuit', s.nuit)
      when o.genre = 'changement_poste' then jsonb_build_object('emploi', s.emploi, 'le', o.apres -> 'le',
        'natures', to_jsonb(s.natures))
      when o.genre = 'exposition' then jsonb_build_object('natures', to_jsonb(s.natures), 'boeth', s.boeth, 'nuit', s.nuit)
      when o.genre = 'changement_contrat' then o.apres - 'utilisatrice'
      else o.apres end)
  from echanges.proposition o
  left join echanges.salarie s on s.import_id = o.import_id and s.ligne = o.ligne and s.rang = o.rang
  left join adherents.etablissement b on b.id = o.etablissement_id
  left join adherents.entreprise e on e.id = b.entreprise_id
  where o.import_id = depot and o.genre in ('doute', 'arrivee', 'depart', 'changement_poste', 'changement_contrat',
    'exposition', 'absence', 'retour') and o.decision <> 'ecartee'
$$;
revoke execute on function echanges.depot_propositions(uuid) from public;

-- `quoi`: { vue: 'detail' } | { vue: 'lignes', genre, debut, taille } | { vue: 'refus', debut, taille }.
create function echanges.depot_lire(depot uuid, quoi text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  q jsonb;
  r jsonb;
begin
  if not echanges.depot_permis(depot) then
    return null;
  end if;
  q := quoi::jsonb;
  if q ->> 'vue' = 'lignes' then
    select jsonb_build_object('total', (select count(*) from echanges.depot_propositions(depot) p where p.genre = q ->> 'genre'),
      'lignes', coalesce(jsonb_agg(to_jsonb(x)), '[]')) into r
    from (select p.* from echanges.depot_propositions(depot) p where p.genre = q ->> 'genre'
      order by p.nom, p.id limit (q ->> 'taille')::int offset (q ->> 'debut')::int) x;
    return r;
  elsif q ->> 'vue' = 'refus' then
    select jsonb_build_object('total', (select count(*) from echanges.ligne l where l.import_id = depot and l.refus is not null),
      'lignes', coalesce(jsonb_agg(to_jsonb(x)), '[]')) into r
    from (select l.numero, l.refus from echanges.ligne l where l.import_id = depot and l.refus is not null
      order by l.numero limit (q ->> 'taille')::int offset (q ->> 'debut')::int) x;
    return r;
  end if;
  select jsonb_build_object('id', i.id, 'numero', i.numero, 'nom', f.nom, 'genre', f.genre, 'statut', i.statut, 'objet', i.objet,
    'entreprise_id', i.entreprise_id, 'entreprise', e.raison_sociale, 'etablissement_id', i.etablissement_id,
    'cree_le', i.cree_le, 'confirme_le', i.confirme_le, 'lignes', i.lignes, 'titres', to_jsonb(i.titres),
    'correspondance', i.correspondance, 'exhaustif', i.exhaustif, 'etape', t.etape, 'fait', t.fait, 'total', t.total,
    'erreur', case when i.statut in ('echoue', 'interrompu') then i.erreur end,
    'refusees', (select count(*) from echanges.ligne l where l.import_id = i.id and l.refus is not null),
    'etablissements', coalesce((select jsonb_agg(jsonb_build_object('id', b.id, 'siret', b.siret,
        'nom', concat_ws(', ', b.enseigne, b.commune)) order by b.siege desc, b.commune, b.id)
      from adherents.etablissement b where b.id = any (i.perimetre) and b.ferme_le is null), '[]'),
    'comptes', coalesce((select jsonb_agg(c) from (
      select genre, count(*) nombre from echanges.depot_propositions(depot) group by genre) c), '[]'),
    'apercu', coalesce((select jsonb_agg(jsonb_build_object('numero', l.numero, 'cellules', l.cellules) order by l.numero) from (
      select numero, cellules from echanges.ligne where import_id = i.id and cellules is not null
      and i.statut = 'a_verifier' order by numero limit 20) l), '[]'))
  into r from echanges.import i join echanges.fichier f on f.id = i.fichier_id
  join adherents.entreprise e on e.id = i.entreprise_id left join echanges.travail t on t.import_id = i.id
  where i.id = depot;
  return r;
end $$;

-- `choix`: { action: 'correspondance', colonnes, etablissement_id, exhaustif } | { action: 'confirmer' } |
-- { action: 'abandonner' }. Answers null when the file is not the actor's, { refuse: statut } when it is too late.
create function echanges.depot_decider(depot uuid, choix text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  c jsonb;
  i echanges.import;
begin
  if not echanges.depot_permis(depot) then
    return null;
  end if;
  c := choix::jsonb;
  select * into i from echanges.import x where x.id = depot for no key update;
  if c ->> 'action' = 'correspondance' and i.statut = 'a_verifier'
    and coalesce((c ->> 'etablissement_id')::uuid = any (i.perimetre), true) then
    update echanges.import set statut = 'analyse', correspondance = c -> 'colonnes',
      etablissement_id = (c ->> 'etablissement_id')::uuid, exhaustif = (c ->> 'exhaustif')::boolean, erreur = null,
      reprises = 0, repris_le = null where id = depot;
  elsif c ->> 'action' = 'confirmer' and i.statut = 'propose' and i.confirme_le is null then
    update echanges.import set statut = 'acceptation', demande = '{"tout": true}', confirme_le = now(), erreur = null,
      reprises = 0, repris_le = null where id = depot;
  elsif c ->> 'action' = 'abandonner' and i.statut in ('a_verifier', 'propose', 'interrompu') and i.accepte_le is null then
    delete from echanges.ligne where import_id = depot;
    delete from echanges.salarie where import_id = depot;
    delete from echanges.proposition where import_id = depot;
    delete from echanges.etablissement_declare where import_id = depot;
    update echanges.import set statut = 'refuse', erreur = null where id = depot;
  else
    return jsonb_build_object('refuse', i.statut);
  end if;
  delete from echanges.travail where import_id = depot;
  perform pg_notify('echanges_import', depot::text);
  return jsonb_build_object('id', depot);
end $$;

grant usage on schema echanges to socle_employeur;
grant execute on function echanges.depot_ouvrir(uuid, text), echanges.depots_de_l_acteur(), echanges.depot_lire(uuid, text),
  echanges.depot_decider(uuid, text) to socle_employeur;
