import { z } from 'zod'
import { jour, pageDe } from '../../../plateforme/http/champs.ts'
import { definirRoute } from '../../../plateforme/http/route.ts'
import { signalerInjoignable, terminerContact, verifierContact } from '../cas/constater-contact.ts'
import { ajouterContact, modifierContact } from '../cas/tenir-contact.ts'
import { listerACorriger, listerContacts, requeteACorriger } from '../requetes/contacts.ts'
import { saisieContact } from '../saisies.ts'
import { ACorriger, Contact, Cree, ParMotif, parId } from './schemas.ts'

export const routesContacts = [
  definirRoute({
    methode: 'GET',
    url: '/api/adherents/contacts-a-corriger',
    droit: 'adherents.lire',
    resume: 'Contacts injoignables, adhérents sans contact, coordonnées à vérifier',
    requete: requeteACorriger,
    sortie: pageDe(ACorriger).extend({ parMotif: ParMotif }),
    traiter: ({ bd, aujourdhui }, { requete }) => listerACorriger(bd, requete, aujourdhui),
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/adherents/:id/contacts',
    droit: 'adherents.lire',
    resume: 'Contacts d’un adhérent, anciens compris',
    parametres: parId,
    sortie: z.object({ contacts: z.array(Contact) }),
    traiter: async ({ bd }, { parametres: { id } }) => ({ contacts: await listerContacts(bd, id) }),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/adherents/:id/contacts',
    droit: 'adherents.contacts',
    resume: 'Ajoute un contact',
    parametres: parId,
    corps: saisieContact,
    statut: 201,
    sortie: Cree,
    traiter: (contexte, { parametres, corps }) =>
      ajouterContact(contexte, { ...corps, entreprise_id: parametres.id }),
  }),
  definirRoute({
    methode: 'PUT',
    url: '/api/adherents/contacts/:id',
    droit: 'adherents.contacts',
    resume: 'Corrige un contact',
    parametres: parId,
    corps: saisieContact,
    sortie: Cree,
    traiter: (contexte, { parametres, corps }) => modifierContact(contexte, { ...corps, id: parametres.id }),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/adherents/contacts/:id/verification',
    droit: 'adherents.contacts',
    resume: 'Note que les coordonnées sont exactes aujourd’hui',
    parametres: parId,
    sortie: Cree,
    traiter: (contexte, { parametres }) => verifierContact(contexte, parametres),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/adherents/contacts/:id/injoignable',
    droit: 'adherents.contacts',
    resume: 'Signale un contact injoignable',
    parametres: parId,
    sortie: Cree,
    traiter: (contexte, { parametres }) => signalerInjoignable(contexte, parametres),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/adherents/contacts/:id/fin',
    droit: 'adherents.contacts',
    resume: 'Termine un contact',
    parametres: parId,
    corps: z.object({ fin: jour }),
    sortie: Cree,
    traiter: (contexte, { parametres, corps }) => terminerContact(contexte, { ...corps, id: parametres.id }),
  }),
]
