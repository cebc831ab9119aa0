import type { Filtre } from '../../../../plateforme/interface/index.ts'

/** The worker one came from, shown as a filter to remove. */
export const filtreTravailleur = (id: string | undefined, nom: string | null | undefined): Filtre[] =>
  id
    ? [
        {
          cle: 'travailleur',
          libelle: 'Travailleur',
          type: 'choix',
          options: [{ valeur: id, libelle: nom ?? 'choisi' }],
        },
      ]
    : []
