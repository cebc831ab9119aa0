import { sql } from 'kysely'
import type { CodeVisite } from '../../../droit/index.ts'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import {
  type ContexteDelegation,
  type FaitsVisite,
  type Mesure,
  type Protocole,
  peutRecevoir,
  type Reponse,
  type Soignant,
} from '../delegation.ts'
import type { GenreDelegable, Mode } from '../vocabulaire.ts'

/**
 * Professionals, protocols, measures and settings of the service, in one statement. Some hundreds of rows at most.
 * @param equipes only the members of these teams (a page of a list); all by default
 */
export async function chargerDelegation(bd: Bd, equipes?: readonly string[]): Promise<ContexteDelegation> {
  const membres = equipes
    ? sql`and p.id in (select x.professionnel_id from organisation.membre_equipe x where x.equipe_id = any (${equipes}::uuid[]))`
    : sql``
  const paires = equipes
    ? sql`where c.idest_id in (select x.professionnel_id from organisation.membre_equipe x
        where x.equipe_id = any (${equipes}::uuid[]))`
    : sql``
  const { rows } = await sql<{
    soignants: Soignant[] | null
    protocoles: Protocole[] | null
    mesures: Mesure[] | null
    modes: Record<GenreDelegable, Mode>
  }>`select
    (select json_agg(json_build_object('id', p.id, 'nom',
        case when m.famille = 'medical' then 'Dr ' else '' end || p.prenom || ' ' || p.nom, 'profession', m.profession,
        'forme', p.forme_sante_travail, 'arrivee', p.arrivee, 'depart', p.depart, 'equipes', coalesce((
          select json_agg(json_build_object('id', e.equipe_id, 'debut', e.debut, 'fin', e.fin))
          from organisation.membre_equipe e where e.professionnel_id = p.id), '[]')) order by p.nom, p.prenom)
      from organisation.professionnel p join organisation.metier m on m.code = p.metier_code
      where m.profession in ('MT', 'CM', 'INT', 'IDEST', 'IPA', 'MPC') ${membres}) soignants,
    (select json_agg(json_build_object('id', c.id, 'medecinId', c.medecin_id, 'medecin', 'Dr ' || d.prenom || ' ' || d.nom,
        'idestId', c.idest_id, 'debut', c.debut, 'fin', c.fin,
        'complet', (c.complet_le at time zone 'Europe/Paris')::date, 'resilie', c.resilie_le, 'genres', coalesce((
          select json_object_agg(g.genre, g.exclusions) from planification.protocole_genre g where g.protocole_id = c.id),
          '{}')) order by c.fin desc, c.version desc)
      from planification.protocole_cadre c join organisation.professionnel d on d.id = c.medecin_id ${paires}) protocoles,
    (select json_agg(json_build_object('id', m.id, 'nom', m.nom, 'effet', m.effet, 'debut', m.debut, 'fin', m.fin,
        'suspendue', m.suspendue_le, 'accordee', m.accord_le is not null, 'codeTenu', m.code_tenu))
      from planification.mesure_experimentale m) mesures,
    (select json_object_agg(g.genre, g.mode) from planification.genre_delegable g) modes`.execute(bd)
  const { soignants, protocoles, mesures, modes } = rows[0]!
  const parIdest = new Map<string, Protocole[]>()
  for (const p of protocoles ?? []) {
    const liste = parIdest.get(p.idestId)
    if (liste) liste.push(p)
    else parIdest.set(p.idestId, [p])
  }
  return {
    soignants: new Map((soignants ?? []).map((s) => [s.id, s])),
    protocoles: parIdest,
    mesures: new Map((mesures ?? []).map((m) => [m.id, m])),
    modes,
  }
}

export const cleVisite = (travailleurId: string, code: string) => `${travailleurId}/${code}`

/**
 * Facts of any number of visits, in one statement. For those who plan and hold visits, and the system.
 * @param visites workers with the kind of visit; unknown workers are left out of the answer
 * @param jour day from which exposures count as present, YYYY-MM-DD (the day of the visit, or today)
 * @returns by `cleVisite(travailleurId, code)`
 */
export async function lireFaits(
  bd: Bd,
  visites: readonly { travailleurId: string; code: CodeVisite }[],
  jour: string,
): Promise<Map<string, FaitsVisite>> {
  const faits = new Map<string, FaitsVisite>()
  if (visites.length === 0) return faits
  const { rows } = await sql<{
    travailleur_id: string
    code: CodeVisite
    equipe_id: string | null
    categorie: FaitsVisite['categorie']
    naissance: string
    expositions: string[]
    maternite: boolean
    remises: FaitsVisite['remises'] | null
    mesures: FaitsVisite['mesures'] | null
  }>`select f.travailleur_id, f.code, f.equipe_id, f.categorie, f.naissance::text naissance, f.expositions, f.maternite,
      f.remises, f.mesures
    from planification.faits_delegation(${visites.map((v) => v.travailleurId)}::uuid[],
      ${visites.map((v) => v.code)}::text[], ${jour}::date) f`.execute(bd)
  for (const r of rows)
    faits.set(cleVisite(r.travailleur_id, r.code), {
      travailleurId: r.travailleur_id,
      code: r.code,
      equipeId: r.equipe_id,
      categorie: r.categorie,
      naissance: r.naissance,
      expositions: r.expositions,
      maternite: r.maternite,
      remises: r.remises ?? [],
      mesures: r.mesures ?? [],
    })
  return faits
}

export interface DemandeEligibilite {
  travailleurId: string
  code: CodeVisite
  professionnelId: string
  jour: string
}

/**
 * The set version: answers in the order of the requests. Two statements whatever their number; for a filling that tries
 * thousands of pairs, load once with `chargerDelegation` and `lireFaits`, then call `peutRecevoir`.
 */
export async function eligibilites(bd: Bd, demandes: readonly DemandeEligibilite[]): Promise<Reponse[]> {
  const contexte = await chargerDelegation(bd)
  // Exposures count as present from the first of the days asked for.
  const premier = demandes.map((d) => d.jour).sort()[0]
  if (premier === undefined) return []
  const faits = await lireFaits(bd, demandes, premier)
  return demandes.map((d) => {
    const f = faits.get(cleVisite(d.travailleurId, d.code))
    const s = contexte.soignants.get(d.professionnelId)
    if (!f || !s)
      return {
        issue: 'non',
        motif: 'absent',
        raison:
          'Ce travailleur ou ce professionnel de santé est introuvable. Actualisez la page et recommencez.',
      }
    return peutRecevoir(contexte, f, s, d.jour)
  })
}
