import pg from 'pg'
import { executerRemplissages, rattraperRangement } from '../../domaines/planification/index.ts'
import { ouvrirConnexions } from '../../plateforme/base/connexions.ts'

// Agendas, three years of appointments with their absences, four weeks to come. Set-based: the hash of an identifier
// stands for the dice, so that the same service always has the same past.

/** A number from 0 to 1 drawn from a text: the same text, the same number. */
const DE = (cle: string) => `(('x' || substr(md5(${cle}), 1, 8))::bit(32)::bigint / 4294967296.0)`

/** Physicians receive two days and a half a week (the rest is for companies and meetings), nurses as much. */
const PLAGES = `
  with pros as (
    select p.id, m.famille, q.centre_id, p.arrivee, row_number() over (partition by q.centre_id order by m.ordre, p.id) rang
    from organisation.professionnel p join organisation.metier m on m.code = p.metier_code
      and m.profession in ('MT', 'CM', 'INT', 'IDEST', 'IPA')
    join lateral (select e.centre_id from organisation.membre_equipe x join organisation.equipe e on e.id = x.equipe_id
      where x.professionnel_id = p.id order by x.debut, e.nom limit 1) q on true
    where p.depart is null or p.depart > $1::date
  ), cabinets as (
    select s.id, s.centre_id, row_number() over (partition by s.centre_id order by s.nom) n
    from organisation.salle s where s.usage = 'consultation'
  ), heures (de, a, demi) as (values (540, 720, 1), (810, 1020, 2))
  insert into planification.plage (professionnel_id, jour_semaine, de, a, centre_id, salle_id, genre, debut)
  select p.id, j.jour, h.de, case when p.famille = 'infirmier' and h.demi = 2 then 1050 when p.famille = 'infirmier' then 740
      else h.a end, p.centre_id, c.id, case when p.famille = 'medical' and j.k = 3 then 'occasionnel' else 'tout' end,
    greatest(p.arrivee, $1::date - 1100)
  from pros p
  cross join lateral (select jour, row_number() over () k
    from unnest(case when p.rang % 2 = 0 then '{1,2,4}'::int[] else '{2,3,5}'::int[] end) jour) j
  join heures h on j.k < 3 or h.demi = 1
  join organisation.centre o on o.id = p.centre_id and j.jour = any (o.jours_ouverture)
  left join cabinets c on c.centre_id = p.centre_id and c.n = p.rang`

/** Half the nurses are helped by an assistante of their team who does the exams; the centres have level 1. */
const ASSISTANAT = `
  insert into planification.assistanat (professionnel_id, niveau, assistante_id, debut)
  select distinct on (p.id) p.id, 2, a.id, $1::date - 300
  from organisation.professionnel p
  join organisation.membre_equipe x on x.professionnel_id = p.id and x.fin is null
  join organisation.membre_equipe y on y.equipe_id = x.equipe_id and y.fin is null
  join organisation.professionnel a on a.id = y.professionnel_id and a.metier_code = 'assistante' and a.depart is null
  where p.metier_code = 'idest' and p.depart is null and ${DE("p.id::text || 'niveau'")} < 0.5
  order by p.id, a.id`
const ASSISTANAT_CENTRES = `
  insert into planification.assistanat (centre_id, niveau, debut)
  select id, 1, $1::date - 300 from organisation.centre where genre <> 'siege'`

/** One appointment for each visit of the last three years, with a professional of the team, one after the other. */
const EFFECTUES = `
  create temporary table rdv_demo on commit drop as
  with visites as (
    select v.id, v.travailleur_id, v.contrat_id, v.code, v.le, c.etablissement_id, f.equipe_id, v.profession,
      v.professionnel_id
    from suivi.visite v
    join travailleurs.contrat c on c.id = v.contrat_id
    left join organisation.portefeuille f on f.etablissement_id = c.etablissement_id and f.debut <= v.le
      and (f.fin is null or f.fin >= v.le)
    where v.le between $1::date - 1095 and $1::date - 1 and not v.jointe
  ), equipes as (
    select x.equipe_id, array_agg(p.id order by p.id) filter (where m.famille = 'medical') medecins,
      array_agg(p.id order by p.id) filter (where m.famille = 'infirmier') infirmiers
    from organisation.membre_equipe x join organisation.professionnel p on p.id = x.professionnel_id
    join organisation.metier m on m.code = p.metier_code and m.profession in ('MT', 'CM', 'IDEST')
    where x.fin is null and p.depart is null group by 1
  ), avec as (
    select v.*, coalesce(v.professionnel_id, q.pros[1 + (${DE('v.id::text')} * cardinality(q.pros))::int % cardinality(q.pros)]) pro,
      case when v.profession in ('IDEST', 'IPA') then 40 else 30 end minutes
    from visites v join equipes e on e.equipe_id = v.equipe_id
    cross join lateral (select case when v.profession in ('IDEST', 'IPA') then e.infirmiers else e.medecins end pros) q
    where cardinality(q.pros) > 0 or v.professionnel_id is not null
  ), rangs as (
    select a.*, row_number() over (partition by a.pro, a.le order by a.id) - 1 rang from avec a
  )
  select (md5(r.id::text || 'rdv'))::uuid id, r.id visite_id, r.travailleur_id, r.contrat_id, r.etablissement_id,
    r.equipe_id, r.pro professionnel_id, r.code, r.le jour, e.centre_id, r.minutes,
    ((r.le + time '08:30' + make_interval(mins => (r.rang * r.minutes)::int)) at time zone 'Europe/Paris') debut,
    null::uuid remplace_id, r.profession
  from rangs r join organisation.equipe e on e.id = r.equipe_id where r.rang < 14`

/**
 * Absences before these visits: 9.5 % three years ago, 8 % today (12.8 % in 2018, 8.1 % in 2023), nurses' workers half
 * again as often as physicians' (001 §1.1.4.3). Nearly half excused; a quarter of the excused slots given to others.
 */
const ABSENCES = `
  create temporary table absences_demo on commit drop as
  with tires as (
    select r.*, (j.j - greatest(0, extract(isodow from j.j)::int - 5)) avant,
      ${DE("r.id::text || 'a'")} sort, ${DE("r.id::text || 'e'")} excuse, ${DE("r.id::text || 'r'")} remplace,
      ${DE("r.id::text || 'p'")} preavis, ${DE("r.id::text || 'c'")} cause
    from rdv_demo r
    cross join lateral (select r.jour - case when r.jour > $1::date - 35
      then 2 + (${DE("r.id::text || 'j'")} * 4)::int else 12 + (${DE("r.id::text || 'j'")} * 20)::int end j) j
  )
  select (md5(t.id::text || 'abs'))::uuid absent_id, t.*, case when t.excuse > 0.46 then 'absent_non_excuse'
      when t.remplace < 0.27 then 'remplace' else 'absent_excuse' end statut
  from (select * from tires where avant >= $1::date - 1095) t
  where t.sort < (0.086 + 0.016 * ($1::date - t.jour) / 1095.0) * case when t.profession in ('IDEST', 'IPA') then 1.16 else 0.78 end`

/** A replaced absence stood where somebody else was then seen: same professional, same hour. */
const REMPLACES = `
  with absents as (
    select a.absent_id id, a.professionnel_id, date_trunc('month', a.jour) mois, a.jour,
      row_number() over (partition by a.professionnel_id, date_trunc('month', a.jour) order by a.absent_id) n
    from absences_demo a where a.statut = 'remplace'
  ), tenus as (
    select r.id, r.professionnel_id, date_trunc('month', r.jour) mois, r.debut, r.jour,
      row_number() over (partition by r.professionnel_id, date_trunc('month', r.jour) order by r.id) n
    from rdv_demo r where extract(day from r.jour) < 12
  ), paires as (
    select a.id absent, t.id tenu, t.debut, t.jour from absents a
    join tenus t using (professionnel_id, mois, n) where t.jour < a.jour - 2
  ), donner as (
    update rdv_demo r set remplace_id = p.absent from paires p where r.id = p.tenu
  )
  update absences_demo a set avant = p.jour, debut = p.debut from paires p where a.absent_id = p.absent`

const ECRIRE = `
  insert into planification.rendez_vous (id, travailleur_id, contrat_id, etablissement_id, equipe_id, professionnel_id,
    debut, fin, centre_id, code, statut, prevenu_le, prevenu_par, cause_absence, discret, cree_le)
  select a.absent_id, a.travailleur_id, a.contrat_id, a.etablissement_id, a.equipe_id, a.professionnel_id, d.debut,
    d.debut + make_interval(mins => a.minutes), a.centre_id, a.code, a.statut,
    case when a.statut <> 'absent_non_excuse' then d.debut - make_interval(hours => case when a.preavis < 0.2
      then 3 + (a.preavis * 100)::int else 50 + (a.preavis * 140)::int end) end,
    case when a.statut <> 'absent_non_excuse' then case when a.cause < 0.6 then 'travailleur' else 'employeur' end end,
    case when a.statut = 'absent_non_excuse' then (array['erreur_date', 'convocation_non_recue', 'inconnue', 'inconnue',
        'contrainte_employeur', 'sorti_effectifs', 'transport'])[1 + floor(a.cause * 7)::int]
      else (array['conges', 'indisponible', 'contrainte_employeur', 'arret_travail', 'conges', 'transport'])[1 + floor(a.cause * 6)::int] end,
    a.code = 'PREREP', d.debut - interval '30 days'
  from absences_demo a
  cross join lateral (select case when a.statut = 'remplace' and a.avant <> a.jour then a.debut
    else ((a.avant + (a.debut at time zone 'Europe/Paris')::time) at time zone 'Europe/Paris') end debut) d`
const ECRIRE_TENUS = `
  insert into planification.rendez_vous (id, travailleur_id, contrat_id, etablissement_id, equipe_id, professionnel_id,
    debut, fin, centre_id, code, statut, visite_id, remplace_id, discret, cree_le)
  select id, travailleur_id, contrat_id, etablissement_id, equipe_id, professionnel_id, debut,
    debut + make_interval(mins => minutes), centre_id, code, 'effectue', visite_id, remplace_id, code = 'PREREP',
    debut - interval '30 days' from rdv_demo`
/** Marked replaced, but nobody was found that month: excused, no more. */
const NON_REMPLACES = `
  update planification.rendez_vous r set statut = 'absent_excuse' where r.statut = 'remplace'
    and not exists (select from planification.rendez_vous x where x.remplace_id = r.id)`
const PENALITES = `
  insert into planification.penalite (rendez_vous_id, etablissement_id, travailleur_id, jour, motif, montant, statut,
    motif_ecart, decidee_le)
  select r.id, r.etablissement_id, r.travailleur_id, r.jour, 'non_excusee', 45,
    case when r.jour > $1::date - 45 then 'proposee' when ${DE('r.id::text')} < 0.8 then 'retenue' else 'ecartee' end,
    case when r.jour <= $1::date - 45 and ${DE('r.id::text')} >= 0.8 then 'Premier oubli de l’entreprise.' end,
    case when r.jour <= $1::date - 45 then r.debut + interval '20 days' end
  from planification.rendez_vous r
  where r.statut = 'absent_non_excuse' and r.etablissement_id is not null and r.jour > $1::date - 365
    and r.cause_absence not in ('convocation_non_recue', 'sorti_effectifs', 'arret_travail')`

/** Rooms, weekly patterns, three years of appointments: in the transaction of the owner. */
async function poserLePasse(client: pg.Client, au: string): Promise<void> {
  await client.query('begin')
  await client.query('set local synchronous_commit = off')
  // Rows drawn from rows that are there: foreign keys need no second look. Where the owner may not, they are checked.
  await client.query(`do $$ begin perform set_config('session_replication_role', 'replica', true);
    exception when insufficient_privilege then null; end $$`)
  const cibles = [
    'planification.rendez_vous',
    'planification.plage',
    'planification.penalite',
    'planification.assistanat',
  ]
  // A demo is nobody's act: neither journal nor history of the past.
  for (const t of cibles) await client.query(`alter table ${t} disable trigger journal_ajout`)
  for (const t of ['mouvement_ajout', 'mouvement_modification', 'journal_modification'])
    await client.query(`alter table planification.rendez_vous disable trigger ${t}`)
  await client.query('update planification.reglage_agenda set penalite_montant = 45')
  for (const ordre of [PLAGES, ASSISTANAT, ASSISTANAT_CENTRES, EFFECTUES, ABSENCES])
    await client.query(ordre, [au])
  await client.query('analyze rdv_demo')
  for (const ordre of [REMPLACES, ECRIRE, ECRIRE_TENUS, NON_REMPLACES]) await client.query(ordre)
  await client.query(PENALITES, [au])
  for (const t of cibles) await client.query(`alter table ${t} enable trigger journal_ajout`)
  for (const t of ['mouvement_ajout', 'mouvement_modification', 'journal_modification'])
    await client.query(`alter table planification.rendez_vous enable trigger ${t}`)
  await client.query('commit')
  await client.query('analyze planification.rendez_vous, planification.plage')
}

/** Part of the slots kept, by week from today: the coming week is nearly full, the fourth hardly begun. */
const PART = [0.95, 0.8, 0.5, 0.18]

/** The four weeks to come: filled by the service's own filling, then thinned out, convoked, confirmed. */
async function poserAVenir(client: pg.Client, url: string, au: string): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    `insert into planification.remplissage (professionnels, du, au)
     select array_agg(distinct professionnel_id), $1::date, $1::date + 27 from planification.plage returning id`,
    [au],
  )
  const id = rows[0]!.id
  const connexions = await ouvrirConnexions(url, { taille: 3, nom: 'socle-demo' })
  try {
    await rattraperRangement(connexions)
    await executerRemplissages(connexions)
  } finally {
    await connexions.fermer()
  }
  await client.query('begin')
  await client.query(
    `insert into planification.rendez_vous (travailleur_id, contrat_id, etablissement_id, equipe_id, professionnel_id,
       debut, fin, centre_id, salle_id, code, motifs, mesure_id, statut, discret)
     select p.travailleur_id, c.id, p.etablissement_id, f.equipe_id, p.professionnel_id, d.debut,
       d.debut + make_interval(mins => p.minutes), p.centre_id, p.salle_id, p.code, p.motifs, p.mesure_id,
       case when p.jour <= $2::date + 5 then (array['confirme', 'confirme', 'convoque'])[1 + floor(x.de * 3)::int]
         when p.jour <= $2::date + 16 then 'convoque' else 'planifie' end, p.code = 'PREREP'
     from planification.proposition p
     cross join lateral (select ${DE("p.travailleur_id::text || 'v'")} de) x
     cross join lateral (select ((p.jour + make_interval(mins => p.de)) at time zone 'Europe/Paris') debut) d
     left join lateral (select c.id from travailleurs.contrat c where c.travailleur_id = p.travailleur_id
       and c.etablissement_id = p.etablissement_id and c.debut - 92 <= p.jour and coalesce(c.fin, 'infinity') >= p.jour
       order by c.debut desc limit 1) c on true
     left join organisation.portefeuille f on f.etablissement_id = p.etablissement_id and f.debut <= p.jour
       and (f.fin is null or f.fin >= p.jour)
     where p.remplissage_id = $1 and p.jour is not null and not p.surreserve and c.id is not null
       and ${DE("p.id::text || 'k'")} < ($3::float8[])[1 + least(3, (p.jour - $2::date) / 7)]`,
    [id, au, PART],
  )
  // A few told in time that they cannot come: slots to give again.
  await client.query(
    `update planification.rendez_vous r set statut = 'absent_excuse', prevenu_le = now() - interval '2 hours',
       prevenu_par = 'travailleur', cause_absence = 'indisponible'
     where r.statut = 'convoque' and r.jour between $1::date + 2 and $1::date + 16 and ${DE("r.travailleur_id::text || 'x'")} < 0.05`,
    [au],
  )
  await client.query('delete from planification.proposition where remplissage_id = $1', [id])
  await client.query('delete from planification.remplissage where id = $1', [id])
  await client.query('commit')
}

/** Agendas of the demo service: after the deadlines and the order of convocables are computed. */
export async function poserLesAgendas(url: string, au: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'socle-demo' })
  await client.connect()
  try {
    await poserLePasse(client, au)
    await poserAVenir(client, url, au)
    await client.query('analyze planification.rendez_vous')
  } finally {
    await client.end()
  }
}
