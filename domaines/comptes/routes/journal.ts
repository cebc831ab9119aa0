import { z } from 'zod'
import { ROLES } from '../../../plateforme/base/contexte.ts'
import { identifiant, jour, pageDe, recherche } from '../../../plateforme/http/champs.ts'
import { introuvable } from '../../../plateforme/http/refus.ts'
import { definirRoute, type Route } from '../../../plateforme/http/route.ts'
import { listerAcces } from '../requetes/journal/acces.ts'
import { chercherPersonnes, PLAFOND } from '../requetes/journal/communs.ts'
import { lireEcriture, listerEcritures, objetsDuJournal } from '../requetes/journal/ecritures.ts'
import { listerLectures, listerRefus } from '../requetes/journal/lectures.ts'
import { cles, EVENEMENTS } from '../vocabulaire.ts'

const Personne = z.object({ id: z.string(), prenom: z.string(), nom: z.string() })
/** The pages of a journal stop at its 10,000 latest rows of the period. */
const periode = z.object({
  du: jour.optional(),
  au: jour.optional(),
  page: z.coerce.number().int('Nombre entier attendu.').min(1, 'La première page est la page 1.').default(1),
  taille: z.coerce.number().int().min(1).max(200, '200 lignes au plus par page.').default(50),
})
const bornee = (v: { page: number; taille: number }) => v.page * v.taille <= PLAFOND + 200
const TROP_LOIN = { message: 'Trop loin dans le journal : choisissez une période.', path: ['page'] }

const Ecriture = z.object({
  id: z.number(),
  le: z.date(),
  acteur: Personne.nullable(),
  role: z.string(),
  cas: z.string().nullable(),
  operation: z.string(),
  objet: z.string(),
  objetId: z.string().nullable(),
  classe: z.string(),
})

const parTravailleur = periode
  .extend({ acteur: identifiant.optional(), travailleur: identifiant.optional() })
  .refine(bornee, TROP_LOIN)
const Lecture = z.object({
  id: z.number(),
  le: z.date(),
  acteur: Personne.nullable(),
  role: z.string(),
  travailleurId: z.string().nullable(),
  travailleur: z.string().nullable(),
})

export const routesDuJournal: Route[] = [
  definirRoute({
    methode: 'GET',
    url: '/api/journal/ecritures',
    droit: 'journal.lire',
    resume: 'Journal des modifications',
    requete: periode
      .extend({
        acteur: identifiant.optional(),
        role: z.enum([...ROLES, 'systeme', 'auth']).optional(),
        objet: z
          .string()
          .regex(/^[a-z_]{1,40}\.[a-z_]{1,60}$/, 'Objet inconnu.')
          .optional(),
        cas: z
          .string()
          .regex(/^[\w ./:-]{1,120}$/, 'Opération inconnue.')
          .optional(),
        operation: z.enum(['INSERT', 'UPDATE', 'DELETE']).optional(),
        objetId: recherche,
      })
      .refine(bornee, TROP_LOIN),
    sortie: pageDe(Ecriture.extend({ champs: z.array(z.string()), intitule: z.string().nullable() })),
    traiter: (contexte, { requete }) => listerEcritures(contexte, requete),
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/journal/ecritures/:id',
    droit: 'journal.lire',
    resume: 'Une modification : les valeurs avant et après',
    parametres: z.object({
      id: z.coerce.number('Numéro attendu.').int().min(1).max(Number.MAX_SAFE_INTEGER),
    }),
    sortie: Ecriture.extend({
      avant: z.record(z.string(), z.unknown()).nullable(),
      apres: z.record(z.string(), z.unknown()).nullable(),
      /** Personal values were replaced by dots: the reader sees which fields changed, not to what. */
      masque: z.boolean(),
      /** Health data: the names of what changed, never the values. */
      champsSante: z.array(z.string()).nullable(),
    }),
    async traiter(contexte, { parametres }) {
      const ligne = await lireEcriture(contexte, parametres.id)
      if (!ligne) throw introuvable('Cette ligne du journal')
      return ligne
    },
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/journal/objets',
    droit: 'journal.lire',
    resume: 'Ce dont parle le journal des modifications',
    sortie: z.object({ lignes: z.array(z.object({ nom: z.string(), classe: z.string() })) }),
    traiter: async (contexte) => ({ lignes: await objetsDuJournal(contexte) }),
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/journal/personnes',
    droit: 'journal.lire',
    resume: 'Cherche une personne pour filtrer le journal',
    requete: z.object({ q: recherche }),
    sortie: z.object({ lignes: z.array(Personne) }),
    traiter: async (contexte, { requete }) => ({
      lignes: await chercherPersonnes(contexte, requete.q ?? ''),
    }),
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/journal/acces',
    droit: 'journal.acces',
    resume: 'Journal des connexions et des droits',
    requete: periode
      .extend({ compte: identifiant.optional(), evenement: z.enum(cles(EVENEMENTS)).optional() })
      .refine(bornee, TROP_LOIN),
    sortie: pageDe(
      z.object({
        id: z.number(),
        le: z.date(),
        compte: Personne.nullable(),
        courriel: z.string().nullable(),
        evenement: z.string(),
        adresse: z.string().nullable(),
        agent: z.string().nullable(),
        par: Personne.nullable(),
        motif: z.string().nullable(),
        de: z.string().nullable(),
        vers: z.string().nullable(),
        role: z.string().nullable(),
      }),
    ),
    traiter: (contexte, { requete }) => listerAcces(contexte, requete),
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/journal/lectures',
    droit: 'journal.lectures',
    resume: 'Journal des lectures de données de santé',
    requete: parTravailleur,
    sortie: pageDe(Lecture.extend({ objet: z.string(), motif: z.string() })),
    traiter: (contexte, { requete }) => listerLectures(contexte, requete),
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/journal/refus',
    droit: 'journal.lectures',
    resume: 'Tentatives refusées d’accès aux données de santé',
    requete: parTravailleur,
    sortie: pageDe(Lecture.extend({ demande: z.string(), motif: z.string().nullable(), raison: z.string() })),
    traiter: (contexte, { requete }) => listerRefus(contexte, requete),
  }),
]
