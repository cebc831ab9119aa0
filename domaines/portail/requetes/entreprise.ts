import { sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'

/** Facts of a company that only its home shows. Every row goes through the policies of the acting employer. */
export async function lireEntreprise(bd: Bd, id: string) {
  return bd
    .selectFrom('adherents.entreprise as e')
    .leftJoin('adherents.naf as n', (j) =>
      j.onRef('n.version', '=', 'e.naf_version').onRef('n.code', '=', 'e.naf_code'),
    )
    .where('e.id', '=', id)
    .select([
      'e.id',
      'e.numero',
      'e.nature',
      'e.raison_sociale as raisonSociale',
      'e.enseigne',
      'e.siren',
      'e.forme_juridique as formeJuridique',
      'e.naf_code as naf',
      'n.libelle as activiteNaf',
      'e.activite',
    ])
    .executeTakeFirst()
}

/** The membership that runs or, failing that, the latest: dates and status, without the notes of the service. */
export async function lireAdhesion(bd: Bd, entreprise: string) {
  return bd
    .selectFrom('adherents.adhesion')
    .where('entreprise_id', '=', entreprise)
    .orderBy(sql`(statut in ('active', 'suspendue')) desc, debut desc nulls first`)
    .limit(1)
    .select(['id', 'type', 'statut', 'demandee_le as demandeeLe', 'debut', 'fin'])
    .executeTakeFirst()
}

/** A member of the team in charge, with the establishments it follows. */
export interface Correspondant {
  equipe: string
  nom: string
  prenom: string
  metier: string
  telephone: string | null
  courriel: string | null
  /** Establishments of the company that this person follows. */
  etablissements: string[]
}

/** "Vos correspondants" of a company, or of one of its establishments (POR-013). */
export async function lireCorrespondants(
  bd: Bd,
  { entreprise, etablissement }: { entreprise?: string; etablissement?: string },
): Promise<Correspondant[]> {
  const { rows } = await sql<Correspondant>`
    select c.equipe, c.nom, c.prenom, c.metier, c.telephone, c.courriel,
      array_agg(s.id order by s.id)::text[] etablissements
    from adherents.etablissement s
    cross join lateral organisation.correspondants(s.id) with ordinality
      as c (equipe, nom, prenom, metier, telephone, courriel, rang)
    where (s.id = ${etablissement ?? null}::uuid or s.entreprise_id = ${entreprise ?? null}::uuid)
      and (s.ferme_le is null or s.ferme_le > current_date)
    group by c.equipe, c.nom, c.prenom, c.metier, c.telephone, c.courriel
    order by c.equipe, min(c.rang), c.nom`.execute(bd)
  return rows
}

/** Centres where the workers of a company, or of one establishment, are received. */
export async function lireCentres(
  bd: Bd,
  { entreprise, etablissement }: { entreprise?: string; etablissement?: string },
) {
  const { rows } = await sql<{
    equipe: string
    nom: string
    adresse: string | null
    codePostal: string | null
    commune: string | null
    telephone: string | null
  }>`
    select distinct c.equipe, c.nom, c.adresse, c.code_postal "codePostal", c.commune, c.telephone
    from portail.centres_de_l_acteur() c
    join adherents.etablissement s on s.id = c.etablissement_id
    where s.id = ${etablissement ?? null}::uuid or s.entreprise_id = ${entreprise ?? null}::uuid
    order by c.nom, c.equipe`.execute(bd)
  return rows
}

/** The service's public card. */
export async function lireService(bd: Bd) {
  return bd
    .selectFrom('organisation.service')
    .select([
      'nom',
      'sigle',
      'adresse',
      'code_postal as codePostal',
      'commune',
      'telephone',
      'courriel',
      'agrement_numero as agrementNumero',
      'agrement_fin as agrementFin',
    ])
    .executeTakeFirst()
}

/** Workers present in a company, and those the employer declared as working alone (POR-014). */
export async function compterPresents(bd: Bd, entreprise: string, aujourdhui: string) {
  const { rows } = await sql<{ presents: number; isoles: number; arrivees: number; departs: number }>`
    select count(distinct c.travailleur_id) filter (where c.debut <= ${aujourdhui}::date)::int presents,
      count(distinct c.travailleur_id) filter (where c.debut <= ${aujourdhui}::date and exists (
        select from travailleurs.situation i where i.contrat_id = c.id and i.code = 'isole'
          and i.debut <= ${aujourdhui}::date and (i.fin is null or i.fin >= ${aujourdhui}::date)))::int isoles,
      count(distinct c.travailleur_id) filter (where c.debut between ${aujourdhui}::date - 30 and ${aujourdhui}::date)::int arrivees,
      count(distinct c.travailleur_id) filter (where c.fin between ${aujourdhui}::date and ${aujourdhui}::date + 30)::int departs
    from travailleurs.contrat c
    join adherents.etablissement s on s.id = c.etablissement_id
    where s.entreprise_id = ${entreprise} and (c.fin is null or c.fin >= ${aujourdhui}::date)`.execute(bd)
  return rows[0]!
}
