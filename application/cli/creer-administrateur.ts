import { randomUUID } from 'node:crypto'
import pg from 'pg'
import {
  cheminDuLien,
  creerComptesDirectement,
  DUREE_LIEN,
  nouveauLien,
} from '../../plateforme/authentification/index.ts'
import { courrielOuRien } from '../../plateforme/http/champs.ts'
import { ouvrirBase } from '../serveur/service.ts'

/** Accounts that a new service cannot make from its screens: nobody is there yet to make or to confirm them. */
type PremierRole = 'administrateur' | 'direction'

const DEJA_LA: Record<PremierRole, string> = {
  administrateur:
    'Ce service a déjà un administrateur : il crée les autres comptes dans l’application, page « Comptes ».',
  direction:
    'Ce service a déjà un médecin ou une direction : l’administrateur demande ce droit dans l’application, et cette personne le confirme.',
}

/**
 * `creer-administrateur` and `creer-direction <prénom> <nom> <courriel>`: the first two accounts of a real service. One
 * administers, the other confirms the rights on health data (decision 0160). Each prints a single-use link where the
 * person chooses a password; the second factor is asked at the first sign-in. Once the service has such a person, the
 * command refuses: the application does it, by two persons.
 */
export const commandeCreerAdministrateur = (arguments_: string[]) =>
  creerPremier('administrateur', arguments_)
export const commandeCreerDirection = (arguments_: string[]) => creerPremier('direction', arguments_)

async function creerPremier(role: PremierRole, [prenom, nom, adresse]: string[]): Promise<number> {
  const courriel = courrielOuRien.safeParse(adresse)
  if (!prenom || !nom || !courriel.data) {
    console.error(
      `Donnez le prénom, le nom et l’adresse électronique : creer-${role} Alix Martin alix@service.fr`,
    )
    return 2
  }
  const base = await ouvrirBase()
  const client = new pg.Client({ connectionString: base.url })
  await client.connect()
  try {
    if (await dejaLa(client, role)) {
      console.error(DEJA_LA[role])
      return 1
    }
    const id = randomUUID()
    const { jeton, empreinte } = nouveauLien()
    await client.query('begin')
    await creerComptesDirectement(client, [
      { id, courriel: courriel.data, prenom, nom, attributions: [{ role }] },
    ])
    await client.query(
      `insert into comptes.lien (compte_id, usage, empreinte, expire_le) values ($1, 'invitation', $2, $3)`,
      [id, empreinte, new Date(Date.now() + DUREE_LIEN.invitation)],
    )
    await client.query('commit')
    const racine = process.env.SOCLE_URL?.replace(/\/+$/, '') ?? 'http://127.0.0.1:4600'
    console.log(
      `Compte créé. Lien à usage unique, valable sept jours :\n${racine}${cheminDuLien('invitation', jeton)}`,
    )
    return 0
  } catch (erreur) {
    if ((erreur as { code?: string }).code !== '23505') throw erreur
    console.error('Un compte existe déjà à cette adresse.')
    return 1
  } finally {
    await client.end()
    await base.arreter()
  }
}

/** Somebody who has chosen a password already holds the role (or, to confirm, may do so). */
async function dejaLa(client: pg.Client, role: PremierRole): Promise<boolean> {
  const roles = role === 'direction' ? ['direction', 'medecin'] : [role]
  const { rowCount } = await client.query(
    `select from comptes.attribution a join comptes.compte c on c.id = a.compte_id
     where a.role = any ($1) and not a.a_confirmer and c.suspendu_le is null
       and current_date between a.debut and coalesce(a.fin, 'infinity')
       and exists (select from comptes.identite i where i.compte_id = c.id) limit 1`,
    [roles],
  )
  return Boolean(rowCount)
}
