import type { Jour } from './jour.ts'

/** Beyond every day: the whole law known here. */
export const TOUTE_LA_LOI: Jour = 1_000_000

// Last day of law known to the evaluation under way; set by `connaitre` at the start of each, so never a memory from
// one worker to the next. A variable and not a parameter: every number of the law would have to carry it.
let connueJusque: Jour = TOUTE_LA_LOI

/** From here on, texts that take effect after that day are as if they had never been published. */
export function connaitre(jusque: Jour): void {
  connueJusque = jusque
}

/** The day by which a version is chosen: that of the fact, or the last day of known law when it is earlier. */
export function jourDeLoi(fait: Jour): Jour {
  return fait < connueJusque ? fait : connueJusque
}

/** Whether what the law changed on a day applies to a fact of another day. */
export function applicable(fait: Jour, depuis: Jour): boolean {
  return fait >= depuis && connueJusque >= depuis
}
