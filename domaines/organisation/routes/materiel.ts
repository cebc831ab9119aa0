import { z } from 'zod'
import { identifiant, ligne, pageDe, pagination, recherche } from '../../../plateforme/http/champs.ts'
import {
  exporterTable,
  formatExport,
  LIGNES_EXPORT,
  telechargement,
} from '../../../plateforme/http/fichier.ts'
import { definirRoute, type Route } from '../../../plateforme/http/route.ts'
import { ajouterMateriel, mettreAuRebut, modifierMateriel, noterEtalonnage } from '../cas/materiel.ts'
import { ajouterTypeMateriel, modifierTypeMateriel } from '../cas/types-materiel.ts'
import {
  ETALONNAGES,
  listerMateriel,
  Materiel,
  SyntheseMateriel,
  synthetiserMateriel,
  triMateriel,
} from '../requetes/materiel.ts'
import { cles, ETATS_MATERIEL, FAMILLES_MATERIEL } from '../vocabulaire.ts'
import { Cree, parId, textes } from './commun.ts'

const lire = 'organisation.lire'
const tenir = 'organisation.materiel'
const filtres = z.object({
  q: recherche,
  type: textes,
  famille: z.enum(cles(FAMILLES_MATERIEL)).optional(),
  centre: identifiant.optional(),
  professionnel: identifiant.optional(),
  etat: z.enum(cles(ETATS_MATERIEL)).optional(),
  etalonnage: z.enum(ETALONNAGES).optional(),
  tri: triMateriel.default('type'),
})
const code = z.object({ code: ligne(40) })

export const routesDuMateriel: Route[] = [
  definirRoute({
    methode: 'GET',
    url: '/api/organisation/materiel',
    droit: lire,
    resume: 'Inventaire du matériel',
    requete: pagination.extend(filtres.shape),
    sortie: pageDe(Materiel),
    async traiter(contexte, { requete }) {
      const { page, taille } = requete
      return { ...(await listerMateriel(contexte, requete)), page, taille }
    },
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/organisation/materiel/synthese',
    droit: lire,
    resume: 'Matériel par type, étalonnages en retard',
    sortie: SyntheseMateriel,
    traiter: (contexte) => synthetiserMateriel(contexte),
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/organisation/materiel/export',
    droit: lire,
    resume: 'Exporte l’inventaire',
    requete: filtres.extend({ format: formatExport }),
    sortie: telechargement,
    async traiter(contexte, { requete }) {
      const { lignes } = await listerMateriel(contexte, { ...requete, page: 1, taille: LIGNES_EXPORT + 1 })
      return exporterTable(
        'materiel',
        requete.format,
        [
          { titre: 'Type', valeur: (m) => m.type, largeur: 28 },
          { titre: 'Marque', valeur: (m) => m.marque },
          { titre: 'Modèle', valeur: (m) => m.modele },
          { titre: 'Numéro de série', valeur: (m) => m.numeroSerie, largeur: 20 },
          { titre: 'Propriétaire', valeur: (m) => m.proprietaire },
          { titre: 'Centre', valeur: (m) => m.centre, largeur: 20 },
          { titre: 'Confié à', valeur: (m) => m.professionnel, largeur: 24 },
          { titre: 'État', valeur: (m) => ETATS_MATERIEL[m.etat] },
          { titre: 'Acquis le', valeur: (m) => m.acquisLe, genre: 'date' },
          { titre: 'Étalonné le', valeur: (m) => m.etalonneLe, genre: 'date' },
          { titre: 'Étalonnage prévu', valeur: (m) => m.etalonnagePrevuLe, genre: 'date' },
          { titre: 'Mis au rebut le', valeur: (m) => m.misAuRebutLe, genre: 'date' },
          { titre: 'Motif', valeur: (m) => m.motifRebut },
        ],
        lignes,
      )
    },
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/organisation/materiel',
    droit: tenir,
    resume: 'Ajoute un matériel à l’inventaire',
    corps: ajouterMateriel.entree,
    sortie: Cree,
    statut: 201,
    traiter: (contexte, { corps }) => ajouterMateriel(contexte, corps),
  }),
  definirRoute({
    methode: 'PATCH',
    url: '/api/organisation/materiel/:id',
    droit: tenir,
    resume: 'Modifie un matériel',
    parametres: parId,
    corps: modifierMateriel.entree.omit({ id: true }),
    sortie: Cree,
    traiter: (contexte, { parametres, corps }) => modifierMateriel(contexte, { ...corps, ...parametres }),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/organisation/materiel/:id/etalonnage',
    droit: tenir,
    resume: 'Note un étalonnage',
    parametres: parId,
    corps: noterEtalonnage.entree.omit({ id: true }),
    sortie: z.object({ etalonnagePrevuLe: z.string().nullable() }),
    traiter: (contexte, { parametres, corps }) => noterEtalonnage(contexte, { ...corps, ...parametres }),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/organisation/materiel/:id/rebut',
    droit: tenir,
    resume: 'Met un matériel au rebut',
    parametres: parId,
    corps: mettreAuRebut.entree.omit({ id: true }),
    sortie: Cree,
    traiter: (contexte, { parametres, corps }) => mettreAuRebut(contexte, { ...corps, ...parametres }),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/organisation/types-materiel',
    droit: 'organisation.modifier',
    resume: 'Ajoute un type de matériel',
    corps: ajouterTypeMateriel.entree,
    sortie: code,
    statut: 201,
    traiter: (contexte, { corps }) => ajouterTypeMateriel(contexte, corps),
  }),
  definirRoute({
    methode: 'PATCH',
    url: '/api/organisation/types-materiel/:code',
    droit: 'organisation.modifier',
    resume: 'Modifie un type de matériel',
    parametres: code,
    corps: modifierTypeMateriel.entree.omit({ code: true }),
    sortie: code,
    traiter: (contexte, { parametres, corps }) => modifierTypeMateriel(contexte, { ...corps, ...parametres }),
  }),
]
