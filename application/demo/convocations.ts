import pg from 'pg'
import { annoncer } from '../../domaines/convocations/index.ts'
import { ouvrirConnexions } from '../../plateforme/base/connexions.ts'
import { dansContexte } from '../../plateforme/base/contexte.ts'

// The appointments of the weeks to come, told ten days ago by the room's own code, then answered by a draw.

/** A number from 0 to 1 drawn from a text: the same text, the same number. */
const DE = (cle: string) => `(('x' || substr(md5(${cle}), 1, 8))::bit(32)::bigint / 4294967296.0)`
const JOUR_MS = 86_400_000
/** Appointments told in one transaction: a statement takes 65,535 values at most. */
const LOT = 500

/** How members like to be told: one in four has said so. */
const PREFERENCES = `
  insert into planification.preference (etablissement_id, destinataire, canal, informer_avant)
  select e.id, case when ${DE("e.id::text || 'd'")} < 0.4 then 'les_deux' when ${DE("e.id::text || 'd'")} < 0.7 then 'employeur'
      else 'travailleur' end,
    (array['courriel', 'courriel', 'sms', 'sms', 'courrier', 'espace'])[1 + floor(${DE("e.id::text || 'c'")} * 6)::int],
    ${DE("e.id::text || 'i'")} < 0.2
  from adherents.etablissement e where ${DE("e.id::text || 'p'")} < 0.25
  on conflict do nothing`

/**
 * The employer who shows its space has workers awaited: some of the physicians' slots not convoked yet are given to those
 * of its workers whose visit comes first.
 */
const CHEZ_L_EMPLOYEUR = `
  with siens as (
    select x.travailleur_id, x.code, x.etablissement_id, c.id contrat_id, f.equipe_id,
      row_number() over (order by x.limite, x.travailleur_id) n
    from suivi.echeance x
    join travailleurs.contrat c on c.travailleur_id = x.travailleur_id and c.etablissement_id = x.etablissement_id
      and c.debut <= current_date and c.fin is null
    left join organisation.portefeuille f on f.etablissement_id = x.etablissement_id and f.fin is null
    where x.code in ('VIPP', 'VIPI', 'VINT', 'EMAP', 'EMAE', 'ATTEST', 'MICAR')
      and x.etablissement_id in (select e.id from comptes.attribution a join comptes.compte k on k.id = a.compte_id
        join adherents.etablissement e on e.entreprise_id = a.entreprise_id where k.courriel = 'employeur@demo.socle.fr')
      and not exists (select from planification.rendez_vous r where r.travailleur_id = x.travailleur_id
        and r.statut in ('propose', 'planifie', 'convoque', 'confirme', 'arrive'))
    limit 6
  ), libres as (
    select r.id, row_number() over (order by r.debut, r.id) n from planification.rendez_vous r
    join organisation.professionnel p on p.id = r.professionnel_id
    join organisation.metier m on m.code = p.metier_code and m.famille = 'medical'
    where r.statut in ('planifie', 'convoque') and r.debut > now() + interval '3 days' and r.mesure_id is null and not r.discret
  )
  update planification.rendez_vous r set travailleur_id = s.travailleur_id, contrat_id = s.contrat_id, code = s.code,
    motifs = '{}', etablissement_id = s.etablissement_id, equipe_id = s.equipe_id, statut = 'convoque'
  from libres l join siens s on s.n = l.n where r.id = l.id`

/** Messages of the past have left; one e-mail in forty came back. */
const PARTIS = `
  with v as (
    update messages.envoi set envoye_le = prochain, essais = 1, reference = 'local-' || id,
      statut = case when canal = 'courriel' and ${DE("a || 'rejet'")} < 0.025 then 'rejete' else 'envoye' end,
      erreur = case when canal = 'courriel' and ${DE("a || 'rejet'")} < 0.025 then '550 5.1.1 Adresse inconnue' end
    where prochain <= now() and statut = 'a_envoyer' returning canal, a, statut, erreur)
  insert into messages.adresse_en_echec (canal, adresse, motif)
  select distinct canal, a, erreur from v where statut = 'rejete' on conflict do nothing`
const LETTRES = `
  update convocations.convocation set lettre = 'postee', lettre_le = cree_le + interval '1 day'
  where lettre = 'a_imprimer' and ${DE("id::text || 'l'")} < 0.6`

/** Answers: who is confirmed said so; a few of the others ask for another date. */
const REPONSES = `
  update convocations.convocation k set reponse = case r.statut when 'confirme' then 'confirme' when 'absent_excuse' then 'excuse'
      else 'autre_date' end,
    reponse_le = now() - make_interval(hours => 1 + floor(${DE("k.id::text || 'h'")} * 150)::int),
    reponse_par = case when r.prevenu_par is not null then r.prevenu_par when ${DE("r.id::text || 'q'")} < 0.7 then 'travailleur'
      else 'employeur' end,
    souhaits = case when r.statut = 'convoque' then array[(array['1M', '2A', '3M', '4A', '5M'])[1 + floor(${DE("r.id::text || 's'")} * 5)::int],
      (array['1A', '2M', '3A', '4M', '5A'])[1 + floor(${DE("r.id::text || 't'")} * 5)::int]] else '{}' end
  from planification.rendez_vous r
  where r.id = k.rendez_vous_id and (r.statut in ('confirme', 'absent_excuse')
    or r.statut = 'convoque' and ${DE("r.id::text || 'autre'")} < 0.04)`

/**
 * Convocations of the demo service, once its agendas are there.
 * @param url owner's connection string
 */
export async function poserLesConvocations(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'socle-demo' })
  await client.connect()
  const connexions = await ouvrirConnexions(url, { taille: 2, nom: 'socle-demo' })
  const cibles = [
    'convocations.convocation',
    'convocations.envoi',
    'messages.envoi',
    'planification.preference',
  ]
  try {
    // A demo is nobody's act.
    for (const t of cibles)
      for (const d of ['journal_ajout', 'journal_modification'])
        await client.query(`alter table ${t} disable trigger ${d}`)
    await client.query(PREFERENCES)
    await client.query(CHEZ_L_EMPLOYEUR)
    const { rows } = await client.query<{ id: string }>(
      `select id from planification.rendez_vous where debut > now() and (statut in ('convoque', 'confirme')
         or statut = 'absent_excuse' and jour < current_date + 30) order by debut`,
    )
    for (let i = 0; i < rows.length; i += LOT)
      await dansContexte(
        connexions,
        { compteId: null, role: 'systeme' },
        new Set(),
        'demo',
        (contexte) =>
          annoncer(
            contexte,
            rows.slice(i, i + LOT).map((r) => r.id),
            'convocation',
          ),
        { maintenant: new Date(Date.now() - 10 * JOUR_MS) },
      )
    for (const ordre of [PARTIS, LETTRES, REPONSES]) await client.query(ordre)
    await client.query('analyze messages.envoi, convocations.convocation, convocations.envoi')
  } finally {
    for (const t of cibles)
      for (const d of ['journal_ajout', 'journal_modification'])
        await client.query(`alter table ${t} enable trigger ${d}`).catch(() => undefined)
    await connexions.fermer()
    await client.end()
  }
}
