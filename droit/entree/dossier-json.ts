import { z } from 'zod'
import { CAUSE, CODES_VISITE, CONTRAT, ETAT, EXPOSITION } from '../codes.ts'
import type { Dossier } from '../dossier.ts'
import { jour, lireJour } from '../jour.ts'
import { EntreeInvalide } from './faits-courts.ts'

type Cles<T> = [keyof T & string, ...(keyof T & string)[]]
const cles = <T extends object>(o: T) => Object.keys(o) as Cles<T>

const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((x) => lireJour(x) !== null, { error: "cette date n'existe pas" })
  .meta({ format: 'date', description: 'AAAA-MM-JJ' })

const praticien = z.enum(['MT', 'CM', 'INT', 'IDEST', 'IPA', 'MPC'])
const liste = <T extends z.ZodType>(s: T) => z.array(s).optional()

/** The structured form. Every day is `AAAA-MM-JJ`; a missing day means "not known". */
export const SCHEMA_DOSSIER = z
  .strictObject({
    id: z.string().optional().meta({ description: 'Identifiant repris dans le résultat' }),
    naissance: date.optional(),
    contrats: liste(
      z.strictObject({
        id: z.string().optional(),
        nature: z.enum(cles(CONTRAT)),
        debut: date.optional().meta({ description: 'Embauche, ou début de la mission' }),
        fin: date.optional(),
        joursPrevus: z
          .int()
          .min(0)
          .optional()
          .meta({ description: 'Saisonnier : jours de travail effectif' }),
        arrivee: date.optional().meta({ description: "Détaché : arrivée dans l'entreprise" }),
        suiviEquivalent: z.boolean().optional(),
        memeCategorie: z.boolean().optional(),
      }),
    ),
    postes: liste(
      z.strictObject({
        id: z.string().optional(),
        contrat: z.string().optional(),
        debut: date.optional().meta({ description: 'Prise effective du poste' }),
        fin: date.optional(),
        affectation: date.optional(),
        libelle: z.string().optional(),
      }),
    ),
    expositions: liste(
      z.strictObject({ nature: z.enum(cles(EXPOSITION)), debut: date.optional(), fin: date.optional() }),
    ),
    etats: liste(
      z.strictObject({
        nature: z.enum(cles(ETAT)),
        debut: date.optional(),
        fin: date.optional(),
        oriente: z.boolean().optional(),
      }),
    ),
    absences: liste(
      z.strictObject({
        cause: z.enum(cles(CAUSE)),
        debut: date.optional(),
        fin: date.optional().meta({ description: "Dernier jour d'absence, inclus" }),
        reprise: date.optional(),
        emission: date.optional().meta({ description: 'Délivrance du premier arrêt' }),
        emissionProlongation: date.optional(),
        prereprise: z
          .strictObject({
            le: date,
            par: praticien.optional(),
            conclusion: z.enum(['aucune-mesure', 'mesure']).optional(),
          })
          .optional(),
        demandeReprise: z.boolean().optional(),
        visiteReprise: date.optional(),
      }),
    ),
    visites: liste(
      z.strictObject({
        nature: z.enum(CODES_VISITE as [string, ...string[]]),
        le: date,
        par: praticien.optional(),
        conclusion: z.enum(['favorable', 'mesures', 'inaptitude']).optional(),
        anterieure: z.boolean().optional(),
        conjointe: z.boolean().optional(),
        vautAttestation: z.boolean().optional(),
        poste: z.string().optional(),
      }),
    ),
    prescriptions: liste(z.strictObject({ periodeMois: z.int().min(1), le: date.optional() })),
    autorisations: liste(
      z.strictObject({
        nature: z.enum(['CONDUITE', 'ELECTRICITE', 'ELECTRICITE_HORS_LISTE']),
        le: date.optional(),
        fin: date.optional(),
      }),
    ),
    anteriorite: z
      .strictObject({
        memeEmploi: z.boolean().optional(),
        memeExposition: z.boolean().optional(),
        attestationDetenue: z.boolean().optional(),
        avisDetenu: z.boolean().optional(),
        attestation: date.optional(),
        sansMesureAnnees: z.int().min(0).optional(),
        derniereMesure: date.optional(),
        derniereInaptitude: date.optional(),
        sansInaptitude: z.boolean().optional(),
      })
      .optional(),
    demandes: liste(
      z.strictObject({
        par: z.enum([
          'travailleur',
          'employeur',
          'medecin-du-travail',
          'medecin-traitant',
          'medecin-conseil',
          'professionnel',
        ]),
        objet: z.enum(['visite', 'prereprise', 'orientation', 'incommode-chimique']),
        le: date.optional(),
      }),
    ),
    inaptitude: z
      .strictObject({
        premierExamen: date,
        secondNecessaire: z.boolean().optional(),
        secondExamen: date.optional(),
      })
      .optional(),
    miCarriere: z
      .strictObject({ faite: z.boolean().optional(), echeanceBranche: date.optional() })
      .optional(),
    retraite: date.optional(),
    depassementDose: date.optional(),
    urgenceRadiologique: date.optional(),
  })
  .meta({ title: 'Dossier', description: 'Un travailleur, tel que le moteur du droit le lit' })

const francais = z.locales.fr().localeError

function phrase(p: z.core.$ZodIssue): string {
  const ou = p.path.length > 0 ? p.path.join('.') : 'dossier'
  if (p.code === 'unrecognized_keys') {
    const noms = p.keys.map((k) => `« ${p.path.length > 0 ? `${p.path.join('.')}.${k}` : k} »`)
    return noms.length > 1 ? `Les clés ${noms.join(', ')} sont inconnues.` : `La clé ${noms[0]} est inconnue.`
  }
  return `La clé « ${ou} » est illisible : ${p.message}.`
}

/** Days as text → integers, at any depth. Only the schema's own texts look like days. */
function convertir(x: unknown): unknown {
  if (typeof x === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(x) ? jour(x) : x
  if (Array.isArray(x)) return x.map(convertir)
  if (x === null || typeof x !== 'object') return x
  return Object.fromEntries(Object.entries(x).map(([k, v]) => [k, TEXTES.has(k) ? v : convertir(v)]))
}
/** Free texts, left alone even when they look like a day. */
const TEXTES = new Set(['id', 'libelle', 'contrat', 'poste'])

/**
 * The structured JSON form → a dossier.
 * @throws EntreeInvalide with one French sentence for each fault
 */
export function dossierDuJson(id: string, brut: unknown): Dossier {
  const lu = SCHEMA_DOSSIER.safeParse(brut, { error: francais })
  if (!lu.success) throw new EntreeInvalide(lu.error.issues.map(phrase))
  return { ...(convertir(lu.data) as Dossier), id }
}
