import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { dossierParDefaut } from '../base/postgres.ts'
import { racineProjet } from '../base/racine.ts'

/** One message to one person, plain text. */
export interface Message {
  a: string
  objet: string
  texte: string
}

/** Sends messages. Until the service has a mail server, they wait in a local folder (`boiteLocale`). */
export interface Courrier {
  envoyer(message: Message): Promise<void>
}

/** Folder of the messages: SOCLE_COURRIER, else `courriers` beside the data folder. */
const dossierDuCourrier = () =>
  process.env.SOCLE_COURRIER
    ? resolve(process.env.SOCLE_COURRIER)
    : join(dirname(dossierParDefaut(racineProjet)), 'courriers')

/**
 * Writes each message as a text file that only the owner of the server may read; the administrator hands it on.
 * See docs/decisions/comptes-et-sessions.md.
 */
export function boiteLocale(dossier = dossierDuCourrier()): Courrier {
  return {
    async envoyer({ a, objet, texte }) {
      await mkdir(dossier, { recursive: true, mode: 0o700 })
      const nom = `${new Date().toISOString().replace(/[:.]/g, '-')}-${randomUUID().slice(0, 8)}.txt`
      await writeFile(join(dossier, nom), `À : ${a}\nObjet : ${objet}\n\n${texte}\n`, { mode: 0o600 })
    },
  }
}
