import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Absolute path of the project's root folder. */
export const racineProjet = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
