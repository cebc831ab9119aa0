import type { SensDesContraintes } from '../../plateforme/http/refus-postgres.ts'

export const contraintes: SensDesContraintes = {
  visite_unique: {
    message:
      'Cette visite est déjà enregistrée à cette date pour ce travailleur. Corrigez la date ou le genre.',
    champ: 'le',
  },
  visite_le_borne: { message: 'Cette date est hors de la période possible.', champ: 'le' },
  visite_inaptitude_medecin: {
    message: 'Seul un médecin conclut à l’inaptitude. Corrigez la conclusion ou le professionnel.',
    champ: 'conclusion',
  },
  visite_aptitude_medecin: {
    message: 'Cette visite ne peut être tenue que par un médecin (R. 4623-14). Corrigez le professionnel.',
    champ: 'profession',
  },
  absence_ordre: { message: 'La fin précède le début. Corrigez les dates.', champ: 'fin' },
  absence_reprise_apres: {
    message: 'La reprise est le premier jour travaillé, après la fin de l’absence. Corrigez la date.',
    champ: 'reprise',
  },
  absence_emission: { message: 'L’arrêt est émis avant la reprise. Corrigez la date.', champ: 'emission' },
  absence_debut_borne: { message: 'Cette date est hors de la période possible.', champ: 'debut' },
  absence_sans_recouvrement: {
    message: 'Une autre absence de ce contrat couvre ces jours. Prolongez-la, ou corrigez les dates.',
    champ: 'debut',
  },
  prescription_unique: { message: 'Une périodicité est déjà fixée ce jour-là.', champ: 'le' },
  comparaison_une_seule: {
    message: 'Cette date est déjà en cours de comparaison. Suivez son avancement.',
    champ: 'jour',
  },
  comparaison_jour: { message: 'Choisissez une date à partir du 02/01/2017.', champ: 'jour' },
  recalcul_un_seul: { message: 'Un recalcul est déjà en cours ou en attente. Suivez son avancement.' },
}
