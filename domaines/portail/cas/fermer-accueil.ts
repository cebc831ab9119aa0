import { sql } from 'kysely'
import { z } from 'zod'
import { definirCas } from '../../../plateforme/http/cas.ts'

/** The person has read the welcome: it is not shown again (POR-004). */
export const fermerAccueil = definirCas({
  nom: 'portail.fermerAccueil',
  droit: 'portail.lire',
  entree: z.object({}),
  async executer({ bd }) {
    const { rows } = await sql<{ ferme: boolean }>`select portail.fermer_accueil() ferme`.execute(bd)
    return { ferme: rows[0]?.ferme ?? false }
  },
})
