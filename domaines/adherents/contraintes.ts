import type { SensDesContraintes } from '../../plateforme/http/refus-postgres.ts'

/** Meaning of the room's database constraints, for the person who typed. */
export const contraintes: SensDesContraintes = {
  entreprise_siren_key: {
    message: 'Une entreprise porte déjà ce SIREN. Ouvrez sa fiche au lieu d’en créer une autre.',
    champ: 'siren',
  },
  entreprise_siren_valide: {
    message:
      'Ce SIREN n’est pas valide : 9 chiffres dont une clé. Vérifiez-le sur l’avis de situation Sirene.',
    champ: 'siren',
  },
  entreprise_siren_obligatoire: {
    message: 'Le SIREN est obligatoire, sauf pour un particulier employeur.',
    champ: 'siren',
  },
  entreprise_naf_version_naf_code_fkey: {
    message: 'Ce code NAF n’existe pas dans la nomenclature. Choisissez-le dans la liste.',
    champ: 'naf_code',
  },
  etablissement_siret_key: {
    message: 'Un établissement porte déjà ce SIRET. Ouvrez sa fiche au lieu d’en créer un autre.',
    champ: 'siret',
  },
  etablissement_siret_valide: {
    message:
      'Ce SIRET n’est pas valide : 14 chiffres dont une clé. Vérifiez-le sur l’avis de situation Sirene.',
    champ: 'siret',
  },
  etablissement_un_siege: {
    message: 'Cette entreprise a déjà un siège. Retirez d’abord cette qualité à l’autre établissement.',
    champ: 'siege',
  },
  etablissement_check: {
    message: 'La fermeture ne peut pas précéder l’ouverture.',
    champ: 'ferme_le',
  },
  etablissement_naf_version_naf_code_fkey: {
    message: 'Ce code NAF n’existe pas dans la nomenclature. Choisissez-le dans la liste.',
    champ: 'naf_code',
  },
  etablissement_secteur_id_fkey: {
    message: 'Ce secteur n’existe plus. Choisissez-en un autre.',
    champ: 'secteur_id',
  },
  etablissement_centre_id_fkey: {
    message: 'Ce centre n’existe plus. Choisissez-en un autre.',
    champ: 'centre_id',
  },
  effectif_etablissement_id_au_source_key: {
    message: 'Un effectif de cette source existe déjà à cette date. Retirez-le avant d’en saisir un autre.',
    champ: 'au',
  },
  contact_check: {
    message: 'Donnez au moins un courriel ou un téléphone, sans quoi ce contact ne peut pas être joint.',
    champ: 'courriel',
  },
  contact_check1: { message: 'La fin ne peut pas précéder le début.', champ: 'fin' },
  adhesion_sans_recouvrement: {
    message: 'Une autre adhésion de cette entreprise couvre déjà ces dates. Corrigez le début ou la fin.',
    champ: 'debut',
  },
  adhesion_demande_unique: {
    message: 'Une demande d’adhésion est déjà en cours pour cette entreprise. Traitez-la d’abord.',
  },
  adhesion_check: { message: 'La fin ne peut pas précéder le début.', champ: 'fin' },
  groupe_nom_key: { message: 'Un groupe porte déjà ce nom. Choisissez-le dans la liste.', champ: 'nom' },
}
