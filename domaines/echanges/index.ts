import type { Salle } from '../../plateforme/http/salle.ts'
import { contraintes } from './contraintes.ts'
import { operations } from './droits.ts'
import { ouvrirLAtelier } from './moteur/ouvrier.ts'
import { routes } from './routes.ts'

/** Exchanges: imports of staff files. */
export const salle: Salle = { nom: 'echanges', operations, routes, contraintes, demarrer: ouvrirLAtelier }

export { confirmerCorrespondance } from './cas/confirmer-correspondance.ts'
export { accepterImport, annulerImport } from './cas/decider-import.ts'
export { deposerFichier, TAILLE_MAX } from './cas/deposer-fichier.ts'
export { type Import, travailler } from './moteur/travailler.ts'
export { detailImport } from './requetes/imports.ts'
export { listerPropositions, listerRefus } from './requetes/propositions.ts'
export { GENRES, type Genre } from './vocabulaire.ts'
