import { z } from 'zod'
import { identifiant, ouiNon, pageDe, pagination, recherche } from '../../../plateforme/http/champs.ts'
import {
  exporterTable,
  formatExport,
  LIGNES_EXPORT,
  telechargement,
} from '../../../plateforme/http/fichier.ts'
import { invalide } from '../../../plateforme/http/refus.ts'
import { definirRoute, type Route } from '../../../plateforme/http/route.ts'
import { chargeParMois, compterEcheances, listerEcheances, TRIS } from '../requetes/echeancier.ts'
import { CODES_DUS, cles, DELAIS, VISITES } from '../vocabulaire.ts'

const codes = CODES_DUS as [keyof typeof VISITES, ...(keyof typeof VISITES)[]]
/** One value or several of a query string. */
const plusieurs = <T extends z.ZodType>(element: T) =>
  z
    .union([element.transform((v) => [v]), z.array(element).max(50, '50 valeurs au plus.')])
    .optional()
    .transform((v) => v as z.output<T>[] | undefined)

const Filtres = z.object({
  equipe: plusieurs(identifiant),
  mes_equipes: ouiNon.optional(),
  centre: plusieurs(identifiant),
  code: plusieurs(z.enum(codes, 'Genre de visite inconnu.')),
  profession: z.enum(['MT', 'IDEST', 'IPA'], 'Profession inconnue.').optional(),
  delai: z.enum(cles(DELAIS), 'Délai inconnu.').optional(),
  entreprise: identifiant.optional(),
  mois: z
    .string()
    .regex(/^20\d{2}-(0[1-9]|1[0-2])$/, 'Mois attendu, par exemple 2026-11.')
    .optional(),
  q: recherche,
})
const tri = z.enum(TRIS, 'Tri inconnu.').default('limite')
const nul = z.string().nullable()
const entier = z.number().int()

const Ligne = z.object({
  travailleur_id: z.string(),
  code: z.enum(codes),
  nom: z.string(),
  prenom: z.string(),
  naissance: z.string(),
  entreprise_id: nul,
  entreprise: nul,
  commune: nul,
  equipe: nul,
  nature: z.string(),
  au_plus_tot: nul,
  au_plus_tard: nul,
  limite: nul,
  eligibles: z.array(z.string()),
  retard: entier.nullable(),
})
const Totaux = z.object({
  selection: entier,
  total: entier,
  retard: entier,
  mois: entier,
  trimestre: entier,
  sansDate: entier,
  parCode: z.array(z.object({ code: z.string(), total: entier, retard: entier })),
})

export const routesEcheancier: Route[] = [
  definirRoute({
    methode: 'GET',
    url: '/api/suivi/echeances',
    droit: 'suivi.lire',
    resume: 'L’échéancier du service',
    requete: Filtres.extend({ tri, ...pagination.shape }),
    sortie: pageDe(Ligne).extend({ totaux: Totaux }),
    async traiter({ bd, aujourdhui }, { requete: { page, taille, tri: ordre, ...filtres } }) {
      const lignes = await listerEcheances(bd, filtres, ordre, aujourdhui, taille, (page - 1) * taille)
      const totaux = await compterEcheances(bd, filtres, aujourdhui)
      return { lignes, total: totaux.selection, page, taille, totaux }
    },
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/suivi/charge',
    droit: 'suivi.lire',
    resume: 'Visites à tenir, par mois et par profession, sur douze mois',
    requete: Filtres,
    sortie: z.object({ mois: z.array(z.object({ mois: z.string(), medecin: entier, delegable: entier })) }),
    async traiter({ bd, aujourdhui }, { requete }) {
      return { mois: await chargeParMois(bd, requete, aujourdhui) }
    },
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/suivi/echeances/export',
    droit: 'suivi.lire',
    resume: 'L’échéancier filtré, en classeur ou en texte',
    requete: Filtres.extend({ tri, format: formatExport }),
    sortie: telechargement,
    async traiter({ bd, aujourdhui }, { requete: { tri: ordre, format, ...filtres } }) {
      const lignes = await listerEcheances(bd, filtres, ordre, aujourdhui, LIGNES_EXPORT + 1, 0)
      if (lignes.length === 0) throw invalide('Rien à exporter avec ces filtres. Élargissez-les.')
      return exporterTable(
        `echeancier-${aujourdhui}`,
        format,
        [
          { titre: 'Nom', valeur: (l) => l.nom, largeur: 24 },
          { titre: 'Prénom', valeur: (l) => l.prenom, largeur: 18 },
          { titre: 'Né(e) le', valeur: (l) => l.naissance, genre: 'date' },
          { titre: 'Visite', valeur: (l) => VISITES[l.code], largeur: 32 },
          { titre: 'Dernier jour', valeur: (l) => l.limite, genre: 'date' },
          { titre: 'Retard (jours)', valeur: (l) => l.retard, genre: 'nombre' },
          { titre: 'Peut la tenir', valeur: (l) => l.eligibles.join(', '), largeur: 26 },
          { titre: 'Entreprise', valeur: (l) => l.entreprise, largeur: 30 },
          { titre: 'Commune', valeur: (l) => l.commune, largeur: 20 },
          { titre: 'Équipe', valeur: (l) => l.equipe, largeur: 20 },
        ],
        lignes,
      )
    },
  }),
]
