import { createHmac, timingSafeEqual } from 'node:crypto'
import { parse } from 'node:querystring'
import type { FastifyRequest } from 'fastify'
import { jourDe, ROLES, ROLES_EXTERNES, type Role } from '../base/contexte.ts'
import type { Noyau } from './noyau.ts'
import type { SessionActive } from './session.ts'

const LECTURE = {
  name: 'session_courante',
  text: `select s.id, s.compte_id, s.role, s.activite_le, c.courriel, c.prenom, c.nom, c.second_facteur,
      c.demonstration, comptes.roles_actifs(c.id, $2::date) roles
    from comptes.session s join comptes.compte c on c.id = s.compte_id
    where s.jeton = $1 and s.expire_le > $3 and c.suspendu_le is null`,
}

interface LigneSession {
  id: string
  compte_id: string
  role: string | null
  activite_le: Date
  courriel: string
  prenom: string
  nom: string
  second_facteur: boolean
  demonstration: boolean
  roles: string[] | null
}

/** Activity is written at most once a minute per session. */
const PAS_ACTIVITE = 60_000

/**
 * The token inside the signed cookie (`token.signature`, HMAC-SHA256 in base64, as better-auth writes it), or null
 * when there is none or its signature is not ours: the database is then not asked.
 */
export function jetonDuCookie(cookie: string | undefined, nom: string, secret: string): string | null {
  if (!cookie) return null
  const brut = cookie.split(/;\s*/).find((c) => c.startsWith(`${nom}=`))
  if (!brut) return null
  // querystring.unescape never throws, unlike decodeURIComponent.
  const valeur = String(parse(`v=${brut.slice(nom.length + 1)}`, '&', '=').v ?? '')
  const point = valeur.lastIndexOf('.')
  if (point < 1) return null
  const jeton = valeur.slice(0, point)
  const attendue = createHmac('sha256', secret).update(jeton).digest()
  const recue = Buffer.from(valeur.slice(point + 1), 'base64')
  return recue.length === attendue.length && timingSafeEqual(recue, attendue) ? jeton : null
}

/** True when the role asks for a second factor in this service (a demonstration account never needs one). */
export function exigeSecondFacteur(
  { reglages }: Noyau,
  role: string,
  { demonstration }: { demonstration: boolean },
): boolean {
  return reglages.rolesSecondFacteur.has(role) && !(demonstration && reglages.demonstration)
}

/**
 * The session of a request, in one indexed query: rights are those of today, so that a right withdrawn or an account
 * suspended acts at the next request.
 */
export async function lireSession(noyau: Noyau, requete: FastifyRequest): Promise<SessionActive | null> {
  const { authCookies, secret } = await noyau.bibliotheque.$context
  const jeton = jetonDuCookie(requete.headers.cookie, authCookies.sessionToken.name, secret)
  if (!jeton) return null
  const maintenant = noyau.maintenant()
  const { rows } = await noyau.pool.query<LigneSession>({
    ...LECTURE,
    values: [jeton, jourDe(maintenant), maintenant],
  })
  const ligne = rows[0]
  if (!ligne?.roles || (ligne.demonstration && !noyau.reglages.demonstration)) return null
  const roles = ROLES.filter((r) => ligne.roles!.includes(r))
  const role = roles.find((r) => r === ligne.role) ?? roles[0]!
  const inactif = maintenant.getTime() - ligne.activite_le.getTime()
  if (inactif > noyau.reglages.inactivite[estExterne(role) ? 'externe' : 'personnel']) {
    await noyau.pool.query('delete from comptes.session where id = $1', [ligne.id])
    return null
  }
  if (inactif > PAS_ACTIVITE)
    await noyau.pool.query('update comptes.session set activite_le = $2 where id = $1', [
      ligne.id,
      maintenant,
    ])
  return {
    sessionId: ligne.id,
    compteId: ligne.compte_id,
    nom: ligne.nom,
    prenom: ligne.prenom,
    courriel: ligne.courriel,
    roles,
    role,
    secondFacteurActif: ligne.second_facteur,
    secondFacteurRequis: !ligne.second_facteur && exigeSecondFacteur(noyau, role, ligne),
  }
}

export const estExterne = (role: Role): boolean => (ROLES_EXTERNES as readonly string[]).includes(role)
