import type { Salle } from '../../plateforme/http/salle.ts'
import { contraintes } from './contraintes.ts'
import { operations } from './droits.ts'
import { chercherTravailleurs } from './requetes/recherche.ts'
import { routes } from './routes.ts'

export const salle: Salle = {
  nom: 'travailleurs',
  operations,
  routes,
  contraintes,
  chercher: {
    droit: 'travailleurs.lire',
    executer: ({ bd, aujourdhui }, texte, limite) => chercherTravailleurs(bd, texte, limite, aujourdhui),
  },
}

export { changerDePoste } from './cas/changer-de-poste.ts'
export { creerTravailleur } from './cas/creer-travailleur.ts'
export { ouvrirContrat } from './cas/ouvrir-contrat.ts'
export { terminerContrat } from './cas/terminer-contrat.ts'
export { nomAffiche } from './identite.ts'
export { ressemblances } from './requetes/ressemblances.ts'
export {
  parAgeEtSexe,
  parExposition,
  parSituation,
  parTypeDeContrat,
  statistiquesTravailleurs,
} from './requetes/statistiques.ts'
export {
  CLASSES_AGE,
  SITUATIONS,
  TYPES_CONTRAT,
} from './vocabulaire.ts'
