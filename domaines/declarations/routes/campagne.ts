import { z } from 'zod'
import { identifiant, pageDe } from '../../../plateforme/http/champs.ts'
import {
  exporterTable,
  formatExport,
  LIGNES_EXPORT,
  telechargement,
} from '../../../plateforme/http/fichier.ts'
import { definirRoute, type Route } from '../../../plateforme/http/route.ts'
import { classerSansObjet, modifierCampagne, ouvrirCampagne, relancer } from '../cas/service.ts'
import { type LigneSuivi, lireBilan, lireCampagnes, listerSuivi } from '../requetes/campagne.ts'
import { annee, filtresSuivi, requeteSuivi, saisieCampagne, saisieRelance } from '../saisies.ts'
import { CODES_STATUT, STATUTS } from '../statuts.ts'
import { Effectifs, entier, nul, Statut } from './formes.ts'

const Ligne = Effectifs.extend({
  id: z.string(),
  entrepriseId: z.string(),
  numero: entier,
  raisonSociale: z.string(),
  etablissement: nul,
  commune: nul,
  statut: Statut,
  retard: z.boolean(),
  deposeeLe: nul,
  depots: entier,
  relances: entier,
  relance: nul,
  motifSansObjet: nul,
  equipe: nul,
})
const compte = { effectif: entier, sis: entier, sia: entier, sir: entier }
const Bilan = z.object({
  statuts: z.object(
    Object.fromEntries(CODES_STATUT.map((s) => [s, entier])) as Record<
      (typeof CODES_STATUT)[number],
      typeof entier
    >,
  ),
  retard: entier,
  ...compte,
  precedent: z.object(compte).nullable(),
})
const resultat = z.object({ annee: entier, declarations: entier })
const anneeOu = async (bd: Parameters<typeof lireCampagnes>[0], a: number | undefined, le: string) =>
  a ?? (await lireCampagnes(bd))[0]?.annee ?? Number(le.slice(0, 4))

export const routesCampagne: Route[] = [
  definirRoute({
    methode: 'GET',
    url: '/api/declarations/campagnes',
    droit: 'declarations.suivre',
    resume: 'Les campagnes de déclaration',
    sortie: z.object({
      campagnes: z.array(
        z.object({
          annee: entier,
          ouvreLe: z.string(),
          fermeLe: z.string(),
          relances: z.array(z.string()),
          message: nul,
          declarations: entier,
        }),
      ),
    }),
    async traiter({ bd }) {
      return { campagnes: await lireCampagnes(bd) }
    },
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/declarations/campagnes',
    droit: 'declarations.campagne',
    resume: 'Ouvre la campagne d’une année',
    corps: saisieCampagne.extend({ annee }),
    statut: 201,
    sortie: resultat,
    traiter: (contexte, { corps }) => ouvrirCampagne(contexte, corps),
  }),
  definirRoute({
    methode: 'PUT',
    url: '/api/declarations/campagnes/:annee',
    droit: 'declarations.campagne',
    resume: 'Règle une campagne, et y ajoute les adhérents venus depuis',
    parametres: z.object({ annee }),
    corps: saisieCampagne,
    sortie: resultat,
    traiter: (contexte, { parametres, corps }) => modifierCampagne(contexte, { ...corps, ...parametres }),
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/declarations/bilan',
    droit: 'declarations.suivre',
    resume: 'Avancement de la campagne et effectifs par catégorie',
    requete: z.object({ annee: annee.optional() }),
    sortie: Bilan.extend({ annee: entier }),
    async traiter({ bd, aujourdhui }, { requete }) {
      const a = await anneeOu(bd, requete.annee, aujourdhui)
      return { annee: a, ...(await lireBilan(bd, a, aujourdhui)) }
    },
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/declarations',
    droit: 'declarations.suivre',
    resume: 'Les déclarations d’une campagne',
    requete: requeteSuivi,
    sortie: pageDe(Ligne),
    async traiter({ bd, aujourdhui }, { requete: { page, taille, tri, ...filtres } }) {
      const a = await anneeOu(bd, filtres.annee, aujourdhui)
      const liste = await listerSuivi(bd, filtres, a, tri, aujourdhui, taille, (page - 1) * taille)
      return { ...liste, page, taille }
    },
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/declarations/export',
    droit: 'declarations.suivre',
    resume: 'Les déclarations d’une campagne en fichier',
    requete: filtresSuivi.extend({ tri: requeteSuivi.shape.tri, format: formatExport }),
    sortie: telechargement,
    async traiter({ bd, aujourdhui }, { requete: { format, tri, ...filtres } }) {
      const a = await anneeOu(bd, filtres.annee, aujourdhui)
      const { lignes } = await listerSuivi(bd, filtres, a, tri, aujourdhui, LIGNES_EXPORT, 0)
      return exporterTable<LigneSuivi>(
        `declarations-${a}`,
        format,
        [
          { titre: 'Adhérent', valeur: (l) => l.numero, genre: 'nombre' },
          { titre: 'Raison sociale', valeur: (l) => l.raisonSociale, largeur: 40 },
          { titre: 'Établissement', valeur: (l) => l.etablissement, largeur: 30 },
          { titre: 'Commune', valeur: (l) => l.commune, largeur: 24 },
          { titre: 'Équipe', valeur: (l) => l.equipe, largeur: 24 },
          { titre: 'Statut', valeur: (l) => STATUTS[l.statut].libelle, largeur: 28 },
          { titre: 'En retard', valeur: (l) => (l.retard ? 'oui' : '') },
          { titre: 'Déposée le', valeur: (l) => l.deposeeLe, genre: 'date' },
          { titre: 'Effectif', valeur: (l) => l.effectif, genre: 'nombre' },
          { titre: 'SIS', valeur: (l) => l.sis, genre: 'nombre' },
          { titre: 'SIA', valeur: (l) => l.sia, genre: 'nombre' },
          { titre: 'SIR', valeur: (l) => l.sir, genre: 'nombre' },
          { titre: 'Relances', valeur: (l) => l.relances, genre: 'nombre' },
          { titre: 'Dernière relance', valeur: (l) => l.relance, genre: 'date' },
        ],
        lignes,
      )
    },
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/declarations/relances',
    droit: 'declarations.relancer',
    resume: 'Note que des employeurs ont été relancés',
    corps: saisieRelance,
    sortie: z.object({ relancees: entier }),
    traiter: (contexte, { corps }) => relancer(contexte, corps),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/declarations/:id/classement',
    droit: 'declarations.relancer',
    resume: 'Classe une déclaration sans objet, ou la reprend',
    parametres: z.object({ id: identifiant }),
    corps: z.discriminatedUnion(
      'geste',
      [
        z.object({ geste: z.literal('ecarter'), motif: z.string().max(500, '500 caractères au plus.') }),
        z.object({ geste: z.literal('reprendre') }),
      ],
      'Geste inconnu.',
    ),
    sortie: z.object({ id: z.string() }),
    traiter: (contexte, { parametres, corps }) => classerSansObjet(contexte, { ...corps, ...parametres }),
  }),
]
