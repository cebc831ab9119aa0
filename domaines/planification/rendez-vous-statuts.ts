import type { RoleContexte } from '../../plateforme/base/contexte.ts'

/** The life of an appointment: one table, read by the server and by the screens (SUI-073). */
export const STATUTS = {
  propose: 'Proposé',
  planifie: 'Planifié',
  convoque: 'Convoqué',
  confirme: 'Confirmé',
  arrive: 'Arrivé',
  effectue: 'Effectué',
  absent_excuse: 'Absent excusé',
  absent_non_excuse: 'Absent non excusé',
  remplace: 'Absent, remplacé',
  annule_service: 'Annulé par le service',
  decale: 'Décalé',
} as const
export type Statut = keyof typeof STATUTS

/** Still to come: it holds the professional, the room and the worker. */
export const OUVERTS = ['propose', 'planifie', 'convoque', 'confirme', 'arrive'] as const
export const ABSENCES = ['absent_excuse', 'absent_non_excuse', 'remplace'] as const
export const estOuvert = (s: string): boolean => (OUVERTS as readonly string[]).includes(s)

/** What must be true on top of the status. */
export const CONDITIONS = {
  jour_venu: 'Le jour du rendez-vous n’est pas venu.',
  heure_passee: 'L’heure du rendez-vous n’est pas passée : une absence annoncée est une absence excusée.',
  prevenu_avant: 'L’absence a été connue après l’heure du rendez-vous : elle n’est pas excusée.',
  avant: 'Ce rendez-vous est passé : dites s’il a eu lieu ou si le travailleur était absent.',
} as const
export type Condition = keyof typeof CONDITIONS

export interface Transition {
  de: readonly Statut[]
  vers: Statut
  /** The verb on the button. */
  libelle: string
  roles: readonly RoleContexte[]
  condition?: Condition
  /** Asks when the absence was known, by whom, and its cause. */
  absence?: boolean
  /** Undoes what was noted by mistake. */
  correction?: boolean
}

const EQUIPE = ['assistante', 'idest', 'medecin', 'systeme'] as const
const A_TENIR = ['planifie', 'convoque', 'confirme'] as const

export const TRANSITIONS: readonly Transition[] = [
  { de: ['propose'], vers: 'planifie', libelle: 'Retenir ce créneau', roles: EQUIPE },
  { de: ['planifie'], vers: 'convoque', libelle: 'Noter convoqué', roles: EQUIPE },
  { de: ['planifie', 'convoque'], vers: 'confirme', libelle: 'Noter confirmé', roles: EQUIPE },
  { de: A_TENIR, vers: 'arrive', libelle: 'Noter arrivé', roles: EQUIPE, condition: 'jour_venu' },
  {
    de: [...A_TENIR, 'arrive'],
    vers: 'effectue',
    libelle: 'Noter effectué',
    roles: EQUIPE,
    condition: 'jour_venu',
  },
  {
    de: A_TENIR,
    vers: 'absent_excuse',
    libelle: 'Noter excusé',
    roles: EQUIPE,
    condition: 'prevenu_avant',
    absence: true,
  },
  {
    de: A_TENIR,
    vers: 'absent_non_excuse',
    libelle: 'Noter absent',
    roles: EQUIPE,
    condition: 'heure_passee',
    absence: true,
  },
  {
    de: ['propose', ...A_TENIR],
    vers: 'annule_service',
    libelle: 'Annuler',
    roles: EQUIPE,
    condition: 'avant',
  },
  {
    de: A_TENIR,
    vers: 'decale',
    libelle: 'Libérer : autre date demandée',
    roles: EQUIPE,
    condition: 'avant',
  },
  {
    de: ['absent_non_excuse'],
    vers: 'absent_excuse',
    libelle: 'Était excusé',
    roles: EQUIPE,
    condition: 'prevenu_avant',
    absence: true,
    correction: true,
  },
  {
    de: ['absent_non_excuse'],
    vers: 'effectue',
    libelle: 'A bien été reçu',
    roles: EQUIPE,
    correction: true,
  },
  {
    de: ['effectue'],
    vers: 'absent_non_excuse',
    libelle: 'N’était pas venu',
    roles: EQUIPE,
    absence: true,
    correction: true,
  },
]

/** The transition from one status to another for a role, if there is one. */
export const transition = (de: string, vers: string, role: string): Transition | undefined =>
  TRANSITIONS.find(
    (t) =>
      t.vers === vers &&
      (t.de as readonly string[]).includes(de) &&
      (t.roles as readonly string[]).includes(role),
  )

/** All that a role may do from a status; conditions on the hour are left to the server. */
export const suites = (de: string, role: string): Transition[] =>
  TRANSITIONS.filter(
    (t) => (t.de as readonly string[]).includes(de) && (t.roles as readonly string[]).includes(role),
  )
