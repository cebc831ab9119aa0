import { z } from 'zod'
import {
  courrielOuRien,
  identifiant,
  jour,
  jourOuRien,
  ligne,
  ligneOuRien,
  siren,
  siret,
  telephoneOuRien,
  texteOuRien,
} from '../../plateforme/http/champs.ts'
import {
  codes,
  MOTIFS_RADIATION,
  NATURES,
  SOURCES_EFFECTIF,
  TYPES_ADHESION,
  TYPES_CONTACT,
} from './vocabulaire.ts'

/** What people type, validated; shared by the use cases and the routes. */

/** A field that may be left empty: nothing, null and empty text are null. `message` when it is of no known form. */
const ouRien = <T extends z.ZodType>(schema: T, message = 'Valeur invalide.') =>
  z
    .union([schema, z.literal('').transform(() => null)], message)
    .nullish()
    .transform((v) => v ?? null)

/** `62.01Z`; typed `6201z` too. */
const naf = z
  .string()
  .trim()
  .toUpperCase()
  .transform((t) => t.replace(/^(\d{2})(\d{2}[A-Z])$/, '$1.$2'))
  .refine((t) => /^\d{2}\.\d{2}[A-Z]$/.test(t), 'Code NAF attendu, par exemple 62.01Z.')

const site = z
  .string()
  .trim()
  .max(200, '200 caractères au plus.')
  .transform((t) => (t && !/^https?:\/\//i.test(t) ? `https://${t}` : t))
  .refine((t) => t === '' || URL.canParse(t), 'Adresse de site invalide, par exemple www.entreprise.fr.')
  .nullish()
  .transform((t) => t || null)

export const saisieEntreprise = z.object({
  nature: z.enum(codes(NATURES), 'Choisissez la nature de l’adhérent.'),
  siren: ouRien(siren),
  raison_sociale: ligne(200),
  enseigne: ligneOuRien(),
  forme_juridique: ligneOuRien(100),
  naf_code: ouRien(naf),
  idcc: ouRien(
    z
      .string()
      .trim()
      .regex(/^\d{4}$/, 'Quatre chiffres attendus, par exemple 1486.'),
  ),
  activite: texteOuRien(1000),
  site_internet: site,
  /** Name of the group the company belongs to; created when it is new. */
  groupe: ligneOuRien(120),
  dirigeant_suivi: z.boolean().default(false),
})

export const saisieEtablissement = z.object({
  siret: ouRien(siret),
  siege: z.boolean().default(false),
  enseigne: ligneOuRien(),
  adresse: ligneOuRien(),
  complement: ligneOuRien(),
  code_postal: ouRien(
    z
      .string()
      .trim()
      .regex(/^\d{5}$/, 'Cinq chiffres attendus, par exemple 27000.'),
  ),
  commune: ligneOuRien(100),
  commune_code: ouRien(z.string().regex(/^(\d{5}|2[AB]\d{3})$/, 'Choisissez la commune dans la liste.')),
  lieu_activite: ligneOuRien(),
  naf_code: ouRien(naf),
  secteur_id: ouRien(identifiant),
  centre_id: ouRien(identifiant),
  jours_horaires: ligneOuRien(),
  a_locaux: z.boolean().default(true),
  a_entrepot: z.boolean().default(false),
  a_chantiers: z.boolean().default(false),
  ouvert_le: jourOuRien,
})

export const nombreEffectif = z
  .number('Nombre attendu.')
  .int('Nombre entier attendu.')
  .min(0, 'L’effectif ne peut pas être négatif.')
  .max(200_000, '200 000 au plus.')

export const saisieEffectif = z.object({
  au: jour,
  nombre: nombreEffectif,
  source: z.enum(codes(SOURCES_EFFECTIF), 'Source inconnue.').default('saisie'),
})

export const saisieContact = z
  .object({
    etablissement_id: ouRien(identifiant),
    type: z.enum(codes(TYPES_CONTACT), 'Choisissez le rôle de ce contact.'),
    civilite: ouRien(z.enum(['Mme', 'M.']), 'Mme ou M. attendu.'),
    nom: ligne(100),
    prenom: ligneOuRien(100),
    fonction: ligneOuRien(),
    courriel: courrielOuRien,
    telephone: telephoneOuRien,
  })
  .refine((c) => c.courriel || c.telephone, {
    message: 'Donnez au moins un courriel ou un téléphone, sans quoi ce contact ne peut pas être joint.',
    path: ['courriel'],
  })

export const saisieDemande = z.object({
  type: z.enum(codes(TYPES_ADHESION), 'Choisissez le type d’adhésion.'),
  demandee_le: jour,
  motif_admission: texteOuRien(1000),
})

export const saisieTransition = z.object({
  vers: z.enum(['demandee', 'a_completer', 'active', 'suspendue', 'radiee', 'refusee'], 'Statut inconnu.'),
  motif: texteOuRien(1000),
  motif_admission: texteOuRien(1000),
  debut: jourOuRien,
  fin: jourOuRien,
  motif_radiation: ouRien(z.enum(codes(MOTIFS_RADIATION)), 'Motif de radiation inconnu.'),
})

export const saisieDerogation = z.object({
  sans_spst_autonome: z.boolean(),
  travaille_regulierement: z.boolean(),
  ni_prereprise_ni_reprise: z.boolean(),
  hors_site_autonome: z.boolean(),
  conditions_cmt: texteOuRien(2000),
  avis_cmt_le: jourOuRien,
  approbation_ca_le: jourOuRien,
  avis_commission_controle_le: jourOuRien,
})
