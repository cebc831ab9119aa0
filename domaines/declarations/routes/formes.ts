import { z } from 'zod'
import { CODES_STATUT } from '../statuts.ts'

/** Shapes shared by the routes of the room. */
export const nul = z.string().nullable()
export const entier = z.number().int()
export const Categorie = z.enum(['SIS', 'SIA', 'SIR'])
export const Statut = z.enum(CODES_STATUT)
export const Motif = z.object({
  phrase: z.string(),
  article: z.string(),
  depuis: z.string(),
  aVerifier: z.boolean(),
})
export const Effectifs = z.object({
  effectif: entier.nullable(),
  sis: entier.nullable(),
  sia: entier.nullable(),
  sir: entier.nullable(),
})
const Etat = z.object({
  poste: nul.optional(),
  expositions: z.array(z.string()).optional(),
  situations: z.array(z.string()).optional(),
  categorie: Categorie.optional(),
  fin: nul.optional(),
  motif_fin: nul.optional(),
})
/** A change asked by an employer, as both sides read it. */
export const Changement = z.object({
  id: z.string(),
  nature: z.enum(['modification', 'retrait', 'arrivee', 'depart']),
  etat: z.enum(['demande', 'applique', 'en_attente', 'valide', 'refuse', 'annule']),
  effet: z.string(),
  annee: entier.nullable(),
  contrat: nul,
  travailleur: nul,
  nom: z.string(),
  prenom: z.string(),
  avant: Etat,
  apres: Etat,
  motif: nul,
  demandeLe: z.string(),
  demandeur: nul,
  decideLe: nul,
  decideur: nul,
  reponse: nul,
})
