import { chmod, copyFile, mkdtemp, rename } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { z } from 'zod'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { interdit, introuvable, invalide } from '../../../plateforme/http/refus.ts'
import { saisieDepot } from '../saisies.ts'

/** Largest file, bytes: well above the DSN of the largest employer. */
export const TAILLE_MAX = 200_000_000

/** Moves the received bytes to where they wait to be read. @returns their new path */
export async function mettreDeCote(recu: string): Promise<string> {
  const dossier = await mkdtemp(join(tmpdir(), 'socle-import-'))
  const chemin = join(dossier, 'fichier')
  await rename(recu, chemin).catch(() => copyFile(recu, chemin))
  await chmod(chemin, 0o600)
  return chemin
}

/** Receives a file: an import is opened, and read in the background. */
export const deposerFichier = definirCas({
  nom: 'echanges.deposerFichier',
  droit: 'echanges.importer',
  entree: saisieDepot.extend({
    fichier: z.object({ nom: z.string(), chemin: z.string(), taille: z.number(), empreinte: z.string() }),
  }),
  async executer({ bd, acteur, aujourdhui, droits }, { fichier, entreprise_id, etablissement_id, objet }) {
    if (!droits.has(objet === 'visites' ? 'echanges.visites' : 'echanges.personnel')) throw interdit()
    if (fichier.taille === 0)
      throw invalide('Ce fichier est vide. Vérifiez l’export, puis envoyez-le de nouveau.', {
        fichier: 'Ce fichier est vide.',
      })
    let entreprise = entreprise_id ?? null
    if (etablissement_id) {
      const e = await bd
        .selectFrom('adherents.etablissement')
        .select('entreprise_id')
        .where('id', '=', etablissement_id)
        .executeTakeFirst()
      if (!e) throw introuvable('Cet établissement')
      entreprise ??= e.entreprise_id
      if (e.entreprise_id !== entreprise) throw invalide('Cet établissement n’est pas de cette entreprise.')
    }
    const chemin = await mettreDeCote(fichier.chemin)
    const { id: fichier_id } = await bd
      .insertInto('echanges.fichier')
      .values({
        nom: fichier.nom,
        taille: fichier.taille,
        empreinte: fichier.empreinte,
        chemin,
        recu_par: acteur.compteId,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const { id, numero } = await bd
      .insertInto('echanges.import')
      .values({
        fichier_id,
        entreprise_id: entreprise,
        etablissement_id: etablissement_id ?? null,
        au: aujourdhui,
        depuis: aujourdhui,
        role: acteur.role,
        objet,
        cree_par: acteur.compteId,
      })
      .returning(['id', 'numero'])
      .executeTakeFirstOrThrow()
    await sql`select pg_notify('echanges_import', ${id}::text)`.execute(bd)
    return { id, numero }
  },
})
