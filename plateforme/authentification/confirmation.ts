import { Refus } from '../http/refus.ts'
import { noterAcces, type Origine } from './acces.ts'
import { verifierMotDePasse } from './mot-de-passe.ts'
import type { Noyau } from './noyau.ts'
import type { SessionActive } from './session.ts'
import { compterEssai, oublierEssais } from './tentatives.ts'

/**
 * Asks again for the password before a change to the account; failures count as failed sign-ins.
 * @throws Refus 422 on the field `champ`, 429 after too many failures
 */
export async function confirmerMotDePasse(
  { pool, maintenant }: Noyau,
  { compteId, courriel }: SessionActive,
  motDePasse: string,
  origine: Origine,
  champ = 'motDePasse',
): Promise<void> {
  const essai = await compterEssai(pool, 'courriel', courriel, maintenant())
  const { rows } = await pool.query<{ mot_de_passe: string | null }>(
    `select mot_de_passe from comptes.identite where compte_id = $1 and fournisseur = 'credential'`,
    [compteId],
  )
  const empreinte = rows[0]?.mot_de_passe
  if (essai.bloqueJusqua || !empreinte || !(await verifierMotDePasse(empreinte, motDePasse))) {
    if (essai.bloqueJusqua)
      throw new Refus(
        429,
        'verrouille',
        'Trop d’essais infructueux avec un mauvais mot de passe. Attendez quelques minutes et recommencez.',
      )
    await noterAcces(pool, 'echec', compteId, origine, { motif: 'confirmation' })
    const message = 'Mot de passe incorrect. Vérifiez-le et recommencez.'
    throw new Refus(422, 'mot_de_passe', message, { [champ]: message })
  }
  await oublierEssais(pool, courriel)
}
