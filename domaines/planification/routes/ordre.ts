import { z } from 'zod'
import { identifiant } from '../../../plateforme/http/champs.ts'
import { introuvable } from '../../../plateforme/http/refus.ts'
import { definirRoute, type Route } from '../../../plateforme/http/route.ts'
import {
  abandonnerVersion,
  EntreeReglages,
  EntreeRegle,
  EntreeVersion,
  ecrireRegles,
  mettreEnVigueur,
  modifierVersion,
  preparerVersion,
  reglerOrdre,
} from '../cas/schemas.ts'
import { lireReglagesOrdre, lireSchema, listerSchemas, mouvementsDe } from '../requetes/ordre.ts'
import { cles, LISTES, STATUTS_SCHEMA } from '../vocabulaire.ts'
import { entier, nul } from './requete.ts'

const parametres = z.object({ id: identifiant })
const texte = z.string()
const liste = z.enum(cles(LISTES))
const vrai = z.boolean().nullable()
const textes = z.array(texte).nullable()
const Version = z.object({
  ...{ id: texte, numero: entier, nom: texte, statut: z.enum(cles(STATUTS_SCHEMA)), debut: nul, fin: nul },
  ...{ publie: z.boolean(), note: nul, presentation: nul, auteur: nul, regles: entier },
})
const Critere = z.object({
  ...{ codes: z.array(texte), categories: textes, motifs: textes, sauf_motifs: textes, demandeurs: textes },
  ...{ dernier_rdv_ans: entier.nullable(), embauche_avant: nul, confie: vrai, sur_liste: vrai },
  ...{ delai_module: vrai, sous_mesure: vrai, annee_45: vrai },
})
const Regle = z.object({
  ...{ id: texte, liste, rang: entier, libelle: texte, libelle_discret: nul, libelle_adherents: nul },
  criteres: z.array(Critere),
})
const Mouvement = z.object({
  ...{ liste, de: entier.nullable(), vers: entier.nullable(), n: entier },
  exemples: z.array(z.object({ id: texte, nom: texte })),
})
const Cree = z.object({ id: texte })
const Reglages = z.object({ horizon_mois: entier, jumelage_mois: entier, alerte_protocole_jours: entier })

export const routesOrdre: Route[] = [
  definirRoute({
    methode: 'GET',
    url: '/api/planification/schemas',
    droit: 'planification.ordre',
    resume: 'Versions du schéma de suivi et réglages de la liste',
    sortie: z.object({ versions: z.array(Version), reglages: Reglages }),
    traiter: async ({ bd }) => ({
      versions: await listerSchemas(bd),
      reglages: await lireReglagesOrdre(bd),
    }),
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/planification/schemas/:id',
    droit: 'planification.ordre',
    resume: 'Une version du schéma de suivi et ses règles',
    parametres,
    sortie: Version.extend({ liste: z.array(Regle) }),
    async traiter({ bd }, { parametres: { id } }) {
      const schema = await lireSchema(bd, id)
      if (!schema) throw introuvable('Cette version du schéma')
      return schema
    },
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/planification/schemas/:id/mouvements',
    droit: 'planification.ordreModifier',
    resume: 'Ce qu’une version changerait dans les listes d’aujourd’hui',
    parametres,
    sortie: z.array(Mouvement),
    async traiter({ bd, aujourdhui }, { parametres: { id } }) {
      if (!(await lireSchema(bd, id))) throw introuvable('Cette version du schéma')
      return mouvementsDe(bd, id, aujourdhui)
    },
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/planification/schemas/:id/copie',
    droit: 'planification.ordreModifier',
    resume: 'Prépare une nouvelle version à partir de celle-ci',
    parametres,
    sortie: Cree,
    statut: 201,
    traiter: (c, { parametres: { id } }) => preparerVersion(c, { id }),
  }),
  definirRoute({
    methode: 'PATCH',
    url: '/api/planification/schemas/:id',
    droit: 'planification.ordreModifier',
    resume: 'Modifie le nom et la présentation d’une version',
    parametres,
    corps: EntreeVersion,
    sortie: Cree,
    traiter: (c, { parametres: { id }, corps }) => modifierVersion(c, { id, ...corps }),
  }),
  definirRoute({
    methode: 'PUT',
    url: '/api/planification/schemas/:id/regles',
    droit: 'planification.ordreModifier',
    resume: 'Écrit les règles d’un brouillon, dans l’ordre',
    parametres,
    corps: z.object({ regles: z.array(EntreeRegle).min(1, 'Une version a au moins une règle.').max(80) }),
    sortie: Cree,
    traiter: (c, { parametres: { id }, corps }) => ecrireRegles(c, { id, ...corps }),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/planification/schemas/:id/vigueur',
    droit: 'planification.ordreModifier',
    resume: 'Met une version en vigueur aujourd’hui',
    parametres,
    sortie: Cree.extend({ deplaces: entier }),
    traiter: (c, { parametres: { id } }) => mettreEnVigueur(c, { id }),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/planification/schemas/:id/abandon',
    droit: 'planification.ordreModifier',
    resume: 'Abandonne un brouillon',
    parametres,
    sortie: Cree,
    traiter: (c, { parametres: { id } }) => abandonnerVersion(c, { id }),
  }),
  definirRoute({
    methode: 'PUT',
    url: '/api/planification/reglages',
    droit: 'planification.ordreModifier',
    resume: 'Règle l’horizon de la liste, le jumelage des motifs, l’alerte des protocoles',
    corps: EntreeReglages,
    sortie: Reglages,
    traiter: (c, { corps }) => reglerOrdre(c, corps),
  }),
]
