import { normaliserTitre } from './colonnes.ts'
import type { CauseAbsence, TypeContrat } from './declaration.ts'

/* Words that employers write in the cells of their tables, and what they mean here. */

const premier = <T>(texte: string, table: readonly (readonly [RegExp, T])[]): T | null => {
  const t = normaliserTitre(texte)
  return t === '' ? null : (table.find(([motif]) => motif.test(t))?.[1] ?? null)
}

const SEXES = [
  [/^(f|femme|feminin|mme|madame|mlle|mademoiselle|2)$/, 'F'],
  [/^(h|m|homme|masculin|mr|monsieur|1)$/, 'M'],
] as const
export const lireSexe = (t: string): 'F' | 'M' | null => premier(t, SEXES)

const CONTRATS: readonly (readonly [RegExp, TypeContrat])[] = [
  [/apprenti/, 'apprenti'],
  [/professionnalisation|contrat pro\b/, 'professionnalisation'],
  [/saison/, 'saisonnier'],
  [/interim|mission|travail temporaire|ctt/, 'interim'],
  [/stag/, 'stage'],
  [/mandat|gerant|president|dirigeant/, 'mandataire'],
  [/intermittent|cddu/, 'intermittent'],
  [/aide|cui|pec|insertion|cddi/, 'contrat_aide'],
  [/cdd|determinee?$|duree determinee(?! in)/, 'cdd'],
  [/cdi|indetermine/, 'cdi'],
]
export function lireTypeContrat(t: string): TypeContrat | null {
  const n = normaliserTitre(t)
  if (/indetermine/.test(n)) return 'cdi'
  return premier(t, CONTRATS)
}

/** Oui, non, or nothing said. */
export const lireOuiNon = (t: string): boolean | null =>
  premier(t, [
    [/^(o|oui|x|1|vrai|true|yes)\b/, true],
    [/^(n|non|0|faux|false|no|neant)\b/, false],
  ] as const)

const CAUSES: readonly (readonly [RegExp, CauseAbsence])[] = [
  [/maladie pro|^mp$/, 'MP'],
  [/trajet/, 'trajet'],
  [/accident|^at$/, 'AT'],
  [/matern|congé mat|adoption/, 'maternite'],
  [/patern/, 'paternite'],
  [/maladie|arret/, 'maladie'],
]
export const lireCause = (t: string): CauseAbsence => premier(t, CAUSES) ?? 'autre'

const NATURES: readonly (readonly [RegExp, string])[] = [
  [/amiante/, 'amiante'],
  [/plomb/, 'plomb'],
  [/\bcmr\b|cancerogene|mutagene|reprotox|poussieres? de bois|silice|formaldehyde|chrome vi/, 'cmr'],
  [/biologiques?.*(3|4)|groupes? (3|4)/, 'bio34'],
  [/biologique|groupe 2/, 'bio2'],
  [/(ionisant|rayonnement|radiolog).*\ba\b|categorie a\b/, 'ionisant_a'],
  [/ionisant|rayons? x/, 'ionisant_b'],
  [/radon/, 'radon'],
  [/hyperbare/, 'hyperbare'],
  [/echafaud/, 'echafaudage'],
  [/55 ?kg|charges? lourdes? plus de 55/, 'charges_55kg'],
  [/pyrotech/, 'pyrotechnie'],
  [/electromagn/, 'champs_em'],
  [/caces|conduite|chariot|nacelle|grue|engin/, 'conduite'],
  [/habilitation elec|electri/, 'electricite'],
  [/bruit/, 'bruit'],
  [/vibration/, 'vibrations'],
  [/chimique/, 'chimique'],
  [/manutention|port de charge/, 'manutention'],
  [/posture|repetitif|gestes|tms/, 'postures'],
  [/\brps\b|psychosoc|stress/, 'rps'],
  [/ecran/, 'ecran'],
  [/temperature|froid|chaleur/, 'temperatures'],
  [/routier|route/, 'routier'],
  [/equipes? (successives|alternantes)|3x8|2x8|poste 3 8/, 'equipes_alternantes'],
]

/** Exposures named in a cell, several separated by commas, slashes, plus or semicolons; null when the cell is empty. */
export function lireNatures(t: string): string[] | null {
  if (t.trim() === '') return null
  const codes = t
    .split(/[,;/+|\n]| et /)
    .map((morceau) => premier(morceau, NATURES))
    .filter((c): c is string => c !== null)
  return [...new Set(codes)]
}

/** Category as the employer writes it: SIR (SMR, renforcé), SIA (adapté), SIS (simple). */
export const lireCategorie = (t: string): 'SIR' | 'SIA' | 'SIS' | null =>
  premier(t, [
    [/\bsir\b|\bsmr\b|renforce/, 'SIR'],
    [/\bsia\b|adapte/, 'SIA'],
    [/\bsis\b|\bsi\b|simple|\bsmg\b|\bsig\b|general/, 'SIS'],
  ] as const)

/** « DURAND Anne » and « Durand, Anne » : capitals or what precedes the comma are the name, else the first word. */
export function separerNom(texte: string): { nom: string; prenoms: string } | null {
  const [avant, apres] = texte.split(',')
  if (apres?.trim()) return { nom: avant!.trim(), prenoms: apres.trim() }
  const mots = texte.trim().split(/\s+/)
  if (mots.length < 2) return null
  const capitale = (m: string) => m.length > 1 && m === m.toLocaleUpperCase('fr')
  const debut = mots.findIndex((m) => !capitale(m))
  if (debut > 0) return { nom: mots.slice(0, debut).join(' '), prenoms: mots.slice(debut).join(' ') }
  const fin = mots.findIndex(capitale)
  if (fin > 0) return { nom: mots.slice(fin).join(' '), prenoms: mots.slice(0, fin).join(' ') }
  return { nom: mots[0]!, prenoms: mots.slice(1).join(' ') }
}

/**
 * Columns that never enter the service, emptied as they are read: pay, bank, social security number, and what belongs
 * to the medical file (a list of visits exported whole holds some).
 */
export const colonneInterdite = (titre: string): boolean =>
  /\b(salaire|brut|net a payer|net imposable|net|iban|rib|bic|nir|ins|nss|numero ss|n ss|n secu|securite sociale|remuneration|paie|paye|cotisation|taux horaire|taux pas|prime|primes|banque)\b/.test(
    normaliserTitre(titre),
  ) ||
  /\b(observations?|commentaires?|remarques?|notes?|diagnostics?|pathologies?|antecedents?|traitements?|symptomes?|allergies?|vaccin\w*|tension|poids|imc|audiogramme|audiometrie|spirometrie|visiotest|biometrie|examens? complementaires?|restrictions? medicales?|motif medical|handicap detail|rqth)\b/.test(
    normaliserTitre(titre),
  )
