import type { Salle } from '../../plateforme/http/salle.ts'
import { contraintes } from './contraintes.ts'
import { operations } from './droits.ts'
import { demarrerRangement, rangerTouches } from './rangement.ts'
import { demarrerRemplissages, executerRemplissages } from './remplissage-tache.ts'
import { routes } from './routes.ts'

/** Planning of visits: order, delegation, agendas, appointments. */
export const salle: Salle = {
  nom: 'planification',
  operations,
  routes,
  contraintes,
  avantValidation: rangerTouches,
  demarrer(connexions) {
    const travaux = [demarrerRangement(connexions), demarrerRemplissages(connexions)]
    return { arreter: async () => void (await Promise.all(travaux.map((t) => t.arreter()))) }
  },
}

export { appliquerStatut, changerStatut } from './cas/changer-statut-rendez-vous.ts'
export { deplacerRendezVous } from './cas/deplacer-rendez-vous.ts'
export { proposerPenalite } from './cas/penalites.ts'
export { peutRecevoir, quiPeut } from './delegation.ts'
export { rattraperRangement } from './rangement.ts'
export { lirePreference, type Preference } from './requetes/preferences.ts'
export { executerRemplissages }
