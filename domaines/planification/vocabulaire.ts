/** Codes of the room with the words people read; shared by the server and the screens. Agendas: vocabulaire-agenda.ts. */

/** Lists of convocables: one for the physicians, one for the nurses (001, annexe 3). */
export const LISTES = { MT: 'Médecins', IDEST: 'Infirmiers' } as const
export type Liste = keyof typeof LISTES

export const cles = <T extends object>(o: T) => Object.keys(o) as [keyof T & string, ...(keyof T & string)[]]
