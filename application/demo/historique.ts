import { ajouterContrat, tirerEmploi, tirerSexe } from './contrats.ts'
import { type Hasard, hasard, Tirage } from './hasard.ts'
import { ans } from './jours.ts'
import {
  adhesionCourante,
  type Contrat,
  estActive,
  type Monde,
  type Personne,
  type TypeContrat,
} from './monde.ts'
import { creerPersonne, dedoubler, tirerAge } from './personnes.ts'

/** Window of the history, days: a little over five years. */
const FENETRE = ans(5.1)
/**
 * Departures a year for one worker in place, by section: about 17 % in all, under the 19,159 hiring visits of 2023 for
 * 91,650 workers (001 §1.1.4), which count the temporary workers too.
 */
const ROTATION: Readonly<Record<string, number>> = {
  I: 0.38,
  N: 0.26,
  G: 0.19,
  H: 0.19,
  Q: 0.17,
  R: 0.3,
  P: 0.2,
  J: 0.18,
  K: 0.09,
  O: 0.09,
  C: 0.12,
  D: 0.08,
  L: 0.12,
}

const TYPES = new Tirage<TypeContrat>([
  ['cdd', 46],
  ['cdi', 38],
  ['saisonnier', 5],
  ['apprenti', 6],
  ['stage', 3],
  ['professionnalisation', 2],
])
const MOTIFS: Partial<Record<TypeContrat, Tirage<string>>> = {
  cdi: new Tirage([
    ['Démission', 40],
    ['Rupture conventionnelle', 18],
    ['Fin de période d’essai', 14],
    ['Licenciement', 11],
    ['Départ à la retraite', 11],
    ['Inaptitude', 5],
    ['Décès', 1],
  ]),
  apprenti: new Tirage([
    ['Fin d’apprentissage', 85],
    ['Rupture du contrat', 15],
  ]),
}
const FIN_DE_CONTRAT = new Tirage([
  ['Fin de contrat', 92],
  ['Rupture anticipée', 8],
])

export const motifDe = (h: Hasard, type: TypeContrat): string => (MOTIFS[type] ?? FIN_DE_CONTRAT).tirer(h)

function dureeDe(h: Hasard, type: TypeContrat): number {
  if (type === 'cdi')
    return h.chance(0.2) ? h.entier(10, 120) : 90 + Math.floor(-Math.log(1 - h.reel()) * 1100)
  if (type === 'apprenti') return h.entier(300, 730)
  if (type === 'saisonnier') return h.entier(20, 150)
  if (type === 'stage') return h.entier(20, 160)
  return h.entier(14, 500)
}

/**
 * Adds what came before: former workers of each establishment, former contracts of those in place. A part of the
 * people who left one company are those who work today in another, as in a real basin of employment.
 */
export function creerHistorique(monde: Monde): void {
  const h = hasard(monde.graine, 'historique')
  const arrivees = new Map<string, Contrat[]>()
  const nombres = new Map<Personne, number>()
  for (const { personne } of monde.contrats) nombres.set(personne, (nombres.get(personne) ?? 0) + 1)
  for (const c of [...monde.contrats]) {
    precedentSurPlace(h, monde, c)
    if (c.debut > -FENETRE && c.type !== 'independant' && nombres.get(c.personne) === 1 && h.chance(0.95)) {
      const { section } = c.etablissement.entreprise
      if (!arrivees.has(section)) arrivees.set(section, [])
      arrivees.get(section)!.push(c)
    }
  }
  for (const liste of arrivees.values()) h.melanger(liste)
  for (const site of monde.etablissements) {
    const { entreprise } = site
    const { statut, fin: radiation } = adhesionCourante(entreprise)
    if (statut === 'demandee' || statut === 'a_completer' || statut === 'refusee') continue
    const borne = site.ferme ?? (estActive(entreprise) ? -1 : radiation!)
    const depuis = Math.max(-FENETRE, site.ouvert)
    const annees = (borne - depuis) / 365.25
    if (annees <= 0) continue
    const base = site.effectif || (site.ferme === null ? 0 : 3)
    let nombre = base * 0.85 * (ROTATION[entreprise.section] ?? 0.15) * annees
    if (entreprise.nature === 'ett') nombre *= 0.5
    let departs = Math.floor(nombre) + (h.chance(nombre % 1) ? 1 : 0)
    // Those still there on the day the company left the service leave with it.
    const derniers = borne < -1 ? base : 0
    for (departs += derniers; departs > 0; departs--) {
      const parti = departs <= derniers
      const fin = parti ? borne : borne - h.entier(0, Math.max(1, borne - depuis))
      const type = parti
        ? h.chance(0.8)
          ? 'cdi'
          : 'cdd'
        : entreprise.activite.saisonnier && h.chance(0.3)
          ? 'saisonnier'
          : TYPES.tirer(h)
      const debut = Math.max(fin - dureeDe(h, type), site.ouvert - 400)
      const cle = tirerEmploi(h, entreprise.activite)
      const personne = parti
        ? undefined
        : quiEstAilleurs(arrivees.get(entreprise.section), debut, fin, site.entreprise.n)
      const qui = personne ?? nouvelle(h, monde, tirerSexe(h, cle, base < 10), type, fin)
      ajouterContrat(monde, {
        personne: qui,
        etablissement: site,
        emploi: cle,
        type,
        fin,
        debut: Math.min(Math.max(debut, qui.naissance + ans(16)), fin),
        motifFin: parti
          ? site.ferme === null
            ? 'Départ de l’entreprise du service'
            : 'Fermeture de l’établissement'
          : motifDe(h, type),
      })
    }
  }
  doubler(h, monde)
}

/** Somebody hired elsewhere after that departure, and old enough for it. */
function quiEstAilleurs(
  file: Contrat[] | undefined,
  debut: number,
  fin: number,
  entreprise: number,
): Personne | undefined {
  const c = file?.at(-1)
  if (
    !c ||
    c.debut <= fin ||
    c.etablissement.entreprise.n === entreprise ||
    c.personne.naissance + ans(16.5) > debut
  ) {
    // Turn the queue, so that one bad candidate does not block it.
    if (file && file.length > 1 && c) {
      file.pop()
      file.splice(Math.floor(file.length / 2), 0, c)
    }
    return undefined
  }
  file!.pop()
  return c.personne
}

function nouvelle(h: Hasard, monde: Monde, sexe: 'F' | 'M', type: TypeContrat, fin: number): Personne {
  return creerPersonne(h, monde, sexe, tirerAge(h, sexe, type) - fin)
}

/** A fixed-term or apprenticeship contract that became permanent in the same establishment. */
function precedentSurPlace(h: Hasard, monde: Monde, c: Contrat): void {
  if (c.type !== 'cdi' || c.debut < -FENETRE - 900 || !h.chance(0.16)) return
  const type: TypeContrat = -c.personne.naissance < ans(24) ? 'apprenti' : 'cdd'
  const fin = c.debut - 1
  const debut = fin - h.entier(40, 600)
  if (c.personne.naissance + ans(16) > debut || debut < c.etablissement.ouvert - 400) return
  ajouterContrat(monde, {
    personne: c.personne,
    etablissement: c.etablissement,
    emploi: c.emploi,
    type,
    debut,
    fin,
    motifFin: 'Embauche en CDI',
  })
}

/** Some people are known twice: a former contract hangs on a second record (probable duplicates to judge). */
function doubler(h: Hasard, monde: Monde): void {
  const nombre = Math.max(16, Math.round(monde.personnes.length * 0.0012))
  const contrats = new Map<Personne, Contrat[]>()
  for (const c of monde.contrats) {
    const liste = contrats.get(c.personne)
    if (liste) liste.push(c)
    else contrats.set(c.personne, [c])
  }
  const candidats = [...contrats.values()].filter(
    (l) => l.length > 1 && l.some((c) => c.fin !== null && c.fin < 0),
  )
  for (const liste of h.melanger(candidats).slice(0, nombre)) {
    const passe = liste.find((c) => c.fin !== null && c.fin < 0)!
    passe.personne = dedoubler(h, monde, passe.personne)
  }
}
