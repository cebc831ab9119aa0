import type { SensDesContraintes } from '../../plateforme/http/refus-postgres.ts'

/** Meaning of the constraints of `comptes`, for the person who typed. */
export const contraintes = {
  demande_en_attente: {
    message: 'Cette demande attend déjà la confirmation d’un médecin ou de la direction.',
  },
  demande_close: { message: 'Cette demande a déjà été décidée. Actualisez la page.' },
  demande_deux_personnes: {
    message:
      'Cette demande vient de vous ou porte sur votre compte : un autre médecin ou la direction doit la décider.',
  },
  compte_courriel_unique: {
    message: 'Un compte existe déjà à cette adresse électronique. Ouvrez-le pour lui donner un droit.',
    champ: 'courriel',
  },
  attribution_compte_id_role_coalesce_daterange_excl: {
    message: 'Ce compte tient déjà ce rôle sur cette période. Terminez d’abord le droit en cours.',
    champ: 'role',
  },
  attribution_professionnel_id_fkey: {
    message: 'Ce professionnel n’existe pas. Choisissez-le dans la liste.',
    champ: 'professionnelId',
  },
  attribution_entreprise_id_fkey: {
    message: 'Cette entreprise n’existe pas. Choisissez-la dans la liste.',
    champ: 'entrepriseId',
  },
  attribution_etablissement_id_fkey: {
    message: 'Cet établissement n’existe pas. Choisissez-le dans la liste.',
    champ: 'etablissementId',
  },
  attribution_travailleur_id_fkey: {
    message: 'Ce travailleur n’existe pas. Choisissez-le dans la liste.',
    champ: 'travailleurId',
  },
} as const satisfies SensDesContraintes
