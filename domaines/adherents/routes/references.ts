import { z } from 'zod'
import { recherche } from '../../../plateforme/http/champs.ts'
import { definirRoute } from '../../../plateforme/http/route.ts'
import { reglerAdherents } from '../cas/regler.ts'
import { renommerGroupe } from '../cas/renommer-groupe.ts'
import { chercherCommunes } from '../communes.ts'
import { schemaReglages } from '../reglages.ts'
import { lireGroupe, listerGroupes } from '../requetes/groupes.ts'
import { chercherNaf, lireReferences } from '../requetes/references.ts'
import { lireReglages } from '../requetes/reglages.ts'
import { Cree, Option, parId, texte } from './schemas.ts'

const LIMITE = 20

export const routesReferences = [
  definirRoute({
    methode: 'GET',
    url: '/api/naf',
    droit: 'adherents.lire',
    resume: 'Cherche un code NAF par son code ou son libellé',
    requete: z.object({ q: recherche }),
    sortie: z.object({
      codes: z.array(z.object({ code: z.string(), libelle: z.string(), section: z.string() })),
    }),
    traiter: async ({ bd }, { requete }) => ({ codes: await chercherNaf(bd, requete.q ?? '', LIMITE) }),
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/communes',
    droit: 'connecte',
    resume: 'Cherche une commune par son nom ou son code postal',
    requete: z.object({ q: recherche }),
    sortie: z.object({
      communes: z.array(z.object({ code: z.string(), nom: z.string(), codePostal: z.string() })),
    }),
    traiter: async (_, { requete }) => ({ communes: await chercherCommunes(requete.q ?? '') }),
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/adherents/references',
    droit: 'adherents.lire',
    resume: 'Ce que les listes et les formulaires proposent : secteurs, centres, équipes, tranches…',
    sortie: z.object({
      secteurs: z.array(Option),
      centres: z.array(Option.extend({ secteur_id: texte })),
      equipes: z.array(Option),
      groupes: z.array(Option),
      sections: z.array(z.object({ section: z.string(), libelle: z.string() })),
      tranches: z.array(z.object({ cle: z.string(), libelle: z.string() })),
      seuil_tpe: z.number(),
    }),
    traiter: ({ bd, aujourdhui }) => lireReferences(bd, aujourdhui),
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/adherents/groupes',
    droit: 'adherents.lire',
    resume: 'Groupes d’entreprises',
    sortie: z.object({
      groupes: z.array(
        Option.extend({ entreprises: z.number(), etablissements: z.number(), effectif: z.number() }),
      ),
    }),
    traiter: async ({ bd }) => ({ groupes: await listerGroupes(bd) }),
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/adherents/groupes/:id',
    droit: 'adherents.lire',
    resume: 'Un groupe, ses entreprises et leurs totaux',
    parametres: parId,
    sortie: Option.extend({
      adherentes: z.number(),
      etablissements: z.number(),
      effectif: z.number(),
      entreprises: z.array(
        z.object({
          id: z.string(),
          raison_sociale: z.string(),
          siren: texte,
          statut: texte,
          effectif: z.number().nullable(),
          etablissements: z.number(),
          commune: texte,
        }),
      ),
    }),
    traiter: ({ bd, aujourdhui }, { parametres: { id } }) => lireGroupe(bd, id, aujourdhui),
  }),
  definirRoute({
    methode: 'PATCH',
    url: '/api/adherents/groupes/:id',
    droit: 'adherents.modifier',
    resume: 'Renomme un groupe',
    parametres: parId,
    corps: z.object({ nom: z.string() }),
    sortie: Cree.extend({ nom: z.string() }),
    traiter: (contexte, { parametres, corps }) => renommerGroupe(contexte, { ...corps, id: parametres.id }),
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/adherents/reglages',
    droit: 'adherents.lire',
    resume: 'Règles d’admission et tranches d’effectif du service',
    sortie: z.object({ reglages: schemaReglages, departementDuService: texte }),
    traiter: ({ bd }) => lireReglages(bd),
  }),
  definirRoute({
    methode: 'PUT',
    url: '/api/adherents/reglages',
    droit: 'adherents.regler',
    resume: 'Change les règles d’admission et les tranches d’effectif',
    corps: schemaReglages,
    sortie: schemaReglages,
    traiter: (contexte, { corps }) => reglerAdherents(contexte, corps),
  }),
]
