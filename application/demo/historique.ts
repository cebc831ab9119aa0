import { ajouterContrat, tirerEmploi, tirerSexe } from './contrats.ts'
import type { CleEmploi } from './emplois.ts'
import { type Hasard, hasard, Tirage } from './hasard.ts'
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
import { creerPersonne, dedoubler, tirerAge } from './personnes.ts'

/** Window of the history, days: a little over five years. */
const FENETRE = ans(5.1)
/** The former software gave whole years of its records as far as this; before, three contracts in ten. */
const PLEINE = ans(3.1)
const REPRISE_ANCIENNE = 0.3
/** Posts that disappear each year, and as many that are created: the headcount stays flat (001: +2.2 % in 2023). */
const MOUVEMENT = 0.03

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
    return h.chance(0.08) ? h.entier(10, 120) : 150 + Math.floor(-Math.log(1 - h.reel()) * 2300)
  if (type === 'apprenti') return h.entier(300, 730)
  if (type === 'saisonnier') return h.entier(20, 150)
  if (type === 'stage') return h.entier(20, 160)
  return h.entier(60, 760)
}

/** A post held before its present or last holder: its predecessors are drawn back to the start of the window. */
interface Place {
  site: Etablissement
  emploi: CleEmploi
  type: TypeContrat
  /** First day of the holder known so far. */
  jusqua: number
  /** Last day of that holder, for posts of the season. */
  fin: number | null
}

/**
 * Adds what came before: the former holders of each post, the posts that no longer exist, the former contracts of those
 * in place, the staff of the companies struck off. A part of the people who left one company are those who work today
 * in another, as in a real basin of employment.
 */
export function creerHistorique(monde: Monde): void {
  const h = hasard(monde.graine, 'historique')
  const arrivees = arriveesParSection(h, monde)
  const places: Place[] = []
  for (const c of [...monde.contrats]) {
    if (c.type === 'interim') continue
    const avant = precedentSurPlace(h, monde, c) ?? c
    if (c.type !== 'independant' && c.type !== 'mandataire')
      places.push({
        site: c.etablissement,
        emploi: c.emploi,
        type: c.type,
        jusqua: avant.debut,
        fin: c.type === 'saisonnier' ? c.fin : null,
      })
  }
  for (const site of monde.etablissements) placesDisparues(h, monde, site, arrivees, places)
  for (const p of places) remonter(h, monde, p, arrivees)
  doubler(h, monde)
}

/** Contracts of today begun in the window, by section, shuffled: whose holders may have worked elsewhere before. */
function arriveesParSection(h: Hasard, monde: Monde): Map<string, Contrat[]> {
  const arrivees = new Map<string, Contrat[]>()
  const nombres = new Map<Personne, number>()
  for (const { personne } of monde.contrats) nombres.set(personne, (nombres.get(personne) ?? 0) + 1)
  for (const c of monde.contrats) {
    if (c.debut <= -FENETRE || c.type === 'independant' || nombres.get(c.personne) !== 1) continue
    const { section } = c.etablissement.entreprise
    if (!arrivees.has(section)) arrivees.set(section, [])
    arrivees.get(section)!.push(c)
  }
  for (const liste of arrivees.values()) h.melanger(liste)
  return arrivees
}

/** Posts without a holder today: those of companies that left or sites that closed, and some suppressed each year. */
function placesDisparues(
  h: Hasard,
  monde: Monde,
  site: Etablissement,
  arrivees: Map<string, Contrat[]>,
  places: Place[],
): void {
  const { entreprise } = site
  const { statut, fin: radiation } = adhesionCourante(entreprise)
  if (statut === 'demandee' || statut === 'a_completer' || statut === 'refusee') return
  if (entreprise.nature === 'ett') return
  const partis = site.ferme ?? (estActive(entreprise) ? null : radiation!)
  const borne = partis ?? -1
  const depuis = Math.max(-FENETRE, site.ouvert)
  if (borne <= depuis) return
  const base = site.effectif || (site.ferme === null ? 0 : 3)
  const nombre = base * MOUVEMENT * ((borne - depuis) / 365.25)
  const supprimees = Math.floor(nombre) + (h.chance(nombre % 1) ? 1 : 0)
  for (let i = 0; i < supprimees + (partis === null ? 0 : base); i++) {
    const type = i >= supprimees && h.chance(0.8) ? 'cdi' : TYPES.tirer(h)
    const emploi = tirerEmploi(h, entreprise.activite)
    // Those still there on the day the company left the service leave with it.
    const [fin, motif] =
      i < supprimees
        ? [borne - h.entier(0, borne - depuis), motifDe(h, type)]
        : [borne, site.ferme === null ? 'Départ de l’entreprise du service' : 'Fermeture de l’établissement']
    const c = ancien(h, monde, { site, emploi, type, fin, duree: dureeDe(h, type), motif }, arrivees)
    places.push({ site, emploi, type, jusqua: c.debut, fin: type === 'saisonnier' ? fin : null })
  }
}

/** The former holders of a post, one before the other, until the window or the opening of the site. */
function remonter(h: Hasard, monde: Monde, p: Place, arrivees: Map<string, Contrat[]>): void {
  for (let tour = 0; tour < 40; tour++) {
    if (p.jusqua <= Math.max(-FENETRE, p.site.ouvert + 30)) return
    // The post was created with its holder.
    if (h.chance(p.type === 'stage' ? 0.6 : MOUVEMENT * 3)) return
    let type = p.type
    if (type === 'cdi' && h.chance(0.1)) type = h.chance(0.85) ? 'cdd' : 'apprenti'
    let fin = p.jusqua - 1 - (h.chance(0.4) ? 0 : h.entier(1, 40))
    let duree = dureeDe(h, type)
    if (p.type === 'saisonnier') {
      // The season before, on about the same days.
      duree = Math.max(20, (p.fin ?? 0) - p.jusqua)
      fin = (p.fin ?? p.jusqua + duree) - 365 + h.entier(-12, 12)
    }
    if (fin < -FENETRE || fin <= p.site.ouvert) return
    if (fin < -PLEINE && !h.chance(REPRISE_ANCIENNE)) {
      p.jusqua = fin - duree
      continue
    }
    const motif = motifDe(h, type)
    const c = ancien(h, monde, { site: p.site, emploi: p.emploi, type, fin, duree, motif }, arrivees)
    p.jusqua = c.debut
    p.fin = fin
  }
}

interface Ancien {
  site: Etablissement
  emploi: CleEmploi
  type: TypeContrat
  fin: number
  duree: number
  motif: string
}

/** A contract that ended, held by somebody who works elsewhere today or by somebody the service no longer follows. */
function ancien(h: Hasard, monde: Monde, a: Ancien, arrivees: Map<string, Contrat[]>): Contrat {
  const { entreprise, ouvert } = a.site
  const debut = Math.min(a.fin, Math.max(a.fin - a.duree, ouvert - 400))
  const ailleurs = quiEstAilleurs(arrivees.get(entreprise.section), debut, a.fin, entreprise.n)
  const qui = ailleurs ?? nouvelle(h, monde, tirerSexe(h, a.emploi, entreprise.effectif < 10), a.type, a.fin)
  return ajouterContrat(monde, {
    personne: qui,
    etablissement: a.site,
    emploi: a.emploi,
    type: a.type,
    fin: a.fin,
    debut: Math.min(Math.max(debut, qui.naissance + ans(16)), a.fin),
    motifFin: a.motif,
  })
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
function precedentSurPlace(h: Hasard, monde: Monde, c: Contrat): Contrat | undefined {
  if (c.type !== 'cdi' || c.debut < -FENETRE || !h.chance(0.16)) return undefined
  const type: TypeContrat = -c.personne.naissance < ans(24) ? 'apprenti' : 'cdd'
  const fin = c.debut - 1
  const debut = fin - h.entier(40, 600)
  if (c.personne.naissance + ans(16) > debut || debut < c.etablissement.ouvert - 400) return undefined
  return ajouterContrat(monde, {
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
