import { ACTIVITES, type Activite } from './activites.ts'
import { adhesionActive, demande, PART_RADIES_PAR_AN, radier, tirerAnciennete } from './adhesions.ts'
import { ENTREPRISES_FIXES } from './distribution.ts'
import { type Hasard, hasard, Tirage } from './hasard.ts'
import { idStable, sirenFictif } from './identifiants.ts'
import { ans } from './jours.ts'
import type { Adhesion, Entreprise, Monde } from './monde.ts'
import { enAdresse, tirerNom } from './noms.ts'
import { type Gabarit, PROFILS, tirerGabarits } from './tailles.ts'

/** A company and the sector (index in the profile) where it is to be placed. */
export interface EntreprisePlacee {
  entreprise: Entreprise
  secteur: number
}

const grande = (effectif: number) => effectif >= 50
const tirages = new Map<string, Tirage<Activite>>()

function tirerActivite(h: Hasard, section: string, effectif: number): Activite {
  const cle = `${section}:${grande(effectif)}`
  let tirage = tirages.get(cle)
  if (!tirage) {
    const liste = ACTIVITES.filter((a) => a.section === section)
    const poids = liste.map((a) => [a, grande(effectif) ? a.grandes : a.petites] as const)
    tirage = new Tirage(poids.some(([, p]) => p > 0) ? poids : liste.map((a) => [a, 1] as const))
    tirages.set(cle, tirage)
  }
  return tirage.tirer(h)
}

const FORMES = new Tirage<string>([
  ['SARL', 42],
  ['SAS', 34],
  ['SASU', 8],
  ['EURL', 10],
  ['SA', 3],
  ['SNC', 3],
])

function nommer(h: Hasard, activite: Activite, vus: Set<string>, lieu: string): string {
  const modele = h.choix(activite.noms)
  for (let essai = 0; ; essai++) {
    const suite =
      essai > 4
        ? ` ${h.entier(2, 99)}`
        : essai > 1
          ? ` ${h.choix(['Frères', '& Fils', 'et Associés', 'Sud', 'Centre'])}`
          : ''
    const nom = modele.replace('{nom}', tirerNom(h)).replace('{lieu}', lieu) + suite
    if (!vus.has(nom)) {
      vus.add(nom)
      return nom
    }
  }
}

function natureDe(h: Hasard, activite: Activite, effectif: number): Entreprise['nature'] {
  const { nature } = activite
  if (nature === 'association') return h.chance(0.75) ? 'association' : 'entreprise'
  if (nature === 'liberal_sante') return effectif <= 8 ? 'liberal_sante' : 'entreprise'
  return nature ?? 'entreprise'
}

/** All companies of the service: members, former members, requests. Sites and centres come after (sites.ts). */
export function creerEntreprises({
  taille,
  graine,
  territoire,
  geo,
}: Pick<Monde, 'taille' | 'graine' | 'territoire' | 'geo'>): EntreprisePlacee[] {
  const h = hasard(graine, 'entreprises')
  const vus = new Set<string>(ENTREPRISES_FIXES.map((e) => e.raison))
  const lieux = territoire.centres.map((_, i) => geo.parCentre[i]!)
  const placees: EntreprisePlacee[] = []
  const creer = (g: Gabarit, adhesions: Adhesion[], activite = tirerActivite(h, g.section, g.effectif)) => {
    const n = placees.length
    const nature = natureDe(h, activite, g.effectif)
    const raison = nommer(h, activite, vus, h.choix(lieux).tirer(h).nom)
    const entreprise: Entreprise = {
      n,
      id: idStable('entreprise', n),
      siren: nature === 'particulier_employeur' ? null : sirenFictif(n + 1),
      nature,
      raison,
      enseigne: nature === 'entreprise' && h.chance(0.12) ? tirerNom(h) : null,
      forme:
        nature === 'particulier_employeur'
          ? null
          : nature === 'association'
            ? 'Association loi 1901'
            : nature === 'liberal_sante'
              ? h.choix(['Entreprise individuelle', 'SELARL', 'SCM'])
              : FORMES.tirer(h),
      groupe: null,
      activite,
      section: g.section,
      effectif: g.effectif,
      dirigeantSuivi: g.effectif > 0 && g.effectif < 20 && h.chance(0.04),
      adhesions,
      etablissements: [],
    }
    placees.push({ entreprise, secteur: g.secteur })
    return entreprise
  }

  const gabarits = tirerGabarits(taille, hasard(graine, 'tailles'))
  for (const g of gabarits) creer(g, adhesionsDe(h, g))
  installerDistribution(placees)
  deroger(h, placees)

  const secteurs = PROFILS[taille].secteurs.length
  const autre = (effectif: number): Gabarit => ({
    section: h.choix(gabarits).section,
    secteur: h.entier(0, secteurs - 1),
    effectif,
  })
  // Counted apart from the members (ADH-053, ADH-057): temporary-work agencies, then independents.
  const ett = ACTIVITES.find((a) => a.nature === 'ett')!
  for (let i = 0; i < PROFILS[taille].agencesInterim; i++) {
    // One has just opened and has nobody yet: valid, and chased for nothing (ADH-020).
    const debut = i === 0 ? -20 : -h.entier(200, ans(15))
    creer({ ...autre(i === 0 ? 0 : h.entier(2, 9)), section: 'N' }, [adhesionActive(h, debut)], ett)
  }
  for (let i = 0; i < Math.max(10, Math.round(gabarits.length * 0.006)); i++) {
    const section = h.choix(['F', 'G', 'M', 'Q', 'Q', 'S'])
    const e = creer({ ...autre(1), section }, [adhesionTns(h)])
    if (e.nature !== 'liberal_sante')
      Object.assign(e, { nature: 'independant', forme: 'Entreprise individuelle' })
  }
  for (let i = 0; i < Math.round(3 * PART_RADIES_PAR_AN * gabarits.length); i++) {
    const fin = -h.entier(5, ans(3))
    const debut = fin - h.entier(400, ans(8))
    // 457 struck off for 2,183 workers.
    creer(autre(Math.min(40, Math.ceil(-Math.log(1 - h.reel()) * 4.4))), [
      radier(h, adhesionActive(h, debut), fin),
    ])
  }
  const demandes = taille === 'ami' ? [46, 28, 24] : [9, 6, 5]
  for (const [i, statut] of (['demandee', 'a_completer', 'refusee'] as const).entries())
    for (let k = 0; k < demandes[i]!; k++) creer(autre(h.entier(1, 9)), [demande(h, statut)])
  return placees
}

function adhesionsDe(h: Hasard, g: Gabarit): Adhesion[] {
  const active = adhesionActive(h, tirerAnciennete(h, g.effectif < 12))
  if (h.chance(0.008))
    return [{ ...active, statut: 'suspendue', motif: 'Cotisation impayée, échéancier en cours' }]
  // Joined again after leaving: the former history stays (ADH-018).
  if (active.debut! > -ans(4) && h.chance(0.05)) {
    const fin = active.debut! - h.entier(200, 900)
    return [radier(h, adhesionActive(h, fin - h.entier(500, 2500)), fin), active]
  }
  return [active]
}

function installerDistribution(placees: EntreprisePlacee[]): void {
  const prises = new Set<Entreprise>()
  for (const f of ENTREPRISES_FIXES) {
    const proche = placees
      .map((p) => p.entreprise)
      .filter(
        (e) => e.section === f.section && e.nature !== 'ett' && !prises.has(e) && e.adhesions.length === 1,
      )
      .sort((x, y) => Math.abs(x.effectif - f.effectif) - Math.abs(y.effectif - f.effectif) || x.n - y.n)[0]!
    prises.add(proche)
    const placee = placees[proche.n]!
    placee.secteur = 0
    const [adhesion] = proche.adhesions
    Object.assign(proche, {
      id: f.id,
      raison: f.raison,
      enseigne: null,
      activite: ACTIVITES.find((a) => a.naf === f.naf && a.section === f.section)!,
      nature: f.cle === 'aide' ? 'association' : 'entreprise',
      forme: f.cle === 'aide' ? 'Association loi 1901' : 'SARL',
      adhesions: [
        {
          ...adhesion!,
          statut: 'active',
          motif: null,
          demandee: -ans(7) - 12,
          accuse: -ans(7) - 10,
          debut: -ans(7),
        },
      ],
    })
  }
}

/** Two statuses with their own terms (ADH-057); here they last a year, renewed. */
function adhesionTns(h: Hasard): Adhesion {
  const debut = -h.entier(10, 300)
  const type = h.chance(0.5) ? 'adhesion_tns' : 'affiliation_tns'
  return { ...adhesionActive(h, debut), type, fin: debut + 364 }
}

/** A few members are there by derogation (workers far from their company, ADH-049). */
function deroger(h: Hasard, placees: EntreprisePlacee[]): void {
  const fixes = new Set<string>(ENTREPRISES_FIXES.map((e) => e.id))
  const candidates = placees.filter(
    ({ entreprise: e }) =>
      e.effectif >= 3 &&
      e.effectif <= 15 &&
      e.adhesions.length === 1 &&
      e.nature === 'entreprise' &&
      !fixes.has(e.id),
  )
  for (const { entreprise } of h
    .melanger(candidates)
    .slice(0, Math.max(3, Math.round(placees.length * 0.002))))
    entreprise.adhesions[0]!.type = 'derogatoire'
}

/** A web address that cannot exist (exemple.fr is kept for examples). */
export const siteDe = (e: Entreprise): string => `https://${enAdresse(e.raison)}.exemple.fr`
