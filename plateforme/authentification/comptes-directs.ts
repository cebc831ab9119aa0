import pg from 'pg'
import type { Role } from '../base/contexte.ts'

/** A right to give with the account. */
export interface AttributionDirecte {
  role: Role
  professionnelId?: string | null
  entrepriseId?: string | null
  etablissementId?: string | null
  travailleurId?: string | null
  /** For an employer: employeur | rh | comptable_mandate | referent_securite. */
  qualite?: string | null
  /** YYYY-MM-DD; today by default. */
  debut?: string
  fin?: string | null
}

export interface CompteDirect {
  id: string
  courriel: string
  prenom: string
  nom: string
  /** Made by `hacherMotDePasse`; without it the account cannot sign in until it is invited. */
  motDePasseHache?: string | null
  /** Opens only in a demonstration service (SOCLE_DEMO=1). */
  demonstration?: boolean
  /** Proposed on the sign-in page of the demonstration. */
  vitrine?: boolean
  /** Tests only: as if the second factor were set up. */
  secondFacteur?: boolean
  attributions: readonly AttributionDirecte[]
}

const REQUETE = `
with recus as (
  select * from jsonb_to_recordset($1::jsonb) as c(
    id uuid, courriel text, prenom text, nom text, "motDePasseHache" text, demonstration boolean, vitrine boolean,
    "secondFacteur" boolean, attributions jsonb)
), comptes_ as (
  insert into comptes.compte (id, courriel, courriel_verifie, prenom, nom, demonstration, vitrine, second_facteur)
  select id, lower(courriel), true, prenom, nom, coalesce(demonstration, false), coalesce(vitrine, false),
    coalesce("secondFacteur", false)
  from recus
  returning id
), identites as (
  insert into comptes.identite (compte_id, fournisseur, fournisseur_compte_id, mot_de_passe)
  select id, 'credential', id::text, "motDePasseHache" from recus where "motDePasseHache" is not null
)
insert into comptes.attribution (compte_id, role, professionnel_id, entreprise_id, etablissement_id, travailleur_id,
  qualite, debut, fin)
select r.id, a.role, a."professionnelId", a."entrepriseId", a."etablissementId", a."travailleurId", a.qualite,
  coalesce(a.debut, current_date), a.fin
from recus r, jsonb_to_recordset(r.attributions) as a(
  role text, "professionnelId" uuid, "entrepriseId" uuid, "etablissementId" uuid, "travailleurId" uuid, qualite text,
  debut date, fin date)`

/**
 * Creates accounts with their rights in one statement, for the demonstration and the tests.
 * @param cible owner's connection string or an owner's pool or client (not the application's logins)
 * @throws the database's error on a second account for one e-mail, or a right to something unknown
 */
export async function creerComptesDirectement(
  cible: string | Pick<pg.Pool, 'query'>,
  comptes: readonly CompteDirect[],
): Promise<void> {
  if (comptes.length === 0) return
  const valeurs = [JSON.stringify(comptes)]
  if (typeof cible !== 'string') {
    await cible.query(REQUETE, valeurs)
    return
  }
  const client = new pg.Client({ connectionString: cible })
  await client.connect()
  try {
    await client.query(REQUETE, valeurs)
  } finally {
    await client.end()
  }
}
