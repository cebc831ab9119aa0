import { z } from 'zod'
import { identifiant, jour } from '../../../plateforme/http/champs.ts'
import { exporterTable, formatExport, telechargement } from '../../../plateforme/http/fichier.ts'
import { invalide } from '../../../plateforme/http/refus.ts'
import { definirRoute, type Route } from '../../../plateforme/http/route.ts'
import { declarerCompetence, terminerCompetence } from '../cas/competences.ts'
import { Discipline, listerDisciplines } from '../requetes/competences.ts'
import { effectifsAu, evolutionDesEffectifs, LigneEffectif, PointEffectif } from '../requetes/effectifs.ts'
import { Cree, parId, Rien } from './commun.ts'

const lire = 'organisation.lire'

export const routesDesEffectifs: Route[] = [
  definirRoute({
    methode: 'GET',
    url: '/api/organisation/effectifs',
    droit: lire,
    resume: 'Effectifs et ETP à une date, par métier, contrat, statut et centre',
    requete: z.object({ au: jour.optional(), centre: identifiant.optional() }),
    sortie: z.object({ au: z.string(), lignes: z.array(LigneEffectif) }),
    async traiter(contexte, { requete }) {
      const au = requete.au ?? contexte.aujourdhui
      return { au, lignes: await effectifsAu(contexte, au, requete.centre) }
    },
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/organisation/effectifs/export',
    droit: lire,
    resume: 'Exporte les effectifs et ETP par métier à une date',
    requete: z.object({ au: jour.optional(), centre: identifiant.optional(), format: formatExport }),
    sortie: telechargement,
    async traiter(contexte, { requete }) {
      const lignes = await effectifsAu(contexte, requete.au ?? contexte.aujourdhui, requete.centre)
      return exporterTable(
        'effectifs',
        requete.format,
        [
          { titre: 'Métier', valeur: (l) => l.libelle ?? 'Total', largeur: 34 },
          { titre: 'CDI', valeur: (l) => l.cdi, genre: 'nombre' },
          { titre: 'CDD', valeur: (l) => l.cdd, genre: 'nombre' },
          { titre: 'Autres', valeur: (l) => l.autres, genre: 'nombre' },
          { titre: 'Total', valeur: (l) => l.nombre, genre: 'nombre' },
          { titre: 'ETP', valeur: (l) => l.etp, genre: 'nombre' },
          { titre: 'ETP absents', valeur: (l) => l.etpAbsent, genre: 'nombre' },
          { titre: 'ETP absents (moyenne 12 mois)', valeur: (l) => l.etpAbsentMoyen, genre: 'nombre' },
        ],
        lignes.filter((l) => l.dimension === 'metier' || l.dimension === 'total'),
      )
    },
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/organisation/effectifs/evolution',
    droit: lire,
    resume: 'ETP par famille de métiers dans le temps',
    requete: z.object({ du: jour, au: jour }),
    sortie: z.object({ points: z.array(PointEffectif) }),
    async traiter(contexte, { requete: { du, au } }) {
      if (du > au)
        throw invalide('La période se termine avant de commencer. Corrigez les dates.', {
          au: 'Avant le début.',
        })
      if (Number(au.slice(0, 4)) - Number(du.slice(0, 4)) > 30)
        throw invalide('Choisissez une période de trente ans au plus.', { du: 'Période trop longue.' })
      return { points: await evolutionDesEffectifs(contexte, du, au) }
    },
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/organisation/competences',
    droit: lire,
    resume: 'Disciplines requises et qui les porte',
    sortie: z.object({ disciplines: z.array(Discipline) }),
    traiter: async (contexte) => ({ disciplines: await listerDisciplines(contexte) }),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/organisation/competences',
    droit: 'organisation.modifier',
    resume: 'Déclare qui porte une discipline',
    corps: declarerCompetence.entree,
    sortie: Cree,
    statut: 201,
    traiter: (contexte, { corps }) => declarerCompetence(contexte, corps),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/organisation/competences/:id/fin',
    droit: 'organisation.modifier',
    resume: 'Termine une compétence',
    parametres: parId,
    corps: terminerCompetence.entree.omit({ id: true }),
    sortie: Rien,
    traiter: (contexte, { parametres, corps }) => terminerCompetence(contexte, { ...corps, ...parametres }),
  }),
]
