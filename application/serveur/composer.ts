import type { FastifyInstance } from 'fastify'
import { creerAuthentification } from '../../plateforme/authentification/index.ts'
import type { Connexions } from '../../plateforme/base/connexions.ts'
import { construire, rassemblerOperations } from './construire.ts'
import { salles } from './salles.ts'

export interface OptionsServeur {
  journaux?: boolean
  /** Folder of the built web application. */
  web?: string
  /** Clock, for tests. */
  maintenant?: () => Date
}

/** The API of the whole service on a migrated database, not listening yet. */
export function composer(connexions: Connexions, options: OptionsServeur = {}): Promise<FastifyInstance> {
  const { maintenant = () => new Date(), ...reste } = options
  const operations = rassemblerOperations(salles)
  const authentification = creerAuthentification({ connexions, operations, maintenant })
  return construire({ ...reste, salles, connexions, authentification, maintenant })
}
