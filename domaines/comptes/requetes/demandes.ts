import { sql } from 'kysely'
import { z } from 'zod'
import type { Contexte } from '../../../plateforme/base/contexte.ts'
import { cles, GENRES_DEMANDE } from '../vocabulaire.ts'

export const Demande = z.object({
  id: z.string(),
  genre: z.enum(cles(GENRES_DEMANDE)),
  prenom: z.string(),
  nom: z.string(),
  courriel: z.string(),
  nouveauCourriel: z.string().nullable(),
  role: z.string().nullable(),
  debut: z.string().nullable(),
  fin: z.string().nullable(),
  professionnel: z.string().nullable(),
  metier: z.string().nullable(),
  rpps: z.string().nullable(),
  professionnelCourriel: z.string().nullable(),
  motif: z.string().nullable(),
  demandeur: z.string().nullable(),
  demandeeLe: z.date(),
  /** Asked by the reader, or about the reader: somebody else has to decide. */
  deMoi: z.boolean(),
})

/** What waits for a second person, oldest first; 200 at most. */
export async function demandesEnAttente({ bd, acteur }: Contexte): Promise<z.infer<typeof Demande>[]> {
  const { rows } = await sql<z.infer<typeof Demande>>`
    select id, genre, prenom, nom, courriel, nouveau_courriel "nouveauCourriel", role, debut, fin, professionnel, metier,
      rpps, professionnel_courriel "professionnelCourriel", motif, demandeur, demandee_le "demandeeLe",
      ${acteur.compteId}::uuid in (demandee_par, compte_id) "deMoi"
    from comptes.demandes_en_attente() order by demandee_le, id`.execute(bd)
  return rows
}
