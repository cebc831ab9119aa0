import type { SensDesContraintes } from '../../plateforme/http/refus-postgres.ts'

const finAvantDebut = {
  message: 'La date de fin précède la date de début. Corrigez l’une des deux.',
  champ: 'fin',
}

/** What the violated constraints of this room mean to the person who typed. */
export const contraintes: SensDesContraintes = {
  service_siren_check: { message: 'Ce SIREN n’est pas valide : 9 chiffres dont une clé.', champ: 'siren' },
  service_check: { message: 'Le terme de l’agrément doit suivre son début.', champ: 'agrementFin' },
  service_agrement_debut: {
    message: 'Indiquez aussi la date de début de l’agrément.',
    champ: 'agrementDebut',
  },
  secteur_nom_key: { message: 'Un secteur porte déjà ce nom. Choisissez-en un autre.', champ: 'nom' },
  centre_nom_key: { message: 'Un centre porte déjà ce nom. Choisissez-en un autre.', champ: 'nom' },
  centre_check: {
    message: 'La fermeture précède l’ouverture. Corrigez l’une des deux dates.',
    champ: 'fermeLe',
  },
  salle_centre_id_nom_key: { message: 'Une salle de ce centre porte déjà ce nom.', champ: 'nom' },
  equipe_nom_key: { message: 'Une équipe porte déjà ce nom. Choisissez-en un autre.', champ: 'nom' },
  metier_pkey: { message: 'Un métier porte déjà ce code. Choisissez-en un autre.', champ: 'code' },
  type_materiel_pkey: { message: 'Un type de matériel porte déjà ce code.', champ: 'code' },
  professionnel_check: {
    message: 'Le départ précède l’arrivée. Corrigez l’une des deux dates.',
    champ: 'depart',
  },
  professionnel_rpps_key: {
    message: 'Ce numéro RPPS est déjà celui d’un autre professionnel du service. Vérifiez-le.',
    champ: 'rpps',
  },
  professionnel_metier_code_fkey: {
    message: 'Ce métier n’existe pas. Choisissez-en un dans la liste.',
    champ: 'metier',
  },
  etp_check: finAvantDebut,
  etp_sans_recouvrement: {
    message: 'Un autre temps de travail couvre déjà une partie de cette période. Corrigez les dates.',
    champ: 'debut',
  },
  etp_centre_id_fkey: {
    message: 'Ce centre n’existe pas. Choisissez-en un dans la liste.',
    champ: 'centreId',
  },
  absence_professionnel_check: finAvantDebut,
  remplacement_ordre: { ...finAvantDebut, champ: 'remplacements' },
  remplacement_sans_recouvrement: {
    message: 'Cette personne remplace déjà ces jours-là. Corrigez les dates.',
    champ: 'remplacements',
  },
  absence_sans_recouvrement: {
    message:
      'Une autre absence de cette personne couvre déjà une partie de cette période. Corrigez les dates.',
    champ: 'debut',
  },
  membre_equipe_check: finAvantDebut,
  membre_sans_recouvrement: {
    message:
      'Cette personne est déjà membre de l’équipe sur une partie de cette période. Corrigez les dates.',
    champ: 'professionnelId',
  },
  equipe_centre_id_fkey: {
    message: 'Ce centre n’existe pas. Choisissez-en un dans la liste.',
    champ: 'centreId',
  },
  evaluation_par_jour: {
    message: 'Cette équipe a déjà été évaluée ce jour-là. Choisissez une autre date.',
    champ: 'le',
  },
  competence_ordre: finAvantDebut,
  competence_sans_recouvrement: {
    message: 'Cette compétence est déjà enregistrée pour ce porteur sur cette période.',
    champ: 'disciplineCode',
  },
  materiel_type_code_numero_serie_key: {
    message: 'Un matériel de ce type porte déjà ce numéro de série. Vérifiez-le sur l’appareil.',
    champ: 'numeroSerie',
  },
  reservation_salle_libre: {
    message: 'Cette salle est déjà réservée à ces heures. Choisissez une autre salle ou un autre moment.',
    champ: 'salleId',
  },
  reservation_materiel_libre: {
    message: 'Ce matériel est déjà réservé à ces dates. Choisissez-en un autre, ou d’autres dates.',
    champ: 'materielId',
  },
  reservation_salle_en_visite: {
    message:
      'Des visites ont lieu dans cette salle à ces heures. Choisissez une autre salle ou un autre moment.',
    champ: 'salleId',
  },
  rendez_vous_salle_en_reunion: {
    message:
      'Cette salle est réservée pour une réunion à ces heures. Choisissez une autre salle ou une autre heure.',
    champ: 'salleId',
  },
  reservation_heures: {
    message: 'Une réservation finit après son début et dure 92 jours au plus. Corrigez les dates.',
    champ: 'au',
  },
  reservation_borne: { message: 'Cette date est trop lointaine. Corrigez-la.', champ: 'du' },
  portefeuille_sans_recouvrement: {
    message:
      'Ces établissements viennent de changer d’équipe par ailleurs. Actualisez la page et recommencez.',
  },
}
