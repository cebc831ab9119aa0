import { open } from 'node:fs/promises'
import { createInflateRaw } from 'node:zlib'

/** Why a ZIP container is not read. */
export type RefusZip = 'illisible' | 'trop_gros'

/** What a workbook may weigh once unpacked, bytes. */
export const DEPLOYE_MAX = 150_000_000
const ENTREES_MAX = 2_000

interface Entree {
  methode: number
  compresse: number
  position: number
}

/**
 * Looks at a ZIP before anything is unpacked: entries and sizes from the central directory, then each entry inflated
 * into nothing to see that it does not lie about its size.
 * @returns null when it may be read, else why not
 */
export async function verifierZip(chemin: string): Promise<RefusZip | null> {
  const fichier = await open(chemin, 'r')
  try {
    const { size } = await fichier.stat()
    const lire = async (position: number, longueur: number) => {
      const b = Buffer.alloc(longueur)
      await fichier.read(b, 0, longueur, position)
      return b
    }
    const queue = Math.min(size, 65_557)
    const bout = await lire(size - queue, queue)
    const fin = bout.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
    if (fin < 0 || fin + 22 > bout.length) return 'illisible'
    const nombre = bout.readUInt16LE(fin + 10)
    const taille = bout.readUInt32LE(fin + 12)
    const debut = bout.readUInt32LE(fin + 16)
    if (nombre > ENTREES_MAX) return 'trop_gros'
    if (debut + taille > size) return 'illisible'
    const repertoire = await lire(debut, taille)
    const entrees: Entree[] = []
    let total = 0
    for (let i = 0, p = 0; i < nombre; i++) {
      if (p + 46 > repertoire.length || repertoire.readUInt32LE(p) !== 0x02014b50) return 'illisible'
      total += repertoire.readUInt32LE(p + 24)
      if (total > DEPLOYE_MAX) return 'trop_gros'
      entrees.push({
        methode: repertoire.readUInt16LE(p + 10),
        compresse: repertoire.readUInt32LE(p + 20),
        position: repertoire.readUInt32LE(p + 42),
      })
      p +=
        46 +
        repertoire.readUInt16LE(p + 28) +
        repertoire.readUInt16LE(p + 30) +
        repertoire.readUInt16LE(p + 32)
    }
    let reel = 0
    for (const { methode, compresse, position } of entrees) {
      if (methode !== 8) continue
      const tete = await lire(position, 30)
      const donnees = position + 30 + tete.readUInt16LE(26) + tete.readUInt16LE(28)
      if (donnees + compresse > size) return 'illisible'
      const gonfle = createInflateRaw()
      gonfle.end(await lire(donnees, compresse))
      for await (const morceau of gonfle) {
        reel += (morceau as Buffer).length
        if (reel > DEPLOYE_MAX) {
          gonfle.destroy()
          return 'trop_gros'
        }
      }
    }
    return null
  } catch {
    return 'illisible'
  } finally {
    await fichier.close()
  }
}
