import { z } from 'zod'
import { identifiant, pageDe, pagination, recherche } from '../../../plateforme/http/champs.ts'
import { introuvable } from '../../../plateforme/http/refus.ts'
import { definirRoute, type Route } from '../../../plateforme/http/route.ts'
import { decrireTransports, lireReglages } from '../../../plateforme/messages/reglages.ts'
import { STATUTS_ENVOI } from '../../../plateforme/messages/statuts.ts'
import { leverBlocage, renvoyer } from '../cas/messages.ts'
import { apercevoirModele, ecrireModele, reglerConvocations } from '../cas/modeles.ts'
import { lireMessage, listerAdressesEnEchec, listerMessages } from '../requetes/messages.ts'
import { lireModeles, lireReglage } from '../requetes/modeles.ts'
import { CANAUX, cles, DESTINATAIRES, MOMENTS } from '../vocabulaire.ts'

const canal = z.enum(['courriel', 'sms'], 'Voie inconnue.')
const Message = z.object({
  id: z.string(),
  canal,
  a: z.string(),
  objet: z.string().nullable(),
  statut: z.enum(cles(STATUTS_ENVOI)),
  essais: z.number(),
  erreur: z.string().nullable(),
  creeLe: z.date(),
  prochain: z.date(),
  envoyeLe: z.date().nullable(),
})
const Id = z.object({ id: identifiant })
const Reglage = z.object({
  rappelsCourriel: z.array(z.number()),
  rappelsSms: z.array(z.number()),
  smsDe: z.number(),
  smsA: z.number(),
  avanceEmployeurHeures: z.number(),
})

export const routesMessages: Route[] = [
  definirRoute({
    methode: 'GET',
    url: '/api/convocations/messages',
    droit: 'convocations.lire',
    resume: 'Les courriels et SMS partis ou à partir',
    requete: pagination.extend({
      statut: z.preprocess(
        (v) => (v === undefined || Array.isArray(v) ? v : [v]),
        z.array(z.enum(cles(STATUTS_ENVOI), 'État inconnu.')).optional(),
      ),
      canal: canal.optional(),
      q: recherche,
    }),
    sortie: pageDe(Message),
    async traiter({ bd }, { requete: { page, taille, ...f } }) {
      return { ...(await listerMessages(bd, f, { page, taille })), page, taille }
    },
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/convocations/messages/:id',
    droit: 'convocations.lire',
    resume: 'Le texte d’un message',
    parametres: Id,
    sortie: Message.extend({ texte: z.string(), local: z.boolean(), calendrier: z.boolean() }),
    async traiter({ bd }, { parametres }) {
      const m = await lireMessage(bd, parametres.id)
      if (!m) throw introuvable('Ce message')
      return m
    },
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/convocations/messages/:id/renvoyer',
    droit: 'convocations.envoyer',
    resume: 'Renvoie un message qui n’est pas parvenu',
    parametres: Id,
    sortie: z.object({ id: z.string() }),
    traiter: (contexte, { parametres }) => renvoyer(contexte, parametres),
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/convocations/adresses-en-echec',
    droit: 'convocations.lire',
    resume: 'Les adresses et numéros qui ont refusé un message',
    requete: pagination,
    sortie: pageDe(
      z.object({ id: z.string(), canal, adresse: z.string(), depuis: z.date(), motif: z.string() }),
    ),
    async traiter({ bd }, { requete: { page, taille } }) {
      return { ...(await listerAdressesEnEchec(bd, { page, taille })), page, taille }
    },
  }),
  definirRoute({
    methode: 'DELETE',
    url: '/api/convocations/adresses-en-echec/:id',
    droit: 'convocations.envoyer',
    resume: 'Lève le blocage d’une adresse',
    parametres: Id,
    sortie: z.object({ id: z.string() }),
    traiter: (contexte, { parametres }) => leverBlocage(contexte, parametres),
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/convocations/modeles',
    droit: 'convocations.regler',
    resume: 'Les textes en vigueur et les réglages des envois',
    sortie: z.object({
      modeles: z.array(
        z.object({
          id: z.string(),
          moment: z.enum(cles(MOMENTS)),
          destinataire: z.enum(cles(DESTINATAIRES)),
          canal: z.enum(cles(CANAUX)),
          version: z.number(),
          objet: z.string().nullable(),
          texte: z.string(),
          creeLe: z.date(),
        }),
      ),
      reglage: Reglage,
      transports: z.object({ courriel: z.string(), sms: z.string(), local: z.boolean() }),
    }),
    async traiter({ bd }) {
      return {
        modeles: await lireModeles(bd),
        reglage: await lireReglage(bd),
        transports: decrireTransports(lireReglages()),
      }
    },
  }),
  definirRoute({
    methode: 'PUT',
    url: '/api/convocations/modeles/:id',
    droit: 'convocations.regler',
    resume: 'Écrit la version suivante d’un texte',
    parametres: Id,
    corps: ecrireModele.entree.omit({ id: true }),
    sortie: z.object({ id: z.string(), version: z.number() }),
    traiter: (contexte, { parametres, corps }) => ecrireModele(contexte, { ...corps, ...parametres }),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/convocations/modeles/:id/apercu',
    droit: 'convocations.regler',
    resume: 'Un texte tel qu’une personne le recevrait ; rien n’est enregistré',
    parametres: Id,
    corps: apercevoirModele.entree.omit({ id: true }),
    sortie: z.object({ objet: z.string().nullable(), texte: z.string(), sms: z.number().nullable() }),
    traiter: (contexte, { parametres, corps }) => apercevoirModele(contexte, { ...corps, ...parametres }),
  }),
  definirRoute({
    methode: 'PUT',
    url: '/api/convocations/reglages',
    droit: 'convocations.regler',
    resume: 'Règle les rappels et les heures d’envoi',
    corps: reglerConvocations.entree,
    sortie: Reglage,
    traiter: (contexte, { corps }) => reglerConvocations(contexte, corps),
  }),
]
