import { z } from 'zod'
import { identifiant, pageDe } from '../../../plateforme/http/champs.ts'
import { introuvable } from '../../../plateforme/http/refus.ts'
import { definirRoute, type Route } from '../../../plateforme/http/route.ts'
import { enregistrerArrivee, retirerLigne } from '../cas/arrivees.ts'
import { declarationOuverte } from '../cas/declaration-ouverte.ts'
import { deposerDeclaration, rectifierDeclaration } from '../cas/deposer.ts'
import { enregistrerLigne } from '../cas/enregistrer-ligne.ts'
import { traiterLot } from '../cas/traiter-lot.ts'
import { lireDeclarationsEmployeur } from '../requetes/declarations-employeur.ts'
import { listerLignes } from '../requetes/lignes-employeur.ts'
import { requeteLignes, saisieArrivee, saisieDepart, saisieLot, saisieSuivi } from '../saisies.ts'
import { estOuverte } from '../statuts.ts'
import { Categorie, Effectifs, entier, nul, Statut } from './formes.ts'

const Declaration = Effectifs.extend({
  id: z.string(),
  annee: entier,
  etablissementId: z.string(),
  etablissement: z.string(),
  commune: nul,
  entreprise: z.string(),
  entrepriseId: z.string(),
  naf: nul,
  statut: Statut,
  ouvreLe: z.string(),
  fermeLe: z.string(),
  message: nul,
  retard: z.boolean(),
  deposeeLe: nul,
  deposant: nul,
  depots: entier,
  /** False: the quality of the access reads status and counts only. */
  ecrit: z.boolean(),
  presents: entier,
  vus: entier,
  corriges: entier,
  departs: entier,
  arrivees: entier,
  enAttente: entier,
})
const EtatDeclare = z.object({
  poste: nul,
  uniteTravail: nul,
  expositions: z.array(z.string()),
  situations: z.array(z.string()),
  categorie: Categorie,
})
const Ligne = z.object({
  ligne: nul,
  contrat: nul,
  travailleur: nul,
  sort: z.enum(['a_verifier', 'confirme', 'corrige', 'depart', 'arrivee']),
  nom: z.string(),
  prenom: z.string(),
  naissance: z.string(),
  type: z.string(),
  debut: z.string(),
  effet: nul,
  fin: nul,
  motifFin: nul,
  motif: nul,
  sexe: z.enum(['F', 'M', 'I']).nullable(),
  nomNaissance: nul,
  prenoms: nul,
  tempsPartiel: z.boolean().nullable(),
  finContrat: nul,
  actuel: EtatDeclare.nullable(),
  voulu: EtatDeclare,
  aValider: z.boolean(),
})
const base = '/api/espace-adherent/declarations'
const parametres = z.object({ id: identifiant })
const parLigne = parametres.extend({ ligne: identifiant })
const corpsLigne = z.discriminatedUnion(
  'sort',
  [
    z.object({ sort: z.literal('confirme') }),
    saisieSuivi.extend({ sort: z.literal('corrige') }),
    saisieDepart.extend({ sort: z.literal('depart') }),
  ],
  'Confirmé, corrigé ou départ attendu.',
)
const identite = z.object({ id: z.string() })

export const routesEmployeur: Route[] = [
  definirRoute({
    methode: 'GET',
    url: base,
    droit: 'declarations.consulter',
    resume: 'Les déclarations annuelles de ses établissements',
    sortie: z.object({ declarations: z.array(Declaration) }),
    async traiter({ bd, aujourdhui }) {
      return { declarations: await lireDeclarationsEmployeur(bd, aujourdhui) }
    },
  }),
  definirRoute({
    methode: 'GET',
    url: `${base}/:id`,
    droit: 'declarations.consulter',
    resume: 'Une déclaration annuelle et son avancement',
    parametres,
    sortie: Declaration,
    async traiter({ bd, aujourdhui }, { parametres: { id } }) {
      const [d] = await lireDeclarationsEmployeur(bd, aujourdhui, id)
      if (!d) throw introuvable('Cette déclaration')
      return d
    },
  }),
  definirRoute({
    methode: 'GET',
    url: `${base}/:id/lignes`,
    droit: 'declarations.declarer',
    resume: 'Les travailleurs de la déclaration, tels qu’ils sont connus et tels que l’employeur les déclare',
    parametres,
    requete: requeteLignes,
    sortie: pageDe(Ligne),
    async traiter({ bd, aujourdhui }, { parametres: { id }, requete }) {
      const d = await declarationOuverte(bd, aujourdhui, id, { ouverte: false })
      const { page, taille } = requete
      const liste = await listerLignes(bd, { ...d, ouverte: estOuverte(d.statut) }, requete, aujourdhui)
      return { ...liste, page, taille }
    },
  }),
  definirRoute({
    methode: 'PUT',
    url: `${base}/:id/travailleurs/:contrat`,
    droit: 'declarations.declarer',
    resume: 'Confirme, corrige ou dit parti un travailleur (brouillon enregistré aussitôt)',
    parametres: parametres.extend({ contrat: identifiant }),
    corps: corpsLigne,
    sortie: identite.extend({ sort: z.string() }),
    traiter: (contexte, { parametres: p, corps }) => enregistrerLigne(contexte, { ...corps, ...p }),
  }),
  definirRoute({
    methode: 'POST',
    url: `${base}/:id/lot`,
    droit: 'declarations.declarer',
    resume: 'Un même geste sur plusieurs travailleurs',
    parametres,
    corps: saisieLot,
    sortie: z.object({ traites: entier }),
    traiter: (contexte, { parametres: p, corps }) => traiterLot(contexte, { ...corps, ...p }),
  }),
  definirRoute({
    methode: 'POST',
    url: `${base}/:id/arrivees`,
    droit: 'declarations.declarer',
    resume: 'Ajoute une arrivée au brouillon',
    parametres,
    corps: saisieArrivee,
    statut: 201,
    sortie: identite,
    traiter: (contexte, { parametres: p, corps }) => enregistrerArrivee(contexte, { ...corps, ...p }),
  }),
  definirRoute({
    methode: 'PUT',
    url: `${base}/:id/arrivees/:ligne`,
    droit: 'declarations.declarer',
    resume: 'Corrige une arrivée du brouillon',
    parametres: parLigne,
    corps: saisieArrivee,
    sortie: identite,
    traiter: (contexte, { parametres: p, corps }) => enregistrerArrivee(contexte, { ...corps, ...p }),
  }),
  definirRoute({
    methode: 'DELETE',
    url: `${base}/:id/lignes/:ligne`,
    droit: 'declarations.declarer',
    resume: 'Retire une ligne du brouillon',
    parametres: parLigne,
    sortie: identite,
    traiter: (contexte, { parametres: p }) => retirerLigne(contexte, p),
  }),
  definirRoute({
    methode: 'POST',
    url: `${base}/:id/depot`,
    droit: 'declarations.declarer',
    resume: 'Dépose la déclaration',
    parametres,
    corps: z.object({}),
    sortie: identite.extend({ appliques: entier, enAttente: entier }),
    traiter: (contexte, { parametres: p }) => deposerDeclaration(contexte, p),
  }),
  definirRoute({
    methode: 'POST',
    url: `${base}/:id/rectification`,
    droit: 'declarations.declarer',
    resume: 'Rouvre une déclaration déposée pour la corriger',
    parametres,
    corps: z.object({}),
    sortie: identite,
    traiter: (contexte, { parametres: p }) => rectifierDeclaration(contexte, p),
  }),
]
