import type pg from 'pg'
import { idDe } from './identifiants.ts'

/** The three measures of 001 §3.1.5, with fixed identifiers. */
export const MESURES_FIXES = {
  sir: idDe('mesure/sir'),
  delai: idDe('mesure/delai'),
  interim: idDe('mesure/interim'),
} as const

const EXCLUSIONS = '{amiante,plomb,hyperbare,ionisant_a,ionisant_b,jeune_derogation}'
const BASE =
  'Agrément du service ; suivi avec la DREETS dans le projet pluriannuel de service. La mesure déroge à R. 4623-14 II et à R. 4624-28 pour son seul périmètre.'

/** Protocols of each pair of a team, one expired last week, one that expires soon, one half signed; measures; feedback. */
export async function poserLaDelegation(client: pg.Client, au: string): Promise<void> {
  await client.query(
    `with s as (
      select p.id, m.profession, e.equipe_id from organisation.professionnel p
      join organisation.metier m on m.code = p.metier_code
      join organisation.membre_equipe e on e.professionnel_id = p.id and e.debut <= $1 and (e.fin is null or e.fin >= $1)
      where m.profession in ('MT', 'IDEST') and (p.depart is null or p.depart > $1)
        and (m.profession = 'MT' or p.forme_sante_travail)
    ), paire as (
      select distinct on (mt.id, i.id) mt.id medecin, i.id idest, dense_rank() over (order by i.id = $2 desc, i.id) n
      from s mt join s i on i.equipe_id = mt.equipe_id and i.profession = 'IDEST' where mt.profession = 'MT'
      order by mt.id, i.id
    )
    insert into planification.protocole_cadre (medecin_id, idest_id, version, objet, debut, fin)
    select medecin, idest, case when n = 2 then 2 else 1 end,
      'Délégation des visites de suivi aux infirmiers de l’équipe, sous la responsabilité du médecin. Staff hebdomadaire ; tout doute revient au médecin le jour même.',
      fin - 1095, fin
    from (select *, case n when 2 then $1::date - 7 when 3 then $1::date + 30
      else $1::date + 200 + (hashtext(idest::text) & 511) end fin from paire) x`,
    [au, idDe('professionnel/idest')],
  )
  await client.query(
    `insert into planification.protocole_genre (protocole_id, genre, conditions, contenu, reorientation, exclusions)
     select p.id, g.genre, 'Infirmier formé (L. 4623-10), en poste dans l’équipe ; ' || g.conditions, g.contenu, g.reorientation,
       g.exclusions::text[]
     from planification.protocole_cadre p cross join (values
      ('VIPI', 'travailleur en suivi simple ou adapté.', 'Interrogation sur la santé et le poste, information sur les risques, sensibilisation à la prévention (R. 4624-11).', 'Handicap ou invalidité déclarés, grossesse à la demande de la travailleuse, symptôme lié au poste.', '{}'),
      ('VIPP', 'travailleur en suivi simple ou adapté, dernière visite connue.', 'Évolution du poste et de la santé, examens du protocole de risque, conseils.', 'Retentissement du travail sur la santé, traitement incompatible avec le poste.', '{}'),
      ('VINT', 'suivi renforcé, entre deux examens d’aptitude du médecin.', 'Entretien, examens complémentaires prévus par le protocole de risque, traçabilité des expositions.', 'Anomalie d’un examen, exposition nouvelle, incident.', '{ionisant_a}'),
      ('MICAR', 'année civile des 45 ans.', 'Adéquation entre le poste et la santé, risque de désinsertion, vieillissement au travail (L. 4624-2-2).', 'Mesure d’aménagement à envisager.', '{}'),
      ('REPR_MATERNITE', 'suivi simple, visite confiée par le médecin.', 'Conditions de la reprise, allaitement, poste.', 'Difficulté à la reprise, aménagement à prévoir.', '{}'),
      ('PREREP', 'visite confiée par le médecin.', 'Perspectives de reprise, freins, orientation vers la cellule PDP.', 'Inaptitude possible, aménagement à proposer.', '{}'),
      ('DEM', 'visite confiée par le médecin, avec l’accord du travailleur.', 'Recueil de la demande, information, orientation.', 'Demande qui appelle un avis médical.', '{}')
     ) g(genre, conditions, contenu, reorientation, exclusions)`,
  )
  // The half-signed one is another version of the pair whose protocol expired.
  await client.query(
    `with neuf as (
      insert into planification.protocole_cadre (medecin_id, idest_id, version, objet, debut, fin)
      select medecin_id, idest_id, 3, objet, $1::date, $1::date + 1095 from planification.protocole_cadre
      where fin = $1::date - 7 order by id limit 1 returning id
    ) insert into planification.protocole_genre (protocole_id, genre, conditions, contenu, reorientation)
      select n.id, g.genre, g.conditions, g.contenu, g.reorientation from neuf n,
        (select distinct on (genre) * from planification.protocole_genre order by genre, id) g`,
    [au],
  )
  await client.query(
    `insert into planification.signature_protocole (protocole_id, qualite, professionnel_id, compte_id, signe_le, empreinte)
     select p.id, q.qualite, q.pro, coalesce((select a.compte_id from comptes.attribution a
         where a.professionnel_id = q.pro limit 1), q.pro), p.debut + time '09:30', planification.empreinte_protocole(p.id)
     from planification.protocole_cadre p
     cross join lateral (values ('medecin', p.medecin_id), ('idest', p.idest_id)) q(qualite, pro)
     where p.version < 3 or q.qualite = 'medecin'`,
  )
  await client.query(
    `update planification.protocole_cadre p set complet_le = p.debut + time '09:45'
     where (select count(*) from planification.signature_protocole s where s.protocole_id = p.id) = 2`,
  )
  await poserLesMesures(client, au)
  await client.query(
    `insert into planification.retour_delegation (genre, nature, texte, professionnel_id, le)
     select v.genre, v.nature, v.texte, p.id, $1::date - v.jours
     from (values ('VIPP', 'reussite', 'Le staff du lundi suffit à trier les dossiers à revoir : moins de réorientations en cours de semaine.', 12, 'idest'),
       ('MICAR', 'proposition', 'Joindre la mi-carrière à la visite périodique dès qu’elle tombe la même année : une seule convocation.', 40, 'idest'),
       ('PREREP', 'difficulte', 'Le compte rendu du médecin traitant arrive souvent après la visite. Le demander avec la convocation.', 65, 'medecin')
     ) v(genre, nature, texte, jours, role)
     join comptes.attribution a on a.role = v.role and a.professionnel_id is not null
     join organisation.professionnel p on p.id = a.professionnel_id and p.id in ($2, $3)`,
    [au, idDe('professionnel/idest'), idDe('professionnel/medecin')],
  )
}

async function poserLesMesures(client: pg.Client, au: string): Promise<void> {
  await client.query(
    `insert into planification.mesure_experimentale (id, nom, texte, effet, base_juridique, accord_reference, accord_le, debut,
       fin, codes, categories, contrats, expositions, exclusions, code_tenu, delai_mois, periode_mois, perimetre, reserve)
     values
     ($2, 'Suivi périodique des travailleurs SIR par un infirmier formé',
      'Le suivi périodique des travailleurs déclarés en SIR est délégué aux infirmiers formés en santé au travail, sous forme de visites intermédiaires expérimentales.',
      'delegation', $5, 'DREETS 2024-017 (fictif)', $1::date - 1020, $1::date - 1000, $1::date + 800, '{EMAP}', '{SIR}', null, null,
      $6, 'VINT', null, 24, 'Tout le service.', null),
     ($3, 'Modulation du délai de l’examen d’embauche',
      'Le rendez-vous d’examen d’aptitude à l’embauche des travailleurs en SIR se tient au plus trois mois après l’affectation.',
      'delai', $5, 'DREETS 2024-017 (fictif)', $1::date - 1020, $1::date - 1000, $1::date + 800, '{EMAE}', '{SIR}', null, null,
      $6, null, 3, null, 'Tout le service.',
      'Le délai légal reste celui de R. 4624-24 : avant l’affectation. Il est affiché à côté du délai modulé.'),
     ($4, 'Suivi périodique des intérimaires : conduite et habilitation électrique',
      'Le suivi périodique des intérimaires titulaires d’une autorisation de conduite ou d’une habilitation électrique suit les mêmes conditions que celui des autres travailleurs.',
      'delegation', $5, 'DREETS 2024-018 (fictif)', $1::date - 1020, $1::date - 1000, $1::date + 800, '{EMAP}', null, '{interim}',
      '{conduite,electricite}', $6, 'VINT', null, 24, 'Intérimaires suivis par le service.',
      'Depuis le 01/10/2025 (décret 2025-355), conduite et habilitation électrique ne fondent plus un suivi renforcé : la mesure ne sert plus qu’aux intérimaires en SIR pour un autre motif.')`,
    [...[au, MESURES_FIXES.sir, MESURES_FIXES.delai, MESURES_FIXES.interim], ...[BASE, EXCLUSIONS]],
  )
  await client.query(
    `insert into planification.mesure_evaluation (mesure_id, prevue_le, faite_le, conclusion, commentaire)
     select m.id, $1::date + e.prevue, $1::date + e.faite, e.conclusion, e.commentaire
     from planification.mesure_experimentale m cross join (values
       (-640, -632, 'maintenir', 'Pertinence confirmée par les médecins ; réorientations suivies.'),
       (-270, -255, 'maintenir', 'Délais tenus, exclusions respectées.'),
       (95, null::int, null, null)) e(prevue, faite, conclusion, commentaire)
     union all select $2, $1::date - 10, null, null, null`,
    [au, MESURES_FIXES.interim],
  )
  await client.query(
    `insert into planification.mesure_communication (mesure_id, le, canal, destinataires, objet)
     select m.id, $1::date - 990, 'site', 'adherents', 'Page « Nos mesures expérimentales » du site'
     from planification.mesure_experimentale m
     union all select m.id, $1::date - 250, 'courrier', 'dreets', 'Bilan annuel transmis' from planification.mesure_experimentale m`,
    [au],
  )
}

/** What is asked for, handed over, listed and preferred, over the échéances just computed. */
export async function poserLesDecisions(client: pg.Client, au: string): Promise<void> {
  await client.query(
    `insert into planification.preference (etablissement_id, creneaux, lieu, destinataire, contact_id, canal, informer_avant,
       maximum_demi_journee, precisions, source, modifie_le)
     select b.id, case x.h % 4 when 0 then '{2A}' when 1 then '{1M,2M,4M}' when 2 then '{3A,5M}' else '{}' end::text[],
       case x.h % 5 when 0 then 'entreprise' when 1 then 'centre' else 'indifferent' end,
       case x.h % 3 when 0 then 'employeur' when 1 then 'les_deux' else 'travailleur' end,
       (select c.id from adherents.contact c where c.entreprise_id = b.entreprise_id and (c.fin is null or c.fin > $1)
         order by c.type = 'rh' desc, c.id limit 1),
       case x.h % 6 when 0 then 'courrier' when 1 then 'espace' when 2 then 'sms' else 'courriel' end,
       x.h % 3 = 0, case when x.h % 8 = 0 then 3 end,
       case when x.h % 8 = 0 then 'Pas plus de trois personnes de l’atelier en même temps.' end,
       case when x.h % 2 = 0 then 'employeur' else 'service' end, $1::date - (x.h % 300)
     from adherents.etablissement b cross join lateral (select hashtext(b.id::text) & 65535 h) x
     where x.h % 7 < 2 and (b.ferme_le is null or b.ferme_le > $1)`,
    [au],
  )
  // Returns after maternity leave: most are handed to the nurse.
  await client.query(
    `insert into planification.remise (travailleur_id, code, medecin_id, le, jusqu_au)
     select distinct on (e.travailleur_id) e.travailleur_id, 'REPR', p.medecin_id, $1::date - 5, $1::date + 60
     from suivi.echeance e
     join travailleurs.contrat c on c.travailleur_id = e.travailleur_id
     join suivi.absence a on a.contrat_id = c.id and a.cause = 'maternite' and coalesce(a.reprise, a.fin) > $1::date - 60
     join organisation.portefeuille f on f.etablissement_id = e.etablissement_id and (f.fin is null or f.fin >= $1)
     join organisation.membre_equipe m on m.equipe_id = f.equipe_id
     join planification.protocole_cadre p on p.medecin_id = m.professionnel_id
     where e.code = 'REPR' and hashtext(e.travailleur_id::text) % 4 <> 0 order by e.travailleur_id, p.id`,
    [au],
  )
  await client.query(
    `with q as (
      select c.travailleur_id, hashtext(c.travailleur_id::text) & 65535 h,
        (select m.professionnel_id from organisation.portefeuille f
           join organisation.membre_equipe m on m.equipe_id = f.equipe_id and (m.fin is null or m.fin >= $1)
           join organisation.professionnel p on p.id = m.professionnel_id and p.metier_code = 'idest'
         where f.etablissement_id = c.etablissement_id and (f.fin is null or f.fin >= $1) order by p.id limit 1) idest
      from (select distinct on (travailleur_id) travailleur_id, etablissement_id from travailleurs.contrat
        where debut < $1::date - 200 and fin is null and exclusion_suivi is null order by travailleur_id, debut desc) c
      where hashtext(c.travailleur_id::text) & 65535 < 330
    )
    insert into planification.demande_visite (travailleur_id, code, demandeur, recue_le, reorientation, professionnel_id)
    select q.travailleur_id, v.code, v.demandeur, $1::date - 1 - (q.h % 21), v.raison,
      case when v.code = 'ORIENT' then q.idest end
    from q join (values (0, 'DEM', 'travailleur', null), (1, 'DEM', 'employeur', null), (2, 'DEM', 'medecin_travail', null),
      (3, 'PREREP', 'medecin_conseil', null), (4, 'DEM', 'travailleur', null),
      (5, 'ORIENT', 'infirmier', 'critere_protocole')) v(n, code, demandeur, raison) on v.n = q.h % 6
    where v.code <> 'ORIENT' or q.idest is not null`,
    [au],
  )
  await client.query(
    `insert into planification.remise (travailleur_id, code, medecin_id, idest_id, le, jusqu_au)
     select d.travailleur_id, d.code, p.medecin_id, p.idest_id, $1::date - 1, $1::date + 45
     from planification.demande_visite d
     join lateral (select c.etablissement_id from travailleurs.contrat c where c.travailleur_id = d.travailleur_id
       and c.fin is null order by c.debut desc limit 1) c on true
     join lateral (select x.medecin_id, x.idest_id from organisation.portefeuille f
       join organisation.membre_equipe m on m.equipe_id = f.equipe_id
       join planification.protocole_cadre x on x.idest_id = m.professionnel_id and x.complet_le is not null and x.fin > $1
       where f.etablissement_id = c.etablissement_id and (f.fin is null or f.fin >= $1) order by x.id limit 1) p on true
     where d.code in ('DEM', 'PREREP') and hashtext(d.id::text) % 3 = 0`,
    [au],
  )
  await client.query(
    `with l as (insert into planification.liste_medecin (id, nom, liste, medecin_id, debut)
       values ($2, 'SIS à voir en premier : ateliers visités cet automne', 'IDEST', $3, $1::date - 20) returning id)
     insert into planification.liste_membre (liste_id, travailleur_id, ajoute_le)
     select l.id, e.travailleur_id, $1::date - 18 from l, (
       select e.travailleur_id from suivi.echeance e
       join organisation.portefeuille f on f.etablissement_id = e.etablissement_id and (f.fin is null or f.fin >= $1)
       join organisation.membre_equipe m on m.equipe_id = f.equipe_id and m.professionnel_id = $3
       where e.code = 'VIPI' and e.categorie = 'SIS' order by e.limite, e.travailleur_id limit 6) e`,
    [au, idDe('liste/medecin'), idDe('professionnel/medecin')],
  )
  await client.query(
    `insert into planification.rang_force (travailleur_id, liste, rang, raison, medecin_id, le, jusqu_au)
     select e.travailleur_id, 'IDEST', 2, 'engagement', $2, $1::date - 3, $1::date + 60 from (
       select e.travailleur_id from suivi.echeance e
       join organisation.portefeuille f on f.etablissement_id = e.etablissement_id and (f.fin is null or f.fin >= $1)
       join organisation.membre_equipe m on m.equipe_id = f.equipe_id and m.professionnel_id = $2
       where e.code = 'VIPP' and e.limite between $1::date and $1::date + 90 order by e.limite, e.travailleur_id limit 1) e`,
    [au, idDe('professionnel/medecin')],
  )
}

/** Part of the intermediate visits the nurses held since the measure began were held under it (1,423 in 2023, 001). */
export async function marquerLesMesures(client: pg.Client): Promise<void> {
  await client.query(
    `update planification.rendez_vous r set mesure_id = m.id
     from planification.mesure_experimentale m, organisation.professionnel p
     where m.id = $1 and r.code = 'VINT' and r.mesure_id is null and r.jour >= m.debut and p.id = r.professionnel_id
       and p.metier_code = 'idest' and hashtext(r.id::text) & 7 < 3
       and not exists (select from travailleurs.contrat c join travailleurs.exposition x on x.contrat_id = c.id
         where c.travailleur_id = r.travailleur_id and x.nature_code = any (m.exclusions))`,
    [MESURES_FIXES.sir],
  )
}
