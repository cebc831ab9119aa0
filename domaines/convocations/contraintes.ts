import type { SensDesContraintes } from '../../plateforme/http/refus-postgres.ts'

export const contraintes: SensDesContraintes = {
  modele_actif: {
    message: 'Ce texte vient d’être modifié par une autre personne. Rechargez la page avant de réécrire.',
  },
  modele_version: {
    message: 'Ce texte vient d’être modifié par une autre personne. Rechargez la page avant de réécrire.',
  },
  modele_objet: { message: 'Un courriel et un courrier ont un objet.', champ: 'objet' },
  convocation_unique: { message: 'Ce rendez-vous vient d’être convoqué. Actualisez la liste.' },
}
