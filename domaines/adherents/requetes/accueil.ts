import { sql } from 'kysely'
import type { Bd, Contexte } from '../../../plateforme/base/contexte.ts'
import { memoire } from '../../../plateforme/base/memoire.ts'
import { listerACorriger } from './contacts.ts'

export interface DemandeATraiter {
  id: string
  entreprise_id: string
  entreprise: string
  commune: string | null
  type: string
  statut: string
  demandee_le: string
  accuse_le: string | null
  motif: string | null
}

/** Requests of membership not decided yet, the oldest first. */
async function demandes(bd: Bd, statut: 'demandee' | 'a_completer') {
  const { rows } = await sql<DemandeATraiter & { total: number }>`
    select a.id, a.entreprise_id, e.raison_sociale entreprise, t.commune, a.type, a.statut, a.demandee_le,
      a.accuse_le, a.motif, (count(*) over ())::int total
    from adherents.adhesion a
    join adherents.entreprise e on e.id = a.entreprise_id
    join adherents.resume r on r.entreprise_id = e.id
    left join adherents.etablissement t on t.id = r.principal_id
    where a.statut = ${statut} order by a.demandee_le, a.id limit 8`.execute(bd)
  return { total: rows[0]?.total ?? 0, lignes: rows.map(({ total: _, ...l }) => l) }
}

interface Chiffres {
  adherents: number
  effectif: number
  comptes_ett: number
  independants: number
  nouveaux_mois: number
  nouveaux_annee: number
  effectif_nouveaux_annee: number
  affiliations_annee: number
  radies_annee: number
  effectif_radies_annee: number
  manquements_annee: number
  echues: number
}

/**
 * Figures of the day: members and headcount without temporary-work agencies, whose accounts are counted apart
 * (ADH-053); what began and ended this year (ADH-066).
 */
async function chiffres(bd: Bd, jour: string): Promise<Chiffres> {
  const annee = `${jour.slice(0, 4)}-01-01`
  const mois = `${jour.slice(0, 7)}-01`
  const { rows } = await sql<Chiffres>`
    with presents as (
      select e.nature, r.effectif, a.type, a.statut, a.debut, a.fin, a.motif_radiation,
        a.debut <= ${jour} and coalesce(a.fin, 'infinity') >= ${jour} as present
      from adherents.adhesion a
      join adherents.entreprise e on e.id = a.entreprise_id
      join adherents.resume r on r.entreprise_id = e.id
      where a.debut is not null
    )
    select (count(*) filter (where present and nature <> 'ett' and type not like '%_tns'))::int adherents,
      coalesce(sum(effectif) filter (where present and nature <> 'ett' and type not like '%_tns'), 0)::int effectif,
      (count(*) filter (where present and nature = 'ett'))::int comptes_ett,
      (count(*) filter (where present and type like '%_tns'))::int independants,
      (count(*) filter (where debut between ${mois} and ${jour}))::int nouveaux_mois,
      (count(*) filter (where debut between ${annee} and ${jour} and type <> 'affiliation_tns'))::int nouveaux_annee,
      coalesce(sum(effectif) filter (where debut between ${annee} and ${jour}), 0)::int effectif_nouveaux_annee,
      (count(*) filter (where debut between ${annee} and ${jour} and type = 'affiliation_tns'))::int affiliations_annee,
      (count(*) filter (where statut = 'radiee' and fin between ${annee} and ${jour}))::int radies_annee,
      coalesce(sum(effectif) filter (where statut = 'radiee' and fin between ${annee} and ${jour}), 0)::int effectif_radies_annee,
      (count(*) filter (where motif_radiation = 'manquement_obligations' and fin between ${annee} and ${jour}))::int manquements_annee,
      (count(*) filter (where statut = 'active' and fin < ${jour}))::int echues
    from presents`.execute(bd)
  return rows[0]!
}

async function nouveaux(bd: Bd, jour: string) {
  const { rows } = await sql<{
    id: string
    entreprise: string
    commune: string | null
    debut: string
    effectif: number | null
    equipe: string | null
  }>`
    select e.id, e.raison_sociale entreprise, t.commune, a.debut, r.effectif, q.nom equipe
    from adherents.adhesion a
    join adherents.entreprise e on e.id = a.entreprise_id
    join adherents.resume r on r.entreprise_id = e.id
    left join adherents.etablissement t on t.id = r.principal_id
    left join organisation.portefeuille p on p.etablissement_id = t.id
      and p.debut <= ${jour} and coalesce(p.fin, 'infinity') >= ${jour}
    left join organisation.equipe q on q.id = p.equipe_id
    where a.debut between ${`${jour.slice(0, 7)}-01`} and ${jour}
    order by a.debut desc, r.tri limit 8`.execute(bd)
  return rows
}

const souvenirs = memoire<Chiffres>()

/** The day of those who look after members: what is to be done now, figures at most a minute old. */
export async function lireAccueil(contexte: Contexte) {
  const { bd, aujourdhui: jour } = contexte
  const aCorriger = await listerACorriger(
    bd,
    { page: 1, taille: 8, tri: 'depuis', q: undefined, motif: undefined },
    jour,
  )
  return {
    chiffres: await souvenirs.lire(contexte, '', () => chiffres(bd, jour)),
    demandes: await demandes(bd, 'demandee'),
    aCompleter: await demandes(bd, 'a_completer'),
    nouveaux: await nouveaux(bd, jour),
    aCorriger: {
      parMotif: aCorriger.parMotif,
      lignes: aCorriger.lignes.filter((l) => l.motif !== 'a_verifier'),
    },
  }
}
