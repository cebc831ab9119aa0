import type { Contexte } from '../../plateforme/base/contexte.ts'
import type { Salle } from '../../plateforme/http/salle.ts'
import { contraintes } from './contraintes.ts'
import { operations } from './droits.ts'
import { chercher } from './requetes/recherche.ts'
import { lireReferences, type References } from './requetes/references.ts'
import { routes } from './routes.ts'

/** The room that owns the service itself: sites, people, teams, portfolios, equipment. */
export const salle: Salle = {
  nom: 'organisation',
  operations,
  routes,
  contraintes,
  chercher: { droit: 'organisation.lire', executer: chercher },
}

export { quandUnProfessionnelPart, type SuiteDeDepart } from './cas/depart.ts'
export { type Charge, compterCharge, oublierCharge } from './requetes/charge.ts'
export { adherentEnCours, equipeDeLEtablissement } from './requetes/portefeuille.ts'
export { lireReferences, type References } from './requetes/references.ts'
export { lireParametres, lireService, type Parametres, type Service } from './requetes/service.ts'

/** Open teams with their centre, by name: options of the other rooms' screens. */
export async function listeDEquipes(contexte: Contexte): Promise<References['equipes']> {
  return (await lireReferences(contexte)).equipes
}
