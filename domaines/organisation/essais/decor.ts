import type { Contexte } from '../../../plateforme/base/contexte.ts'
import type { BaseDEssai } from '../../../plateforme/base/essais/base-d-essai.ts'
import { creerCentre } from '../cas/centres.ts'
import { creerEquipe } from '../cas/equipes.ts'
import { ajouterMembre } from '../cas/membres.ts'
import { accueillirProfessionnel } from '../cas/professionnels.ts'

const CENTRE = { genre: 'fixe' as const, joursOuverture: [1, 2, 3, 4, 5] }

/** A centre of tests. */
export const unCentre = (contexte: Contexte, nom: string) => creerCentre(contexte, { ...CENTRE, nom })

/** A professional present since 2020, with his time. */
export const unProfessionnel = (contexte: Contexte, nom: string, metier: string, quotite = 1) =>
  accueillirProfessionnel(contexte, {
    nom,
    prenom: 'Camille',
    metier,
    arrivee: '2020-01-01',
    quotite,
    contrat: 'cdi',
  })

/** A team with these members (job → name), all since 2020. */
export async function uneEquipe(
  contexte: Contexte,
  nom: string,
  centreId: string,
  membres: Record<string, string> = {},
): Promise<{ id: string; membres: Record<string, string> }> {
  const { id } = await creerEquipe(contexte, { nom, centreId })
  const ids: Record<string, string> = {}
  for (const [metier, personne] of Object.entries(membres)) {
    const p = await unProfessionnel(contexte, personne, metier)
    await ajouterMembre(contexte, { equipeId: id, professionnelId: p.id, debut: '2020-01-01' })
    ids[metier] = p.id
  }
  return { id, membres: ids }
}

let rang = 0

/** A member company in force with one establishment and `travailleurs` workers, set by the owner of the database. */
export async function unAdherent(
  base: BaseDEssai,
  raisonSociale: string,
  travailleurs = 0,
): Promise<{ entrepriseId: string; etablissementId: string }> {
  rang++
  const { rows } = await base.proprietaire.query(
    `with s as (select lpad(($1 + 10000000)::text, 8, '0') || c siren from generate_series(0, 9) c
       where socle.cle_valide(lpad(($1 + 10000000)::text, 8, '0') || c)),
     e as (insert into adherents.entreprise (siren, raison_sociale) select siren, $2 from s returning id),
     a as (insert into adherents.adhesion (entreprise_id, statut, debut) select id, 'active', '2015-01-01' from e)
     insert into adherents.etablissement (entreprise_id, siege, commune, code_postal)
       select id, true, 'Brumeval', '27000' from e returning id, entreprise_id`,
    [rang, raisonSociale],
  )
  const [{ id, entreprise_id }] = rows
  if (travailleurs)
    await base.proprietaire.query(
      `with t as (insert into travailleurs.travailleur (nom_naissance, prenoms, sexe, naissance)
         select 'Essai' || i, 'Camille', 'F', '1980-01-01' from generate_series(1, $2) i returning id)
       insert into travailleurs.contrat (travailleur_id, etablissement_id, type, debut)
         select id, $1, 'cdi', '2019-01-01' from t`,
      [id, travailleurs],
    )
  return { entrepriseId: entreprise_id, etablissementId: id }
}
