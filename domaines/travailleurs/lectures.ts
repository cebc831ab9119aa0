import type { Bd } from '../../plateforme/base/contexte.ts'
import { conflit, introuvable } from '../../plateforme/http/refus.ts'

/** The identity a write is about, locked until the end of the transaction. @throws Refus 404, or 409 when merged. */
export async function prendreTravailleur(bd: Bd, id: string) {
  const t = await bd
    .selectFrom('travailleurs.travailleur')
    .select([
      'id',
      'nom_naissance',
      'prenoms',
      'sexe',
      'naissance',
      'lieu_naissance_code',
      'nom_usage',
      'prenom_usage',
      'statut_identite',
      'fusionne_dans',
    ])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!t) throw introuvable('Ce travailleur')
  if (t.fusionne_dans)
    throw conflit('Ce dossier a été fusionné avec un autre. Ouvrez le dossier gardé pour le modifier.')
  return t
}

/** The contract a write is about, locked, with its worker's birth date. @throws Refus 404 */
export async function prendreContrat(bd: Bd, id: string) {
  const c = await bd
    .selectFrom('travailleurs.contrat as c')
    .innerJoin('travailleurs.travailleur as t', 't.id', 'c.travailleur_id')
    .select([
      'c.id',
      'c.travailleur_id',
      'c.etablissement_id',
      'c.type',
      'c.debut',
      'c.fin',
      'c.exclusion_suivi',
      't.naissance',
    ])
    .where('c.id', '=', id)
    .forUpdate('c')
    .executeTakeFirst()
  if (!c) throw introuvable('Ce contrat')
  return c
}

/** A post of a contract. @throws Refus 404 */
export async function prendrePoste(bd: Bd, id: string) {
  const p = await bd
    .selectFrom('travailleurs.poste')
    .select(['id', 'contrat_id', 'intitule', 'unite_travail', 'debut', 'fin'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!p) throw introuvable('Ce poste')
  return p
}
