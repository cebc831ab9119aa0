import { sql } from 'kysely'
import { z } from 'zod'
import { identifiant, pageDe, pagination } from '../../plateforme/http/champs.ts'
import { definirRoute } from '../../plateforme/http/route.ts'
import {
  abandonnerDepot,
  confirmerDepot,
  type Depot,
  deposerEnEmployeur,
  lireDepot,
  TAILLE_MAX_EMPLOYEUR,
  verifierDepot,
} from './cas/depots-employeur.ts'
import { genre, saisieCorrespondance } from './saisies.ts'

const droit = 'echanges.deposer'
const parametres = z.object({ id: identifiant })
const fait = z.object({ id: z.string() })
const nul = z.string().nullable()
const racine = '/api/espace-adherent/depots'

const LigneDepot = z.object({
  id: z.string(),
  numero: z.number(),
  nom: z.string(),
  statut: z.string(),
  entreprise: z.string(),
  cree_le: z.string(),
  confirme_le: nul,
  lignes: z.number(),
})
const Detail = LigneDepot.extend({
  genre: nul,
  objet: z.string(),
  entreprise_id: z.string(),
  etablissement_id: nul,
  titres: z.array(z.string()).nullable(),
  correspondance: z.array(nul).nullable(),
  exhaustif: z.boolean(),
  etape: nul,
  fait: z.number().nullable(),
  total: z.number().nullable(),
  erreur: nul,
  refusees: z.number(),
  etablissements: z.array(z.object({ id: z.string(), siret: nul, nom: z.string() })),
  comptes: z.array(z.object({ genre: z.string(), nombre: z.number() })),
  apercu: z.array(z.object({ numero: z.number(), cellules: z.array(z.string()) })),
})
const faits = z.record(z.string(), z.unknown()).nullable()
const Proposition = z.object({
  id: z.string(),
  genre: z.string(),
  nom: z.string(),
  etablissement: nul,
  ligne: z.number().nullable(),
  avant: faits,
  apres: faits,
})
type Page<T> = { total: number; lignes: T[] }

/** The employer's own files, in its space. */
export const routesDepots = [
  definirRoute({
    methode: 'GET',
    url: racine,
    droit,
    resume: 'Liste les fichiers du personnel que l’employeur a envoyés',
    sortie: z.object({ lignes: z.array(LigneDepot) }),
    async traiter({ bd }) {
      const { rows } = await sql<{ depot: z.infer<typeof LigneDepot> }>`
        select depot from echanges.depots_de_l_acteur()`.execute(bd)
      return { lignes: rows.map((r) => r.depot) }
    },
  }),
  definirRoute({
    methode: 'POST',
    url: racine,
    droit,
    resume:
      'Envoie un fichier du personnel (DSN, CSV, XLSX) de son entreprise : il est lu, rien n’est changé',
    requete: z.object({ entreprise_id: identifiant }),
    fichier: { tailleMax: TAILLE_MAX_EMPLOYEUR },
    sortie: z.object({ id: z.string(), numero: z.number() }),
    statut: 201,
    traiter: (contexte, { requete, fichier }) =>
      deposerEnEmployeur(contexte, { ...requete, fichier: fichier! }),
  }),
  definirRoute({
    methode: 'GET',
    url: `${racine}/:id`,
    droit,
    resume: 'Montre un fichier envoyé : où il en est, ce qu’il changerait',
    parametres,
    sortie: Detail,
    traiter: ({ bd }, { parametres: p }) => lireDepot<Depot>(bd, p.id, { vue: 'detail' }),
  }),
  definirRoute({
    methode: 'PUT',
    url: `${racine}/:id/correspondance`,
    droit,
    resume: 'Confirme ce qu’est chaque colonne du fichier envoyé',
    parametres,
    corps: saisieCorrespondance,
    sortie: fait,
    traiter: (contexte, { parametres: p, corps }) => verifierDepot(contexte, { ...p, ...corps }),
  }),
  definirRoute({
    methode: 'GET',
    url: `${racine}/:id/propositions`,
    droit,
    resume: 'Liste ce que le fichier envoyé changerait',
    parametres,
    requete: pagination.extend({ genre }),
    sortie: pageDe(Proposition),
    async traiter({ bd }, { parametres: p, requete: { page, taille, genre: g } }) {
      const quoi = { vue: 'lignes', genre: g, debut: (page - 1) * taille, taille }
      return { ...(await lireDepot<Page<z.infer<typeof Proposition>>>(bd, p.id, quoi)), page, taille }
    },
  }),
  definirRoute({
    methode: 'GET',
    url: `${racine}/:id/refus`,
    droit,
    resume: 'Liste les lignes refusées du fichier envoyé, avec leur numéro et leur raison',
    parametres,
    requete: pagination,
    sortie: pageDe(z.object({ numero: z.number(), refus: z.string() })),
    async traiter({ bd }, { parametres: p, requete: { page, taille } }) {
      const quoi = { vue: 'refus', debut: (page - 1) * taille, taille }
      return { ...(await lireDepot<Page<{ numero: number; refus: string }>>(bd, p.id, quoi)), page, taille }
    },
  }),
  definirRoute({
    methode: 'POST',
    url: `${racine}/:id/confirmation`,
    droit,
    resume: 'Confirme ce que dit le fichier : appliqué en une fois, les doutes allant au service',
    parametres,
    sortie: fait,
    traiter: (contexte, { parametres: p }) => confirmerDepot(contexte, p),
  }),
  definirRoute({
    methode: 'POST',
    url: `${racine}/:id/abandon`,
    droit,
    resume: 'Abandonne un fichier envoyé : rien n’en est appliqué',
    parametres,
    sortie: fait,
    traiter: (contexte, { parametres: p }) => abandonnerDepot(contexte, p),
  }),
]
