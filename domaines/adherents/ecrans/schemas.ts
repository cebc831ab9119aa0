import { z } from 'zod'
import { champForm } from '../../../plateforme/interface/index.ts'
import { codes, NATURES, TYPES_ADHESION, TYPES_CONTACT } from '../vocabulaire.ts'

const chiffres = (longueur: number, message: string) =>
  z
    .string()
    .transform((t) => t.replace(/[\s.\u00a0\u202f]/g, ''))
    .refine((t) => t === '' || new RegExp(`^\\d{${longueur}}$`).test(t), message)
    .transform((t) => t || null)
const choixOptionnel = () => z.union([z.literal(''), z.null(), z.string()]).transform((t) => t || null)

export const schemaEntreprise = z.object({
  nature: z.enum(codes(NATURES)),
  siren: chiffres(9, 'Neuf chiffres attendus.'),
  raison_sociale: champForm.texte(),
  enseigne: champForm.texteOptionnel(),
  forme_juridique: champForm.texteOptionnel(100),
  naf_code: choixOptionnel(),
  idcc: chiffres(4, 'Quatre chiffres attendus.'),
  activite: champForm.texteOptionnel(1000),
  site_internet: champForm.texteOptionnel(),
  groupe: champForm.texteOptionnel(120),
  dirigeant_suivi: z.boolean(),
})

export const schemaEtablissement = z.object({
  siret: chiffres(14, 'Quatorze chiffres attendus.'),
  siege: z.boolean(),
  enseigne: champForm.texteOptionnel(),
  adresse: champForm.texteOptionnel(),
  complement: champForm.texteOptionnel(),
  code_postal: chiffres(5, 'Cinq chiffres attendus.'),
  commune: champForm.texteOptionnel(100),
  commune_code: choixOptionnel(),
  lieu_activite: champForm.texteOptionnel(),
  naf_code: choixOptionnel(),
  secteur_id: choixOptionnel(),
  centre_id: choixOptionnel(),
  jours_horaires: champForm.texteOptionnel(),
  a_locaux: z.boolean(),
  a_entrepot: z.boolean(),
  a_chantiers: z.boolean(),
  ouvert_le: champForm.jourOptionnel(),
})

export const schemaContact = z
  .object({
    etablissement_id: choixOptionnel(),
    type: z.enum(codes(TYPES_CONTACT)),
    civilite: choixOptionnel(),
    nom: champForm.texte(100),
    prenom: champForm.texteOptionnel(100),
    fonction: champForm.texteOptionnel(),
    courriel: champForm.courrielOptionnel(),
    telephone: champForm.telephoneOptionnel(),
  })
  .refine((c) => c.courriel || c.telephone, {
    message: 'Donnez au moins un courriel ou un téléphone.',
    path: ['courriel'],
  })

export const schemaDemande = z.object({
  type: z.enum(codes(TYPES_ADHESION)),
  demandee_le: champForm.jour(),
  motif_admission: champForm.texteOptionnel(1000),
})

export const ENTREPRISE_VIDE: z.input<typeof schemaEntreprise> = {
  nature: 'entreprise',
  siren: '',
  raison_sociale: '',
  enseigne: '',
  forme_juridique: '',
  naf_code: '',
  idcc: '',
  activite: '',
  site_internet: '',
  groupe: '',
  dirigeant_suivi: false,
}

export const ETABLISSEMENT_VIDE: z.input<typeof schemaEtablissement> = {
  siret: '',
  siege: false,
  enseigne: '',
  adresse: '',
  complement: '',
  code_postal: '',
  commune: '',
  commune_code: '',
  lieu_activite: '',
  naf_code: '',
  secteur_id: '',
  centre_id: '',
  jours_horaires: '',
  a_locaux: true,
  a_entrepot: false,
  a_chantiers: false,
  ouvert_le: '',
}

export const CONTACT_VIDE: z.input<typeof schemaContact> = {
  etablissement_id: '',
  type: 'dirigeant',
  civilite: '',
  nom: '',
  prenom: '',
  fonction: '',
  courriel: '',
  telephone: '',
}

/** A record as read, put in the shape of its form: nothing becomes an empty text. */
export function enFormulaire<V extends object>(vide: V, lu: object): V {
  const source = lu as Record<string, unknown>
  return Object.fromEntries(Object.entries(vide).map(([cle, defaut]) => [cle, source[cle] ?? defaut])) as V
}
