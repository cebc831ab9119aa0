import type { SensDesContraintes } from '../../plateforme/http/refus-postgres.ts'

export const contraintes: SensDesContraintes = {
  // Order of convocables, delegation, preferences
  schema_numero_unique: {
    message: 'Ce numéro d’édition existe déjà. Choisissez le suivant.',
    champ: 'numero',
  },
  schema_fige: {
    message: 'Une version qui a été en vigueur ne se modifie pas. Partez d’une copie.',
  },
  schema_un_actif: { message: 'Une autre version vient d’être mise en vigueur. Actualisez la page.' },
  regle_rang_unique: { message: 'Deux règles de la même liste ont le même rang. Corrigez l’ordre.' },
  rang_force_un: {
    message: 'Un rang est déjà fixé pour ce travailleur dans cette liste. Levez-le d’abord.',
    champ: 'rang',
  },
  rang_force_dates: { message: 'Le rang vaut au plus treize mois. Rapprochez la date.', champ: 'jusquAu' },
  demande_une: {
    message: 'Une demande du même genre et du même demandeur est déjà ouverte pour ce travailleur.',
    champ: 'code',
  },
  demande_prereprise_employeur: {
    message:
      'La préreprise ne se demande pas par l’employeur : il informe le travailleur qu’elle est possible (L. 4624-2-4).',
    champ: 'demandeur',
  },
  demande_reorientation: { message: 'Une réorientation dit sa raison.', champ: 'reorientation' },
  demande_recue_borne: { message: 'Cette date est hors de la période possible.', champ: 'recueLe' },
  remise_une: { message: 'Cette visite est déjà confiée. Retirez-la d’abord.', champ: 'code' },
  remise_dates: {
    message: 'Une visite se confie pour treize mois au plus. Rapprochez la date.',
    champ: 'jusquAu',
  },
  liste_dates: { message: 'La fin précède le début. Corrigez les dates.', champ: 'fin' },
  liste_membre_pkey: { message: 'Ce travailleur est déjà sur la liste.', champ: 'travailleurs' },
  genre_borne_par_la_loi: { message: 'La loi réserve ce genre de visite au médecin (R. 4623-14 II).' },
  protocole_deux: { message: 'Le médecin et l’infirmier sont deux personnes. Corrigez.', champ: 'idestId' },
  protocole_dates: {
    message: 'Un protocole va de sa date de début à cinq ans plus tard au plus. Corrigez les dates.',
    champ: 'fin',
  },
  protocole_version_unique: { message: 'Cette version existe déjà. Actualisez la page.' },
  protocole_sans_recouvrement: {
    message:
      'Un protocole signé de ce médecin et de cet infirmier couvre déjà ces dates. Résiliez-le, ou changez les dates.',
    champ: 'debut',
  },
  protocole_genre_unique: { message: 'Ce genre de visite a déjà son protocole.', champ: 'genre' },
  protocole_fige: {
    message: 'Ce protocole porte une signature : il ne se modifie plus. Préparez une nouvelle version.',
  },
  protocole_signataire: {
    message: 'Seuls le médecin et l’infirmier nommés au protocole le signent, chacun pour soi.',
  },
  protocole_termine: {
    message: 'Ce protocole est résilié : il ne se signe plus. Préparez une nouvelle version.',
  },
  protocole_sans_genre: {
    message: 'Ce protocole ne couvre encore aucune visite. Ajoutez au moins un genre avant de signer.',
  },
  signature_une: { message: 'Vous avez déjà signé ce protocole.' },
  mesure_nom_unique: { message: 'Une mesure porte déjà ce nom.', champ: 'nom' },
  mesure_dates: { message: 'La fin suit le début. Corrigez les dates.', champ: 'fin' },
  mesure_effet: {
    message:
      'Une modulation de délai porte sur l’examen d’embauche et dit le nombre de mois ; une délégation dit sous quel genre la visite est tenue.',
    champ: 'effet',
  },
  mesure_accord: {
    message: 'L’accord de la DREETS a une référence et une date. Complétez les deux.',
    champ: 'accordLe',
  },
  evaluation_mesure_unique: { message: 'Une évaluation est déjà prévue ce jour-là.', champ: 'prevueLe' },
  evaluation_mesure_faite: { message: 'Une évaluation faite a une conclusion.', champ: 'conclusion' },
  preference_creneaux: { message: 'Demi-journée inconnue.', champ: 'creneaux' },
  preference_centre: { message: 'Le centre se choisit quand la visite a lieu au centre.', champ: 'centreId' },
  // Agendas and appointments
  plage_professionnel_libre: {
    message: 'Cette plage en recouvre une autre du même professionnel. Corrigez les heures ou les dates.',
    champ: 'de',
  },
  plage_salle_libre: {
    message: 'Cette salle est déjà prise à ces heures par un autre professionnel. Choisissez-en une autre.',
    champ: 'salleId',
  },
  plage_heures: { message: 'La plage finit avant de commencer. Corrigez les heures.', champ: 'a' },
  plage_dates: { message: 'La dernière date précède la première.', champ: 'fin' },
  plage_lieu: { message: 'Dites où : un centre, ou l’établissement d’une entreprise.', champ: 'centreId' },
  plage_salle: { message: 'Une salle va avec son centre.', champ: 'salleId' },
  exception_unique: {
    message: 'Une exception couvre déjà ces heures ce jour-là. Retirez-la d’abord.',
    champ: 'jour',
  },
  exception_salle_libre: { message: 'Cette salle est déjà prise ce jour-là à ces heures.', champ: 'salleId' },
  exception_lieu: { message: 'Dites où le professionnel reçoit ce jour-là.', champ: 'centreId' },
  assistanat_sans_recouvrement: {
    message: 'Un niveau d’assistanat couvre déjà ces dates pour le même choix. Retirez-le d’abord.',
    champ: 'debut',
  },
  rendez_vous_professionnel_libre: {
    message: 'Ce créneau vient d’être pris. Choisissez-en un autre.',
    champ: 'heure',
  },
  rendez_vous_surreserve_libre: {
    message: 'Une surréservation existe déjà à cette heure. Choisissez un autre créneau.',
    champ: 'heure',
  },
  rendez_vous_salle_libre: {
    message: 'La salle vient d’être prise à cette heure. Choisissez-en une autre.',
    champ: 'salleId',
  },
  rendez_vous_assistante_libre: {
    message: 'L’assistante fait déjà des examens à cette heure.',
    champ: 'heure',
  },
  rendez_vous_salle_examens_libre: {
    message: 'La salle d’examens est déjà prise à cette heure.',
    champ: 'salleId',
  },
  rendez_vous_travailleur_libre: {
    message: 'Ce travailleur a déjà un rendez-vous à cette heure.',
    champ: 'travailleurId',
  },
  rendez_vous_motif_ouvert: {
    message: 'Ce travailleur vient de recevoir un rendez-vous pour ce motif. Actualisez la page.',
    champ: 'travailleurId',
  },
  rendez_vous_remplacement: { message: 'Ce créneau vient d’être donné à un autre travailleur.' },
  rendez_vous_borne: { message: 'Cette date est hors de la période possible.', champ: 'jour' },
  rendez_vous_heures: { message: 'Ce rendez-vous finit avant de commencer, ou dure trop.', champ: 'minutes' },
}
