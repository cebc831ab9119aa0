import type { Salle } from '../../plateforme/http/salle.ts'
import { contraintes } from './contraintes.ts'
import { operations } from './droits.ts'
import { chercherAdherents } from './requetes/recherche.ts'
import { routes } from './routes.ts'

/** The room of members: companies, establishments, contacts, memberships. */
export const salle: Salle = {
  nom: 'adherents',
  operations,
  routes,
  contraintes,
  chercher: { droit: 'adherents.lire', executer: chercherAdherents },
}

export { type Commune, chercherCommunes, communeConnue } from './communes.ts'
export { chargerNaf, NAF_VERSION, sectionDe, sectionsNaf } from './naf.ts'
export { REGLAGES_PAR_DEFAUT, type Reglages, type Tranche, tranchesDe } from './reglages.ts'
export { reglagesAppliques } from './requetes/reglages.ts'
export { STATUTS, TRANSITIONS } from './statuts.ts'
export { motsCherches, normaliser } from './texte.ts'
export { MOTIFS_RADIATION, NATURES, TYPES_ADHESION, TYPES_CONTACT } from './vocabulaire.ts'
