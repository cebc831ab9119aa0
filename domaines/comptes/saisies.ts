import { z } from 'zod'
import { ROLES } from '../../plateforme/base/contexte.ts'
import { identifiant, jour, jourOuRien, ligne, ligneOuRien } from '../../plateforme/http/champs.ts'
import { cles, QUALITES } from './vocabulaire.ts'

const choix = identifiant.nullish().transform((t) => t ?? null)

/** A right to give, as the form sends it. */
export const AttributionSaisie = z.object({
  role: z.enum(ROLES, 'Choisissez un rôle.'),
  professionnelId: choix,
  entrepriseId: choix,
  etablissementId: choix,
  travailleurId: choix,
  qualite: z
    .enum(cles(QUALITES), 'Choisissez la qualité de la personne.')
    .nullish()
    .transform((t) => t ?? null),
  debut: jour,
  fin: jourOuRien,
  motif: ligneOuRien(),
})
export type AttributionValidee = z.output<typeof AttributionSaisie>

export const IdentiteSaisie = z.object({
  courriel: z
    .string('Indiquez l’adresse électronique.')
    .trim()
    .toLowerCase()
    .max(200, '200 caractères au plus.')
    .pipe(z.email('Adresse électronique invalide, par exemple prenom@entreprise.fr.')),
  prenom: ligne(80),
  nom: ligne(80),
})

/** Why something is done to an account: kept in the journal. */
export const motif = ligne(200).refine((t) => t.length >= 3, 'Dites pourquoi, en quelques mots.')
