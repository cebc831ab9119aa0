import { z } from 'zod'
import { ROLES } from '../../../plateforme/base/contexte.ts'
import { identifiant, jour, ouiNon, pageDe, pagination, recherche } from '../../../plateforme/http/champs.ts'
import { introuvable } from '../../../plateforme/http/refus.ts'
import { definirRoute, type Route } from '../../../plateforme/http/route.ts'
import { attribuer } from '../cas/attribuer.ts'
import { creerCompte } from '../cas/creer-compte.ts'
import { creerLien } from '../cas/creer-lien.ts'
import { fermerSessions } from '../cas/fermer-sessions.ts'
import { modifierCompte } from '../cas/modifier-compte.ts'
import { reinitialiserSecondFacteur } from '../cas/reinitialiser-second-facteur.ts'
import { reactiverCompte, suspendreCompte } from '../cas/suspendre.ts'
import { terminerAttribution } from '../cas/terminer-attribution.ts'
import { lireCompte, listerComptes } from '../requetes/comptes.ts'
import { chercherRattachements } from '../requetes/rattachements.ts'
import { AttributionSaisie, IdentiteSaisie, motif } from '../saisies.ts'
import { cles, ETATS_COMPTE, GENRES_DEMANDE } from '../vocabulaire.ts'

const droit = 'comptes.gerer'
const parametres = z.object({ id: identifiant })
const role = z.enum(ROLES)
const etat = z.enum(cles(ETATS_COMPTE))
const Id = z.object({ id: z.string() })
/** `aConfirmer`: asked, and waiting for a second person. */
const Fait = Id.extend({ aConfirmer: z.boolean() })
const Lien = z.object({ lien: z.string().nullable(), aConfirmer: z.boolean() })

const LigneCompte = z.object({
  id: z.string(),
  courriel: z.string(),
  prenom: z.string(),
  nom: z.string(),
  secondFacteur: z.boolean(),
  derniereConnexion: z.date().nullable(),
  etat,
  roles: z.array(z.string()),
})
const Attribution = z.object({
  id: z.string(),
  role: z.string(),
  qualite: z.string().nullable(),
  debut: z.string(),
  fin: z.string().nullable(),
  /** Waits for a second person: opens nothing yet. */
  aConfirmer: z.boolean(),
  motif: z.string().nullable(),
  finMotif: z.string().nullable(),
  professionnelId: z.string().nullable(),
  professionnel: z.string().nullable(),
  professionnelDepart: z.string().nullable(),
  entrepriseId: z.string().nullable(),
  entreprise: z.string().nullable(),
  etablissement: z.string().nullable(),
  travailleurId: z.string().nullable(),
  travailleur: z.string().nullable(),
})
const Compte = LigneCompte.extend({
  suspenduLe: z.date().nullable(),
  suspensionMotif: z.string().nullable(),
  demonstration: z.boolean(),
  creeLe: z.date(),
  attributions: z.array(Attribution),
  sessions: z.array(
    z.object({
      id: z.string(),
      role: z.string().nullable(),
      adresse: z.string().nullable(),
      agent: z.string().nullable(),
      creeLe: z.date(),
      activiteLe: z.date(),
    }),
  ),
  /** A link handed over and not used yet. */
  lien: z.object({ usage: z.string(), creeLe: z.date(), expireLe: z.date() }).nullable(),
  /** Asked, and waiting for a second person. */
  demandes: z.array(
    z.object({
      id: z.string(),
      genre: z.enum(cles(GENRES_DEMANDE)),
      courriel: z.string().nullable(),
      role: z.string().nullable(),
      demandeeLe: z.date(),
    }),
  ),
  acces: z.array(
    z.object({
      id: z.number(),
      le: z.date(),
      evenement: z.string(),
      adresse: z.string().nullable(),
      agent: z.string().nullable(),
    }),
  ),
})
const plusieurs = z
  .union([role, z.array(role).max(20)])
  .transform((v) => [v].flat())
  .optional()

export const routesDesComptes: Route[] = [
  definirRoute({
    methode: 'GET',
    url: '/api/comptes',
    droit,
    resume: 'Liste les comptes',
    requete: pagination.extend({
      q: recherche,
      role: plusieurs,
      etat: etat.optional(),
      secondFacteur: ouiNon.optional(),
      tri: z
        .enum(['nom', '-nom', 'courriel', '-courriel', 'derniereConnexion', '-derniereConnexion'])
        .default('nom'),
    }),
    sortie: pageDe(LigneCompte),
    traiter: (contexte, { requete }) => listerComptes(contexte, requete),
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/comptes/rattachements',
    droit,
    resume: 'Cherche à qui ou à quoi rattacher un droit',
    requete: z.object({
      type: z.enum(['professionnel', 'entreprise', 'etablissement', 'travailleur']),
      q: recherche,
      entrepriseId: identifiant.optional(),
    }),
    sortie: z.object({
      lignes: z.array(
        z.object({
          id: z.string(),
          libelle: z.string(),
          detail: z.string().nullable(),
          prenom: z.string().nullable(),
          nom: z.string().nullable(),
          courriel: z.string().nullable(),
        }),
      ),
    }),
    traiter: async (contexte, { requete }) => ({
      lignes: await chercherRattachements(contexte, { ...requete, q: requete.q ?? '' }),
    }),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/comptes',
    droit,
    resume: 'Crée un compte et son lien d’invitation',
    corps: IdentiteSaisie.extend(AttributionSaisie.shape),
    statut: 201,
    sortie: Fait.extend({ lien: z.string().nullable() }),
    traiter: (contexte, { corps }) => creerCompte(contexte, corps),
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/comptes/:id',
    droit,
    resume: 'Un compte : identité, droits, sessions, derniers accès',
    parametres,
    sortie: Compte,
    async traiter(contexte, { parametres }) {
      const compte = await lireCompte(contexte, parametres.id)
      if (!compte) throw introuvable('Ce compte')
      return compte
    },
  }),
  definirRoute({
    methode: 'PATCH',
    url: '/api/comptes/:id',
    droit,
    resume: 'Corrige l’identité d’un compte',
    parametres,
    corps: IdentiteSaisie,
    sortie: Fait,
    traiter: (contexte, { parametres, corps }) => modifierCompte(contexte, { ...parametres, ...corps }),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/comptes/:id/droits',
    droit,
    resume: 'Donne un droit à un compte',
    parametres,
    corps: AttributionSaisie,
    statut: 201,
    sortie: Fait,
    traiter: (contexte, { parametres, corps }) => attribuer(contexte, { ...corps, compteId: parametres.id }),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/comptes/droits/:id/fin',
    droit,
    resume: 'Termine un droit',
    parametres,
    corps: z.object({ dernierJour: jour.nullish(), motif }),
    sortie: Id.extend({ fin: z.string() }),
    traiter: (contexte, { parametres, corps }) => terminerAttribution(contexte, { ...parametres, ...corps }),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/comptes/:id/suspension',
    droit,
    resume: 'Suspend un compte',
    parametres,
    corps: z.object({ motif }),
    sortie: Id,
    traiter: (contexte, { parametres, corps }) => suspendreCompte(contexte, { ...parametres, ...corps }),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/comptes/:id/reactivation',
    droit,
    resume: 'Réactive un compte suspendu',
    parametres,
    sortie: Id,
    traiter: (contexte, { parametres }) => reactiverCompte(contexte, parametres),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/comptes/:id/second-facteur/reinitialisation',
    droit,
    resume: 'Retire le second facteur d’une personne qui l’a perdu',
    parametres,
    corps: z.object({ motif }),
    sortie: Fait,
    traiter: (contexte, { parametres, corps }) =>
      reinitialiserSecondFacteur(contexte, { ...parametres, ...corps }),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/comptes/:id/sessions/fermeture',
    droit,
    resume: 'Ferme toutes les sessions d’un compte',
    parametres,
    sortie: z.object({ fermees: z.number().int() }),
    traiter: (contexte, { parametres }) => fermerSessions(contexte, parametres),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/comptes/:id/lien',
    droit,
    resume: 'Crée un lien d’invitation ou de mot de passe à transmettre',
    parametres,
    sortie: Lien,
    traiter: (contexte, { parametres }) => creerLien(contexte, parametres),
  }),
]
