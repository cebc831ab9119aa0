/** One command of the command line. */
export interface Commande {
  usage: string
  aide: string
  /** @returns the exit code */
  executer(arguments_: string[]): Promise<number>
}

/** Commands load their code only when called. */
export const commandes: Readonly<Record<string, Commande>> = {
  sauvegarder: {
    usage: 'sauvegarder <fichier>',
    aide: 'Sauvegarde tout le service dans un fichier, relu et vérifié',
    executer: async (a) => (await import('./sauvegarde.ts')).commandeSauvegarder(a),
  },
  restaurer: {
    usage: 'restaurer <fichier>',
    aide: 'Restaure une sauvegarde dans une base vide, et compare chaque table',
    executer: async (a) => (await import('./sauvegarde.ts')).commandeRestaurer(a),
  },
  importer: {
    usage: 'importer <fichier> [--siret …] [--accepter]',
    aide: 'Lit un fichier du personnel (DSN, CSV, XLSX) et dit ce qu’il change',
    executer: async (a) => (await import('./importer.ts')).commandeImporter(a),
  },
  migrer: {
    usage: 'migrer',
    aide: 'Met la base à jour sans démarrer le serveur',
    executer: async () => (await import('./migration.ts')).commandeMigrer(),
  },
  'creer-administrateur': {
    usage: 'creer-administrateur <prénom> <nom> <courriel>',
    aide: 'Crée le premier compte d’un service et donne son lien',
    executer: async (a) => (await import('./creer-administrateur.ts')).commandeCreerAdministrateur(a),
  },
  'creer-direction': {
    usage: 'creer-direction <prénom> <nom> <courriel>',
    aide: 'Crée la première personne qui confirme les droits de santé, et donne son lien',
    executer: async (a) => (await import('./creer-administrateur.ts')).commandeCreerDirection(a),
  },
  evaluer: {
    usage: 'evaluer --au AAAA-MM-JJ <fichier.jsonl | ->',
    aide: 'Calcule les échéances de suivi de dossiers, un par ligne',
    executer: async (a) => (await import('./evaluer.ts')).executer(a, process.stdout, process.stderr),
  },
  rebond: {
    usage: 'rebond < message',
    aide: 'Reçoit du serveur de messagerie un avis de non-remise et marque l’adresse',
    executer: async () => (await import('./rebond.ts')).commandeRebond(),
  },
}
