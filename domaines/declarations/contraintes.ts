import type { SensDesContraintes } from '../../plateforme/http/refus-postgres.ts'

/** What this room's database constraints mean for the person who types. */
export const contraintes: SensDesContraintes = {
  campagne_pkey: { message: 'La campagne de cette année est déjà ouverte. Modifiez-la.', champ: 'annee' },
  campagne_annee: { message: 'Année attendue entre 2020 et 2100.', champ: 'annee' },
  campagne_ordre: { message: 'La clôture doit suivre l’ouverture.', champ: 'ferme_le' },
  ligne_unique: { message: 'Ce travailleur est déjà dans la déclaration. Actualisez la page.' },
  conseil_unique: { message: 'Cet écart a déjà été signalé à l’employeur. Actualisez la liste.' },
}
