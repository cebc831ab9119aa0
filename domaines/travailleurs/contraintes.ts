import type { SensDesContraintes } from '../../plateforme/http/refus-postgres.ts'

/** What this room's database constraints mean for the person who types. */
export const contraintes: SensDesContraintes = {
  contrat_sans_recouvrement: {
    message:
      'Cette personne a déjà un contrat dans cet établissement sur cette période. Corrigez les dates, ou donnez à chaque contrat son numéro s’il y en a vraiment deux.',
    champ: 'debut',
  },
  contrat_etablissement_id_fkey: {
    message: 'Cet établissement n’existe pas. Choisissez-le dans la liste.',
    champ: 'etablissement_id',
  },
  contrat_entreprise_utilisatrice_id_fkey: {
    message: 'Cette entreprise utilisatrice n’existe pas. Choisissez-la dans la liste.',
    champ: 'entreprise_utilisatrice_id',
  },
  poste_sans_recouvrement: {
    message:
      'Ce poste est déjà enregistré sur cette période dans ce contrat. Corrigez les dates ou l’intitulé.',
    champ: 'debut',
  },
  exposition_sans_recouvrement: {
    message:
      'Cette exposition est déjà enregistrée sur cette période. Terminez l’autre, ou corrigez les dates.',
    champ: 'debut',
  },
  exposition_nature_code_fkey: {
    message: 'Cette nature d’exposition n’existe pas. Choisissez-la dans la liste.',
    champ: 'nature_code',
  },
  situation_sans_recouvrement: {
    message:
      'Cette situation est déjà enregistrée sur cette période. Terminez l’autre, ou corrigez les dates.',
    champ: 'debut',
  },
  etat_sans_recouvrement: {
    message: 'Cet état est déjà enregistré sur cette période. Terminez l’autre, ou corrigez les dates.',
    champ: 'debut',
  },
  etat_sante_check: { message: 'La fin ne peut pas précéder le début.', champ: 'fin' },
  doublon_ecarte_un_autre_key: {
    message: 'Ces deux dossiers ont déjà été jugés différents. Actualisez la liste.',
  },
  fusion_absorbe: {
    message: 'Ce dossier a déjà été fusionné. Actualisez la page.',
  },
  fusion_ins_differents: {
    message:
      'Ces deux dossiers portent deux matricules INS différents : ce sont deux personnes, ou l’un des matricules est faux. Faites vérifier les identités avant de fusionner.',
  },
}
