import { betterAuth } from 'better-auth'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { Kysely, PostgresDialect } from 'kysely'
import type { Pool } from 'pg'
import { creerCodesSecours } from './codes-secours.ts'
import { hacherMotDePasse, LONGUEUR_MAXIMALE, LONGUEUR_MINIMALE, verifierMotDePasse } from './mot-de-passe.ts'
import type { Reglages } from './reglages.ts'

/** Header by which we tell the library the caller's network address; it never comes from outside. */
export const ENTETE_ADRESSE = 'x-socle-adresse'

const dates = { createdAt: 'cree_le', updatedAt: 'modifie_le' }

/**
 * better-auth on our tables. Its own HTTP handler is not exposed: our routes call `auth.api`.
 * @param secret signs cookies and encrypts TOTP secrets
 */
export function creerBibliotheque(pool: Pool, secret: string, reglages: Reglages) {
  return betterAuth({
    appName: 'Socle',
    baseURL: reglages.adresse ?? 'http://localhost',
    secret,
    database: {
      db: new Kysely({ dialect: new PostgresDialect({ pool }) }),
      type: 'postgres',
      schemaName: 'comptes',
      transaction: true,
    },
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'socle',
      useSecureCookies: reglages.https,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      database: { generateId: 'uuid' },
      ipAddress: { ipAddressHeaders: [ENTETE_ADRESSE] },
    },
    user: {
      modelName: 'compte',
      fields: { name: 'nom', email: 'courriel', emailVerified: 'courriel_verifie', ...dates },
      additionalFields: { prenom: { type: 'string', input: false } },
    },
    session: {
      modelName: 'session',
      fields: {
        token: 'jeton',
        userId: 'compte_id',
        expiresAt: 'expire_le',
        ipAddress: 'adresse',
        userAgent: 'agent',
        ...dates,
      },
      // Kept when the library renews the session (second factor set up): the role in use does not change.
      additionalFields: { role: { type: 'string', required: false, input: false } },
      expiresIn: reglages.dureeSession / 1000,
      disableSessionRefresh: true,
      freshAge: 0,
    },
    account: {
      modelName: 'identite',
      fields: {
        userId: 'compte_id',
        accountId: 'fournisseur_compte_id',
        providerId: 'fournisseur',
        password: 'mot_de_passe',
        accessToken: 'acces',
        refreshToken: 'renouvellement',
        idToken: 'jeton_identite',
        accessTokenExpiresAt: 'acces_expire_le',
        refreshTokenExpiresAt: 'renouvellement_expire_le',
        scope: 'portee',
        ...dates,
      },
    },
    verification: {
      modelName: 'jeton',
      fields: { identifier: 'identifiant', value: 'valeur', expiresAt: 'expire_le', ...dates },
      storeIdentifier: 'hashed',
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: LONGUEUR_MINIMALE,
      maxPasswordLength: LONGUEUR_MAXIMALE,
      password: {
        hash: hacherMotDePasse,
        verify: ({ hash, password }) => verifierMotDePasse(hash, password),
      },
    },
    plugins: [
      twoFactor({
        issuer: 'Socle',
        twoFactorCookieMaxAge: 600,
        backupCodeOptions: { storeBackupCodes: 'encrypted', customBackupCodesGenerate: creerCodesSecours },
        schema: {
          user: { fields: { twoFactorEnabled: 'second_facteur' } },
          twoFactor: {
            modelName: 'second_facteur',
            fields: {
              userId: 'compte_id',
              backupCodes: 'codes_secours',
              verified: 'verifie',
              failedVerificationCount: 'echecs',
              lockedUntil: 'verrouille_jusqu_a',
            },
          },
        },
      }),
    ],
  })
}

export type Bibliotheque = ReturnType<typeof creerBibliotheque>
