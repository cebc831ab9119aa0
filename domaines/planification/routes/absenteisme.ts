import { z } from 'zod'
import { identifiant, jour, ligneOuRien, pageDe, pagination } from '../../../plateforme/http/champs.ts'
import { exporterTable, formatExport, telechargement } from '../../../plateforme/http/fichier.ts'
import { invalide } from '../../../plateforme/http/refus.ts'
import { definirRoute, type Route } from '../../../plateforme/http/route.ts'
import { ajouterJours } from '../agenda-ouvertures.ts'
import { deciderPenalite } from '../cas/penalites.ts'
import { lireReglageAgenda } from '../requetes/agenda-donnees.ts'
import { AXES, type LigneTaux, lireCauses, lireTaux, listerPenalites } from '../requetes/taux-absence.ts'
import { FORMULE_BRUT, FORMULE_NET } from '../taux.ts'
import { cles } from '../vocabulaire.ts'
import { entier, nul } from './requete.ts'

const Filtres = z.object({
  du: jour,
  au: jour,
  par: z.enum(cles(AXES), 'Axe inconnu.').default('equipe'),
  equipe: identifiant.optional(),
  professionnel: identifiant.optional(),
  centre: identifiant.optional(),
})
const Taux = z.object({
  absences: entier,
  capacite: entier,
  brut: z.number().nullable(),
  net: z.number().nullable(),
})
const Ligne = Taux.extend({
  cle: z.string(),
  libelle: z.string(),
  effectues: entier,
  excuses: entier,
  nonExcuses: entier,
  remplaces: entier,
})
const STATUTS_PENALITE = ['proposee', 'retenue', 'ecartee'] as const

function exiger({ du, au }: { du: string; au: string }): void {
  if (au < du) throw invalide('La fin de la période précède le début.', { au: 'Après le début.' })
  if (au > ajouterJours(du, 366 * 6))
    throw invalide('Six ans au plus à la fois.', { au: 'Période trop longue.' })
}

const arrondi = (n: number | null) => (n === null ? null : Math.round(n * 10) / 10)

export const routesAbsenteisme: Route[] = [
  definirRoute({
    methode: 'GET',
    url: '/api/absenteisme',
    droit: 'planification.absenteisme',
    resume: 'Taux d’absence avant et après remplacement, capacité, causes',
    requete: Filtres,
    sortie: z.object({
      cible: z.number(),
      formuleBrut: z.string(),
      formuleNet: z.string(),
      calculeLe: z.string(),
      total: Ligne,
      interim: Taux,
      tardives: entier,
      annules: entier,
      decales: entier,
      aPointer: entier,
      distance: entier,
      mois: z.array(Ligne),
      lignes: z.array(Ligne),
      causes: z.array(z.object({ cause: z.string(), nombre: entier })).nullable(),
    }),
    async traiter({ bd, droits, aujourdhui }, { requete: { par, ...f } }) {
      exiger(f)
      return {
        ...(await lireTaux(bd, f, par)),
        cible: (await lireReglageAgenda(bd)).cibleAbsenteisme,
        formuleBrut: FORMULE_BRUT,
        formuleNet: FORMULE_NET,
        calculeLe: aujourdhui,
        // Causes are read with the appointments, by those who plan.
        causes: droits.has('planification.agendas') ? await lireCauses(bd, f) : null,
      }
    },
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/absenteisme/export',
    droit: 'planification.absenteisme',
    resume: 'Taux d’absence, en classeur ou en texte',
    requete: Filtres.extend({ format: formatExport }),
    sortie: telechargement,
    async traiter({ bd, aujourdhui }, { requete: { par, format, ...f } }) {
      exiger(f)
      const { lignes, total } = await lireTaux(bd, f, par)
      const perimetre = `Du ${f.du} au ${f.au}, calculé le ${aujourdhui}`
      return exporterTable<LigneTaux>(
        `absenteisme-${f.du}-${f.au}`,
        format,
        [
          { titre: AXES[par], valeur: (l) => l.libelle, largeur: 30 },
          { titre: 'Rendez-vous effectués', valeur: (l) => l.effectues, genre: 'nombre' },
          { titre: 'Absences excusées non remplacées', valeur: (l) => l.excuses, genre: 'nombre' },
          { titre: 'Absences non excusées', valeur: (l) => l.nonExcuses, genre: 'nombre' },
          { titre: 'Absences remplacées', valeur: (l) => l.remplaces, genre: 'nombre' },
          { titre: 'Capacité', valeur: (l) => l.capacite, genre: 'nombre' },
          { titre: 'Taux brut (%)', valeur: (l) => arrondi(l.brut), genre: 'nombre' },
          { titre: 'Taux après remplacement (%)', valeur: (l) => arrondi(l.net), genre: 'nombre' },
          { titre: 'Formule brute', valeur: () => FORMULE_BRUT, largeur: 44 },
          { titre: 'Formule après remplacement', valeur: () => FORMULE_NET, largeur: 60 },
          { titre: 'Périmètre', valeur: () => perimetre, largeur: 50 },
        ],
        [...lignes, { ...total, libelle: 'Total' }],
      )
    },
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/absenteisme/penalites',
    droit: 'planification.penalites',
    resume: 'Pénalités proposées par la règle',
    requete: pagination.extend({
      statut: z.enum(STATUTS_PENALITE, 'Statut inconnu.').optional(),
      du: jour.optional(),
      au: jour.optional(),
    }),
    sortie: pageDe(
      z.object({
        id: z.string(),
        jour: z.string(),
        travailleur: z.string(),
        entreprise: z.string(),
        entreprise_id: z.string(),
        etablissement_id: z.string(),
        motif: z.enum(['non_excusee', 'prevenue_tard']),
        montant: z.number().nullable(),
        statut: z.enum(STATUTS_PENALITE),
        motif_ecart: nul,
      }),
    ),
    async traiter({ bd }, { requete: { page, taille, ...f } }) {
      const lu = await listerPenalites(bd, f, taille, (page - 1) * taille)
      return { ...lu, lignes: lu.lignes as never[], page, taille }
    },
  }),
  definirRoute({
    methode: 'PATCH',
    url: '/api/absenteisme/penalites/:id',
    droit: 'planification.penalites.decider',
    resume: 'Retient ou écarte une pénalité',
    parametres: z.object({ id: identifiant }),
    corps: z.object({
      statut: z.enum(['retenue', 'ecartee'], 'Choisissez de retenir ou d’écarter.'),
      montant: z.number().min(0, 'Montant positif attendu.').max(10_000, '10 000 € au plus.').nullish(),
      motifEcart: ligneOuRien(200),
    }),
    sortie: z.object({ id: z.string() }),
    traiter: (contexte, { parametres: p, corps }) => deciderPenalite(contexte, { ...corps, ...p }),
  }),
]
