import { z } from 'zod'
import { identifiant } from '../../../plateforme/http/champs.ts'
import { definirRoute, type Route } from '../../../plateforme/http/route.ts'
import { ajouterContact } from '../cas/ajouter-contact.ts'
import { modifierContact } from '../cas/modifier-contact.ts'
import { retirerContact } from '../cas/retirer-contact.ts'
import { SaisieContact } from '../cas/saisie-contact.ts'
import { verifierContact } from '../cas/verifier-contact.ts'
import { TYPES_CONTACT } from '../qualites.ts'
import { listerContacts } from '../requetes/contacts.ts'
import { nul } from './formes.ts'

const Contact = z.object({
  id: z.string(),
  entrepriseId: z.string(),
  entreprise: z.string(),
  etablissementId: nul,
  etablissement: nul,
  type: z.enum(TYPES_CONTACT),
  civilite: z.enum(['Mme', 'M.']).nullable(),
  nom: z.string(),
  prenom: nul,
  fonction: nul,
  courriel: nul,
  telephone: nul,
  verifieLe: nul,
  injoignableDepuis: nul,
  aVerifier: z.boolean(),
  modifiable: z.boolean(),
  changement: z.object({ le: z.string(), par: z.enum(['vous', 'entreprise', 'service']) }).nullable(),
})
const parametres = z.object({ id: identifiant })
const sortie = z.object({ id: z.string() })

export const routesContacts: Route[] = [
  definirRoute({
    methode: 'GET',
    url: '/api/espace-adherent/contacts',
    droit: 'portail.lire',
    resume: 'Les contacts de ses entreprises, ceux à vérifier d’abord',
    requete: z.object({ entreprise: identifiant.optional(), etablissement: identifiant.optional() }),
    sortie: z.object({ contacts: z.array(Contact) }),
    async traiter({ bd, aujourdhui }, { requete }) {
      return { contacts: await listerContacts(bd, { aujourdhui, ...requete }) }
    },
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/espace-adherent/contacts',
    droit: 'portail.contacts',
    resume: 'Ajoute un contact de son entreprise',
    corps: SaisieContact.extend({ entrepriseId: identifiant }),
    statut: 201,
    sortie,
    traiter: (contexte, { corps }) => ajouterContact(contexte, corps),
  }),
  definirRoute({
    methode: 'PUT',
    url: '/api/espace-adherent/contacts/:id',
    droit: 'portail.contacts',
    resume: 'Modifie un contact de son entreprise',
    parametres,
    corps: SaisieContact,
    sortie,
    traiter: (contexte, { parametres, corps }) => modifierContact(contexte, { ...corps, ...parametres }),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/espace-adherent/contacts/:id/verification',
    droit: 'portail.contacts',
    resume: 'Dit qu’un contact est toujours juste',
    parametres,
    corps: z.object({}),
    sortie,
    traiter: (contexte, { parametres }) => verifierContact(contexte, parametres),
  }),
  definirRoute({
    methode: 'DELETE',
    url: '/api/espace-adherent/contacts/:id',
    droit: 'portail.contacts',
    resume: 'Retire un contact de son entreprise',
    parametres,
    sortie,
    traiter: (contexte, { parametres }) => retirerContact(contexte, parametres),
  }),
]
