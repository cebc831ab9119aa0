import { ENTREPRISES_FIXES } from './distribution.ts'
import type { EntreprisePlacee } from './entreprises.ts'
import { type Hasard, hasard, Tirage } from './hasard.ts'
import { idStable, siretFictif } from './identifiants.ts'
import { ans } from './jours.ts'
import { adhesionCourante, type Entreprise, type Etablissement, type Monde } from './monde.ts'
import { tirerNom } from './noms.ts'
import { PROFILS } from './tailles.ts'
import { tirerAdresse } from './territoires.ts'

/** Activity of each centre: computers installed in 2024 (001, annexe 5), our own split for the three of the demo. */
const POIDS: Readonly<Record<string, number>> = {
  Beaucaire: 30,
  Bellegarde: 14,
  'Saint-Gilles': 12,
  'Les Andelys': 14,
  Bernay: 11,
  Bosgouet: 10,
  Évreux: 44,
  Gisors: 5,
  Heudebouville: 40,
  'Le Neubourg': 5,
  'Pont-Audemer': 12,
  'Pont-Saint-Pierre': 6,
  'Saint-André': 6,
  Vernon: 18,
  'Verneuil-sur-Avre': 11,
}

/** Gives each company its establishments: one for most, several for some, a closed one now and then. */
export function creerSites(
  placees: readonly EntreprisePlacee[],
  { taille, graine, territoire, geo }: Pick<Monde, 'taille' | 'graine' | 'territoire' | 'geo'>,
): Etablissement[] {
  const h = hasard(graine, 'sites')
  const secteurs = PROFILS[taille].secteurs
  const centres = secteurs.map(
    (s) =>
      new Tirage(
        territoire.centres.flatMap((c, i) => (c.secteur === s ? [[i, POIDS[c.nom] ?? 5] as const] : [])),
      ),
  )
  const sites: Etablissement[] = []
  const fixes = new Map<string, string>(ENTREPRISES_FIXES.map((e) => [e.id, e.cle]))
  for (const { entreprise: e, secteur } of placees) {
    const fixe = fixes.get(e.id)
    const nombre = fixe === 'clinique' ? 2 : fixe ? 1 : nombreDeSites(h, e)
    const parts = partager(h, e.effectif, nombre)
    const debut = e.adhesions[0]!.debut ?? -h.entier(20, 700)
    const courante = adhesionCourante(e)
    for (let k = 0; k < nombre; k++) {
      const centre = fixe
        ? 0
        : centres[k === 0 || h.chance(0.7) ? secteur : h.entier(0, secteurs.length - 1)]!.tirer(h)
      const ouvert = k === 0 ? debut - h.entier(0, ans(6)) : Math.min(-90, debut + h.entier(0, ans(3)))
      sites.push(
        creerSite(h, e, sites.length, k, geo.parCentre[centre]!.tirer(h), centre, {
          effectif: parts[k]!,
          ouvert: Math.min(ouvert, (courante.fin ?? 0) - 30, k === 0 ? 0 : -90),
          ferme:
            courante.statut === 'radiee' && courante.motifRadiation === 'cessation' ? courante.fin : null,
        }),
      )
    }
    if (nombre > 1 && h.chance(0.12)) {
      const centre = centres[secteur]!.tirer(h)
      sites.push(
        creerSite(h, e, sites.length, nombre, geo.parCentre[centre]!.tirer(h), centre, {
          effectif: 0,
          ouvert: debut - 30,
          ferme: Math.max(debut + 60, -h.entier(60, ans(4))),
        }),
      )
    }
  }
  return sites
}

function nombreDeSites(h: Hasard, e: Entreprise): number {
  if (e.effectif < 4 || e.nature === 'particulier_employeur' || e.nature === 'independant') return 1
  const p = e.effectif >= 50 ? 0.34 : e.effectif >= 10 ? 0.17 : 0.04
  return h.chance(p) ? Math.min(2 + (h.chance(0.35) ? h.entier(1, 3) : 0), Math.floor(e.effectif / 2)) : 1
}

function partager(h: Hasard, effectif: number, nombre: number): number[] {
  const parts = Array.from({ length: nombre }, () => 0)
  for (let i = 0; i < effectif; i++) parts[nombre === 1 || h.chance(0.5) ? 0 : h.entier(0, nombre - 1)]!++
  return parts
}

function creerSite(
  h: Hasard,
  entreprise: Entreprise,
  n: number,
  k: number,
  commune: Etablissement['commune'],
  centre: number,
  { effectif, ouvert, ferme }: { effectif: number; ouvert: number; ferme: number | null },
): Etablissement {
  const site: Etablissement = {
    n,
    id: idStable('etablissement', n),
    entreprise,
    siret: entreprise.siren && siretFictif(entreprise.siren, k + 1),
    siege: k === 0,
    enseigne: k > 0 ? `${entreprise.raison} – ${commune.nom}` : h.chance(0.06) ? tirerNom(h) : null,
    adresse: tirerAdresse(h),
    commune,
    centre,
    effectif,
    ouvert,
    ferme,
  }
  entreprise.etablissements.push(site)
  return site
}

/** Groups of companies: names, and their members (ADH-019). */
export function creerGroupes(entreprises: readonly Entreprise[], graine: number): string[] {
  const h = hasard(graine, 'groupes')
  const candidates = h.melanger(entreprises.filter((e) => e.effectif >= 8 && e.nature === 'entreprise'))
  const noms = new Set<string>()
  while (noms.size < Math.round(entreprises.length / 65)) noms.add(`Groupe ${tirerNom(h)}`)
  let i = 0
  for (let g = 0; g < noms.size; g++)
    for (let k = h.entier(2, 4); k > 0; k--) {
      const e = candidates[i++]
      if (e) e.groupe = g
    }
  return [...noms]
}
