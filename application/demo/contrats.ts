import type { Activite } from './activites.ts'
import { type CleEmploi, EMPLOIS, emploi } from './emplois.ts'
import { type Hasard, hasard, Tirage } from './hasard.ts'
import { idStable } from './identifiants.ts'
import { ans } from './jours.ts'
import {
  adhesionCourante,
  type Contrat,
  type Etablissement,
  estActive,
  type Monde,
  type Personne,
  type TypeContrat,
} from './monde.ts'
import { creerPersonne, tirerAge } from './personnes.ts'

const tirages = new Map<Activite, Tirage<CleEmploi>>()

/** Draws a job of an activity. */
export function tirerEmploi(h: Hasard, activite: Activite): CleEmploi {
  let t = tirages.get(activite)
  if (!t) {
    t = new Tirage(Object.entries(activite.emplois) as [CleEmploi, number][])
    tirages.set(activite, t)
  }
  return t.tirer(h)
}

const COURANTS = new Tirage<TypeContrat>([
  ['cdi', 84.5],
  ['cdd', 7.6],
  ['apprenti', 3.7],
  ['professionnalisation', 0.9],
  ['stage', 0.5],
  ['contrat_aide', 0.6],
])
const SAISONNIERS = new Tirage<TypeContrat>([
  ['cdi', 78],
  ['cdd', 9],
  ['apprenti', 5],
  ['saisonnier', 7],
  ['stage', 0.6],
])
const SPECTACLE = new Tirage<TypeContrat>([
  ['cdi', 48],
  ['cdd', 12],
  ['intermittent', 38],
  ['stage', 2],
])
const AIDES = new Tirage<TypeContrat>([
  ['cdi', 80],
  ['cdd', 11],
  ['apprenti', 3],
  ['contrat_aide', 4],
])

export function tirerType(h: Hasard, site: Etablissement): TypeContrat {
  const { activite, nature } = site.entreprise
  if (nature === 'independant') return 'independant'
  if (nature === 'particulier_employeur') return 'cdi'
  if (activite.naf === '90.01Z') return SPECTACLE.tirer(h)
  if (activite.saisonnier) return SAISONNIERS.tirer(h)
  return (nature === 'association' ? AIDES : COURANTS).tirer(h)
}

const logistique = (x: number) => 1 / (1 + Math.exp(-x))
/** Brings the jobs' shares of women to the service's 49 % (001 §1.1.2.5); found by trial on the demo's own mix. */
const DECALAGE_FEMMES = -0.11

export function tirerSexe(h: Hasard, cle: CleEmploi, petite: boolean): 'F' | 'M' {
  const { femmes } = EMPLOIS[cle]
  const taille = petite ? 0.1 : -0.05
  return h.reel() < logistique(Math.log(femmes / (1 - femmes)) + DECALAGE_FEMMES + taille) ? 'F' : 'M'
}

/** Seniority in days of a contract that runs today. */
export function tirerAnciennete(h: Hasard, type: TypeContrat): number {
  switch (type) {
    case 'cdi':
      return h.chance(0.06)
        ? h.entier(1, 365)
        : Math.min(ans(38), 220 + Math.floor(-Math.log(1 - h.reel()) * ans(8.6)))
    case 'independant':
      return h.entier(ans(1), ans(20))
    case 'apprenti':
      return h.entier(5, 690)
    case 'professionnalisation':
      return h.entier(5, 330)
    case 'saisonnier':
      return h.entier(3, 120)
    case 'stage':
      return h.entier(1, 90)
    case 'intermittent':
      return h.entier(1, 40)
    case 'contrat_aide':
      return h.entier(5, 330)
    default:
      return h.entier(2, 480)
  }
}

/** Day on which a fixed-term contract running today is to end. */
function tirerFin(h: Hasard, type: TypeContrat): number | null {
  switch (type) {
    case 'cdi': // known departures: retirements, resignations under notice
      return h.chance(0.012) ? h.entier(3, 90) : null
    case 'independant':
      return null
    case 'cdd': // replacement contracts without a fixed end
      return h.chance(0.2) ? null : h.entier(1, 260)
    case 'apprenti':
      return h.entier(30, 680)
    case 'intermittent':
      return h.entier(0, 30)
    case 'stage':
      return h.entier(1, 90)
    case 'saisonnier':
      return h.entier(2, 90)
    default:
      return h.entier(20, 330)
  }
}

export function ajouterContrat(
  monde: Pick<Monde, 'contrats'>,
  c: Pick<Contrat, 'personne' | 'etablissement' | 'emploi' | 'type' | 'debut' | 'fin'> & Partial<Contrat>,
): Contrat {
  const n = monde.contrats.length
  const contrat: Contrat = {
    tempsPartiel: false,
    motifFin: null,
    numero: null,
    utilisatrice: null,
    exclusion: null,
    expositions: [],
    nuit: false,
    ...c,
    n,
    id: idStable('contrat', n),
  }
  monde.contrats.push(contrat)
  return contrat
}

/** The contracts that run today: as many as the headcount of each establishment, temporary workers apart. */
export function creerContratsEnCours(monde: Monde): void {
  const h = hasard(monde.graine, 'contrats')
  /** Part-timers who may hold a second job elsewhere, by kind of job. */
  const disponibles = new Map<CleEmploi, { personne: Personne; site: Etablissement }[]>()
  for (const site of monde.etablissements) {
    const { entreprise } = site
    if (!estActive(entreprise)) continue
    const plancher = adhesionCourante(entreprise).debut! - ans(12)
    for (let i = 0; i < site.effectif; i++) {
      const type = tirerType(h, site)
      const cle = tirerEmploi(h, entreprise.activite)
      const tempsPartiel = (type === 'cdi' || type === 'cdd') && h.chance(emploi(cle).tempsPartiel ?? 0.06)
      let personne: Personne | undefined
      const file = tempsPartiel ? disponibles.get(cle) : undefined
      if (file?.length && h.chance(0.16) && file.at(-1)!.site.entreprise !== entreprise)
        personne = file.pop()!.personne
      const partage = personne !== undefined
      if (!personne) {
        const sexe = tirerSexe(h, cle, entreprise.effectif < 10)
        personne = creerPersonne(h, monde, sexe, tirerAge(h, sexe, type))
      }
      const age = -personne.naissance
      const ancienneteMax = Math.max(
        1,
        Math.min(age - ans(type === 'apprenti' || type === 'stage' ? 15.5 : 17.5), -plancher, -site.ouvert),
      )
      const dirigeant = i === 0 && site.siege && entreprise.dirigeantSuivi && type === 'cdi'
      ajouterContrat(monde, {
        personne,
        etablissement: site,
        emploi: cle,
        type: dirigeant ? 'mandataire' : type,
        tempsPartiel,
        debut: -Math.min(tirerAnciennete(h, type), Math.floor(ancienneteMax)),
        fin: tirerFin(h, type),
      })
      if (tempsPartiel && !partage) {
        if (!disponibles.has(cle)) disponibles.set(cle, [])
        disponibles.get(cle)!.push({ personne, site })
      }
    }
  }
}
