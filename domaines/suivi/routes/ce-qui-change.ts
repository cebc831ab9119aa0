import { z } from 'zod'
import { changementsAu, jour as enJour, joursDeChangement, texteDuJour } from '../../../droit/index.ts'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import { identifiant, jour, pageDe, pagination } from '../../../plateforme/http/champs.ts'
import {
  exporterTable,
  Fichier,
  formatExport,
  LIGNES_EXPORT,
  telechargement,
} from '../../../plateforme/http/fichier.ts'
import { introuvable, invalide } from '../../../plateforme/http/refus.ts'
import { definirRoute, type Route } from '../../../plateforme/http/route.ts'
import { comparerDeuxLois, demanderCourriers } from '../cas/comparer-deux-lois.ts'
import { composerLiasse } from '../comparaison/courrier.ts'
import {
  compterChangements,
  grouperChangements,
  listerChangements,
  nombreDeChangements,
} from '../requetes/ce-qui-change.ts'
import { CATEGORIES, cles, direChangement, NATURES_CHANGEMENT } from '../vocabulaire.ts'

const nul = z.string().nullable()
const entier = z.number().int()
const parametres = z.object({ id: identifiant })
const nature = z.enum(cles(NATURES_CHANGEMENT), 'Nature de changement inconnue.')
const Filtres = z.object({
  equipe: z
    .union([identifiant.transform((v) => [v]), z.array(identifiant).max(50, '50 valeurs au plus.')])
    .optional(),
  entreprise: identifiant.optional(),
  nature: nature.optional(),
  categorie: z
    .string()
    .regex(/^(SIS|SIA|SIR)-(SIS|SIA|SIR)$/, 'Catégories attendues, par exemple SIR-SIS.')
    .optional(),
})
const Texte = z.object({
  regle: z.string(),
  articles: z.array(z.string()),
  verification: z.string(),
  avant: z.string(),
  apres: z.string(),
})
const Comparaison = z.object({
  id: z.string(),
  jour: z.string(),
  etat: z.enum(['attente', 'en_cours', 'fini', 'echec']),
  demandeLe: z.string(),
  fin: nul,
  total: entier.nullable(),
  traites: entier,
  concernes: entier,
  erreur: nul,
  courriers: z.enum(['attente', 'en_cours', 'fini', 'echec']).nullable(),
  courriersTotal: entier.nullable(),
  courriersFaits: entier,
})
const Ligne = z.object({
  travailleurId: z.string(),
  nom: z.string(),
  prenom: z.string(),
  entrepriseId: nul,
  entreprise: nul,
  commune: nul,
  equipe: nul,
  avant: z.string(),
  apres: z.string(),
  visites: z.array(z.object({ code: z.string(), nature: z.string(), avant: nul, apres: nul })),
  regles: z.array(z.string()),
})

const textesDu = (le: string) =>
  changementsAu(enJour(le)).map(({ declencheur: _, articles, ...t }) => ({ ...t, articles: [...articles] }))

async function lireComparaison(bd: Bd, id: string) {
  const c = await bd.selectFrom('suivi.comparaison').selectAll().where('id', '=', id).executeTakeFirst()
  if (!c) throw introuvable('Cette comparaison')
  return c
}
const iso = (d: Date | string | null) => (d === null ? null : new Date(d).toISOString())
const dire = (c: Awaited<ReturnType<typeof lireComparaison>>): z.input<typeof Comparaison> => ({
  id: c.id,
  jour: c.jour,
  etat: c.etat as 'fini',
  demandeLe: iso(c.demande_le)!,
  fin: iso(c.fin),
  total: c.total,
  traites: c.traites,
  concernes: c.concernes,
  erreur: c.erreur,
  courriers: c.courriers as 'fini' | null,
  courriersTotal: c.courriers_total,
  courriersFaits: c.courriers_faits,
})

export const routesCeQuiChange: Route[] = [
  definirRoute({
    methode: 'GET',
    url: '/api/suivi/changements',
    droit: 'suivi.changements',
    resume: 'Les jours où la loi change, et la dernière comparaison d’un jour',
    requete: z.object({ jour: jour.optional() }),
    sortie: z.object({
      jours: z.array(z.object({ jour: z.string(), textes: z.array(Texte) })),
      textes: z.array(Texte),
      comparaison: Comparaison.nullable(),
    }),
    async traiter({ bd }, { requete }) {
      const c = requete.jour
        ? await bd
            .selectFrom('suivi.comparaison')
            .selectAll()
            .where('jour', '=', requete.jour)
            .orderBy('demande_le', 'desc')
            .limit(1)
            .executeTakeFirst()
        : undefined
      return {
        jours: joursDeChangement().map((j) => ({ jour: texteDuJour(j), textes: textesDu(texteDuJour(j)) })),
        textes: requete.jour ? textesDu(requete.jour) : [],
        comparaison: c ? dire(c) : null,
      }
    },
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/suivi/comparaisons',
    droit: 'suivi.comparer',
    resume: 'Demande ce que la loi d’un jour change dans tout le service',
    corps: z.object({ jour }),
    sortie: z.object({ id: z.string() }),
    statut: 201,
    traiter: (contexte, { corps }) => comparerDeuxLois(contexte, corps),
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/suivi/comparaisons/:id',
    droit: 'suivi.changements',
    resume: 'Une comparaison et ses chiffres, selon les filtres',
    parametres,
    requete: Filtres,
    sortie: z.object({
      comparaison: Comparaison,
      travailleurs: entier,
      entreprises: entier,
      categories: z.array(z.object({ avant: z.string(), apres: z.string(), n: entier })),
      natures: z.record(z.string(), entier),
      visites: z.array(z.object({ code: z.string(), nature: z.string(), n: entier })),
      liasses: z.array(
        z.object({ numero: entier, lettres: entier, premiere: z.string(), derniere: z.string() }),
      ),
    }),
    async traiter({ bd, aujourdhui, droits }, { parametres: { id }, requete }) {
      const c = await lireComparaison(bd, id)
      const liasses = droits.has('suivi.comparer')
        ? await bd
            .selectFrom('suivi.liasse')
            .select(['numero', 'lettres', 'premiere', 'derniere'])
            .where('comparaison_id', '=', id)
            .orderBy('numero')
            .execute()
        : []
      return { comparaison: dire(c), ...(await compterChangements(bd, id, requete, aujourdhui)), liasses }
    },
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/suivi/comparaisons/:id/travailleurs',
    droit: 'suivi.changements',
    resume: 'Ceux dont le suivi change : avant, après, textes',
    parametres,
    requete: Filtres.extend(pagination.shape),
    sortie: pageDe(Ligne),
    async traiter({ bd, aujourdhui }, { parametres: { id }, requete: { page, taille, ...filtres } }) {
      await lireComparaison(bd, id)
      const lignes = await listerChangements(bd, id, filtres, aujourdhui, taille, (page - 1) * taille)
      const total = await nombreDeChangements(bd, id, filtres, aujourdhui)
      return { lignes, total, page, taille }
    },
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/suivi/comparaisons/:id/groupes',
    droit: 'suivi.changements',
    resume: 'Ceux dont le suivi change, comptés par adhérent ou par équipe',
    parametres,
    requete: Filtres.extend({
      par: z.enum(['entreprise', 'equipe'], 'Regroupement inconnu.').default('entreprise'),
      ...pagination.shape,
    }),
    sortie: pageDe(z.object({ id: nul, nom: nul, travailleurs: entier, categories: entier })),
    async traiter({ bd, aujourdhui }, { parametres: { id }, requete: { page, taille, par, ...filtres } }) {
      await lireComparaison(bd, id)
      const groupes = await grouperChangements(bd, id, par, filtres, aujourdhui, taille, (page - 1) * taille)
      return { lignes: groupes.map(({ total: _, ...g }) => g), total: groupes[0]?.total ?? 0, page, taille }
    },
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/suivi/comparaisons/:id/export',
    droit: 'suivi.changements',
    resume: 'Ceux dont le suivi change, en classeur ou en texte',
    parametres,
    requete: Filtres.extend({ format: formatExport }),
    sortie: telechargement,
    async traiter({ bd, aujourdhui }, { parametres: { id }, requete: { format, ...filtres } }) {
      const c = await lireComparaison(bd, id)
      const lignes = await listerChangements(bd, id, filtres, aujourdhui, LIGNES_EXPORT + 1, 0)
      if (lignes.length === 0) throw invalide('Rien à exporter avec ces filtres. Élargissez-les.')
      const articles = new Map(textesDu(c.jour).map((t) => [t.regle, t.articles.join(' ; ')]))
      const categorie = (x: string) => CATEGORIES[x as keyof typeof CATEGORIES]
      return exporterTable(
        `ce-qui-change-${c.jour}`,
        format,
        [
          { titre: 'Nom', valeur: (l) => l.nom, largeur: 24 },
          { titre: 'Prénom', valeur: (l) => l.prenom, largeur: 18 },
          { titre: 'Entreprise', valeur: (l) => l.entreprise, largeur: 30 },
          { titre: 'Commune', valeur: (l) => l.commune, largeur: 20 },
          { titre: 'Équipe', valeur: (l) => l.equipe, largeur: 20 },
          { titre: 'Suivi avant', valeur: (l) => categorie(l.avant), largeur: 16 },
          { titre: 'Suivi après', valeur: (l) => categorie(l.apres), largeur: 16 },
          { titre: 'Visites', valeur: (l) => l.visites.map(direChangement).join(' · '), largeur: 70 },
          { titre: 'Articles', valeur: (l) => l.regles.map((r) => articles.get(r)).join(' · '), largeur: 40 },
        ],
        lignes,
      )
    },
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/suivi/comparaisons/:id/courriers/:entreprise',
    droit: 'suivi.comparer',
    resume: 'Le courrier à un adhérent, en PDF',
    parametres: z.object({ id: identifiant, entreprise: identifiant }),
    sortie: telechargement,
    async traiter(contexte, { parametres: { id, entreprise } }) {
      const c = await lireComparaison(contexte.bd, id)
      const e = await contexte.bd
        .selectFrom('adherents.entreprise')
        .select(['id', 'raison_sociale as raisonSociale'])
        .where('id', '=', entreprise)
        .executeTakeFirst()
      if (!e) throw introuvable('Cet adhérent')
      const [concerne] = await grouperChangements(
        contexte.bd,
        id,
        'entreprise',
        { entreprise },
        contexte.aujourdhui,
        1,
        0,
      )
      if (!concerne)
        throw invalide(
          'Aucun travailleur de cet adhérent ne change à cette date : il n’y a rien à lui écrire.',
        )
      const pdf = await composerLiasse(contexte, c, [e])
      return new Fichier(`ce-qui-change-${c.jour}.pdf`, 'application/pdf', Buffer.from(pdf))
    },
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/suivi/comparaisons/:id/courriers',
    droit: 'suivi.comparer',
    resume: 'Demande la composition de tous les courriers',
    parametres,
    sortie: z.object({ id: z.string() }),
    statut: 201,
    traiter: (contexte, { parametres: p }) => demanderCourriers(contexte, p),
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/suivi/comparaisons/:id/liasses/:numero',
    droit: 'suivi.comparer',
    resume: 'Une liasse de courriers, en PDF',
    parametres: z.object({ id: identifiant, numero: z.coerce.number().int().min(1).max(10_000) }),
    sortie: telechargement,
    async traiter({ bd }, { parametres: { id, numero } }) {
      const l = await bd
        .selectFrom('suivi.liasse')
        .select('pdf')
        .where('comparaison_id', '=', id)
        .where('numero', '=', numero)
        .executeTakeFirst()
      if (!l) throw introuvable('Cette liasse')
      return new Fichier(`courriers-${numero}.pdf`, 'application/pdf', Buffer.from(l.pdf))
    },
  }),
]
