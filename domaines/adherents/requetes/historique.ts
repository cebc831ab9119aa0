import { sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'

/** One dated event of a member; `genre` tells the screen how to draw it. */
export interface EvenementAdherent {
  id: string
  genre: 'adhesion' | 'contact' | 'equipe' | 'effectif' | 'etablissement' | 'modification'
  /** A day, or an instant for a change noted in the journal. */
  date: string
  fin: string | null
  titre: string
  detail: string | null
  auteur: string | null
  role: string | null
  /** Code of the vocabulary that the screen turns into words. */
  code: string | null
}

/** Facts with their own dates: memberships, contacts, team in charge, headcounts, openings and closings. */
async function faits(bd: Bd, entreprise: string): Promise<EvenementAdherent[]> {
  const { rows } = await sql<EvenementAdherent>`
    with lieux as (
      select t.id, coalesce(t.enseigne, t.commune, t.siret, 'Établissement') nom, t.ouvert_le, t.ferme_le
      from adherents.etablissement t where t.entreprise_id = ${entreprise}
    ), faits as (
      select 'demande:' || a.id id, 'adhesion' genre, a.demandee_le date, null::date fin, 'Demande d’adhésion' titre,
        null detail, a.type code from adherents.adhesion a where a.entreprise_id = ${entreprise}
      union all
      select 'accuse:' || a.id, 'adhesion', a.accuse_le, null, 'Accusé de réception envoyé', null, null
        from adherents.adhesion a where a.entreprise_id = ${entreprise} and a.accuse_le is not null
      union all
      select 'debut:' || a.id, 'adhesion', a.debut, null, 'Début de l’adhésion', null, a.type
        from adherents.adhesion a where a.entreprise_id = ${entreprise} and a.debut is not null
      union all
      select 'fin:' || a.id, 'adhesion', a.fin, null,
        case a.statut when 'radiee' then 'Radiation' else 'Fin de l’adhésion' end,
        case a.statut when 'radiee' then a.motif end, a.motif_radiation
        from adherents.adhesion a where a.entreprise_id = ${entreprise} and a.fin is not null
      union all
      select 'contact:' || c.id, 'contact', c.debut, c.fin, trim(concat_ws(' ', c.civilite, c.prenom, c.nom)), c.fonction,
        c.type from adherents.contact c where c.entreprise_id = ${entreprise}
      union all
      select 'injoignable:' || c.id, 'contact', c.injoignable_depuis, null,
        trim(concat_ws(' ', c.civilite, c.prenom, c.nom)) || ' est injoignable', null, c.type
        from adherents.contact c where c.entreprise_id = ${entreprise} and c.injoignable_depuis is not null
      union all
      select 'equipe:' || p.id, 'equipe', p.debut, p.fin, q.nom || ' prend en charge ' || l.nom, p.motif, null
        from lieux l join organisation.portefeuille p on p.etablissement_id = l.id
        join organisation.equipe q on q.id = p.equipe_id
      union all
      select 'effectif:' || min(f.id::text), 'effectif', f.au, null, sum(f.nombre)::text,
        case when count(*) > 1 then count(*) || ' établissements' else min(l.nom) end, f.source
        from lieux l join adherents.effectif f on f.etablissement_id = l.id group by f.au, f.source
      union all
      select 'ouverture:' || l.id, 'etablissement', l.ouvert_le, null, 'Ouverture : ' || l.nom, null, null
        from lieux l where l.ouvert_le is not null
      union all
      select 'fermeture:' || l.id, 'etablissement', l.ferme_le, null, 'Fermeture : ' || l.nom, null, null
        from lieux l where l.ferme_le is not null
    )
    select id, genre, date, fin, titre, detail, null auteur, null role, code from faits
    order by date desc, id limit 300`.execute(bd)
  return rows
}

/** Changes noted by the journal and made by a use case (the facts above already say what was added). */
async function modifications(bd: Bd, entreprise: string): Promise<EvenementAdherent[]> {
  const { rows } = await sql<{
    id: number
    le: Date
    auteur: string | null
    role: string
    operation: string
    objet: string
    apres: Record<string, unknown> | null
  }>`select id, le, auteur, role, operation, objet, apres from adherents.historique(${entreprise}, 300)
    where operation = 'UPDATE' or (cas is not null and objet in ('adherents.entreprise', 'adherents.etablissement'))`.execute(
    bd,
  )
  return rows.map((l) => ({
    id: `journal:${l.id}`,
    genre: 'modification',
    date: l.le.toISOString(),
    fin: null,
    titre: `${l.operation === 'INSERT' ? 'creation' : 'modification'}:${l.objet.split('.')[1]}`,
    detail: l.operation === 'UPDATE' && l.apres ? Object.keys(l.apres).join(',') : null,
    auteur: l.auteur,
    role: l.role.replace(/^socle_/, ''),
    code: null,
  }))
}

/** The timeline of a member, the latest first, 400 events at most. */
export async function lireHistorique(bd: Bd, entreprise: string): Promise<EvenementAdherent[]> {
  const tous = [...(await faits(bd, entreprise)), ...(await modifications(bd, entreprise))]
  return tous.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)).slice(0, 400)
}
