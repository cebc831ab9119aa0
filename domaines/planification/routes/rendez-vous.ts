import { z } from 'zod'
import { identifiant, jour, ouiNon, pageDe, pagination, recherche } from '../../../plateforme/http/champs.ts'
import {
  exporterTable,
  formatExport,
  LIGNES_EXPORT,
  telechargement,
} from '../../../plateforme/http/fichier.ts'
import { introuvable, invalide } from '../../../plateforme/http/refus.ts'
import { definirRoute, type Route } from '../../../plateforme/http/route.ts'
import { changerStatut, EntreeStatut } from '../cas/changer-statut-rendez-vous.ts'
import { deplacerRendezVous } from '../cas/deplacer-rendez-vous.ts'
import { cocherTache } from '../cas/regler-agenda.ts'
import { remplacerRendezVous } from '../cas/remplacer-rendez-vous.ts'
import { EntreeReservation, heure, motif, reserverRendezVous } from '../cas/reserver-rendez-vous.ts'
import { STATUTS, type Statut } from '../rendez-vous-statuts.ts'
import { remplacants } from '../requetes/remplacants.ts'
import {
  compterRendezVous,
  lireRendezVous,
  listerRendezVous,
  TRIS_RDV,
  VUES,
} from '../requetes/rendez-vous.ts'
import { cles } from '../vocabulaire.ts'
import { heureDe, MODALITES, MOTIFS, type Motif, TACHES } from '../vocabulaire-agenda.ts'
import { entier, nul, plusieurs } from './requete.ts'

const parametres = z.object({ id: identifiant })
const Id = z.object({ id: z.string() })

export const FiltresRdv = z.object({
  du: jour.optional(),
  au: jour.optional(),
  vue: z.enum(cles(VUES), 'Liste inconnue.').optional(),
  statut: plusieurs(z.enum(cles(STATUTS), 'Statut inconnu.')),
  professionnel: identifiant.optional(),
  equipe: identifiant.optional(),
  mes_equipes: ouiNon.optional(),
  centre: identifiant.optional(),
  travailleur: identifiant.optional(),
  entreprise: identifiant.optional(),
  q: recherche,
})
const tri = z.enum(TRIS_RDV, 'Tri inconnu.').default('debut')
const Commun = z.object({
  id: z.string(),
  jour: z.string(),
  de: entier,
  a: entier,
  convoque: entier,
  travailleur_id: z.string(),
  travailleur: z.string(),
  entreprise_id: nul,
  entreprise: nul,
  professionnel_id: z.string(),
  professionnel: z.string(),
  profession: z.string(),
  equipe: nul,
  lieu: nul,
  code: z.enum(cles(MOTIFS)),
  motifs: z.array(z.string()),
  statut: z.enum(cles(STATUTS)),
  modalite: z.enum(cles(MODALITES)),
  prevenu_le: nul,
  cause: nul,
  mesure: nul,
})
const Ligne = Commun.extend({ preavis_heures: entier.nullable(), telephone: nul, courriel: nul })
const Fiche = Commun.extend({
  etablissement_id: nul,
  centre_id: nul,
  salle: nul,
  assistante: nul,
  examens_de: entier.nullable(),
  origine: z.string(),
  discret: z.boolean(),
  surreserve: z.boolean(),
  prevenu_par: nul,
  remplace_id: nul,
  remplace_par: nul,
  niveau: entier,
  taches: z.array(z.string()),
  penalite: nul,
  mouvements: z.array(
    z.object({
      le: z.string(),
      auteur: nul,
      role: z.string(),
      de: nul,
      vers: z.string(),
      avant: nul,
      apres: nul,
    }),
  ),
})

export const routesRendezVous: Route[] = [
  definirRoute({
    methode: 'GET',
    url: '/api/rendez-vous',
    droit: 'planification.agendas',
    resume: 'Les rendez-vous, filtrés',
    requete: FiltresRdv.extend({ tri, ...pagination.shape }),
    sortie: pageDe(Ligne),
    async traiter({ bd, aujourdhui, maintenant }, { requete: { page, taille, tri: ordre, ...f } }) {
      const lignes = await listerRendezVous(bd, f, ordre, aujourdhui, maintenant, taille, (page - 1) * taille)
      const total = await compterRendezVous(bd, f, aujourdhui, maintenant)
      return { lignes: lignes as z.input<typeof Ligne>[], total, page, taille }
    },
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/rendez-vous/export',
    droit: 'planification.agendas',
    resume: 'Les rendez-vous filtrés, en classeur ou en texte',
    requete: FiltresRdv.extend({ tri, format: formatExport }),
    sortie: telechargement,
    async traiter({ bd, aujourdhui, maintenant }, { requete: { tri: ordre, format, ...f } }) {
      const lignes = await listerRendezVous(bd, f, ordre, aujourdhui, maintenant, LIGNES_EXPORT + 1, 0)
      if (lignes.length === 0) throw invalide('Rien à exporter avec ces filtres. Élargissez-les.')
      return exporterTable(
        `rendez-vous-${aujourdhui}`,
        format,
        [
          { titre: 'Jour', valeur: (l) => l.jour, genre: 'date' },
          { titre: 'Heure', valeur: (l) => heureDe(l.de) },
          { titre: 'Travailleur', valeur: (l) => l.travailleur, largeur: 28 },
          { titre: 'Entreprise', valeur: (l) => l.entreprise, largeur: 30 },
          { titre: 'Professionnel', valeur: (l) => l.professionnel, largeur: 24 },
          { titre: 'Équipe', valeur: (l) => l.equipe, largeur: 20 },
          { titre: 'Lieu', valeur: (l) => l.lieu, largeur: 20 },
          { titre: 'Motif', valeur: (l) => MOTIFS[l.code as Motif], largeur: 30 },
          { titre: 'Statut', valeur: (l) => STATUTS[l.statut as Statut], largeur: 20 },
          { titre: 'Prévenu (heures avant)', valeur: (l) => l.preavis_heures, genre: 'nombre' },
          { titre: 'Téléphone', valeur: (l) => l.telephone, largeur: 16 },
          { titre: 'Courriel', valeur: (l) => l.courriel, largeur: 28 },
        ],
        lignes,
      )
    },
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/rendez-vous',
    droit: 'planification.rendez-vous',
    resume: 'Prend un rendez-vous',
    corps: EntreeReservation,
    sortie: Id,
    statut: 201,
    traiter: (contexte, { corps }) => reserverRendezVous(contexte, corps),
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/rendez-vous/:id',
    droit: 'planification.agendas',
    resume: 'Un rendez-vous, ses tâches et son histoire',
    parametres,
    sortie: Fiche,
    async traiter({ bd }, { parametres: { id } }) {
      const r = await lireRendezVous(bd, id)
      if (!r) throw introuvable('Ce rendez-vous')
      return r as z.input<typeof Fiche>
    },
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/rendez-vous/:id/deplacement',
    droit: 'planification.rendez-vous',
    resume: 'Déplace un rendez-vous',
    parametres,
    corps: z.object({
      jour,
      heure,
      professionnelId: identifiant.optional(),
      salleId: identifiant.nullish(),
    }),
    sortie: Id.extend({ aReconvoquer: z.boolean() }),
    traiter: (contexte, { parametres: p, corps }) => deplacerRendezVous(contexte, { ...corps, ...p }),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/rendez-vous/:id/statut',
    droit: 'planification.rendez-vous',
    resume: 'Change le statut d’un rendez-vous',
    parametres,
    corps: EntreeStatut,
    sortie: z.object({ id: z.string(), statut: z.string() }),
    traiter: (contexte, { parametres: p, corps }) => changerStatut(contexte, { ...corps, ...p }),
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/rendez-vous/:id/remplacants',
    droit: 'planification.rendez-vous',
    resume: 'À qui proposer un créneau libéré : même entreprise d’abord, puis l’ordre des convocables',
    parametres,
    sortie: z.object({
      lignes: z.array(
        z.object({
          travailleurId: z.string(),
          travailleur: z.string(),
          entreprise: nul,
          code: z.enum(cles(MOTIFS)),
          motifs: z.array(z.string()),
          rang: entier,
          regle: nul,
          limite: nul,
          proximite: z.enum(['meme_etablissement', 'meme_entreprise', 'meme_equipe']),
          telephone: nul,
          courriel: nul,
        }),
      ),
    }),
    traiter: async ({ bd }, { parametres: { id } }) => ({ lignes: await remplacants(bd, id) }),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/rendez-vous/:id/remplacement',
    droit: 'planification.rendez-vous',
    resume: 'Donne le créneau d’une absence excusée à un autre travailleur',
    parametres,
    corps: z.object({ travailleurId: identifiant, code: motif, motifs: z.array(motif).max(5).default([]) }),
    sortie: Id,
    statut: 201,
    traiter: (contexte, { parametres: p, corps }) => remplacerRendezVous(contexte, { ...corps, ...p }),
  }),
  definirRoute({
    methode: 'PUT',
    url: '/api/rendez-vous/:id/taches/:tache',
    droit: 'planification.rendez-vous',
    resume: 'Coche une tâche d’assistanat',
    parametres: parametres.extend({ tache: z.enum(cles(TACHES), 'Tâche inconnue.') }),
    corps: z.object({ faite: z.boolean() }),
    sortie: Id,
    traiter: (contexte, { parametres: p, corps }) => cocherTache(contexte, { ...p, ...corps }),
  }),
]
