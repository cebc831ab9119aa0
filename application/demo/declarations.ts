import type pg from 'pg'
import { EXTERNES_FIXES, PROFESSIONNELS_FIXES, TRAVAILLEURS_FIXES } from './distribution.ts'
import { idDe } from './identifiants.ts'

const TABLES = ['campagne', 'declaration', 'relance', 'ligne', 'changement', 'conseil']
/** Companies of the employers who sign in: theirs are under way, a small one and one of ninety. */
const EN_COURS = [idDe('entreprise/toitures'), idDe('entreprise/clinique')]
const PERSONNE = '00000000-0000-4000-8000-000000000000'

/** What the category of the law of the day would be from declared facts; the engine says the same (room declarations). */
const CATEGORIE = `case when exists (select from unnest(x.natures) n join travailleurs.nature_exposition e on e.code = n
    where e.fonde = 'SIR' and (n <> 'jeune_derogation' or x.naissance > $1::date - interval '18 years')) then 'SIR'
  when x.situations && '{nuit,boeth}' or x.natures && '{bio2,champs_em}'
    or x.naissance > $1::date - interval '18 years' then 'SIA' else 'SIS' end`

/**
 * The yearly declarations of the demo: last year's campaign filed, this year's under way, with what employers ask to
 * lower waiting for the first team. Statements over the whole service; a share of each status drawn from the ids.
 * @param au day the service is seen from
 */
export async function poserLesDeclarations(client: pg.Client, au: string): Promise<void> {
  for (const t of TABLES) await client.query(`alter table declarations.${t} disable trigger journal_ajout`)
  // What employers declared changes the source or the end of exposures already loaded.
  await client.query('alter table travailleurs.exposition disable trigger journal_modification')
  await campagnes(client, au)
  await lignes(client, au)
  await demandes(client, au)
  await client.query(
    `select declarations.clore(array(select id from declarations.declaration where annee = $1
       and statut in ('deposee', 'rectifiee', 'a_valider', 'validee')))`,
    [Number(au.slice(0, 4))],
  )
  await client.query('set constraints all immediate')
  for (const t of TABLES) await client.query(`alter table declarations.${t} enable trigger journal_ajout`)
  await client.query('alter table travailleurs.exposition enable trigger journal_modification')
}

async function campagnes(client: pg.Client, au: string): Promise<void> {
  const annee = Number(au.slice(0, 4))
  const relation = PROFESSIONNELS_FIXES.find((p) => p.role === 'relation_adherents')!.compteId
  await client.query(
    `insert into declarations.campagne (annee, ouvre_le, ferme_le, relances, message, creee_par) values
     ($1 - 1, $2::date - 420, $2::date - 374, '{}', null, $3),
     ($1, $2::date - 48, $2::date + 9, array[$2::date - 20, $2::date - 6, $2::date + 2],
      'Vérifiez la liste de vos travailleurs, leur poste et leurs expositions. Une question ? Votre secrétaire médicale vous aide.', $3)`,
    [annee, au, relation],
  )
  // hashtext spreads the ids over a hundred: the same ones at each generation.
  await client.query(
    `with s as (
       select s.id, s.entreprise_id, abs(hashtext('declaration' || s.id)) % 100 n, abs(hashtext('jour' || s.id)) % 40 j,
         (select count(distinct c.travailleur_id)::int from travailleurs.contrat c where c.etablissement_id = s.id
           and c.debut <= $2::date and (c.fin is null or c.fin >= $2::date)) effectif
       from adherents.etablissement s
       where (s.ferme_le is null or s.ferme_le > $2::date) and exists (select from adherents.adhesion a
         where a.entreprise_id = s.entreprise_id and a.statut in ('active', 'suspendue') and (a.fin is null or a.fin >= $2::date))
     )
     insert into declarations.declaration (annee, etablissement_id, statut, commencee_le, deposee_le, depots, effectif, sis, sia, sir)
     select $1 - 1, s.id, case when n < 97 then 'deposee' else 'a_faire' end, case when n < 97 then $2::date - 400 - j end,
       case when n < 97 then $2::date - 380 - j end, case when n < 97 then 1 else 0 end,
       case when n < 97 then s.effectif end, case when n < 97 then s.effectif - s.effectif / 10 - s.effectif / 5 end,
       case when n < 97 then s.effectif / 10 end, case when n < 97 then s.effectif / 5 end
     from s where s.effectif > 0
     union all
     select $1, s.id, case when s.entreprise_id = any ($3::uuid[]) then 'en_cours' when n < 58 then 'deposee' when n < 61 then 'rectifiee'
         when n < 62 then 'sans_objet' when n < 74 then 'en_cours' else 'a_faire' end,
       case when n < 74 or s.entreprise_id = any ($3::uuid[]) then $2::date - 45 + j end,
       case when n < 61 and s.entreprise_id <> all ($3::uuid[]) then $2::date - 42 + j end,
       case when s.entreprise_id = any ($3::uuid[]) then 0 when n < 58 then 1 when n < 61 then 2 else 0 end, null, null, null, null
     from s where s.effectif > 0`,
    [annee, au, EN_COURS],
  )
  await client.query(
    `update declarations.declaration d set motif_sans_objet = 'L’activité cesse, plus aucun salarié à la fin de l’année.'
     where d.statut = 'sans_objet'`,
  )
  await client.query(
    `insert into declarations.relance (declaration_id, le, canal, par)
     select d.id, $1::date - 6, case when abs(hashtext(d.id::text)) % 3 = 0 then 'telephone' else 'courriel' end, $2
     from declarations.declaration d where d.annee = $3 and d.statut in ('a_faire', 'en_cours')
       and abs(hashtext('relance' || d.etablissement_id)) % 10 < 6`,
    [au, relation, annee],
  )
}

/** Lines of what is filed, and of part of what is under way. */
async function lignes(client: pg.Client, au: string): Promise<void> {
  const toitures = TRAVAILLEURS_FIXES.filter((t) => t.entreprise === 'toitures').map((t) => t.id)
  // What this employer declared itself: the scenarios of the tests start from it.
  await client.query(
    `update travailleurs.exposition x set source = 'employeur' from travailleurs.contrat c
     where c.id = x.contrat_id and c.travailleur_id = any ($1::uuid[]) and x.nature_code in ('amiante', 'conduite', 'echafaudage')`,
    [toitures],
  )
  await client.query(
    `with c as materialized (
       select d.id declaration, d.statut, c.id, t.id travailleur, t.naissance from declarations.declaration d
       join travailleurs.contrat c on c.etablissement_id = d.etablissement_id and c.debut <= $1::date
         and (c.fin is null or c.fin >= $1::date)
       join travailleurs.travailleur t on t.id = c.travailleur_id
       where d.annee = $2 and (d.statut in ('deposee', 'rectifiee')
         or d.statut = 'en_cours' and abs(hashtext('ligne' || c.id)) % 100 < 45 and not t.id = any ($3::uuid[]))
     ), e as (
       select c.id, array_agg(distinct x.nature_code) natures from c join travailleurs.exposition x on x.contrat_id = c.id
       where x.source in ('employeur', 'dsn', 'liste_cmr') and x.debut <= $1::date and (x.fin is null or x.fin >= $1::date) group by 1
     ), s as (
       select c.id, array_agg(distinct s.code) codes from c join travailleurs.situation s on s.contrat_id = c.id
       where s.source in ('employeur', 'dsn') and s.debut <= $1::date and (s.fin is null or s.fin >= $1::date) group by 1
     ), p as (
       select distinct on (p.contrat_id) p.contrat_id, p.intitule, p.unite_travail from c join travailleurs.poste p on p.contrat_id = c.id
       order by p.contrat_id, p.debut desc
     ), x as (
       select c.*, p.intitule, p.unite_travail, coalesce(e.natures, '{}') natures, coalesce(s.codes, '{}') situations
       from c left join e on e.id = c.id left join s on s.id = c.id left join p on p.contrat_id = c.id
     )
     insert into declarations.ligne (declaration_id, contrat_id, sort, poste, unite_travail, expositions, situations,
       categorie, categorie_demandee)
     select x.declaration, x.id, 'confirme', x.intitule, x.unite_travail, x.natures, x.situations, k.c, k.c
     from x cross join lateral (select case when x.statut <> 'en_cours' then ${CATEGORIE} end c) k`,
    [au, Number(au.slice(0, 4)), toitures],
  )
}

/** Lowerings asked for: some wait, some were decided; and what took effect at once. */
async function demandes(client: pg.Client, au: string): Promise<void> {
  const medecin = PROFESSIONNELS_FIXES.find((p) => p.role === 'medecin')!
  await client.query(
    `with choisis as (
       select d.id declaration, l.contrat_id, l.expositions, l.situations, l.poste, c.etablissement_id, x.nature_code,
         abs(hashtext('demande' || l.contrat_id)) % 100 n,
         row_number() over (partition by d.id order by abs(hashtext('ordre' || l.contrat_id))) rang
       from declarations.declaration d
       join declarations.ligne l on l.declaration_id = d.id
       join travailleurs.contrat c on c.id = l.contrat_id
       join lateral (select x.nature_code from travailleurs.exposition x join travailleurs.nature_exposition e
         on e.code = x.nature_code and e.fonde = 'SIR' where x.contrat_id = c.id and x.source = 'employeur'
           and x.debut < $1::date and (x.fin is null or x.fin >= $1::date) order by 1 limit 1) x on true
       where d.annee = $2 and d.statut in ('deposee', 'rectifiee')
     ), k as (select *, case when n < 5 then 'en_attente' when n < 8 then 'valide' else 'refuse' end etat
       from choisis where rang = 1 and n < 11)
     insert into declarations.changement (id, declaration_id, etablissement_id, contrat_id, nature, etat, effet, retraits, motif,
       avant, apres, demande_par, demande_le, demandeur, decide_par, decide_le, decideur, reponse)
     select gen_random_uuid(), k.declaration, k.etablissement_id, k.contrat_id, 'retrait', k.etat, $1::date - 30, array[k.nature_code],
       case n % 3 when 0 then 'Le procédé a changé, le produit n’est plus utilisé.'
         when 1 then 'Ce salarié ne fait plus ces travaux depuis la réorganisation de l’atelier.'
         else 'Erreur de notre déclaration précédente.' end,
       jsonb_build_object('poste', k.poste, 'expositions', k.expositions, 'situations', k.situations, 'categorie', 'SIR'),
       jsonb_build_object('poste', k.poste, 'expositions', array_remove(k.expositions, k.nature_code), 'situations', k.situations,
         'categorie', case when exists (select from unnest(array_remove(k.expositions, k.nature_code)) r
           join travailleurs.nature_exposition e on e.code = r where e.fonde = 'SIR') then 'SIR' else 'SIS' end),
       $3, $1::date - 25, coalesce((select t.prenom || ' ' || t.nom from adherents.contact t
         join adherents.etablissement s on s.entreprise_id = t.entreprise_id where s.id = k.etablissement_id
         order by t.id limit 1), 'Direction'),
       case when etat <> 'en_attente' then $4::uuid end, case when etat <> 'en_attente' then $1::date - 12 end,
       case when etat <> 'en_attente' then $5 end,
       case etat when 'valide' then 'Changement de procédé constaté lors de la visite de l’entreprise.'
         when 'refuse' then 'L’exposition est encore décrite dans la fiche d’entreprise de cette année.' end
     from k`,
    [au, Number(au.slice(0, 4)), PERSONNE, medecin.compteId, `${medecin.prenom} ${medecin.nom}`],
  )
  await client.query(
    `update declarations.declaration d set statut = 'a_valider' where exists (select from declarations.changement k
       where k.declaration_id = d.id and k.etat = 'en_attente')`,
  )
  await client.query(
    `update declarations.declaration d set statut = 'validee' where d.statut in ('deposee', 'rectifiee') and exists (
       select from declarations.changement k where k.declaration_id = d.id and k.etat in ('valide', 'refuse'))`,
  )
  // Accepted: the fact ended; the worker is recalculated with the rest of the demo.
  await client.query(
    `update travailleurs.exposition x set fin = k.effet - 1 from declarations.changement k
     where k.etat = 'valide' and x.contrat_id = k.contrat_id and x.nature_code = any (k.retraits) and x.source = 'employeur'
       and x.debut < k.effet and (x.fin is null or x.fin >= k.effet)`,
  )
  // One request of a company of the cast, outside the declaration, with a stable id: for the first team.
  const rh = EXTERNES_FIXES.find((e) => e.cle === 'employeur2')!
  await client.query(
    `insert into declarations.changement (id, etablissement_id, contrat_id, nature, etat, effet, retraits, motif, avant, apres,
       demande_par, demande_le, demandeur)
     select $1, c.etablissement_id, c.id, 'retrait', 'en_attente', $2::date - 10, '{ionisant_b}',
       'Elle travaille désormais à l’accueil du service d’imagerie, sans classement.',
       '{"poste": "Manipulatrice en électroradiologie", "expositions": ["bio2", "ionisant_b"], "situations": [], "categorie": "SIR"}',
       '{"poste": "Manipulatrice en électroradiologie", "expositions": ["bio2"], "situations": [], "categorie": "SIA"}',
       $3, $2::date - 4, $4
     from travailleurs.contrat c where c.travailleur_id = $5 and (c.fin is null or c.fin >= $2::date) limit 1`,
    [
      idDe('demande/manipulatrice'),
      au,
      rh.compteId,
      `${rh.prenom} ${rh.nom}`,
      idDe('travailleur/manipulatrice'),
    ],
  )
}
