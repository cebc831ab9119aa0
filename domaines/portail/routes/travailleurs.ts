import { z } from 'zod'
import { identifiant, pageDe, pagination, recherche } from '../../../plateforme/http/champs.ts'
import { introuvable } from '../../../plateforme/http/refus.ts'
import { definirRoute, type Route } from '../../../plateforme/http/route.ts'
import { lireTravailleur } from '../requetes/fiche-travailleur.ts'
import {
  listerTravailleurs,
  PRESENCES,
  SITUATIONS,
  TRIS_TRAVAILLEUR,
  TYPES_CONTRAT,
} from '../requetes/travailleurs.ts'
import { nul, triDe } from './formes.ts'

const Periode = { debut: z.string(), fin: nul }
const Ligne = z.object({
  id: z.string(),
  nom: z.string(),
  prenom: z.string(),
  etablissementId: z.string(),
  etablissement: z.string(),
  commune: nul,
  entreprise: z.string(),
  poste: nul,
  contrat: z.enum(TYPES_CONTRAT),
  tempsPartiel: z.boolean(),
  ...Periode,
  autresContrats: z.number().int(),
})

const Fiche = z.object({
  id: z.string(),
  nomNaissance: z.string(),
  nomUsage: nul,
  prenoms: z.string(),
  prenomUsage: nul,
  sexe: z.enum(['F', 'M', 'I']),
  /** Null for the référent sécurité, who has no use for it. */
  naissance: nul,
  contrats: z.array(
    z.object({
      id: z.string(),
      entrepriseId: z.string(),
      entreprise: z.string(),
      etablissementId: z.string(),
      etablissement: z.string(),
      commune: nul,
      /** False when the actor's access leaves exposures and situations out (POR-016). */
      expositionsVisibles: z.boolean(),
      numero: nul,
      type: z.enum(TYPES_CONTRAT),
      tempsPartiel: z.boolean(),
      pcs: nul,
      ...Periode,
      postes: z.array(z.object({ id: z.string(), intitule: z.string(), uniteTravail: nul, ...Periode })),
      expositions: z.array(
        z.object({
          id: z.string(),
          libelle: z.string(),
          fonde: z.enum(['SIR', 'SIA', 'ATTEST']).nullable(),
          article: nul,
          poste: nul,
          precision: nul,
          niveau: z.number().nullable(),
          unite: nul,
          ...Periode,
        }),
      ),
      situations: z.array(z.object({ id: z.string(), code: z.enum(SITUATIONS), ...Periode })),
    }),
  ),
})

export const routesTravailleurs: Route[] = [
  definirRoute({
    methode: 'GET',
    url: '/api/espace-adherent/travailleurs',
    droit: 'portail.lire',
    resume: 'Les travailleurs de ses établissements',
    requete: pagination.extend({
      q: recherche,
      entreprise: identifiant.optional(),
      etablissement: identifiant.optional(),
      contrat: z.enum(TYPES_CONTRAT, 'Contrat inconnu.').optional(),
      situation: z.enum(SITUATIONS, 'Situation inconnue.').optional(),
      presence: z.enum(PRESENCES, 'Présence inconnue.').default('presents'),
      tri: triDe(TRIS_TRAVAILLEUR, 'nom'),
    }),
    sortie: pageDe(Ligne),
    async traiter({ bd, aujourdhui }, { requete }) {
      const { page, taille } = requete
      return { ...(await listerTravailleurs(bd, { aujourdhui, ...requete })), page, taille }
    },
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/espace-adherent/travailleurs/:id',
    droit: 'portail.lire',
    resume: 'Un travailleur : contrats, postes et ce qui a été déclaré',
    parametres: z.object({ id: identifiant }),
    sortie: Fiche,
    async traiter({ bd }, { parametres: { id } }) {
      const travailleur = await lireTravailleur(bd, id)
      if (!travailleur) throw introuvable('Ce travailleur')
      return travailleur as z.input<typeof Fiche>
    },
  }),
]
