import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { PUBLIC } from '../../droits/droits.ts'
import { Refus } from '../../http/refus.ts'
import { noterAcces } from '../acces.ts'
import { normaliserCodeSecours } from '../codes-secours.ts'
import { codeDuRefus, entetesPour, type Noyau, origineDe, poserCookies } from '../noyau.ts'
import { jetonDuCookie } from '../session-courante.ts'
import { apresOuverture } from './apres-ouverture.ts'
import { Etape } from './connexion.ts'

const champCodeOuSecours = z
  .string('Indiquez le code.')
  .trim()
  .min(6, 'Indiquez les 6 chiffres de votre application, ou un code de secours.')
  .max(40, 'Code trop long.')

const REFUS: Record<string, [number, string, string]> = {
  INVALID_CODE: [401, 'code', 'Code incorrect ou expiré. Saisissez le code affiché maintenant.'],
  INVALID_BACKUP_CODE: [401, 'code', 'Ce code de secours est incorrect ou a déjà servi.'],
  ACCOUNT_TEMPORARILY_LOCKED: [
    429,
    'verrouille',
    'Trop de codes incorrects. Attendez un quart d’heure, ou demandez à l’administration de retirer votre second facteur.',
  ],
}
const REPRENDRE = [
  401,
  'reprendre',
  'Cette étape a expiré ou a été trop essayée. Reprenez la connexion depuis le début.',
] as const
const DEJA_SERVI = 'Ce code a déjà servi. Attendez que votre application affiche le suivant.'

/** Second step of the sign-in: a code of the application, or a recovery code. */
export function routeDuSecondFacteur(app: FastifyInstance, noyau: Noyau): void {
  app.withTypeProvider<ZodTypeProvider>().post(
    '/api/connexion/second-facteur',
    {
      config: { droit: PUBLIC },
      schema: {
        summary: 'Termine la connexion par un code à 6 chiffres ou un code de secours',
        tags: ['connexion'],
        body: z.object({ code: champCodeOuSecours }),
        response: { 200: Etape },
      },
    },
    async (requete, reponse) => {
      const saisi = requete.body.code.replace(/\s/g, '')
      const estTotp = /^\d{6}$/.test(saisi)
      const compteId = await compteEnAttente(noyau, requete)
      const appel = { headers: entetesPour(requete), returnHeaders: true } as const
      const { api } = noyau.bibliotheque
      const { response, headers } = await (estTotp
        ? api.verifyTOTP({ ...appel, body: { code: saisi } })
        : api.verifyBackupCode({ ...appel, body: { code: normaliserCodeSecours(saisi) } })
      ).catch(async (erreur) => {
        const code = codeDuRefus(erreur)
        if (!code) throw erreur
        const refus = REFUS[code]
        await noterAcces(noyau.pool, 'second_facteur_echec', compteId, origineDe(requete))
        const [statut, genre, message] = refus ?? REPRENDRE
        throw new Refus(statut, genre, message, refus ? { code: message } : undefined)
      })
      const { user, token } = response as { user: { id: string; email: string }; token: string }
      if (estTotp && !(await premierUsage(noyau, user.id, saisi))) {
        await noyau.pool.query('delete from comptes.session where jeton = $1', [token])
        throw new Refus(401, 'reprendre', DEJA_SERVI)
      }
      poserCookies(reponse, headers)
      if (!estTotp) await noterAcces(noyau.pool, 'code_secours_utilise', user.id, origineDe(requete))
      await apresOuverture(noyau, requete, user.id, user.email)
      return { etape: 'ouverte' as const }
    },
  )
}

/** The account that waits for its second factor, from the library's challenge; for the journal only. */
async function compteEnAttente(
  { bibliotheque, pool }: Noyau,
  requete: FastifyRequest,
): Promise<string | null> {
  const contexte = await bibliotheque.$context
  const cookie = contexte.createAuthCookie('two_factor')
  const defi = jetonDuCookie(requete.headers.cookie, cookie.name, contexte.secret)
  if (!defi) return null
  const { rows } = await pool.query<{ valeur: string }>(
    'select valeur from comptes.jeton where identifiant = $1',
    [createHash('sha256').update(defi).digest('base64url')],
  )
  return rows[0]?.valeur ?? null
}

/** False when this code already opened a session in the last two minutes (RFC 6238 §5.2). Atomic. */
async function premierUsage({ pool, maintenant }: Noyau, compteId: string, code: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    `update comptes.second_facteur set dernier_code = $2, dernier_code_le = $3
     where compte_id = $1 and not coalesce(
       dernier_code = $2 and dernier_code_le > $3::timestamptz - interval '2 minutes', false)`,
    [compteId, createHash('sha256').update(`${compteId}:${code}`).digest('hex'), maintenant()],
  )
  return rowCount === 1
}
