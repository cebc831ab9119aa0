import {
  type CodeVisite,
  DEBUT_PERIODE,
  jour as enJour,
  jourEnFrancais,
  NOM_VISITE,
  PROFESSION,
  quiPeutTenir,
  reserveDe,
  VISITE,
} from '../../droit/index.ts'
import { EXPOSITIONS_COURTES, GENRES, type GenreDelegable, type Mode } from './vocabulaire.ts'

/** A professional as the law names him. Days are YYYY-MM-DD everywhere in this file. */
export interface Soignant {
  id: string
  nom: string
  profession: 'MT' | 'CM' | 'INT' | 'IDEST' | 'IPA' | 'MPC'
  /** Trained under L. 4623-10: without it, no delegated visit. */
  forme: boolean
  arrivee: string
  depart: string | null
  equipes: readonly { id: string; debut: string; fin: string | null }[]
}

export interface Protocole {
  id: string
  medecinId: string
  medecin: string
  idestId: string
  debut: string
  fin: string
  /** Day of the second signature; null while one is missing. */
  complet: string | null
  resilie: string | null
  genres: Readonly<Partial<Record<GenreDelegable, readonly string[]>>>
}

export interface Mesure {
  id: string
  nom: string
  effet: 'delegation' | 'delai'
  debut: string
  fin: string
  suspendue: string | null
  /** The DREETS agreed: without it the measure allows nothing. */
  accordee: boolean
  codeTenu: CodeVisite | null
}

/** What holds for the whole service: loaded once by `chargerDelegation`. */
export interface ContexteDelegation {
  soignants: ReadonlyMap<string, Soignant>
  /** Protocols by nurse, latest first. */
  protocoles: ReadonlyMap<string, readonly Protocole[]>
  mesures: ReadonlyMap<string, Mesure>
  modes: Readonly<Record<GenreDelegable, Mode>>
}

/** What one visit is judged on: loaded for any number of them by `lireFaits`. */
export interface FaitsVisite {
  travailleurId: string
  code: CodeVisite
  equipeId: string | null
  categorie: 'SIS' | 'SIA' | 'SIR' | null
  naissance: string
  expositions: readonly string[]
  maternite: boolean
  remises: readonly { idestId: string | null; du: string; au: string }[]
  /** Measures whose perimeter reaches the visit; `exclusion` is empty when it is covered. */
  mesures: readonly { id: string; exclusion: string }[]
}

/** Why not: one code a kind of reason, for counts and tests. */
export type MotifRefus =
  | 'hors_periode'
  | 'absent'
  | 'reserve_par_la_loi'
  | 'exclusion'
  | 'mesure_hors_periode'
  | 'non_forme'
  | 'non_delegue'
  | 'sans_protocole'
  | 'protocole_expire'
  | 'protocole_non_signe'
  | 'genre_hors_protocole'
  | 'non_confie'

export type Reponse =
  | { issue: 'oui' }
  | { issue: 'mesure'; mesureId: string; mesure: string; codeTenu: CodeVisite }
  | { issue: 'non'; motif: MotifRefus; raison: string }

const OUI: Reponse = { issue: 'oui' }
const non = (motif: MotifRefus, raison: string): Reponse => ({ issue: 'non', motif, raison })
const fr = (j: string) => jourEnFrancais(enJour(j))
const MEDECINS = PROFESSION.MT | PROFESSION.CM | PROFESSION.INT

/** Kind of the delegation setting for a visit: reprise after maternity apart, in simple follow-up only (SUI-016). */
export function genreDe(f: Pick<FaitsVisite, 'code' | 'maternite' | 'categorie'>): GenreDelegable | null {
  if (f.code === 'REPR') return f.maternite && f.categorie !== 'SIR' ? 'REPR_MATERNITE' : 'REPR'
  return f.code in GENRES ? (f.code as GenreDelegable) : null
}

const mineurLe = (naissance: string, jour: string) =>
  jour < `${Number(naissance.slice(0, 4)) + 18}${naissance.slice(4)}`

/**
 * May this professional hold this visit on that day? The law first, by the day of the visit, which no setting opens;
 * then the measures agreed by the DREETS, the protocols, the hand-over case by case.
 * Pure: the list, the booking and the filling all ask here.
 * @param jour day of the visit, YYYY-MM-DD
 */
export function peutRecevoir(
  contexte: ContexteDelegation,
  faits: FaitsVisite,
  soignant: Soignant,
  jour: string,
): Reponse {
  const le = enJour(jour)
  if (le < DEBUT_PERIODE)
    return non('hors_periode', `Le ${fr(jour)} précède la période connue du droit. Corrigez la date.`)
  if (jour < soignant.arrivee || (soignant.depart !== null && jour > soignant.depart))
    return non('absent', `${soignant.nom} ne fait pas partie du service le ${fr(jour)}.`)
  const masque = quiPeutTenir(VISITE[faits.code], le)
  const bit = PROFESSION[soignant.profession]
  if (bit & MEDECINS) return masque & bit ? OUI : nonReserve(faits, '')
  if (masque & bit) return sousProtocole(contexte, faits, soignant, jour)
  return soignant.profession === 'IDEST' ? sousMesure(contexte, faits, soignant, jour) : nonReserve(faits, '')
}

function nonReserve({ code }: FaitsVisite, suite: string): Reponse {
  const r = reserveDe(VISITE[code])
  return non(
    'reserve_par_la_loi',
    `${majuscule(r.phrase)} (${r.articles.join(', ')})${suite}. Planifiez-la avec un médecin.`,
  )
}

const majuscule = (t: string) => t.charAt(0).toUpperCase() + t.slice(1)

function sousMesure(c: ContexteDelegation, f: FaitsVisite, s: Soignant, jour: string): Reponse {
  let exclusion: string | undefined
  let passee: Mesure | undefined
  for (const { id, exclusion: x } of f.mesures) {
    const m = c.mesures.get(id)
    if (m?.effet !== 'delegation' || !m.accordee || !m.codeTenu) continue
    if (jour < m.debut || jour > m.fin || (m.suspendue !== null && jour >= m.suspendue)) {
      passee = m
      continue
    }
    if (x) {
      exclusion ??= `Exclusion : ${EXPOSITIONS_COURTES[x] ?? x}. La mesure expérimentale « ${m.nom} » ne couvre pas ce travailleur. Planifiez la visite avec un médecin.`
      continue
    }
    if (!s.forme) return nonForme(s)
    const p = protocoleValide(c, f, s, jour)
    if ('refus' in p) return p.refus
    return { issue: 'mesure', mesureId: m.id, mesure: m.nom, codeTenu: m.codeTenu }
  }
  if (exclusion) return non('exclusion', exclusion)
  if (passee)
    return non(
      'mesure_hors_periode',
      `La mesure expérimentale « ${passee.nom} » n’est pas en vigueur le ${fr(jour)} : ${reserveDe(VISITE[f.code]).phrase}. Planifiez la visite avec un médecin.`,
    )
  return nonReserve(f, '')
}

const nonForme = (s: Soignant) =>
  non(
    'non_forme',
    `${s.nom} n’a pas encore la formation de l’article L. 4623-10 : pas de visite déléguée. Choisissez un autre infirmier ou un médecin.`,
  )

function sousProtocole(c: ContexteDelegation, f: FaitsVisite, s: Soignant, jour: string): Reponse {
  const genre = genreDe(f)
  const nom = NOM_VISITE[f.code]
  if (!genre) return nonReserve(f, '')
  if (s.profession === 'IDEST' && !s.forme) return nonForme(s)
  const mode = c.modes[genre]
  if (mode === 'jamais')
    return non(
      'non_delegue',
      `Le service ne délègue pas ce genre de visite (${GENRES[genre]}). Planifiez-la avec un médecin.`,
    )
  const trouve = protocoleValide(c, f, s, jour)
  if ('refus' in trouve) return trouve.refus
  const exclusions = trouve.protocole.genres[genre]
  if (!exclusions)
    return non(
      'genre_hors_protocole',
      `Le protocole signé avec ${trouve.protocole.medecin} ne couvre pas la ${nom}. Complétez le protocole, ou planifiez-la avec un médecin.`,
    )
  const exclu = exclusions.find((x) =>
    x === 'mineur' ? mineurLe(f.naissance, jour) : f.expositions.includes(x),
  )
  if (exclu)
    return non(
      'exclusion',
      `Exclusion : ${EXPOSITIONS_COURTES[exclu] ?? exclu}. Le protocole signé avec ${trouve.protocole.medecin} réoriente ce travailleur vers le médecin.`,
    )
  if (
    mode === 'cas_par_cas' &&
    !f.remises.some((r) => (r.idestId === null || r.idestId === s.id) && jour >= r.du && jour <= r.au)
  )
    return non(
      'non_confie',
      `La ${nom} se confie au cas par cas : le médecin ne l’a pas confiée à ${s.nom} pour ce jour. Demandez-le-lui, ou planifiez-la avec lui.`,
    )
  return OUI
}

/** Physicians of the team in charge; empty when none is known: then any protocol of the nurse serves. */
function medecinsDeLEquipe(c: ContexteDelegation, equipeId: string | null, jour: string): Set<string> {
  const ids = new Set<string>()
  if (equipeId === null) return ids
  for (const s of c.soignants.values())
    if (s.profession === 'MT' && dansLEquipe(s, equipeId, jour)) ids.add(s.id)
  return ids
}

export const dansLEquipe = (s: Soignant, equipeId: string, jour: string) =>
  s.equipes.some((e) => e.id === equipeId && jour >= e.debut && (e.fin === null || jour <= e.fin))

function protocoleValide(
  c: ContexteDelegation,
  f: FaitsVisite,
  s: Soignant,
  jour: string,
): { protocole: Protocole } | { refus: Reponse } {
  const medecins = medecinsDeLEquipe(c, f.equipeId, jour)
  const tous = c.protocoles.get(s.id) ?? []
  const siens = medecins.size === 0 ? tous : tous.filter((p) => medecins.has(p.medecinId))
  const bon = siens.find(
    (p) => p.complet !== null && jour >= p.debut && jour <= p.fin && (p.resilie === null || jour < p.resilie),
  )
  if (bon) return { protocole: bon }
  const aSigner = siens.find((p) => p.complet === null && p.resilie === null && jour <= p.fin)
  if (aSigner)
    return {
      refus: non(
        'protocole_non_signe',
        `Le protocole cadre entre ${aSigner.medecin} et ${s.nom} n’est pas signé des deux. Il doit l’être avant de planifier.`,
      ),
    }
  const passe = siens.find((p) => p.complet !== null)
  if (passe) {
    const fin = passe.resilie !== null && passe.resilie <= passe.fin ? passe.resilie : passe.fin
    return {
      refus: non(
        'protocole_expire',
        jour < passe.debut
          ? `Le protocole cadre entre ${passe.medecin} et ${s.nom} ne commence que le ${fr(passe.debut)}. Choisissez un jour plus tard, ou un médecin.`
          : `Le protocole cadre entre ${passe.medecin} et ${s.nom} a pris fin le ${fr(fin)}. Une nouvelle version doit être signée avant de planifier.`,
      ),
    }
  }
  return {
    refus: non(
      'sans_protocole',
      tous.length > 0
        ? `${s.nom} n’a pas de protocole cadre avec un médecin de l’équipe qui suit ce travailleur. Choisissez un autre infirmier ou un médecin.`
        : `${s.nom} n’a pas de protocole cadre de délégation. Signez-en un, ou planifiez la visite avec un médecin.`,
    ),
  }
}

/** Members of the team in charge who may hold the visit that day: what a refusal proposes. */
export function quiPeut(
  c: ContexteDelegation,
  f: FaitsVisite,
  jour: string,
): { soignant: Soignant; reponse: Reponse }[] {
  const liste: { soignant: Soignant; reponse: Reponse }[] = []
  for (const s of c.soignants.values()) {
    if (f.equipeId !== null && !dansLEquipe(s, f.equipeId, jour)) continue
    const reponse = peutRecevoir(c, f, s, jour)
    if (reponse.issue !== 'non') liste.push({ soignant: s, reponse })
  }
  return liste.sort(
    (a, b) =>
      a.soignant.profession.localeCompare(b.soignant.profession) ||
      a.soignant.nom.localeCompare(b.soignant.nom, 'fr'),
  )
}
