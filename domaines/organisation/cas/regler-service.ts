import { z } from 'zod'
import { definirCas } from '../../../plateforme/http/cas.ts'
import {
  courrielOuRien,
  jourOuRien,
  ligne,
  ligneOuRien,
  siren,
  telephoneOuRien,
} from '../../../plateforme/http/champs.ts'
import { invalide } from '../../../plateforme/http/refus.ts'
import { Parametres } from '../requetes/service.ts'

export const codePostalOuRien = z
  .string()
  .trim()
  .refine((t) => t === '' || /^\d{5}$/.test(t), 'Code postal à 5 chiffres attendu.')
  .nullish()
  .transform((t) => t || null)

const sirenOuRien = z
  .union([z.literal('').transform(() => null), siren])
  .nullish()
  .transform((t) => t ?? null)

const tranches = z
  .array(
    z
      .number('Nombre attendu.')
      .int('Nombre entier attendu.')
      .min(1, '1 au minimum.')
      .max(200_000, 'Nombre trop grand.'),
  )
  .min(1, 'Donnez au moins une limite.')
  .max(12, '12 tranches au plus.')
  .refine(
    (l) => l.every((n, i) => i === 0 || n > l[i - 1]!),
    'Donnez les limites dans l’ordre croissant, sans doublon.',
  )

const EntreeParametres = Parametres.extend({
  categories: z.object({ SIS: ligne(20), SIA: ligne(20), SIR: ligne(20) }),
  tranches,
  seuilCommission: z
    .number()
    .int('Nombre entier attendu.')
    .min(1, '1 au minimum.')
    .max(10_000, '10 000 au plus.'),
})

/** Enters or changes the settings of the service: identity, agrément, what it sets for itself. */
export const reglerService = definirCas({
  nom: 'organisation.reglerService',
  droit: 'organisation.modifier',
  entree: z.object({
    nom: ligne(150),
    sigle: ligneOuRien(20),
    siren: sirenOuRien,
    adresse: ligneOuRien(),
    codePostal: codePostalOuRien,
    commune: ligneOuRien(100),
    telephone: telephoneOuRien,
    courriel: courrielOuRien,
    agrementNumero: ligneOuRien(50),
    agrementDebut: jourOuRien,
    agrementFin: jourOuRien,
    agrementDemandeLe: jourOuRien,
    agrementRadiologique: z.boolean().default(false),
    agrementRadiologiqueFin: jourOuRien,
    parametres: EntreeParametres.optional(),
  }),
  async executer({ bd }, entree) {
    verifierAgrement(entree)
    const valeurs = {
      nom: entree.nom,
      sigle: entree.sigle,
      siren: entree.siren,
      adresse: entree.adresse,
      code_postal: entree.codePostal,
      commune: entree.commune,
      telephone: entree.telephone,
      courriel: entree.courriel,
      agrement_numero: entree.agrementNumero,
      agrement_debut: entree.agrementDebut,
      agrement_fin: entree.agrementFin,
      agrement_demande_le: entree.agrementDemandeLe,
      agrement_radiologique: entree.agrementRadiologique,
      agrement_radiologique_fin: entree.agrementRadiologique ? entree.agrementRadiologiqueFin : null,
    }
    // Other rooms keep their own settings beside ours: only ours are replaced.
    const connu = await bd.selectFrom('organisation.service').select(['id', 'parametres']).executeTakeFirst()
    const parametres = JSON.stringify({ ...((connu?.parametres as object) ?? {}), ...entree.parametres })
    if (connu)
      await bd
        .updateTable('organisation.service')
        .set({ ...valeurs, parametres })
        .where('id', '=', connu.id)
        .execute()
    else
      await bd
        .insertInto('organisation.service')
        .values({ ...valeurs, parametres })
        .execute()
    return {}
  },
})

function verifierAgrement(e: {
  agrementDebut: string | null
  agrementFin: string | null
  agrementDemandeLe: string | null
}): void {
  if (e.agrementFin && !e.agrementDebut)
    throw invalide('Indiquez aussi la date de début de l’agrément.', {
      agrementDebut: 'Indiquez la date de début de l’agrément.',
    })
  if (e.agrementDebut && e.agrementFin && e.agrementFin <= e.agrementDebut)
    throw invalide('Le terme de l’agrément doit suivre son début.', {
      agrementFin: 'Le terme doit suivre le début.',
    })
  if (e.agrementDemandeLe && e.agrementFin && e.agrementDemandeLe > e.agrementFin)
    throw invalide('La demande de renouvellement ne peut pas suivre le terme de l’agrément.', {
      agrementDemandeLe: 'Cette date suit le terme de l’agrément.',
    })
}
