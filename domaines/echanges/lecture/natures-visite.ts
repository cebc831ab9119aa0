import { normaliserTitre } from './colonnes.ts'

/*
 * Words by which other services' software name their visits, and the kind they stand for here. « Embauche » and
 * « périodique » say nothing of the kind of follow-up: the line itself decides (aptitude or attestation, category,
 * who held the visit).
 */

/** Kinds a word may stand for: those of the room `suivi`, and the two that the line decides. */
export const NATURES_VISITE = {
  EMBAUCHE: 'À l’embauche (examen d’aptitude ou VIP, selon la ligne)',
  PERIODIQUE: 'Périodique (examen d’aptitude ou VIP, selon la ligne)',
  EMAE: 'Examen d’aptitude à l’embauche',
  EMAP: 'Examen d’aptitude périodique',
  VINT: 'Visite intermédiaire',
  VIPI: 'VIP initiale',
  VIPP: 'VIP périodique',
  ATTEST: 'Attestation (conduite, électricité)',
  MICAR: 'Visite de mi-carrière',
  REPR: 'Visite de reprise',
  POSTEX: 'Visite post-exposition',
  ORIENT: 'Orientation vers le médecin',
  INAPT2: 'Second examen d’inaptitude',
  PREREP: 'Visite de préreprise',
  DEM: 'Visite à la demande',
  EXCHIM: 'Examen (gêne chimique)',
} as const
export type NatureVisite = keyof typeof NATURES_VISITE

const MOTS: readonly (readonly [RegExp, NatureVisite])[] = [
  [/pre ?reprise/, 'PREREP'],
  [/reprise/, 'REPR'],
  [/mi ?carriere|45 ans/, 'MICAR'],
  [/post ?(exposition|professionnelle)|fin de carriere|depart (a la )?retraite/, 'POSTEX'],
  [/(2|second|deuxieme|2e|2eme|seconde).*(inaptitude|inapte)|inaptitude.*(2|second|deuxieme)/, 'INAPT2'],
  [/intermediaire|^vi$|^vint$|^visi$/, 'VINT'],
  [/gene chimique|exchim/, 'EXCHIM'],
  [/attestation|autorisation de conduite|habilitation elec|caces/, 'ATTEST'],
  [/orient/, 'ORIENT'],
  [/demande|occasionnel|spontanee|urgence/, 'DEM'],
  [/(vip|prevention|^vipi?$).*(init|embauche|1ere|premiere)|^vipi$|(init|embauche).*\bvip\b|^vip i$/, 'VIPI'],
  [/(vip|prevention).*(period|renouvel|suivi|subsequente)|^vipp$|^vip p$|(period|renouvel).*\bvip\b/, 'VIPP'],
  [
    /\b(ema|aptitude|sir|smr|renforce)\b.*(init|embauche|avant)|(init|embauche).*\b(ema|aptitude|sir|smr|renforce)|^emae?$|^emai$/,
    'EMAE',
  ],
  [
    /\b(ema|aptitude|sir|smr|renforce)\b.*(period|renouvel|suivi)|(period|renouvel).*\b(ema|aptitude|sir|smr|renforce)|^emap$/,
    'EMAP',
  ],
  [/embauche|embauchage|initial|premiere visite|1ere visite|^ve$|^emb$/, 'EMBAUCHE'],
  [/period|systematique|annuel|biennal|quinquennal|^vp$|^per$|visite de suivi|renouvel/, 'PERIODIQUE'],
  [/\bvip\b|information et de prevention/, 'PERIODIQUE'],
]

/** The kind a word stands for, or null when nobody can tell without asking. */
export function proposerNature(texte: string): NatureVisite | null {
  const t = normaliserTitre(texte)
  if (t.toUpperCase() in NATURES_VISITE) return t.toUpperCase() as NatureVisite
  return MOTS.find(([motif]) => motif.test(t))?.[1] ?? null
}

/** A word as it is remembered. */
export const cleDeNature = (texte: string): string => normaliserTitre(texte).slice(0, 200)
