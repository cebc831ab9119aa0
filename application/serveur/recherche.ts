import { z } from 'zod'
import { CONNECTE } from '../../plateforme/droits/droits.ts'
import { recherche } from '../../plateforme/http/champs.ts'
import { definirRoute, type Route } from '../../plateforme/http/route.ts'
import type { Salle } from '../../plateforme/http/salle.ts'

const Resultat = z.object({
  type: z.enum(['travailleur', 'entreprise', 'etablissement', 'professionnel', 'equipe', 'centre']),
  id: z.string(),
  titre: z.string(),
  sousTitre: z.string().nullable(),
  chemin: z.string(),
  proximite: z.number(),
})

const LIMITE = 12

/** The search of Ctrl+K: every room answers what the actor may see, best first, tolerant to accents and typing errors. */
export function routeDeRecherche(salles: readonly Salle[]): Route {
  return definirRoute({
    methode: 'GET',
    url: '/api/recherche',
    droit: CONNECTE,
    resume: 'Cherche des personnes, des entreprises, des équipes',
    requete: z.object({ q: recherche }),
    sortie: z.object({ resultats: z.array(Resultat) }),
    async traiter(contexte, { requete }) {
      const texte = requete.q ?? ''
      if (texte.length < 2) return { resultats: [] }
      const resultats = []
      // One connection per transaction: the rooms answer one after the other.
      for (const { chercher } of salles)
        if (chercher && contexte.droits.has(chercher.droit))
          resultats.push(...(await chercher.executer(contexte, texte, LIMITE)))
      return { resultats: resultats.sort((a, b) => b.proximite - a.proximite).slice(0, LIMITE) }
    },
  })
}
