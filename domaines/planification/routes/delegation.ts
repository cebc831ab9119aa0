import { z } from 'zod'
import { identifiant, jour, ouiNon } from '../../../plateforme/http/champs.ts'
import { introuvable } from '../../../plateforme/http/refus.ts'
import { definirRoute, type Route } from '../../../plateforme/http/route.ts'
import {
  EntreeGenre,
  EntreeProtocole,
  EntreeRetour,
  ecrireGenre,
  modifierProtocole,
  partagerRetour,
  preparerProtocole,
  reglerGenre,
  resilierProtocole,
  retirerGenre,
  retirerRetour,
  signerProtocole,
} from '../cas/protocoles.ts'
import { lireDelegation, lireProtocole, listerProtocoles, listerRetours } from '../requetes/protocoles.ts'
import { cles, ETATS_PROTOCOLE, GENRES, MODES, RAISONS_RESILIATION } from '../vocabulaire.ts'
import { entier, nul } from './requete.ts'

const parametres = z.object({ id: identifiant })
const texte = z.string()
const genre = z.enum(cles(GENRES), 'La loi ne permet de déléguer que les genres proposés.')
const mode = z.enum(cles(MODES))
const Resume = z.object({
  ...{ id: texte, medecin_id: texte, medecin: texte, idest_id: texte, idest: texte, equipes: z.array(texte) },
  ...{ version: entier, debut: texte, fin: texte, etat: z.enum(cles(ETATS_PROTOCOLE)), reste: entier },
  ...{ genres: z.array(genre), signe_medecin: nul, signe_idest: nul, resilie_le: nul },
  raison_resiliation: nul,
})
const Detail = z.object({
  ...{ id: texte, genre, mode, conditions: texte, contenu: texte, reorientation: texte },
  exclusions: z.array(texte),
})
const Cree = z.object({ id: texte })

export const routesDelegation: Route[] = [
  definirRoute({
    methode: 'GET',
    url: '/api/planification/delegation',
    droit: 'planification.delegation',
    resume: 'Genres de visite délégués, signataires possibles, infirmiers sans protocole',
    sortie: z.object({
      genres: z.array(z.object({ genre, mode })),
      soignants: z.array(
        z.object({
          ...{ id: texte, nom: texte, profession: texte, forme: z.boolean(), equipes: z.array(texte) },
        }),
      ),
      sansProtocole: z.array(z.object({ id: texte, nom: texte, equipes: z.array(texte) })),
      reorientations: z.array(z.object({ annee: entier, raison: texte, n: entier })),
    }),
    traiter: ({ bd, aujourdhui, droits }) =>
      lireDelegation(
        bd,
        aujourdhui,
        droits.has('planification.ordre') && droits.has('planification.convocables'),
      ),
  }),
  definirRoute({
    methode: 'PUT',
    url: '/api/planification/delegation/genres/:genre',
    droit: 'planification.genresDelegables',
    resume: 'Choisit comment un genre de visite se délègue, dans les bornes de la loi',
    parametres: z.object({ genre }),
    corps: z.object({ mode: z.enum(cles(MODES), 'Choisissez comment ce genre se délègue.') }),
    sortie: z.object({ genre, mode }),
    traiter: (c, { parametres: p, corps }) => reglerGenre(c, { ...p, ...corps }),
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/planification/protocoles',
    droit: 'planification.delegation',
    resume: 'Protocoles cadres de délégation, ceux à signer et expirés d’abord',
    requete: z.object({ tous: ouiNon.optional() }),
    sortie: z.array(Resume),
    traiter: ({ bd, aujourdhui }, { requete: { tous } }) => listerProtocoles(bd, aujourdhui, tous ?? false),
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/planification/protocoles/:id',
    droit: 'planification.delegation',
    resume: 'Un protocole cadre et ses protocoles par genre de visite',
    parametres,
    sortie: Resume.extend({ objet: texte, conforme: z.boolean(), detail: z.array(Detail) }),
    async traiter({ bd, aujourdhui }, { parametres: { id } }) {
      const p = await lireProtocole(bd, id, aujourdhui)
      if (!p) throw introuvable('Ce protocole')
      return p
    },
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/planification/protocoles',
    droit: 'planification.protocoles',
    resume: 'Prépare un protocole cadre, ou une nouvelle version',
    corps: EntreeProtocole.extend({ copieDe: identifiant.nullish() }),
    sortie: Cree,
    statut: 201,
    traiter: (c, { corps }) => preparerProtocole(c, corps),
  }),
  definirRoute({
    methode: 'PATCH',
    url: '/api/planification/protocoles/:id',
    droit: 'planification.protocoles',
    resume: 'Modifie un protocole que personne n’a signé',
    parametres,
    corps: EntreeProtocole.pick({ objet: true, debut: true, fin: true }),
    sortie: Cree,
    traiter: (c, { parametres: { id }, corps }) => modifierProtocole(c, { id, ...corps }),
  }),
  definirRoute({
    methode: 'PUT',
    url: '/api/planification/protocoles/:id/genres',
    droit: 'planification.protocoles',
    resume: 'Écrit le protocole d’un genre de visite',
    parametres,
    corps: EntreeGenre,
    sortie: Cree,
    traiter: (c, { parametres: { id }, corps }) => ecrireGenre(c, { protocoleId: id, ...corps }),
  }),
  definirRoute({
    methode: 'DELETE',
    url: '/api/planification/protocoles/:id/genres/:genre',
    droit: 'planification.protocoles',
    resume: 'Retire un genre de visite d’un protocole',
    parametres: parametres.extend({ genre }),
    sortie: Cree,
    traiter: (c, { parametres: p }) => retirerGenre(c, { protocoleId: p.id, genre: p.genre }),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/planification/protocoles/:id/signature',
    droit: 'planification.protocoles',
    resume: 'Signe le protocole, mot de passe redonné',
    parametres,
    corps: z.object({ motDePasse: z.string().min(1, 'Redonnez votre mot de passe pour signer.').max(200) }),
    confirmation: true,
    sortie: Cree.extend({ qualite: z.enum(['medecin', 'idest']) }),
    traiter: (c, { parametres: { id } }) => signerProtocole(c, { id }),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/planification/protocoles/:id/resiliation',
    droit: 'planification.protocoles',
    resume: 'Résilie un protocole à une date',
    parametres,
    corps: z.object({ le: jour, raison: z.enum(cles(RAISONS_RESILIATION), 'Choisissez la raison.') }),
    sortie: Cree,
    traiter: (c, { parametres: { id }, corps }) => resilierProtocole(c, { id, ...corps }),
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/planification/retours',
    droit: 'planification.delegation',
    resume: 'Retours d’expérience sur la délégation',
    sortie: z.array(
      z.object({
        ...{ id: texte, genre, nature: texte, texte, auteur: texte, auteur_id: texte, le: texte },
      }),
    ),
    traiter: ({ bd }) => listerRetours(bd),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/planification/retours',
    droit: 'planification.protocoles',
    resume: 'Partage un retour d’expérience',
    corps: EntreeRetour,
    sortie: Cree,
    statut: 201,
    traiter: (c, { corps }) => partagerRetour(c, corps),
  }),
  definirRoute({
    methode: 'DELETE',
    url: '/api/planification/retours/:id',
    droit: 'planification.protocoles',
    resume: 'Retire son propre retour d’expérience',
    parametres,
    sortie: Cree,
    traiter: (c, { parametres: { id } }) => retirerRetour(c, { id }),
  }),
]
