import { z } from 'zod'
import '../http/champs.ts'
import { LONGUEUR_MAXIMALE } from './mot-de-passe.ts'

/** E-mail typed to sign in, lower case. */
export const champCourriel = z
  .string('Indiquez votre adresse électronique.')
  .trim()
  .toLowerCase()
  .max(200, '200 caractères au plus.')
  .pipe(z.email('Adresse électronique invalide, par exemple prenom@entreprise.fr.'))

/** A password as typed, not judged. */
export const champMotDePasse = z
  .string('Indiquez votre mot de passe.')
  .min(1, 'Indiquez votre mot de passe.')
  .max(LONGUEUR_MAXIMALE, `${LONGUEUR_MAXIMALE} caractères au plus.`)
  .refine((t) => !t.includes('\u0000'), 'Caractère interdit.')

/** Six digits of the authenticator application; spaces are forgiven. */
export const champCode = z
  .string('Indiquez le code.')
  .max(40, 'Code trop long.')
  .transform((t) => t.replace(/\s/g, ''))
  .pipe(z.string().regex(/^\d{6}$/, 'Le code compte 6 chiffres.'))

/** Secret of a single-use link. */
export const champJeton = z
  .string('Ce lien est incomplet.')
  .regex(/^[A-Za-z0-9_-]{43}$/, 'Ce lien est incomplet : copiez-le en entier.')
