import { creerContratsEnCours } from './contrats.ts'
import { poserLaDistribution } from './distribution-posee.ts'
import { creerEntreprises } from './entreprises.ts'
import { creerHistorique } from './historique.ts'
import { creerMissions } from './interim.ts'
import { Calendrier } from './jours.ts'
import type { Monde } from './monde.ts'
import { creerGroupes, creerSites } from './sites.ts'
import { attribuerSuivi } from './suivi.ts'
import type { Taille } from './tailles.ts'
import { lireGeographie, TERRITOIRES } from './territoires.ts'

export interface OptionsDemo {
  /** `demo`: 616 members (seed 000); `ami`: 7,347 members and 91,650 workers (seed 001). */
  taille: Taille
  /** Day the service is seen from, YYYY-MM-DD. */
  au: string
  graine: number
}

/** Draws the whole service in memory. Pure: same options, same world. */
export function fabriquerMonde({ taille, au, graine }: OptionsDemo): Monde {
  const territoire = TERRITOIRES[taille]
  const base = { taille, graine, territoire, geo: lireGeographie(territoire) }
  const placees = creerEntreprises(base)
  const entreprises = placees.map((p) => p.entreprise)
  const etablissements = creerSites(placees, base)
  const monde: Monde = {
    ...base,
    cal: new Calendrier(au),
    entreprises,
    etablissements,
    groupes: creerGroupes(entreprises, graine),
    personnes: [],
    contrats: [],
  }
  creerContratsEnCours(monde)
  poserLaDistribution(monde)
  creerMissions(monde)
  creerHistorique(monde)
  attribuerSuivi(monde)
  return monde
}
