import type pg from 'pg'

/**
 * Meetings of the weeks around the day, devices and vehicles lent, one not given back: set by set, after the world.
 * @param au day the service is seen from, YYYY-MM-DD
 */
export async function reserverPourLaDemo(client: Pick<pg.ClientBase, 'query'>, au: string): Promise<void> {
  await client.query(
    `with auteur as (
       select a.compte_id from comptes.attribution a where a.role = 'assistante' order by a.compte_id limit 1
     ), personnes as (
       select p.id, m.famille, row_number() over (partition by m.famille = 'prevention' order by p.id) n,
         count(*) over (partition by m.famille = 'prevention') total
       from organisation.professionnel p join organisation.metier m on m.code = p.metier_code where p.depart is null
     ), salles as (
       select s.id, row_number() over (order by s.id) n from organisation.salle s where s.usage = 'reunion'
     ), reunions as (
       select s.id salle, j.jour, x.de, x.a, x.objet, (s.n * 7 + j.n * 3 + x.rang) choix
       from salles s
       cross join lateral (select ($1::date + d)::date jour, d + 14 n from generate_series(-7, 14) d
         where extract(isodow from $1::date + d) < 6) j
       cross join (values (1, '09:00', '10:30', 'Réunion d’équipe'), (2, '14:00', '15:30', 'Étude d’un cas en cellule'),
         (3, '16:00', '17:00', 'Accueil d’un adhérent')) x(rang, de, a, objet)
       where (s.n + j.n + x.rang) % 4 = 0
     )
     insert into organisation.reservation (salle_id, professionnel_id, objet, debut, fin, cree_par)
     select r.salle, p.id, r.objet, (r.jour + r.de::time) at time zone 'Europe/Paris',
       (r.jour + r.a::time) at time zone 'Europe/Paris', a.compte_id
     from reunions r cross join auteur a
     join personnes p on p.famille <> 'prevention' and p.n = r.choix % p.total + 1`,
    [au],
  )
  await client.query(
    `with auteur as (
       select a.compte_id from comptes.attribution a where a.role = 'preventeur' order by a.compte_id limit 1
     ), personnes as (
       select p.id, row_number() over (order by p.id) n, count(*) over () total
       from organisation.professionnel p join organisation.metier m on m.code = p.metier_code
       where p.depart is null and m.famille = 'prevention'
     ), appareils as (
       select m.id, t.famille, row_number() over (order by t.famille desc, m.id) n
       from organisation.materiel m join organisation.type_materiel t on t.code = m.type_code
       where m.etat = 'en_service' and t.famille in ('amt', 'vehicule', 'formation_sst')
     ), prets as (
       select a.*, x.decalage, x.duree, x.etat from appareils a
       join (values (0, -9, 2, 'rendue'), (1, -4, 2, 'empruntee'), (2, 0, 1, 'empruntee'), (3, 2, 3, 'reservee'))
         x(reste, decalage, duree, etat) on a.n % 4 = x.reste and a.n <= 40
     )
     insert into organisation.reservation (materiel_id, professionnel_id, objet, debut, fin, etat, etat_retour, rendue_le,
       cree_par)
     select r.id, p.id, case r.famille when 'vehicule' then 'Visite d’entreprise' when 'amt' then 'Mesures en entreprise'
         else 'Formation SST' end,
       ($1::date + r.decalage + time '08:30') at time zone 'Europe/Paris',
       ($1::date + r.decalage + r.duree + time '17:30') at time zone 'Europe/Paris', r.etat,
       case r.etat when 'rendue' then 'bon' end,
       case r.etat when 'rendue' then ($1::date + r.decalage + r.duree + time '17:00') at time zone 'Europe/Paris' end,
       a.compte_id
     from prets r cross join auteur a join personnes p on p.n = r.n % p.total + 1`,
    [au],
  )
}
