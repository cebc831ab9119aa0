import type { Connexions } from '../../plateforme/base/connexions.ts'
import type { Salle } from '../../plateforme/http/salle.ts'
import { contraintes } from './contraintes.ts'
import { operations } from './droits.ts'
import { demarrerEffacement } from './moteur/effacement.ts'
import { ouvrirLAtelier } from './moteur/ouvrier.ts'
import { routes } from './routes.ts'

function demarrer(connexions: Connexions) {
  const taches = [ouvrirLAtelier(connexions), demarrerEffacement(connexions)]
  return { arreter: async () => void (await Promise.all(taches.map((t) => t.arreter()))) }
}

/** Exchanges: imports of staff files and of past visits. */
export const salle: Salle = { nom: 'echanges', operations, routes, contraintes, demarrer }

export { confirmerCorrespondance } from './cas/confirmer-correspondance.ts'
export { accepterImport, annulerImport } from './cas/decider-import.ts'
export { deposerFichier, TAILLE_MAX } from './cas/deposer-fichier.ts'
export { type Import, travailler } from './moteur/travailler.ts'
export { detailImport } from './requetes/imports.ts'
export { listerPropositions, listerRefus } from './requetes/propositions.ts'
export { GENRES, type Genre } from './vocabulaire.ts'
