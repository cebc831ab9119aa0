import type { FastifyRequest } from 'fastify'
import { noterAcces } from '../acces.ts'
import { type Noyau, origineDe } from '../noyau.ts'
import { jetonDuCookie } from '../session-courante.ts'
import { oublierEssais } from '../tentatives.ts'

/** After a complete sign-in: failures forgotten, session of before closed, journal, last sign-in, old rows purged. */
export async function apresOuverture(
  noyau: Noyau,
  requete: FastifyRequest,
  compteId: string,
  courriel: string,
): Promise<void> {
  const { pool, bibliotheque, maintenant } = noyau
  const origine = origineDe(requete)
  const { authCookies, secret } = await bibliotheque.$context
  const ancien = jetonDuCookie(requete.headers.cookie, authCookies.sessionToken.name, secret)
  await oublierEssais(pool, courriel)
  await pool.query(
    `with perimees as (delete from comptes.session where expire_le < $2 or jeton = $4),
      jetons as (delete from comptes.jeton where expire_le < $2),
      essais as (delete from comptes.tentative where depuis < $2::timestamptz - interval '2 days')
     insert into comptes.derniere_connexion (compte_id, le, adresse) values ($1, $2, $3)
     on conflict (compte_id) do update set le = excluded.le, adresse = excluded.adresse`,
    [compteId, maintenant(), origine.adresse, ancien],
  )
  await noterAcces(pool, 'connexion', compteId, origine)
}
