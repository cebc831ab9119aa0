import type { MotifRadiation } from './vocabulaire.ts'

/** Statuses of a membership, shared by the server and the screens. */
export const STATUTS = {
  demandee: 'Demandée',
  a_completer: 'À compléter',
  active: 'Active',
  suspendue: 'Suspendue',
  radiee: 'Radiée',
  refusee: 'Refusée',
} as const
export type Statut = keyof typeof STATUTS

/** How a status looks; the word always goes with it. */
export const TON_STATUT: Record<Statut | 'echue', 'succes' | 'attention' | 'encours' | 'alerte' | 'neutre'> =
  {
    demandee: 'encours',
    a_completer: 'attention',
    active: 'succes',
    suspendue: 'alerte',
    radiee: 'neutre',
    refusee: 'neutre',
    echue: 'attention',
  }

/** What a transition asks to be told, besides its target. */
export type Champ = 'motif' | 'debut' | 'fin' | 'motif_radiation'

export interface Transition {
  de: readonly Statut[]
  vers: Statut
  /** The verb on the button. */
  libelle: string
  /** Roles that may do it. */
  par: readonly string[]
  /** Fields that must be given; `fin` is asked of independents only when activating. */
  demande: readonly Champ[]
  /** What must hold besides, said to people; the server checks it in `conditions.ts`. */
  condition: string
}

const INSTRUCTION = ['relation_adherents', 'assistante', 'direction'] as const
const DECISION = ['relation_adherents', 'direction'] as const

/** Every change of status a membership may go through. */
export const TRANSITIONS: readonly Transition[] = [
  {
    de: ['demandee'],
    vers: 'a_completer',
    libelle: 'Demander des compléments',
    par: INSTRUCTION,
    demande: ['motif'],
    condition: 'Dites ce qui manque au dossier.',
  },
  {
    de: ['a_completer'],
    vers: 'demandee',
    libelle: 'Dossier complété',
    par: INSTRUCTION,
    demande: [],
    condition: 'Les pièces demandées sont arrivées.',
  },
  {
    de: ['demandee', 'a_completer'],
    vers: 'active',
    libelle: 'Valider l’adhésion',
    par: DECISION,
    demande: ['debut'],
    condition:
      'Un établissement ouvert, un contact joignable, les règles d’admission du service et, pour une dérogation, toutes ses conditions.',
  },
  {
    de: ['demandee', 'a_completer'],
    vers: 'refusee',
    libelle: 'Refuser la demande',
    par: DECISION,
    demande: ['motif'],
    condition: 'Le motif est donné à l’entreprise.',
  },
  {
    de: ['active'],
    vers: 'suspendue',
    libelle: 'Suspendre',
    par: DECISION,
    demande: ['motif'],
    condition: 'Le motif est tracé.',
  },
  {
    de: ['suspendue'],
    vers: 'active',
    libelle: 'Lever la suspension',
    par: DECISION,
    demande: [],
    condition: 'La cause de la suspension a disparu.',
  },
  {
    de: ['active', 'suspendue'],
    vers: 'radiee',
    libelle: 'Radier',
    par: DECISION,
    demande: ['fin', 'motif_radiation'],
    condition: 'Une date et un motif ; un manquement aux obligations associatives est compté à part.',
  },
]

/** The transition from one status to another, if there is one. */
export const transition = (de: string, vers: string): Transition | undefined =>
  TRANSITIONS.find((t) => (t.de as readonly string[]).includes(de) && t.vers === vers)

/** Transitions open to a role from a status. */
export const transitionsPossibles = (de: string, role: string): Transition[] =>
  TRANSITIONS.filter((t) => (t.de as readonly string[]).includes(de) && t.par.includes(role))

/** Motive that the yearly report counts apart (ADH-066). */
export const MANQUEMENT: MotifRadiation = 'manquement_obligations'

/** Status as people read it: an independent's membership past its end is no longer running (no tacit renewal). */
export function statutAffiche(
  statut: string | null,
  fin: string | null,
  jour: string,
): Statut | 'echue' | null {
  if (statut === 'active' && fin && fin < jour) return 'echue'
  return statut as Statut | null
}

export const LIBELLE_AFFICHE: Record<Statut | 'echue', string> = { ...STATUTS, echue: 'Échue, à renouveler' }
