import { z } from 'zod'
import { jour } from '../../../plateforme/http/champs.ts'
import {
  type ColonneExport,
  exporterTable,
  formatExport,
  telechargement,
} from '../../../plateforme/http/fichier.ts'
import { definirRoute } from '../../../plateforme/http/route.ts'
import { lireAccueil } from '../requetes/accueil.ts'
import { statistiquesDuJour } from '../requetes/statistiques.ts'
import { TYPES_ADHESION, type TypeAdhesion } from '../vocabulaire.ts'
import { ACorriger, ParMotif, texte } from './schemas.ts'

const Ligne = z.object({
  rubrique: z.string(),
  tranche: z.number(),
  entreprises: z.number(),
  effectif: z.number(),
  entreprises_avant: z.number(),
  effectif_avant: z.number(),
})
const Statistiques = z.object({
  jour: z.string(),
  avant: z.string(),
  tranches: z.array(z.string()),
  classesAge: z.array(z.string()),
  parSecteur: z.array(Ligne),
  parSection: z.array(Ligne),
  aPart: z.array(Ligne),
  mouvements: z.array(Ligne.omit({ tranche: true })),
  travailleurs: z.array(
    z.object({
      axe: z.enum(['age', 'taille']),
      tranche: z.number(),
      femmes: z.number(),
      hommes: z.number(),
      total: z.number(),
      total_avant: z.number(),
    }),
  ),
})
type Lues = z.output<typeof Statistiques>

const Demandes = z.object({
  total: z.number(),
  lignes: z.array(
    z.object({
      id: z.string(),
      entreprise_id: z.string(),
      entreprise: z.string(),
      commune: texte,
      type: z.string(),
      statut: z.string(),
      demandee_le: z.string(),
      accuse_le: texte,
      motif: texte,
    }),
  ),
})

const MOUVEMENTS: Record<string, string> = {
  nouvelles: 'Nouvelles adhésions (12 mois)',
  affiliations: 'Affiliations d’indépendants (12 mois)',
  radiations: 'Radiations (12 mois)',
  manquements: 'dont manquement aux obligations associatives',
}

interface LigneExport {
  tableau: string
  rubrique: string
  detail: string
  nombre: number
  nombreAvant: number | null
  effectif: number | null
  effectifAvant: number | null
}

/** The tables of the page one under another, for a spreadsheet. */
function enLignes(s: Lues): LigneExport[] {
  const comptes = (l: Omit<z.output<typeof Ligne>, 'tranche'>) => ({
    nombre: l.entreprises,
    nombreAvant: l.entreprises_avant,
    effectif: l.effectif,
    effectifAvant: l.effectif_avant,
  })
  const libelleAPart = (r: string) =>
    r === 'ett' ? 'Comptes de travail temporaire' : TYPES_ADHESION[r as TypeAdhesion]
  return [
    ...s.parSecteur.map((l) => ({
      tableau: 'Secteur et taille',
      rubrique: l.rubrique,
      detail: s.tranches[l.tranche] ?? '',
      ...comptes(l),
    })),
    ...s.parSection.map((l) => ({ tableau: 'Section NAF', rubrique: l.rubrique, detail: '', ...comptes(l) })),
    ...s.aPart.map((l) => ({
      tableau: 'Comptés à part',
      rubrique: libelleAPart(l.rubrique),
      detail: '',
      ...comptes(l),
    })),
    ...s.mouvements.map((l) => ({
      tableau: 'Mouvements',
      rubrique: MOUVEMENTS[l.rubrique] ?? l.rubrique,
      detail: '',
      ...comptes(l),
    })),
    ...s.travailleurs.flatMap((l) => {
      const tableau =
        l.axe === 'age' ? 'Travailleurs par âge et sexe' : 'Travailleurs par taille d’entreprise et sexe'
      const rubrique = (l.axe === 'age' ? s.classesAge : s.tranches)[l.tranche] ?? ''
      const ligne = (detail: string, nombre: number, nombreAvant: number | null) => ({
        ...{ tableau, rubrique, detail, nombre, nombreAvant, effectif: null, effectifAvant: null },
      })
      return [
        ligne('Femmes', l.femmes, null),
        ligne('Hommes', l.hommes, null),
        ligne('Ensemble', l.total, l.total_avant),
      ]
    }),
  ]
}

const colonnes = (s: Lues): ColonneExport<LigneExport>[] => {
  const [le, avant] = [s.jour, s.avant].map((j) => j.split('-').reverse().join('/'))
  return [
    { titre: 'Tableau', valeur: (l) => l.tableau, largeur: 34 },
    { titre: 'Rubrique', valeur: (l) => l.rubrique, largeur: 44 },
    { titre: 'Détail', valeur: (l) => l.detail, largeur: 18 },
    { titre: `Nombre au ${le}`, valeur: (l) => l.nombre, genre: 'nombre' },
    { titre: `Nombre au ${avant}`, valeur: (l) => l.nombreAvant, genre: 'nombre' },
    { titre: `Effectif au ${le}`, valeur: (l) => l.effectif, genre: 'nombre' },
    { titre: `Effectif au ${avant}`, valeur: (l) => l.effectifAvant, genre: 'nombre' },
  ]
}

export const routesStatistiques = [
  definirRoute({
    methode: 'GET',
    url: '/api/adherents/statistiques',
    droit: 'adherents.lire',
    resume: 'Adhérents et effectifs à une date, avec l’évolution sur un an',
    requete: z.object({ le: jour.optional() }),
    sortie: Statistiques,
    traiter: (contexte, { requete }) => statistiquesDuJour(contexte, requete.le ?? contexte.aujourdhui),
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/adherents/statistiques/export',
    droit: 'adherents.lire',
    resume: 'Exporte les statistiques des adhérents',
    requete: z.object({ le: jour.optional(), format: formatExport }),
    sortie: telechargement,
    async traiter(contexte, { requete: { le = contexte.aujourdhui, format } }) {
      const statistiques = await statistiquesDuJour(contexte, le)
      return exporterTable(
        `statistiques-adherents-${le}`,
        format,
        colonnes(statistiques),
        enLignes(statistiques),
      )
    },
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/adherents/accueil',
    droit: 'adherents.lire',
    resume: 'La journée de la relation adhérents : demandes, dossiers à compléter, contacts, chiffres',
    sortie: z.object({
      chiffres: z.object({
        adherents: z.number(),
        effectif: z.number(),
        comptes_ett: z.number(),
        independants: z.number(),
        nouveaux_mois: z.number(),
        nouveaux_annee: z.number(),
        effectif_nouveaux_annee: z.number(),
        affiliations_annee: z.number(),
        radies_annee: z.number(),
        effectif_radies_annee: z.number(),
        manquements_annee: z.number(),
        echues: z.number(),
      }),
      demandes: Demandes,
      aCompleter: Demandes,
      nouveaux: z.array(
        z.object({
          id: z.string(),
          entreprise: z.string(),
          commune: texte,
          debut: z.string(),
          effectif: z.number().nullable(),
          equipe: texte,
        }),
      ),
      aCorriger: z.object({ parMotif: ParMotif, lignes: z.array(ACorriger) }),
    }),
    traiter: (contexte) => lireAccueil(contexte),
  }),
]
