import { z } from 'zod'
import { identifiant } from '../../../plateforme/http/champs.ts'
import { exporterTable, formatExport, telechargement } from '../../../plateforme/http/fichier.ts'
import { introuvable } from '../../../plateforme/http/refus.ts'
import { definirRoute, type Route } from '../../../plateforme/http/route.ts'
import {
  creerMesure,
  EntreeCommunication,
  EntreeEvaluation,
  EntreeMesure,
  evaluerMesure,
  modifierMesure,
  noterCommunication,
  suspendreMesure,
} from '../cas/mesures.ts'
import { lireMesures, releverMesures } from '../requetes/mesures.ts'
import { cles, EFFETS_MESURE } from '../vocabulaire.ts'
import { entier, nul } from './requete.ts'

const parametres = z.object({ id: identifiant })
const texte = z.string()
const textes = z.array(texte)
const Mesure = z.object({
  ...{ id: texte, nom: texte, texte, effet: z.enum(cles(EFFETS_MESURE)), base_juridique: texte },
  ...{ accord_reference: nul, accord_le: nul, debut: texte, fin: texte, suspendue_le: nul },
  etat: z.enum(['projet', 'a_venir', 'en_vigueur', 'suspendue', 'terminee']),
  ...{ codes: textes, categories: textes.nullable(), contrats: textes.nullable() },
  ...{ expositions: textes.nullable(), exclusions: textes, code_tenu: nul },
  ...{ delai_mois: entier.nullable(), periode_mois: entier.nullable(), reserve: nul, perimetre: nul },
  prochaine_evaluation: nul,
  evaluations: z.array(
    z.object({ id: texte, prevue_le: texte, faite_le: nul, conclusion: nul, commentaire: nul }),
  ),
  communications: z.array(
    z.object({ id: texte, le: texte, canal: texte, destinataires: texte, objet: texte }),
  ),
})
const Releve = z.object({
  ...{ mesure_id: texte, mesure: texte, annee: entier, tenus: entier, a_venir: entier, absents: entier },
})
const Cree = z.object({ id: texte })

/** Those who may count appointments by measure; the others see the measures alone. */
const compte = (droits: ReadonlySet<string>) =>
  droits.has('planification.convocables') || droits.has('planification.mesures')

export const routesMesures: Route[] = [
  definirRoute({
    methode: 'GET',
    url: '/api/planification/mesures',
    droit: 'planification.delegation',
    resume: 'Mesures expérimentales et rendez-vous tenus sous chacune, par année',
    sortie: z.object({ mesures: z.array(Mesure), releve: z.array(Releve) }),
    traiter: async ({ bd, aujourdhui, droits }) => ({
      mesures: await lireMesures(bd, aujourdhui),
      releve: compte(droits) ? await releverMesures(bd) : [],
    }),
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/planification/mesures/releve',
    droit: 'planification.mesures',
    resume: 'Relevé des rendez-vous sous mesure, par année, pour la DREETS (CSV ou XLSX)',
    requete: z.object({
      annee: z.coerce.number('Année attendue.').int('Année attendue.').min(2017).max(2199).optional(),
      format: formatExport,
    }),
    sortie: telechargement,
    async traiter({ bd }, { requete: { annee, format } }) {
      const lignes = (await releverMesures(bd)).filter((l) => !annee || l.annee === annee)
      return exporterTable(
        `releve-mesures-experimentales${annee ? `-${annee}` : ''}`,
        format,
        [
          { titre: 'Année', valeur: (l) => l.annee, genre: 'nombre' },
          { titre: 'Mesure expérimentale', valeur: (l) => l.mesure, largeur: 60 },
          { titre: 'Rendez-vous tenus', valeur: (l) => l.tenus, genre: 'nombre' },
          { titre: 'Rendez-vous à venir', valeur: (l) => l.a_venir, genre: 'nombre' },
          { titre: 'Absences', valeur: (l) => l.absents, genre: 'nombre' },
        ],
        lignes,
      )
    },
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/planification/mesures/:id',
    droit: 'planification.delegation',
    resume: 'Une mesure expérimentale',
    parametres,
    sortie: Mesure.extend({ releve: z.array(Releve) }),
    async traiter({ bd, aujourdhui, droits }, { parametres: { id } }) {
      const [mesure] = await lireMesures(bd, aujourdhui, id)
      if (!mesure) throw introuvable('Cette mesure')
      const releve = compte(droits) ? await releverMesures(bd) : []
      return { ...mesure, releve: releve.filter((r) => r.mesure_id === id) }
    },
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/planification/mesures',
    droit: 'planification.mesures',
    resume: 'Crée une mesure expérimentale',
    corps: EntreeMesure,
    sortie: Cree,
    statut: 201,
    traiter: (c, { corps }) => creerMesure(c, corps),
  }),
  definirRoute({
    methode: 'PUT',
    url: '/api/planification/mesures/:id',
    droit: 'planification.mesures',
    resume: 'Modifie une mesure expérimentale',
    parametres,
    corps: EntreeMesure,
    sortie: Cree,
    traiter: (c, { parametres: { id }, corps }) => modifierMesure(c, { id, ...corps }),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/planification/mesures/:id/suspension',
    droit: 'planification.mesures',
    resume: 'Suspend une mesure, ou lève sa suspension',
    parametres,
    corps: z.object({ suspendue: z.boolean('Oui ou non attendu.') }),
    sortie: Cree,
    traiter: (c, { parametres: { id }, corps }) => suspendreMesure(c, { id, ...corps }),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/planification/mesures/:id/evaluations',
    droit: 'planification.mesures',
    resume: 'Prévoit une évaluation d’une mesure',
    parametres,
    corps: EntreeEvaluation,
    sortie: Cree,
    statut: 201,
    traiter: (c, { parametres: { id }, corps }) => evaluerMesure(c, { mesureId: id, ...corps }),
  }),
  definirRoute({
    methode: 'PUT',
    url: '/api/planification/mesures/:id/evaluations/:evaluation',
    droit: 'planification.mesures',
    resume: 'Écrit la conclusion d’une évaluation',
    parametres: parametres.extend({ evaluation: identifiant }),
    corps: EntreeEvaluation,
    sortie: Cree,
    traiter: (c, { parametres: { id, evaluation }, corps }) =>
      evaluerMesure(c, { mesureId: id, id: evaluation, ...corps }),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/planification/mesures/:id/communications',
    droit: 'planification.mesures',
    resume: 'Note une communication sur une mesure',
    parametres,
    corps: EntreeCommunication,
    sortie: Cree,
    statut: 201,
    traiter: (c, { parametres: { id }, corps }) => noterCommunication(c, { mesureId: id, ...corps }),
  }),
]
