import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Bd } from '../../../plateforme/base/contexte.ts'

/**
 * One worker as its employer may know it: identity, contracts with the actor's companies, jobs, and what was declared.
 * Undefined when no contract of the actor's companies leads to this worker.
 */
export async function lireTravailleur(bd: Bd, id: string) {
  const travailleur = await bd
    .selectFrom('travailleurs.travailleur')
    .where('id', '=', id)
    .select([
      'id',
      'nom_naissance as nomNaissance',
      'nom_usage as nomUsage',
      'prenoms',
      'prenom_usage as prenomUsage',
      'sexe',
      'naissance',
    ])
    .executeTakeFirst()
  if (!travailleur) return undefined
  const contrats = await bd
    .selectFrom('travailleurs.contrat as c')
    .innerJoin('adherents.etablissement as s', 's.id', 'c.etablissement_id')
    .innerJoin('adherents.entreprise as e', 'e.id', 's.entreprise_id')
    .where('c.travailleur_id', '=', id)
    .orderBy('c.debut', 'desc')
    .orderBy('c.id')
    .select((eb) => [
      'c.id',
      'e.id as entrepriseId',
      'e.raison_sociale as entreprise',
      's.id as etablissementId',
      eb.fn.coalesce('s.enseigne', 'e.enseigne', 'e.raison_sociale').as('etablissement'),
      's.commune',
      sql<boolean>`c.etablissement_id = any (
        portail.etablissements_avec_qualite('{employeur,rh,referent_securite}'))`.as('expositionsVisibles'),
      sql<boolean>`c.etablissement_id = any (
        portail.etablissements_avec_qualite('{employeur,rh,comptable_mandate}'))`.as('administratif'),
      'c.numero',
      'c.type',
      'c.temps_partiel as tempsPartiel',
      'c.pcs',
      'c.debut',
      'c.fin',
      jsonArrayFrom(
        eb
          .selectFrom('travailleurs.poste as p')
          .whereRef('p.contrat_id', '=', 'c.id')
          .orderBy('p.debut', 'desc')
          .select(['p.id', 'p.intitule', 'p.unite_travail as uniteTravail', 'p.debut', 'p.fin']),
      ).as('postes'),
      jsonArrayFrom(
        eb
          .selectFrom('travailleurs.exposition as x')
          .innerJoin('travailleurs.nature_exposition as n', 'n.code', 'x.nature_code')
          .leftJoin('travailleurs.poste as xp', 'xp.id', 'x.poste_id')
          .whereRef('x.contrat_id', '=', 'c.id')
          .orderBy('n.ordre')
          .orderBy('x.debut')
          .select([
            'x.id',
            'n.libelle',
            'n.fonde',
            'n.article',
            'xp.intitule as poste',
            'x.precision_ as precision',
            'x.niveau',
            'x.unite',
            'x.debut',
            'x.fin',
          ]),
      ).as('expositions'),
      jsonArrayFrom(
        eb
          .selectFrom('travailleurs.situation as i')
          .whereRef('i.contrat_id', '=', 'c.id')
          .orderBy('i.debut', 'desc')
          .select(['i.id', 'i.code', 'i.debut', 'i.fin']),
      ).as('situations'),
    ])
    .execute()
  return {
    ...travailleur,
    naissance: contrats.some((c) => c.administratif) ? travailleur.naissance : null,
    contrats: contrats.map(({ administratif: _, ...contrat }) => contrat),
  }
}
