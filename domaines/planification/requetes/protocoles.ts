import { sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import type { EtatProtocole, GenreDelegable, Mode } from '../vocabulaire.ts'

export interface ResumeProtocole {
  id: string
  medecin_id: string
  medecin: string
  idest_id: string
  idest: string
  equipes: string[]
  version: number
  debut: string
  fin: string
  etat: EtatProtocole
  /** Days to the end; negative when over. */
  reste: number
  genres: GenreDelegable[]
  signe_medecin: string | null
  signe_idest: string | null
  resilie_le: string | null
  raison_resiliation: string | null
}
export interface ProtocoleLu extends ResumeProtocole {
  objet: string
  /** The signed text is the text shown. */
  conforme: boolean
  detail: {
    id: string
    genre: GenreDelegable
    mode: Mode
    conditions: string
    contenu: string
    reorientation: string
    exclusions: string[]
  }[]
}

const corps = (le: string, filtre = sql`true`) => sql`
  select p.id, p.medecin_id, m.prenom || ' ' || m.nom medecin, p.idest_id, i.prenom || ' ' || i.nom idest,
    array(select q.nom from organisation.equipe q where q.id in (
      select e.equipe_id from organisation.membre_equipe e where e.professionnel_id = p.idest_id
        and e.debut <= ${le}::date and (e.fin is null or e.fin >= ${le}::date)) order by 1) equipes,
    p.version, p.debut, p.fin, p.fin - ${le}::date reste,
    case when p.resilie_le <= ${le}::date then 'resilie'
      when p.complet_le is null then case when sm.signe_le is null and si.signe_le is null then 'brouillon' else 'a_signer' end
      when p.fin < ${le}::date then 'expire'
      when p.debut > ${le}::date then 'a_venir'
      when p.fin - ${le}::date <= g.alerte_protocole_jours then 'expire_bientot'
      else 'en_vigueur' end etat,
    array(select x.genre from planification.protocole_genre x where x.protocole_id = p.id order by 1) genres,
    (sm.signe_le at time zone 'Europe/Paris')::date signe_medecin, (si.signe_le at time zone 'Europe/Paris')::date signe_idest,
    p.resilie_le, p.raison_resiliation, p.objet, p.complet_le, sm.empreinte
  from planification.protocole_cadre p
  join organisation.professionnel m on m.id = p.medecin_id join organisation.professionnel i on i.id = p.idest_id
  cross join planification.reglage_ordre g
  left join planification.signature_protocole sm on sm.protocole_id = p.id and sm.qualite = 'medecin'
  left join planification.signature_protocole si on si.protocole_id = p.id and si.qualite = 'idest'
  where ${filtre}`

/** Protocols of the service; a pair's latest version first. @param tous also those followed by a later signed version */
export async function listerProtocoles(bd: Bd, le: string, tous: boolean): Promise<ResumeProtocole[]> {
  const { rows } = await sql<ResumeProtocole>`
    with p as (${corps(le)})
    select p.id, p.medecin_id, p.medecin, p.idest_id, p.idest, p.equipes, p.version, p.debut, p.fin, p.etat, p.reste,
      p.genres, p.signe_medecin, p.signe_idest, p.resilie_le, p.raison_resiliation
    from p where ${tous} or not exists (select from p s where s.medecin_id = p.medecin_id and s.idest_id = p.idest_id
      and s.version > p.version and s.complet_le is not null)
    order by case p.etat when 'expire' then 1 when 'a_signer' then 2 when 'brouillon' then 3 when 'expire_bientot' then 4
      when 'a_venir' then 5 when 'en_vigueur' then 6 else 7 end, p.fin, p.medecin, p.idest`.execute(bd)
  return rows
}

/** One protocol with its kinds; undefined when unknown. */
export async function lireProtocole(bd: Bd, id: string, le: string): Promise<ProtocoleLu | undefined> {
  const { rows } = await sql<ProtocoleLu>`
    with p as (${corps(le, sql`p.id = ${id}`)})
    select p.id, p.medecin_id, p.medecin, p.idest_id, p.idest, p.equipes, p.version, p.debut, p.fin, p.etat, p.reste,
      p.genres, p.signe_medecin, p.signe_idest, p.resilie_le, p.raison_resiliation, p.objet,
      p.empreinte is null or p.empreinte = planification.empreinte_protocole(p.id) conforme, coalesce((
        select json_agg(json_build_object('id', x.id, 'genre', x.genre, 'mode', d.mode, 'conditions', x.conditions,
          'contenu', x.contenu, 'reorientation', x.reorientation, 'exclusions', x.exclusions) order by x.genre)
        from planification.protocole_genre x join planification.genre_delegable d on d.genre = x.genre
        where x.protocole_id = p.id), '[]') detail
    from p`.execute(bd)
  return rows[0]
}

export interface Delegation {
  genres: { genre: GenreDelegable; mode: Mode }[]
  soignants: { id: string; nom: string; profession: string; forme: boolean; equipes: string[] }[]
  /** Nurses in post, trained, without any protocol in force. */
  sansProtocole: { id: string; nom: string; equipes: string[] }[]
  reorientations: { annee: number; raison: string; n: number }[]
}

/** Settings and people of the delegation. @param comptes whether the actor may read the counts of sendings back */
export async function lireDelegation(bd: Bd, le: string, comptes: boolean): Promise<Delegation> {
  const { rows } = await sql<Delegation>`
    with s as (
      select p.id, p.prenom || ' ' || p.nom nom, m.profession, p.forme_sante_travail forme,
        array(select q.nom from organisation.membre_equipe e join organisation.equipe q on q.id = e.equipe_id
          where e.professionnel_id = p.id and e.debut <= ${le}::date and (e.fin is null or e.fin >= ${le}::date)
          order by 1) equipes
      from organisation.professionnel p join organisation.metier m on m.code = p.metier_code
      where m.profession in ('MT', 'IDEST') and p.arrivee <= ${le}::date and (p.depart is null or p.depart >= ${le}::date)
    )
    select (select json_agg(json_build_object('genre', g.genre, 'mode', g.mode)) from planification.genre_delegable g) genres,
      coalesce((select json_agg(s order by s.profession desc, s.nom) from s), '[]') soignants,
      coalesce((select json_agg(json_build_object('id', s.id, 'nom', s.nom, 'equipes', s.equipes) order by s.nom) from s
        where s.profession = 'IDEST' and s.forme and not exists (select from planification.protocole_cadre c
          where c.idest_id = s.id and c.complet_le is not null and ${le}::date between c.debut and c.fin
            and (c.resilie_le is null or c.resilie_le > ${le}::date))), '[]') "sansProtocole"`.execute(bd)
  const r = comptes
    ? await sql<
        Delegation['reorientations'][number]
      >`select * from planification.compter_reorientations()`.execute(bd)
    : { rows: [] }
  return { ...rows[0]!, reorientations: r.rows }
}

export interface Retour {
  id: string
  genre: GenreDelegable
  nature: string
  texte: string
  auteur: string
  auteur_id: string
  le: string
}
export async function listerRetours(bd: Bd): Promise<Retour[]> {
  const { rows } = await sql<Retour>`select r.id, r.genre, r.nature, r.texte, p.prenom || ' ' || p.nom auteur,
      p.id auteur_id, r.le
    from planification.retour_delegation r join organisation.professionnel p on p.id = r.professionnel_id
    order by r.le desc, r.id desc limit 200`.execute(bd)
  return rows
}
