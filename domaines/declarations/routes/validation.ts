import { z } from 'zod'
import {
  identifiant,
  ouiNon,
  pageDe,
  pagination,
  recherche,
  texteOuRien,
} from '../../../plateforme/http/champs.ts'
import {
  exporterTable,
  formatExport,
  LIGNES_EXPORT,
  telechargement,
} from '../../../plateforme/http/fichier.ts'
import { introuvable } from '../../../plateforme/http/refus.ts'
import { definirRoute, type Route } from '../../../plateforme/http/route.ts'
import { conseillerEcart, deciderDemandes, preparerDemande } from '../cas/service.ts'
import { CODES_NATURE, libelleNature } from '../guide/natures.ts'
import { listerChangementsService } from '../requetes/changements.ts'
import { type Ecart, listerEcarts } from '../requetes/ecarts.ts'
import { lireDeclarationsDe, lireOrdonnance } from '../requetes/entreprise.ts'
import { saisieDecision } from '../saisies.ts'
import { Changement, Effectifs, entier, nul, Statut } from './formes.ts'

const observe = z.enum(['service', 'fiche_entreprise'])
const filtresEcarts = z.object({
  q: recherche,
  nature: z.enum(CODES_NATURE, 'Exposition inconnue.').optional(),
  entreprise: identifiant.optional(),
  mes_equipes: ouiNon.optional(),
  signales: ouiNon.optional(),
})
const Ecart_ = z.object({
  contrat: z.string(),
  nature: z.string(),
  source: observe,
  depuis: z.string(),
  precision: nul,
  travailleur: z.string(),
  nom: z.string(),
  prenom: z.string(),
  poste: nul,
  entrepriseId: z.string(),
  entreprise: z.string(),
  commune: nul,
  signaleLe: nul,
  note: nul,
})
const conseil = z.object({
  contrat: identifiant,
  nature: z.enum(CODES_NATURE, 'Choisissez une valeur de la liste.'),
  note: texteOuRien(1000),
  fait: z.boolean('Oui ou non attendu.').default(true),
})
const Risque = z.object({
  nature: z.string(),
  libelle: z.string(),
  fonde: z.enum(['SIR', 'SIA', 'ATTEST']).nullable(),
  article: nul,
  declares: entier,
  observes: entier,
  employeur: z.array(z.string()),
  service: z.array(z.string()),
})

export const routesValidation: Route[] = [
  definirRoute({
    methode: 'GET',
    url: '/api/declarations/demandes',
    droit: 'declarations.lire',
    resume: 'Ce que les employeurs demandent de changer : à valider, décidé, appliqué',
    requete: pagination.extend({
      etat: z.enum(['en_attente', 'decides', 'appliques'], 'État inconnu.').default('en_attente'),
      mes_equipes: ouiNon.optional(),
      q: recherche,
      entreprise: identifiant.optional(),
      travailleur: identifiant.optional(),
    }),
    sortie: pageDe(
      Changement.extend({
        entrepriseId: z.string(),
        entreprise: z.string(),
        commune: nul,
        equipe: nul,
        preparation: nul,
        preparePar: nul,
        enCharge: z.boolean(),
        observes: z.array(z.object({ nature: z.string(), source: observe })),
        contredit: z.boolean(),
      }),
    ),
    async traiter({ bd, aujourdhui }, { requete }) {
      const { page, taille, mes_equipes, ...filtres } = requete
      const f = { ...filtres, page, taille, mesEquipes: mes_equipes === true }
      return { ...(await listerChangementsService(bd, f, aujourdhui)), page, taille }
    },
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/declarations/demandes/decision',
    droit: 'declarations.decider',
    resume: 'Accepte ou refuse des baisses de suivi, avec une réponse lue par l’employeur',
    corps: saisieDecision,
    sortie: z.object({ decides: entier }),
    traiter: (contexte, { corps }) => deciderDemandes(contexte, corps),
  }),
  definirRoute({
    methode: 'PUT',
    url: '/api/declarations/demandes/:id/preparation',
    droit: 'declarations.preparer',
    resume: 'Note ce qui aide à décider (jamais montré à l’employeur)',
    parametres: z.object({ id: identifiant }),
    corps: z.object({ preparation: texteOuRien(2000) }),
    sortie: z.object({ id: z.string() }),
    traiter: (contexte, { parametres, corps }) => preparerDemande(contexte, { ...corps, ...parametres }),
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/declarations/ecarts',
    droit: 'declarations.lire',
    resume: 'Expositions observées par le service et non déclarées par l’employeur',
    requete: filtresEcarts.extend(pagination.shape),
    sortie: pageDe(Ecart_),
    async traiter({ bd, aujourdhui }, { requete }) {
      const { page, taille, mes_equipes, signales, ...f } = requete
      const filtres = { ...f, page, taille, mesEquipes: mes_equipes === true, signales: signales === true }
      return { ...(await listerEcarts(bd, filtres, aujourdhui)), page, taille }
    },
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/declarations/ecarts/export',
    droit: 'declarations.lire',
    resume: 'Les écarts en fichier',
    requete: filtresEcarts.extend({ format: formatExport }),
    sortie: telechargement,
    async traiter({ bd, aujourdhui }, { requete: { format, mes_equipes, signales, ...f } }) {
      const filtres = {
        ...f,
        page: 1,
        taille: LIGNES_EXPORT,
        mesEquipes: mes_equipes === true,
        signales: signales === true,
      }
      const { lignes } = await listerEcarts(bd, filtres, aujourdhui)
      return exporterTable<Ecart>(
        'ecarts-expositions',
        format,
        [
          { titre: 'Adhérent', valeur: (l) => l.entreprise, largeur: 40 },
          { titre: 'Commune', valeur: (l) => l.commune, largeur: 24 },
          { titre: 'Travailleur', valeur: (l) => `${l.nom} ${l.prenom}`, largeur: 34 },
          { titre: 'Poste', valeur: (l) => l.poste, largeur: 30 },
          { titre: 'Exposition observée', valeur: (l) => libelleNature(l.nature), largeur: 44 },
          {
            titre: 'Source',
            valeur: (l) => (l.source === 'service' ? 'Service' : 'Fiche d’entreprise'),
            largeur: 20,
          },
          { titre: 'Depuis', valeur: (l) => l.depuis, genre: 'date' },
          { titre: 'Signalé le', valeur: (l) => l.signaleLe, genre: 'date' },
        ],
        lignes,
      )
    },
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/declarations/ecarts/conseils',
    droit: 'declarations.conseiller',
    resume: 'Note qu’un écart a été signalé à l’employeur, ou retire cette note',
    corps: conseil,
    sortie: z.object({ contrat: z.string(), nature: z.string() }),
    traiter: (contexte, { corps }) => conseillerEcart(contexte, corps),
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/declarations/entreprises/:id',
    droit: 'declarations.suivre',
    resume: 'Les déclarations d’un adhérent, année par année',
    parametres: z.object({ id: identifiant }),
    sortie: z.object({
      declarations: z.array(
        Effectifs.extend({
          id: z.string(),
          annee: entier,
          etablissement: z.string(),
          commune: nul,
          statut: Statut,
          retard: z.boolean(),
          deposeeLe: nul,
        }),
      ),
    }),
    async traiter({ bd, aujourdhui }, { parametres: { id } }) {
      return { declarations: await lireDeclarationsDe(bd, id, aujourdhui) }
    },
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/declarations/entreprises/:id/ordonnance',
    droit: 'declarations.lire',
    resume: 'L’ordonnance de prévention d’un adhérent',
    parametres: z.object({ id: identifiant }),
    sortie: z.object({
      raisonSociale: z.string(),
      commune: nul,
      presents: entier,
      le: z.string(),
      risques: z.array(Risque),
    }),
    async traiter({ bd, aujourdhui }, { parametres: { id } }) {
      const ordonnance = await lireOrdonnance(bd, id, aujourdhui)
      if (!ordonnance) throw introuvable('Cet adhérent')
      return ordonnance
    },
  }),
]
