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

/**
 * `creer-administrateur <prénom> <nom> <courriel>`: the first account of a real service. Prints a single-use link
 * where the person chooses a password; the second factor is asked at the first sign-in.
 */
export async function commandeCreerAdministrateur(arguments_: string[]): Promise<number> {
  const [prenom, nom, adresse] = arguments_
  const courriel = courrielOuRien.safeParse(adresse)
  if (!prenom || !nom || !courriel.data) {
    console.error(
      'Donnez le prénom, le nom et l’adresse électronique : creer-administrateur Alix Martin alix@service.fr',
    )
    return 2
  }
  const base = await ouvrirBase()
  const client = new pg.Client({ connectionString: base.url })
  await client.connect()
  try {
    const id = randomUUID()
    const { jeton, empreinte } = nouveauLien()
    await client.query('begin')
    await creerComptesDirectement(client, [
      { id, courriel: courriel.data, prenom, nom, attributions: [{ role: 'administrateur' }] },
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
