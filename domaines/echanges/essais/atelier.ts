import { createHash } from 'node:crypto'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Contexte, Role } from '../../../plateforme/base/contexte.ts'
import type { BaseDEssai } from '../../../plateforme/base/essais/base-d-essai.ts'
import { comme } from '../../../plateforme/base/essais/comme.ts'
import { deposerFichier } from '../cas/deposer-fichier.ts'
import { operations } from '../droits.ts'
import type { ObjetImport } from '../lecture/colonnes.ts'
import { travailler } from '../moteur/travailler.ts'
import { detailImport } from '../requetes/imports.ts'
import { listerPropositions, listerRefus } from '../requetes/propositions.ts'
import type { StatutImport } from '../statuts.ts'

/** A file on disk, as the server receives it. */
export async function recevoir(nom: string, contenu: string | Buffer) {
  const octets = typeof contenu === 'string' ? Buffer.from(contenu) : contenu
  const chemin = join(await mkdtemp(join(tmpdir(), 'socle-essai-import-')), 'fichier')
  await writeFile(chemin, octets)
  return { nom, chemin, taille: octets.length, empreinte: createHash('sha256').update(octets).digest('hex') }
}

/** The runner's work done by hand, and what people see. */
export function atelier(base: BaseDEssai, maintenant: () => Date, roleParDefaut: Role = 'assistante') {
  const compteId = '00000000-0000-4000-8000-000000000001'
  const en = <T>(faire: (c: Contexte) => Promise<T>, role: Role = roleParDefaut) =>
    comme(base, operations)(role, faire, { compteId, maintenant: maintenant() })
  async function tourner(id: string, commence = false): Promise<void> {
    const { rows } = await base.proprietaire.query(
      `select i.id, i.statut, i.role, i.cree_par, f.chemin from echanges.import i
       join echanges.fichier f on f.id = i.fichier_id where i.id = $1`,
      [id],
    )
    await travailler(base.connexions, { ...rows[0], commence }, new AbortController().signal)
  }
  return {
    en,
    tourner,
    async deposer(
      nom: string,
      contenu: string | Buffer,
      entreprise_id?: string,
      objet: ObjetImport = 'personnel',
    ): Promise<string> {
      const fichier = await recevoir(nom, contenu)
      const { id } = await en((c) =>
        deposerFichier(c, { fichier, objet, ...(entreprise_id ? { entreprise_id } : {}) }),
      )
      await tourner(id)
      return id
    },
    detail: (id: string) => en(({ bd }) => detailImport(bd, id)),
    statut: async (id: string) => (await en(({ bd }) => detailImport(bd, id))).statut as StatutImport,
    propositions: async (id: string) =>
      (await en(({ bd }) => listerPropositions(bd, id, { page: 1, taille: 200 }))).lignes,
    refus: async (id: string) => (await en(({ bd }) => listerRefus(bd, id, 1, 200))).lignes,
  }
}
