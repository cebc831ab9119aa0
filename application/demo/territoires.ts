import { createRequire } from 'node:module'
import { type Hasard, Tirage } from './hasard.ts'

/** A real commune of the territory, with a postal code. */
export interface Commune {
  code: string
  nom: string
  codePostal: string
  population: number
}

/** A centre of the demo service: its town, its sector, and the postal codes it serves. */
export interface CentreType {
  nom: string
  secteur: string
  commune: string
  adresse: string
  codesPostaux: readonly string[]
  genre: 'siege' | 'fixe' | 'annexe'
  latitude: number
  longitude: number
  /** ISO days; Monday to Friday when absent. */
  jours?: readonly number[]
}

export interface Territoire {
  departement: string
  zone: 'nord_ouest' | 'sud_est'
  centres: readonly CentreType[]
}

/** Around Beaucaire (seed 000): three centres. */
const GARD: Territoire = {
  departement: '30',
  zone: 'sud_est',
  centres: [
    {
      nom: 'Beaucaire',
      secteur: 'Rhône',
      commune: '30032',
      adresse: '12 quai des Platanes',
      genre: 'fixe',
      codesPostaux: ['30300', '30490', '30840'],
      latitude: 43.807,
      longitude: 4.644,
    },
    {
      nom: 'Bellegarde',
      secteur: 'Costières',
      commune: '30034',
      adresse: '3 rue du Canal',
      genre: 'fixe',
      codesPostaux: ['30127', '30129', '30320'],
      latitude: 43.754,
      longitude: 4.515,
      jours: [1, 2, 4],
    },
    {
      nom: 'Saint-Gilles',
      secteur: 'Costières',
      commune: '30258',
      adresse: '27 avenue de la Camargue',
      genre: 'annexe',
      codesPostaux: ['30800', '30510'],
      latitude: 43.678,
      longitude: 4.431,
      jours: [2, 3, 5],
    },
  ],
}

/** Eure (seed 001): twelve centres in four sectors. Which centre belongs to which sector is our assumption. */
const EURE: Territoire = {
  departement: '27',
  zone: 'nord_ouest',
  centres: [
    {
      nom: 'Évreux',
      secteur: 'SUD',
      commune: '27229',
      adresse: '8 rue des Tilleuls',
      genre: 'fixe',
      codesPostaux: ['27000', '27180', '27930'],
      latitude: 49.024,
      longitude: 1.151,
    },
    {
      nom: 'Saint-André',
      secteur: 'SUD',
      commune: '27507',
      adresse: '2 place du Marché',
      genre: 'annexe',
      codesPostaux: ['27220', '27640', '27120'],
      latitude: 48.908,
      longitude: 1.276,
      jours: [1, 3, 5],
    },
    {
      nom: 'Verneuil-sur-Avre',
      secteur: 'SUD',
      commune: '27679',
      adresse: '15 route de Breteuil',
      genre: 'fixe',
      codesPostaux: ['27130', '27160', '27240', '27190', '27250', '27570'],
      latitude: 48.738,
      longitude: 0.927,
    },
    {
      nom: 'Le Neubourg',
      secteur: 'SUD',
      commune: '27428',
      adresse: '4 rue du Lin',
      genre: 'annexe',
      codesPostaux: ['27110', '27170', '27370'],
      latitude: 49.149,
      longitude: 0.911,
      jours: [1, 2, 4],
    },
    {
      nom: 'Bernay',
      secteur: 'OUEST',
      commune: '27056',
      adresse: '21 rue de la Charentonne',
      genre: 'fixe',
      codesPostaux: ['27300', '27270', '27330', '27410', '27230', '27800', '27550'],
      latitude: 49.089,
      longitude: 0.598,
    },
    {
      nom: 'Pont-Audemer',
      secteur: 'OUEST',
      commune: '27467',
      adresse: '6 quai de la Risle',
      genre: 'fixe',
      codesPostaux: ['27500', '27210', '27260', '27450', '27680'],
      latitude: 49.354,
      longitude: 0.514,
    },
    {
      nom: 'Bosgouet',
      secteur: 'OUEST',
      commune: '27103',
      adresse: '1 chemin de la Forêt',
      genre: 'annexe',
      codesPostaux: ['27310', '27520', '27670', '27350', '27290'],
      latitude: 49.368,
      longitude: 0.823,
    },
    {
      nom: 'Heudebouville',
      secteur: 'NORD',
      commune: '27332',
      adresse: '10 parc Écospace',
      genre: 'fixe',
      codesPostaux: ['27400', '27100', '27600', '27940'],
      latitude: 49.192,
      longitude: 1.237,
    },
    {
      nom: 'Pont-Saint-Pierre',
      secteur: 'NORD',
      commune: '27470',
      adresse: '9 rue de l’Andelle',
      genre: 'fixe',
      codesPostaux: ['27360', '27340', '27460', '27380', '27910', '27610', '27430'],
      latitude: 49.335,
      longitude: 1.276,
    },
    {
      nom: 'Les Andelys',
      secteur: 'EST',
      commune: '27016',
      adresse: '17 avenue du Château',
      genre: 'fixe',
      codesPostaux: ['27700', '27510'],
      latitude: 49.246,
      longitude: 1.413,
    },
    {
      nom: 'Gisors',
      secteur: 'EST',
      commune: '27284',
      adresse: '5 rue du Vexin',
      genre: 'annexe',
      codesPostaux: ['27140', '27150', '27420', '27720', '27620', '27660'],
      latitude: 49.28,
      longitude: 1.776,
      jours: [2, 4],
    },
    {
      nom: 'Vernon',
      secteur: 'EST',
      commune: '27681',
      adresse: '33 boulevard de la Seine',
      genre: 'fixe',
      codesPostaux: ['27200', '27950', '27490', '27920'],
      latitude: 49.092,
      longitude: 1.485,
    },
  ],
}

export const TERRITOIRES = { demo: GARD, ami: EURE } as const

interface CommuneEtalab {
  code: string
  nom: string
  type: string
  departement?: string
  codesPostaux?: string[]
  population?: number
}

function charger(): CommuneEtalab[] {
  return createRequire(import.meta.url)(
    '@etalab/decoupage-administratif/data/communes.json',
  ) as CommuneEtalab[]
}

/** Communes served by each centre, and places of birth (INSEE codes), drawn by population. */
export interface Geographie {
  parCentre: Tirage<Commune>[]
  naissances: Tirage<{ code: string; nom: string }>
  commune(code: string): Commune
}

const ETRANGER: [string, string, number][] = [
  ['99350', 'Maroc', 30],
  ['99352', 'Algérie', 26],
  ['99351', 'Tunisie', 9],
  ['99139', 'Portugal', 16],
  ['99134', 'Espagne', 8],
  ['99127', 'Italie', 6],
  ['99208', 'Turquie', 6],
  ['99341', 'Sénégal', 5],
  ['99122', 'Pologne', 5],
  ['99114', 'Roumanie', 4],
  ['99326', 'Côte d’Ivoire', 4],
  ['99335', 'Mali', 3],
  ['99243', 'Viêt Nam', 2],
  ['99322', 'Cameroun', 3],
  ['99410', 'Haïti', 2],
]

/** Reads the official list of communes for a territory. */
export function lireGeographie(territoire: Territoire): Geographie {
  const actuelles = charger().filter((c) => c.type === 'commune-actuelle' && c.codesPostaux?.length)
  const duDepartement = actuelles.filter((c) => c.departement === territoire.departement)
  const parCentre = territoire.centres.map(
    ({ codesPostaux }) =>
      new Tirage(
        duDepartement.flatMap((c) => {
          const codePostal = c.codesPostaux!.find((p) => codesPostaux.includes(p))
          const commune = {
            code: c.code,
            nom: c.nom,
            codePostal: codePostal ?? '',
            population: c.population ?? 0,
          }
          return codePostal ? [[commune, commune.population] as const] : []
        }),
      ),
  )
  const naissances = new Tirage<{ code: string; nom: string }>([
    ...duDepartement
      .filter((c) => (c.population ?? 0) > 7000)
      .map((c) => [{ code: c.code, nom: c.nom }, 55] as const),
    ...actuelles
      .filter((c) => (c.population ?? 0) > 60_000)
      .map((c) => [{ code: c.code, nom: c.nom }, (c.population ?? 0) / 40_000] as const),
    ...ETRANGER.map(([code, nom, poids]) => [{ code, nom }, poids * 0.9] as const),
  ])
  const parCode = new Map(actuelles.map((c) => [c.code, c]))
  return {
    parCentre,
    naissances,
    commune(code) {
      const c = parCode.get(code)
      if (!c) throw new Error(`Commune inconnue : ${code}.`)
      return { code, nom: c.nom, codePostal: c.codesPostaux![0]!, population: c.population ?? 0 }
    },
  }
}

const VOIES = ['rue', 'rue', 'rue', 'avenue', 'route', 'chemin', 'place', 'impasse', 'boulevard', 'allée']
const LIEUX =
  `des Lilas, du Moulin, de la Gare, des Écoles, du Stade, de la Mairie, des Acacias, du Lavoir, de la Fontaine,
  des Vergers, du Pont, de l’Église, des Peupliers, du Château, de la Libération, du 8-Mai, des Artisans, du Commerce,
  de l’Industrie, des Prés, du Four, de la République, des Tisserands, de la Forge, des Jardins, du Port, des Noyers,
  de la Poste, du Vieux-Marché, des Carrières, de la Paix, du Bois, des Sources, des Tanneurs, de la Plaine`
    .split(',')
    .map((t) => t.trim())

/** A street address that could exist anywhere. */
export function tirerAdresse(h: Hasard): string {
  return `${h.entier(1, 120)}${h.chance(0.08) ? ' bis' : ''} ${h.choix(VOIES)} ${h.choix(LIEUX)}`
}
