import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { MultipartFile } from '@fastify/multipart'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FichierRecu } from '../../plateforme/http/fichier-recu.ts'
import { Refus } from '../../plateforme/http/refus.ts'

const sansFichier = () =>
  new Refus(400, 'fichier_manquant', 'Aucun fichier n’a été envoyé. Choisissez un fichier, puis recommencez.')

/**
 * Streams the one file of a multipart request to a folder of its own, hashing it on the way; the folder is removed
 * when the answer has left, so a room that needs the file later moves it.
 * @throws Refus 400 without a file, 413 above the limit
 */
export async function recevoirFichier(
  requete: FastifyRequest,
  reponse: FastifyReply,
  tailleMax: number,
): Promise<FichierRecu> {
  if (!requete.isMultipart()) throw sansFichier()
  let partie: MultipartFile | undefined
  try {
    partie = await requete.file({ limits: { fileSize: tailleMax, files: 1, fields: 20, fieldSize: 10_000 } })
  } catch {
    throw sansFichier()
  }
  if (!partie) throw sansFichier()
  const dossier = await mkdtemp(join(tmpdir(), 'socle-recu-'))
  reponse.raw.once('close', () => void rm(dossier, { recursive: true, force: true }).catch(() => undefined))
  const chemin = join(dossier, 'fichier')
  const hachage = createHash('sha256')
  let taille = 0
  const mesurer = new Transform({
    transform(octets: Buffer, _, suite) {
      taille += octets.length
      hachage.update(octets)
      suite(null, octets)
    },
  })
  try {
    await pipeline(partie.file, mesurer, createWriteStream(chemin, { mode: 0o600 }))
  } catch {
    throw new Refus(400, 'envoi_interrompu', 'L’envoi du fichier s’est interrompu. Recommencez.')
  }
  if (partie.file.truncated)
    throw new Refus(
      413,
      'fichier_trop_gros',
      `Ce fichier dépasse ${Math.round(tailleMax / 1_000_000)} Mo. Découpez-le par établissement, puis envoyez chaque partie.`,
    )
  const nom = basename((partie.filename ?? '').replaceAll('\\', '/'))
    .replace(/\p{Cc}/gu, '')
    .trim()
    .slice(0, 200)
  return { nom: nom || 'fichier', chemin, taille, empreinte: hachage.digest('hex') }
}
