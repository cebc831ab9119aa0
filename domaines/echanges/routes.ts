import { z } from 'zod'
import { identifiant, pageDe, pagination, recherche } from '../../plateforme/http/champs.ts'
import { exporterTable, telechargement } from '../../plateforme/http/fichier.ts'
import { definirRoute } from '../../plateforme/http/route.ts'
import { confirmerCorrespondance } from './cas/confirmer-correspondance.ts'
import { deciderDoute } from './cas/decider-doute.ts'
import {
  abandonnerImport,
  accepterImport,
  annulerImport,
  ecarterPropositions,
  reprendreImport,
} from './cas/decider-import.ts'
import { deposerFichier, TAILLE_MAX } from './cas/deposer-fichier.ts'
import { detailImport, listerImports, TRIS_IMPORTS } from './requetes/imports.ts'
import { naturesDuFichier } from './requetes/natures.ts'
import { listerPropositions, listerRefus } from './requetes/propositions.ts'
import { routesDepots } from './routes-depots.ts'
import { genre, saisieAcceptation, saisieCorrespondance, saisieDepot } from './saisies.ts'
import { STATUTS_IMPORT, type StatutImport } from './statuts.ts'
import { DECISIONS, type Decision } from './vocabulaire.ts'

const droit = 'echanges.importer'
const parametres = z.object({ id: identifiant })
const instant = z.string()
const statut = z.enum(
  Object.keys(STATUTS_IMPORT) as [StatutImport, ...StatutImport[]],
  'Choisissez un état de la liste.',
)
const decision = z.enum(
  Object.keys(DECISIONS) as [Decision, ...Decision[]],
  'Choisissez une décision de la liste.',
)

const LigneImport = z.object({
  id: z.string(),
  numero: z.number(),
  nom: z.string(),
  genre: z.string().nullable(),
  statut: z.string(),
  objet: z.string(),
  origine: z.string(),
  entreprise_id: z.string().nullable(),
  entreprise: z.string().nullable(),
  cree_le: instant,
  auteur: z.string().nullable(),
  lignes: z.number(),
  a_decider: z.number(),
  appliquees: z.number(),
  refusees: z.number(),
})

const Detail = LigneImport.omit({ a_decider: true, appliquees: true }).extend({
  taille: z.number(),
  encodage: z.string().nullable(),
  separateur: z.string().nullable(),
  etablissement_id: z.string().nullable(),
  exhaustif: z.boolean(),
  au: z.string(),
  depuis: z.string(),
  titres: z.array(z.string()).nullable(),
  correspondance: z.array(z.string().nullable()).nullable(),
  erreur: z.string().nullable(),
  accepte_le: instant.nullable(),
  repris_le: instant.nullable(),
  confirme_le: instant.nullable(),
  efface_le: instant.nullable(),
  annule_le: instant.nullable(),
  etape: z.string().nullable(),
  fait: z.number().nullable(),
  total: z.number().nullable(),
  deja: z.number().nullable(),
  etablissements: z.array(z.object({ id: z.string(), siret: z.string().nullable(), nom: z.string() })),
  comptes: z.array(
    z.object({
      genre: z.string(),
      a_decider: z.number(),
      appliquees: z.number(),
      ecartees: z.number(),
      impossibles: z.number(),
    }),
  ),
  apercu: z.array(z.object({ numero: z.number(), cellules: z.array(z.string()) })),
})

const Candidat = z.object({
  id: z.string(),
  motif: z.string(),
  numero: z.number(),
  nom_naissance: z.string(),
  nom_usage: z.string().nullable(),
  prenoms: z.string(),
  naissance: z.string(),
  sexe: z.string(),
  employeurs: z.string().nullable(),
})
const faits = z.record(z.string(), z.unknown()).nullable()
const Proposition = z.object({
  id: z.string(),
  ligne: z.number().nullable(),
  genre: z.string(),
  nom: z.string(),
  etablissement: z.string().nullable(),
  travailleur_id: z.string().nullable(),
  avant: faits,
  apres: faits,
  remarque: z.string().nullable(),
  decision: z.string(),
  motif: z.string().nullable(),
  candidats: z.array(Candidat),
})
const RefusLigne = z.object({
  numero: z.number(),
  refus: z.string(),
  cellules: z.array(z.string()).nullable(),
})
const fait = z.object({ id: z.string() })

const listeDe = <T extends z.ZodType>(element: T) =>
  z
    .union([z.array(element).max(20), element.transform((v) => [v])])
    .optional()
    .transform((v) => (v ?? []) as z.output<T>[])

export const routes = [
  definirRoute({
    methode: 'GET',
    url: '/api/imports',
    droit,
    resume: 'Liste les imports de fichiers du personnel',
    requete: pagination.extend({
      q: recherche,
      statut: listeDe(statut),
      entreprise: identifiant.optional(),
      tri: z.enum(TRIS_IMPORTS, 'Tri inconnu.').default('-cree_le'),
    }),
    sortie: pageDe(LigneImport),
    traiter: ({ bd }, { requete }) => listerImports(bd, requete),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/imports',
    droit,
    resume:
      'Dépose un fichier du personnel (DSN, CSV, XLSX) ou de visites passées (CSV, XLSX) : il est lu, rien n’est changé',
    requete: saisieDepot,
    fichier: { tailleMax: TAILLE_MAX },
    sortie: z.object({ id: z.string(), numero: z.number() }),
    statut: 201,
    traiter: (contexte, { requete, fichier }) => deposerFichier(contexte, { ...requete, fichier: fichier! }),
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/imports/:id',
    droit,
    resume: 'Montre un import : ce qui est reconnu, où il en est, ce qu’il propose',
    parametres,
    sortie: Detail,
    traiter: ({ bd }, { parametres: p }) => detailImport(bd, p.id),
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/imports/:id/natures',
    droit,
    resume: 'Liste les mots d’une colonne qui nomment un genre de visite, et ce qu’ils veulent dire',
    parametres,
    requete: z.object({
      colonne: z.coerce.number('Nombre attendu.').int('Nombre entier attendu.').min(0).max(299),
    }),
    sortie: z.object({
      lignes: z.array(z.object({ texte: z.string(), lignes: z.number(), code: z.string().nullable() })),
    }),
    async traiter({ bd }, { parametres: p, requete }) {
      await detailImport(bd, p.id)
      return { lignes: await naturesDuFichier(bd, p.id, requete.colonne) }
    },
  }),
  definirRoute({
    methode: 'PUT',
    url: '/api/imports/:id/correspondance',
    droit,
    resume: 'Confirme ce qu’est chaque colonne, et lance l’analyse',
    parametres,
    corps: saisieCorrespondance,
    sortie: fait,
    traiter: (contexte, { parametres: p, corps }) => confirmerCorrespondance(contexte, { ...p, ...corps }),
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/imports/:id/propositions',
    droit,
    resume: 'Liste les propositions d’un import',
    parametres,
    requete: pagination.extend({ genre: genre.optional(), decision: decision.optional(), q: recherche }),
    sortie: pageDe(Proposition),
    traiter: ({ bd }, { parametres: p, requete }) => listerPropositions(bd, p.id, requete),
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/imports/:id/refus',
    droit,
    resume: 'Liste les lignes refusées, avec leur numéro et leur raison',
    parametres,
    requete: pagination,
    sortie: pageDe(RefusLigne),
    traiter: ({ bd }, { parametres: p, requete }) => listerRefus(bd, p.id, requete.page, requete.taille),
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/imports/:id/refus/export',
    droit,
    resume: 'Télécharge les lignes refusées (CSV)',
    parametres,
    sortie: telechargement,
    async traiter({ bd }, { parametres: p }) {
      const detail = await detailImport(bd, p.id)
      const { lignes } = await listerRefus(bd, p.id, 1, 100_000)
      return exporterTable(
        `lignes-refusees-import-${detail.numero}`,
        'csv',
        [
          { titre: 'Ligne', valeur: (l) => l.numero },
          { titre: 'Raison du refus', valeur: (l) => l.refus },
          ...(detail.titres ?? []).map((titre, rang) => ({
            titre,
            valeur: (l: (typeof lignes)[number]) => l.cellules?.[rang] ?? null,
          })),
        ],
        lignes,
      )
    },
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/imports/:id/acceptation',
    droit,
    resume: 'Accepte tout, des genres ou des lignes ; appliqué en une fois',
    parametres,
    corps: saisieAcceptation,
    sortie: z.object({ id: z.string(), nombre: z.number() }),
    traiter: (contexte, { parametres: p, corps }) => accepterImport(contexte, { ...p, choix: corps }),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/imports/:id/mise-a-l-ecart',
    droit,
    resume: 'Écarte des propositions, ou les remet à décider',
    parametres,
    corps: z.object({ ids: z.array(identifiant).min(1).max(500), ecarter: z.boolean().default(true) }),
    sortie: z.object({ nombre: z.number() }),
    traiter: (contexte, { parametres: p, corps }) => ecarterPropositions(contexte, { ...p, ...corps }),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/imports/:id/doutes/:proposition',
    droit,
    resume: 'Lève un doute : la même personne qu’un dossier connu, ou quelqu’un d’autre',
    parametres: parametres.extend({ proposition: identifiant }),
    corps: z.object({ travailleur_id: identifiant.nullable() }),
    sortie: z.object({ propositions: z.number() }),
    traiter: (contexte, { parametres: p, corps }) =>
      deciderDoute(contexte, { id: p.id, proposition_id: p.proposition, ...corps }),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/imports/:id/abandon',
    droit,
    resume: 'Abandonne un import : rien n’en est appliqué',
    parametres,
    sortie: fait,
    traiter: (contexte, { parametres: p }) => abandonnerImport(contexte, p),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/imports/:id/reprise',
    droit,
    resume: 'Reprend un import que plusieurs arrêts du service ont interrompu',
    parametres,
    sortie: fait,
    traiter: (contexte, { parametres: p }) => reprendreImport(contexte, p),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/imports/:id/annulation',
    droit,
    resume: 'Annule un import appliqué : tout redevient comme avant lui',
    parametres,
    sortie: fait,
    traiter: (contexte, { parametres: p }) => annulerImport(contexte, p),
  }),
  ...routesDepots,
]
