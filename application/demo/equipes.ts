import { PROFESSIONNELS_FIXES } from './distribution.ts'
import { type Hasard, hasard, repartir } from './hasard.ts'
import { idStable } from './identifiants.ts'
import { ans } from './jours.ts'
import type { Monde } from './monde.ts'
import { tirerIdentite } from './noms.ts'

export interface Professionnel {
  n: number
  id: string
  prenom: string
  nom: string
  metier: string
  specialite: string | null
  cadre: boolean
  contrat: 'cdi' | 'cdd'
  quotite: number
  arrivee: number
  depart: number | null
  coordinateur: boolean
  /** Team indexes. */
  equipes: number[]
}

export interface Equipe {
  n: number
  id: string
  nom: string
  centre: number
}

export interface Organisation {
  equipes: Equipe[]
  professionnels: Professionnel[]
}

interface Poste {
  metier: string
  nombre: number
  etp: number
  cdd?: number
  cadres: number
  specialites?: readonly string[]
}

/** April 2024: 124 people, 117.3 ETP, 57 cadres for 52.3 ETP (001 §1.1.1.1). */
const EFFECTIF_AMI: readonly Poste[] = [
  { metier: 'medecin', nombre: 12, etp: 11.3, cadres: 12 },
  { metier: 'collaborateur_medecin', nombre: 2, etp: 1.9, cadres: 2 },
  { metier: 'idest', nombre: 26, etp: 22.8, cadres: 26 },
  {
    metier: 'preventeur',
    nombre: 5,
    etp: 4.8,
    cadres: 5,
    specialites: ['Ingénieur hygiène, sécurité, environnement'],
  },
  { metier: 'ergonome', nombre: 1, etp: 1, cadres: 1 },
  { metier: 'toxicologue', nombre: 1, etp: 0.8, cadres: 1, specialites: ['Toxicologie industrielle'] },
  { metier: 'psychologue', nombre: 2, etp: 1.8, cadres: 2 },
  { metier: 'charge_pdp', nombre: 1, etp: 1, cadres: 1 },
  { metier: 'asst', nombre: 18, etp: 17.6, cdd: 2, cadres: 0 },
  { metier: 'assistante', nombre: 40, etp: 38.6, cdd: 5, cadres: 0 },
  { metier: 'relation_adherents', nombre: 6, etp: 5.8, cadres: 0 },
  { metier: 'comptable', nombre: 3, etp: 3, cadres: 0 },
  { metier: 'qualite', nombre: 1, etp: 0.9, cadres: 1 },
  { metier: 'direction', nombre: 4, etp: 4, cadres: 4 },
  { metier: 'informatique', nombre: 2, etp: 2, cadres: 2 },
]

/** Our own, on the model of 000 (two physicians, nurse, ergonomist, ASST, toxicologist, psychologist, social worker). */
const EFFECTIF_DEMO: readonly Poste[] = [
  { metier: 'medecin', nombre: 3, etp: 2.8, cadres: 3 },
  { metier: 'collaborateur_medecin', nombre: 1, etp: 1, cadres: 1 },
  { metier: 'idest', nombre: 4, etp: 3.6, cadres: 4 },
  { metier: 'asst', nombre: 3, etp: 3, cadres: 0 },
  { metier: 'assistante', nombre: 5, etp: 4.6, cdd: 1, cadres: 0 },
  { metier: 'ergonome', nombre: 1, etp: 0.8, cadres: 1 },
  { metier: 'toxicologue', nombre: 1, etp: 0.6, cadres: 1 },
  { metier: 'psychologue', nombre: 1, etp: 0.5, cadres: 1 },
  { metier: 'assistant_social', nombre: 1, etp: 0.5, cadres: 0 },
  { metier: 'charge_pdp', nombre: 1, etp: 1, cadres: 1 },
  { metier: 'relation_adherents', nombre: 2, etp: 1.8, cadres: 0 },
  { metier: 'comptable', nombre: 1, etp: 1, cadres: 0 },
  { metier: 'qualite', nombre: 1, etp: 0.8, cadres: 1 },
  { metier: 'direction', nombre: 1, etp: 1, cadres: 1 },
  { metier: 'informatique', nombre: 1, etp: 1, cadres: 1 },
]

/** Teams by centre; a physician may lead one or two (001 §2.3.3.1). */
const EQUIPES: Readonly<Record<string, number>> = {
  Beaucaire: 1,
  Bellegarde: 1,
  'Saint-Gilles': 1,
  Évreux: 4,
  Heudebouville: 3,
  Vernon: 2,
  'Pont-Audemer': 1,
  Bernay: 1,
  'Verneuil-sur-Avre': 1,
  'Les Andelys': 1,
  Gisors: 1,
  Bosgouet: 1,
  'Pont-Saint-Pierre': 1,
  'Saint-André': 1,
  'Le Neubourg': 1,
}

/** The staff of the service and its teams. */
export function creerOrganisation({
  taille,
  graine,
  territoire,
}: Pick<Monde, 'taille' | 'graine' | 'territoire'>): Organisation {
  const h = hasard(graine, 'organisation')
  const equipes: Equipe[] = territoire.centres.flatMap((c, centre) => {
    const nombre = EQUIPES[c.nom] ?? 1
    return Array.from({ length: nombre }, (_, k) => ({
      n: 0,
      id: '',
      centre,
      nom: nombre > 1 ? `Équipe ${c.nom} ${k + 1}` : `Équipe ${c.nom}`,
    }))
  })
  for (const [n, e] of equipes.entries()) Object.assign(e, { n, id: idStable('equipe', n) })
  const professionnels: Professionnel[] = []
  for (const poste of taille === 'ami' ? EFFECTIF_AMI : EFFECTIF_DEMO) recruter(h, professionnels, poste)
  composer(professionnels, equipes)
  ajouterAnciens(h, professionnels, equipes)
  return { equipes, professionnels }
}

function recruter(h: Hasard, professionnels: Professionnel[], poste: Poste): void {
  const quotites = repartir(Math.round(poste.etp * 10), Array(poste.nombre).fill(1))
  // A few part-timers make the missing ETP, rather than everyone a little.
  const manque = poste.nombre * 10 - Math.round(poste.etp * 10)
  const pas = [2, 3, 5]
  quotites.fill(10)
  for (
    let reste = manque, i = quotites.length - 1;
    reste > 0;
    i = (i + quotites.length - 1) % quotites.length
  ) {
    const moins = Math.min(reste, pas[i % 3]!, quotites[i]! - 4)
    quotites[i]! -= moins
    reste -= moins
  }
  const fixe = PROFESSIONNELS_FIXES.find((f) => f.metier === poste.metier)
  for (let k = 0; k < poste.nombre; k++) {
    const n = professionnels.length
    const cdd = k >= poste.nombre - (poste.cdd ?? 0)
    const { nom, prenoms } = tirerIdentite(
      h,
      h.chance(poste.metier === 'medecin' ? 0.6 : 0.82) ? 'F' : 'M',
      h.entier(28, 60),
    )
    const arrivee = cdd ? -h.entier(30, 300) : -h.entier(200, ans(16))
    const connu = k === 0 ? fixe : undefined
    professionnels.push({
      n,
      id: connu?.id ?? idStable('professionnel', n),
      prenom: connu?.prenom ?? prenoms.split(' ')[0]!,
      nom: connu?.nom ?? nom,
      metier: poste.metier,
      specialite: poste.specialites?.[0] ?? null,
      cadre: k < poste.cadres,
      contrat: cdd ? 'cdd' : 'cdi',
      quotite: quotites[k]! / 10,
      arrivee: connu ? -ans(6) : arrivee,
      depart: null,
      coordinateur: k === 1 && poste.nombre >= 4,
      equipes: [],
    })
  }
}

/** Each team has at least a physician, a nurse, an assistant and a field prevention officer. */
function composer(professionnels: Professionnel[], equipes: Equipe[]): void {
  const de = (...metiers: string[]) => professionnels.filter((p) => metiers.includes(p.metier))
  for (const metiers of [['medecin', 'collaborateur_medecin'], ['idest'], ['assistante'], ['asst']]) {
    const gens = de(...metiers)
    for (let i = 0; i < Math.max(gens.length, equipes.length); i++)
      gens[i % gens.length]!.equipes.push(equipes[i % equipes.length]!.n)
  }
  const pdp = professionnels.find((p) => p.metier === 'charge_pdp')
  pdp?.equipes.push(0)
}

/** People who left in the last five years: their portfolios went to others. */
function ajouterAnciens(h: Hasard, professionnels: Professionnel[], equipes: Equipe[]): void {
  for (const metier of ['medecin', 'idest', 'assistante', 'asst', 'assistante', 'idest', 'medecin'].slice(
    0,
    equipes.length > 3 ? 7 : 3,
  )) {
    const n = professionnels.length
    const { nom, prenoms } = tirerIdentite(h, 'F', 62)
    const depart = -h.entier(60, ans(4))
    professionnels.push({
      n,
      id: idStable('professionnel', n),
      prenom: prenoms.split(' ')[0]!,
      nom,
      metier,
      specialite: null,
      cadre: metier === 'medecin' || metier === 'idest',
      contrat: 'cdi',
      quotite: 1,
      arrivee: depart - h.entier(800, 6000),
      depart,
      coordinateur: false,
      equipes: [h.entier(0, equipes.length - 1)],
    })
  }
}
