import type { BaseDEssai } from '../../../plateforme/base/essais/base-d-essai.ts'
import { reglerAdherents } from '../cas/regler.ts'
import { REGLAGES_PAR_DEFAUT, type Reglages } from '../reglages.ts'
import { acteurs } from './scene.ts'

/** Changes some settings of the room, as the management does. */
export const regleur = (base: BaseDEssai, change: Partial<Reglages>) =>
  acteurs(base)('direction', (c) => reglerAdherents(c, { ...REGLAGES_PAR_DEFAUT, ...change }))
