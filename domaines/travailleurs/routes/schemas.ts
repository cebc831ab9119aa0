import { z } from 'zod'
import { pageDe } from '../../../plateforme/http/champs.ts'
import { codes, MOTIFS_DOUBLON } from '../vocabulaire.ts'

const noms = {
  nom_naissance: z.string(),
  nom_usage: z.string().nullable(),
  prenoms: z.string(),
  prenom_usage: z.string().nullable(),
}
const periode = { debut: z.string(), fin: z.string().nullable() }
const fonde = z.enum(['SIR', 'SIA', 'ATTEST']).nullable()
const motifDoublon = z.enum(codes(MOTIFS_DOUBLON))

export const Identifie = z.object({ id: z.uuid() })

export const LigneTravailleur = z.object({
  id: z.uuid(),
  numero: z.number().int(),
  ...noms,
  sexe: z.string(),
  naissance: z.string(),
  statut_identite: z.string(),
  contrats: z.number().int(),
  employeur: z.string().nullable(),
  entreprise_id: z.uuid().nullable(),
  type: z.string().nullable(),
  depuis: z.string().nullable(),
  poste: z.string().nullable(),
  equipe: z.string().nullable(),
  fondements: z.array(z.string()),
  expositions: z.number().int(),
  situations: z.array(z.string()),
})

export const PageTravailleurs = pageDe(LigneTravailleur).extend({
  approche: z.boolean().describe('Aucun nom exact : ce sont les plus proches'),
})

const Poste = z.object({
  id: z.uuid(),
  contrat_id: z.uuid(),
  intitule: z.string(),
  unite_travail: z.string().nullable(),
  ...periode,
})

const Exposition = z.object({
  id: z.uuid(),
  contrat_id: z.uuid(),
  poste_id: z.uuid().nullable(),
  nature_code: z.string(),
  libelle: z.string(),
  fonde,
  article: z.string().nullable(),
  source: z.string(),
  niveau: z.number().nullable(),
  unite: z.string().nullable(),
  precision_: z.string().nullable(),
  ...periode,
})

const Situation = z.object({
  id: z.uuid(),
  contrat_id: z.uuid(),
  code: z.string(),
  source: z.string(),
  ...periode,
})

const Contrat = z.object({
  id: z.uuid(),
  numero: z.string().nullable(),
  type: z.string(),
  temps_partiel: z.boolean(),
  pcs: z.string().nullable(),
  etablissement_id: z.uuid(),
  etablissement: z.string().nullable(),
  entreprise_id: z.uuid(),
  employeur: z.string(),
  entreprise_utilisatrice_id: z.uuid().nullable(),
  utilisatrice: z.string().nullable(),
  exclusion_suivi: z.string().nullable(),
  motif_fin: z.string().nullable(),
  equipe_id: z.uuid().nullable(),
  equipe: z.string().nullable(),
  ...periode,
  postes: z.array(Poste),
  expositions: z.array(Exposition),
  situations: z.array(Situation),
})

export const Coordonnees = z.object({
  courriel: z.string().nullable(),
  telephone: z.string().nullable(),
  adresse: z.string().nullable(),
  code_postal: z.string().nullable(),
  commune: z.string().nullable(),
  verifie_le: z.string().nullable(),
})

const reponse = z.enum(['oui', 'non', 'inconnu'])

export const Fiche = z.object({
  id: z.uuid(),
  numero: z.number().int(),
  ...noms,
  sexe: z.string(),
  naissance: z.string(),
  lieu_naissance_code: z.string().nullable(),
  lieu_naissance: z.string().nullable(),
  statut_identite: z.string(),
  piece_identite: z.string().nullable(),
  identite_controlee_le: z.string().nullable(),
  contrats: z.array(Contrat),
  coordonnees: Coordonnees.nullable(),
  multi_employeurs: z
    .object({
      contrats: z.array(z.uuid()),
      principal: z.uuid().nullable(),
      meme_pcs: reponse,
      meme_type: reponse,
      conditions_reunies: reponse,
    })
    .nullable(),
  doublons: z.array(
    z.object({
      id: z.uuid(),
      numero: z.number().int(),
      ...noms,
      naissance: z.string(),
      motif: z.string(),
    }),
  ),
  fusions: z.array(
    z.object({
      numero: z.number().int(),
      nom: z.string(),
      naissance: z.string(),
      motif: z.string(),
      fusionne_le: z.string(),
    }),
  ),
})

export const Ressemblance = z.object({
  id: z.uuid(),
  numero: z.number().int(),
  ...noms,
  sexe: z.string(),
  naissance: z.string(),
  motif: motifDoublon,
  date_inversee: z.boolean(),
  employeurs: z.string().nullable(),
})

export const PageDoublons = pageDe(
  z.object({
    un: z.uuid(),
    autre: z.uuid(),
    motif: motifDoublon,
    date_inversee: z.boolean(),
    un_numero: z.number().int(),
    un_nom: z.string(),
    un_naissance: z.string(),
    un_employeurs: z.string().nullable(),
    autre_numero: z.number().int(),
    autre_nom: z.string(),
    autre_naissance: z.string(),
    autre_employeurs: z.string().nullable(),
  }),
)

export const Choix = z.object({
  natures: z.array(
    z.object({
      code: z.string(),
      libelle: z.string(),
      fonde,
      article: z.string().nullable(),
      aide: z.string().nullable(),
    }),
  ),
  equipes: z.array(z.object({ id: z.uuid(), nom: z.string() })),
  centres: z.array(z.object({ id: z.uuid(), nom: z.string() })),
})

export const Etablissements = z.object({
  lignes: z.array(
    z.object({
      id: z.uuid(),
      libelle: z.string(),
      siret: z.string().nullable(),
      equipe: z.string().nullable(),
    }),
  ),
})

export const Historique = z.object({
  lignes: z.array(
    z.object({
      id: z.number().int(),
      le: z.string(),
      auteur: z.string().nullable(),
      role: z.string(),
      cas: z.string().nullable(),
      operation: z.enum(['INSERT', 'UPDATE', 'DELETE']),
      objet: z.string(),
      avant: z.record(z.string(), z.unknown()).nullable(),
      apres: z.record(z.string(), z.unknown()).nullable(),
    }),
  ),
})

export const Statistiques = z.object({
  au: z.string(),
  travailleurs: z.number().int(),
  age_sexe: z.array(
    z.object({ classe: z.string(), libelle: z.string(), sexe: z.string(), effectif: z.number().int() }),
  ),
  expositions: z.array(
    z.object({ code: z.string(), libelle: z.string(), fonde, effectif: z.number().int() }),
  ),
  contrats: z.array(z.object({ type: z.string(), contrats: z.number().int() })),
  situations: z.array(z.object({ code: z.string(), effectif: z.number().int() })),
})

const chiffre = z.number().int()
export const Accueil = z.object({
  /** False: no team behind the account, figures are those of the whole service. */
  mes_equipes: z.boolean(),
  equipes: z.array(
    z.object({
      id: z.uuid(),
      nom: z.string(),
      centre: z.string(),
      telephone: z.string().nullable(),
      membres: z.array(
        z.object({
          id: z.uuid(),
          nom: z.string(),
          prenom: z.string(),
          metier: z.string(),
          telephone: z.string().nullable(),
          absent: z.boolean(),
        }),
      ),
    }),
  ),
  chiffres: z.object({
    entreprises: chiffre,
    etablissements: chiffre,
    travailleurs: chiffre,
    arrivees: chiffre,
    departs: chiffre,
    sans_poste: chiffre,
    mineurs: chiffre,
    mi_carriere: chiffre,
    sir: chiffre,
    sia: chiffre,
    attest: chiffre,
    boeth: chiffre,
    isoles: chiffre,
    nuit: chiffre,
    multi_employeurs: chiffre,
  }),
  qualite: z.object({
    doublons: chiffre,
    sans_equipe: chiffre,
    sans_contrat: chiffre,
    identite_incomplete: chiffre,
  }),
  mouvements: z.array(z.object({ mois: z.string(), arrivees: chiffre, departs: chiffre })),
  expositions: z.array(
    z.object({ code: z.string(), libelle: z.string(), fonde: z.string().nullable(), effectif: chiffre }),
  ),
})

export const EtatsSante = z.object({
  etats: z.array(
    z.object({
      id: z.uuid(),
      code: z.string(),
      precision_: z.string().nullable(),
      ...periode,
    }),
  ),
})
