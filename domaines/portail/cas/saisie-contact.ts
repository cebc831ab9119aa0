import { z } from 'zod'
import {
  courrielOuRien,
  identifiant,
  ligne,
  ligneOuRien,
  telephoneOuRien,
} from '../../../plateforme/http/champs.ts'
import { invalide, type Refus } from '../../../plateforme/http/refus.ts'
import { TYPES_CONTACT } from '../qualites.ts'

/** What a person types about a contact. */
export const SaisieContact = z.object({
  /** Null: a contact of the whole company. */
  etablissementId: identifiant.nullish().transform((id) => id ?? null),
  type: z.enum(TYPES_CONTACT, 'Choisissez un rôle dans la liste.'),
  civilite: z
    .enum(['Mme', 'M.'], 'Mme ou M. attendu.')
    .nullish()
    .transform((c) => c ?? null),
  nom: ligne(100),
  prenom: ligneOuRien(100),
  fonction: ligneOuRien(150),
  courriel: courrielOuRien,
  telephone: telephoneOuRien,
})
export type Saisie = z.output<typeof SaisieContact>

/** The service must be able to reach the person (a quarter of new members cannot be: 004, annexe). */
export function exigerJoignable({ courriel, telephone }: Saisie): void {
  if (courriel || telephone) return
  const message =
    'Indiquez au moins un courriel ou un téléphone, pour que le service puisse joindre cette personne.'
  throw invalide(message, { courriel: message })
}

/** Columns of the table from what was typed; what was just typed counts as verified today. */
export const colonnesDe = (saisie: Saisie, aujourdhui: string) => ({
  etablissement_id: saisie.etablissementId,
  type: saisie.type,
  civilite: saisie.civilite,
  nom: saisie.nom,
  prenom: saisie.prenom,
  fonction: saisie.fonction,
  courriel: saisie.courriel,
  telephone: saisie.telephone,
  verifie_le: aujourdhui,
})

/** Said when the access of the actor does not reach this contact. */
export const horsDePortee = (): Refus =>
  invalide(
    'Votre accès ne permet pas d’enregistrer ce contact ici. Choisissez un autre rôle ou un autre établissement, ou demandez à la personne qui gère l’espace de votre entreprise.',
    { type: 'Hors de votre accès.' },
  )
