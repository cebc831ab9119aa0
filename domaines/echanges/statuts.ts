/** States of an import; the same table serves the server (guards) and the screens (words, buttons). */
export const STATUTS_IMPORT = {
  recu: {
    libelle: 'Lecture en cours',
    ton: 'encours',
    suite: ['a_verifier', 'analyse', 'echoue', 'interrompu'],
  },
  a_verifier: { libelle: 'Colonnes à vérifier', ton: 'attention', suite: ['analyse', 'refuse'] },
  analyse: { libelle: 'Analyse en cours', ton: 'encours', suite: ['propose', 'echoue', 'interrompu'] },
  propose: { libelle: 'À décider', ton: 'attention', suite: ['acceptation', 'analyse', 'refuse'] },
  acceptation: { libelle: 'Application en cours', ton: 'encours', suite: ['accepte', 'propose'] },
  accepte: { libelle: 'Appliqué', ton: 'succes', suite: ['annulation', 'acceptation'] },
  annulation: { libelle: 'Annulation en cours', ton: 'encours', suite: ['annule', 'accepte'] },
  annule: { libelle: 'Annulé', ton: 'neutre', suite: [] },
  interrompu: { libelle: 'Interrompu', ton: 'alerte', suite: ['recu', 'analyse', 'refuse'] },
  refuse: { libelle: 'Abandonné', ton: 'neutre', suite: [] },
  echoue: { libelle: 'Illisible', ton: 'alerte', suite: [] },
} as const

export type StatutImport = keyof typeof STATUTS_IMPORT

/** States in which the service is at work on the import. */
export const EN_COURS = ['recu', 'analyse', 'acceptation', 'annulation'] as const

export const peutPasser = (de: StatutImport, vers: StatutImport): boolean =>
  (STATUTS_IMPORT[de].suite as readonly string[]).includes(vers)
