import { sql } from 'kysely'
import { z } from 'zod'
import { identifiant } from '../../../plateforme/http/champs.ts'
import { introuvable } from '../../../plateforme/http/refus.ts'
import { definirRoute, type Route } from '../../../plateforme/http/route.ts'
import { fermerAccueil } from '../cas/fermer-accueil.ts'
import { QUALITES, voitExpositions } from '../qualites.ts'
import { lireAcces } from '../requetes/acces.ts'
import { listerContacts } from '../requetes/contacts.ts'
import {
  compterPresents,
  lireAdhesion,
  lireCentres,
  lireCorrespondants,
  lireEntreprise,
  lireService,
} from '../requetes/entreprise.ts'
import { lireNatures } from '../requetes/natures.ts'
import { Centre, Correspondant, nul, Service } from './formes.ts'

const STATUTS = ['demandee', 'a_completer', 'active', 'suspendue', 'radiee', 'refusee'] as const
const Acces = z.object({
  entrepriseId: z.string(),
  raisonSociale: z.string(),
  enseigne: nul,
  siren: nul,
  qualite: z.enum(QUALITES).nullable(),
  entiere: z.boolean(),
  etablissements: z.number().int(),
  travailleurs: z.number().int(),
  adhesion: z.enum(STATUTS).nullable(),
})
/** New member: within six months of the start of its membership (first meeting delay of 004, ateliers). */
const MOIS_NOUVEL_ADHERENT = 6

export const routesAccueil: Route[] = [
  definirRoute({
    methode: 'GET',
    url: '/api/espace-adherent',
    droit: 'portail.lire',
    resume: 'Les entreprises ouvertes à la personne connectée, et le service',
    sortie: z.object({ acces: z.array(Acces), service: Service.nullable() }),
    async traiter({ bd, aujourdhui }) {
      const acces = await lireAcces(bd, aujourdhui)
      return { acces: acces as z.input<typeof Acces>[], service: (await lireService(bd)) ?? null }
    },
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/espace-adherent/entreprises/:id',
    droit: 'portail.lire',
    resume: 'L’accueil d’une entreprise : adhésion, travailleurs, correspondants, points à vérifier',
    parametres: z.object({ id: identifiant }),
    sortie: z.object({
      acces: Acces,
      /** The welcome is to be shown: nobody closed it yet on this account. */
      bienvenue: z.boolean(),
      entreprise: z.object({
        id: z.string(),
        numero: z.number().int(),
        nature: z.string(),
        raisonSociale: z.string(),
        enseigne: nul,
        siren: nul,
        formeJuridique: nul,
        naf: nul,
        activiteNaf: nul,
        activite: nul,
      }),
      adhesion: z
        .object({
          type: z.string(),
          statut: z.enum(STATUTS),
          demandeeLe: z.string(),
          debut: nul,
          fin: nul,
          nouvelle: z.boolean(),
        })
        .nullable(),
      presents: z.object({
        presents: z.number().int(),
        /** Null when the actor's quality does not open situations. */
        isoles: z.number().int().nullable(),
        arrivees: z.number().int(),
        departs: z.number().int(),
      }),
      correspondants: z.array(Correspondant),
      centres: z.array(Centre),
      contacts: z.object({
        total: z.number().int(),
        aVerifier: z.number().int(),
        injoignables: z.number().int(),
      }),
    }),
    async traiter({ bd, aujourdhui }, { parametres: { id } }) {
      const [acces] = await lireAcces(bd, aujourdhui, id)
      const entreprise = acces && (await lireEntreprise(bd, id))
      if (!entreprise) throw introuvable('Cette entreprise')
      const { rows } = await sql<{ v: boolean }>`select portail.noter_visite(${id}) v`.execute(bd)
      const adhesion = await lireAdhesion(bd, id)
      const presents = await compterPresents(bd, id, aujourdhui)
      const contacts = await listerContacts(bd, { aujourdhui, entreprise: id })
      return {
        acces: acces as z.input<typeof Acces>,
        bienvenue: rows[0]?.v ?? false,
        entreprise,
        adhesion: adhesion
          ? {
              ...adhesion,
              statut: adhesion.statut as (typeof STATUTS)[number],
              nouvelle: estRecente(adhesion.debut, aujourdhui),
            }
          : null,
        presents: { ...presents, isoles: voitExpositions(acces.qualite) ? presents.isoles : null },
        correspondants: await lireCorrespondants(bd, { entreprise: id }),
        centres: await lireCentres(bd, { entreprise: id }),
        contacts: {
          total: contacts.length,
          aVerifier: contacts.filter((c) => c.aVerifier && c.modifiable).length,
          injoignables: contacts.filter((c) => c.injoignableDepuis && c.modifiable).length,
        },
      }
    },
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/espace-adherent/bienvenue',
    droit: 'portail.lire',
    resume: 'Ferme le message de première connexion',
    corps: z.object({}),
    sortie: z.object({ ferme: z.boolean() }),
    traiter: (contexte) => fermerAccueil(contexte, {}),
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/espace-adherent/natures',
    droit: 'portail.lire',
    resume: 'Les expositions qui changent le suivi d’un travailleur, avec leur article',
    sortie: z.object({
      natures: z.array(
        z.object({
          code: z.string(),
          libelle: z.string(),
          fonde: z.enum(['SIR', 'SIA', 'ATTEST']).nullable(),
          article: nul,
          aide: nul,
        }),
      ),
    }),
    async traiter({ bd }) {
      return { natures: await lireNatures(bd) }
    },
  }),
]

function estRecente(debut: string | null, aujourdhui: string): boolean {
  if (!debut) return false
  const limite = new Date(`${aujourdhui}T00:00:00Z`)
  limite.setUTCMonth(limite.getUTCMonth() - MOIS_NOUVEL_ADHERENT)
  return debut >= limite.toISOString().slice(0, 10)
}
