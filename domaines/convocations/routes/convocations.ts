import { z } from 'zod'
import { identifiant, jour, ouiNon, pageDe, pagination, recherche } from '../../../plateforme/http/champs.ts'
import { exporterTable, formatExport, telechargement } from '../../../plateforme/http/fichier.ts'
import { definirRoute, type Route } from '../../../plateforme/http/route.ts'
import { convoquer } from '../cas/convoquer.ts'
import { imprimerLettres, noterPostees } from '../cas/lettres.ts'
import { relancer } from '../cas/messages.ts'
import { noterReponse, traiterDemande } from '../cas/reponses.ts'
import { listerConvocations, listerSansCoordonnees } from '../requetes/liste.ts'
import { cles, demiJournee, ETATS, REPONSES } from '../vocabulaire.ts'

const listeDe = <T extends z.ZodType>(element: T) =>
  z.preprocess((v) => (v === undefined || Array.isArray(v) ? v : [v]), z.array(element).max(50).optional())
const nul = z.string().nullable()
const filtres = z.object({
  etat: z.enum(cles(ETATS), 'État inconnu.').optional(),
  equipe: listeDe(identifiant),
  mes_equipes: ouiNon.optional(),
  centre: listeDe(identifiant),
  entreprise: identifiant.optional(),
  du: jour.optional(),
  au: jour.optional(),
  q: recherche,
})
const Ligne = z.object({
  rendezVousId: z.string(),
  convocationId: nul,
  travailleurId: z.string(),
  nom: z.string(),
  prenom: z.string(),
  entreprise: nul,
  convoqueA: z.date(),
  lieu: nul,
  professionnel: z.string(),
  statut: z.string(),
  etat: z.enum(cles(ETATS)),
  reponse: z.enum(cles(REPONSES)).nullable(),
  reponsePar: nul,
  souhaits: z.array(z.string()),
  lettre: nul,
  envois: z.array(
    z.object({
      canal: z.string(),
      destinataire: z.string(),
      statut: z.string(),
      rappel: z.number().nullable(),
      le: nul,
    }),
  ),
})
const connu = z.enum(['absent', 'refuse', 'connu'])
const ids = z.object({ ids: z.array(identifiant).max(200, '200 lignes au plus à la fois.') })

export const routesConvocations: Route[] = [
  definirRoute({
    methode: 'GET',
    url: '/api/convocations',
    droit: 'convocations.lire',
    resume: 'Les rendez-vous à venir : à convoquer, sans réponse, confirmés, messages non parvenus',
    requete: pagination.extend(filtres.shape),
    sortie: pageDe(Ligne).extend({ parEtat: z.record(z.string(), z.number()) }),
    async traiter({ bd, aujourdhui }, { requete: { page, taille, ...f } }) {
      return { ...(await listerConvocations(bd, f, { page, taille, aujourdhui })), page, taille }
    },
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/convocations/export',
    droit: 'convocations.lire',
    resume: 'La même liste, en classeur ou en texte',
    requete: filtres.extend({ format: formatExport }),
    sortie: telechargement,
    async traiter({ bd, aujourdhui }, { requete: { format, ...f } }) {
      const { lignes } = await listerConvocations(bd, f, { page: 1, taille: 20_000, aujourdhui })
      const paris = (d: Date, o: Intl.DateTimeFormatOptions) =>
        new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', ...o }).format(d)
      return exporterTable(
        `convocations-${aujourdhui}`,
        format,
        [
          { titre: 'Nom', valeur: (l) => l.nom },
          { titre: 'Prénom', valeur: (l) => l.prenom },
          { titre: 'Entreprise', valeur: (l) => l.entreprise, largeur: 30 },
          { titre: 'Jour', valeur: (l) => paris(l.convoqueA, { dateStyle: 'short' }) },
          { titre: 'Heure', valeur: (l) => paris(l.convoqueA, { timeStyle: 'short' }) },
          { titre: 'Lieu', valeur: (l) => l.lieu, largeur: 24 },
          { titre: 'Professionnel', valeur: (l) => l.professionnel, largeur: 24 },
          { titre: 'État', valeur: (l) => ETATS[l.etat], largeur: 22 },
          { titre: 'Dates souhaitées', valeur: (l) => l.souhaits.map(demiJournee).join(', '), largeur: 30 },
        ],
        lignes,
      )
    },
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/convocations/convoquer',
    droit: 'convocations.envoyer',
    resume: 'Convoque ces rendez-vous, chacun par la voie choisie avec l’adhérent',
    corps: ids,
    sortie: z.object({
      convoques: z.number(),
      dejaConvoques: z.number(),
      ecartes: z.number(),
      courriels: z.number(),
      sms: z.number(),
      employeurs: z.number(),
      lettres: z.number(),
      injoignables: z.number(),
    }),
    traiter: (contexte, { corps }) => convoquer(contexte, corps),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/convocations/relancer',
    droit: 'convocations.envoyer',
    resume: 'Relance maintenant ceux qui n’ont pas répondu',
    corps: ids,
    sortie: z.object({ envoyes: z.number() }),
    traiter: (contexte, { corps }) => relancer(contexte, corps),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/convocations/lettres',
    droit: 'convocations.envoyer',
    resume: 'Imprime les lettres de ces convocations (PDF)',
    corps: ids,
    sortie: telechargement,
    traiter: (contexte, { corps }) => imprimerLettres(contexte, corps),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/convocations/lettres/postees',
    droit: 'convocations.envoyer',
    resume: 'Note que ces lettres sont postées',
    corps: ids,
    sortie: z.object({ postees: z.number() }),
    traiter: (contexte, { corps }) => noterPostees(contexte, corps),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/convocations/:id/reponse',
    droit: 'convocations.envoyer',
    resume: 'Note une réponse entendue au téléphone',
    parametres: z.object({ id: identifiant }),
    corps: noterReponse.entree.omit({ convocationId: true }),
    sortie: z.object({ reponse: z.string() }),
    traiter: (contexte, { parametres, corps }) =>
      noterReponse(contexte, { ...corps, convocationId: parametres.id }),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/convocations/:id/traitee',
    droit: 'convocations.envoyer',
    resume: 'Note qu’une demande d’autre date est traitée',
    parametres: z.object({ id: identifiant }),
    sortie: z.object({ id: z.string() }),
    traiter: (contexte, { parametres }) => traiterDemande(contexte, { convocationId: parametres.id }),
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/convocations/coordonnees',
    droit: 'convocations.lire',
    resume: 'Les personnes bientôt reçues dont il manque un mobile ou un courriel',
    requete: pagination.extend({ sans_courriel: ouiNon.optional() }),
    sortie: pageDe(
      z.object({
        travailleurId: z.string(),
        nom: z.string(),
        prenom: z.string(),
        entreprise: nul,
        prochain: z.date(),
        courriel: connu,
        telephone: connu,
      }),
    ),
    async traiter({ bd, aujourdhui }, { requete: { page, taille, sans_courriel } }) {
      const l = await listerSansCoordonnees(bd, { page, taille, aujourdhui, telephoneSeul: !sans_courriel })
      return { ...l, page, taille }
    },
  }),
]
