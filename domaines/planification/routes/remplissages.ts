import { sql } from 'kysely'
import { z } from 'zod'
import { identifiant, jour, pageDe, pagination } from '../../../plateforme/http/champs.ts'
import { introuvable } from '../../../plateforme/http/refus.ts'
import { definirRoute, type Route } from '../../../plateforme/http/route.ts'
import {
  abandonnerRemplissage,
  confirmerRemplissage,
  demanderRemplissage,
  deplacerProposition,
  recalculerRemplissage,
  retirerProposition,
  verrouillerProposition,
} from '../cas/remplissages.ts'
import { heure } from '../cas/reserver-rendez-vous.ts'
import { cles } from '../vocabulaire.ts'
import { MOTIFS } from '../vocabulaire-agenda.ts'
import { entier, nul } from './requete.ts'

const Id = z.object({ id: z.string() })
const parametres = z.object({ id: identifiant })
const Bilan = z
  .object({
    places: entier,
    restes: entier,
    minutesOffertes: entier,
    minutesPrises: entier,
    retardPondere: z.number(),
    kilometres: z.number(),
    ecart: z.number(),
    ms: z.number(),
  })
  .nullable()
const Remplissage = z.object({
  id: z.string(),
  equipe: nul,
  professionnels: entier,
  du: z.string(),
  au: z.string(),
  etat: z.enum(['attente', 'en_cours', 'propose', 'confirme', 'abandonne', 'echec']),
  avancement: entier,
  bilan: Bilan,
  erreur: nul,
  creeLe: z.string(),
})
const colonnes = sql`r.id, q.nom equipe, cardinality(r.professionnels) professionnels, r.du::text, r.au::text, r.etat,
  r.avancement, r.bilan, r.erreur, to_json(r.cree_le)#>>'{}' "creeLe"`

export const routesRemplissages: Route[] = [
  definirRoute({
    methode: 'GET',
    url: '/api/remplissages',
    droit: 'planification.remplissage',
    resume: 'Les remplissages demandés, le dernier d’abord',
    requete: pagination,
    sortie: pageDe(Remplissage),
    async traiter({ bd }, { requete: { page, taille } }) {
      const { rows } = await sql<
        z.input<typeof Remplissage>
      >`select ${colonnes} from planification.remplissage r
        left join organisation.equipe q on q.id = r.equipe_id order by r.cree_le desc, r.id
        limit ${taille} offset ${(page - 1) * taille}`.execute(bd)
      const { rows: n } = await sql<{
        n: number
      }>`select count(*)::int n from planification.remplissage`.execute(bd)
      return { lignes: rows, total: n[0]!.n, page, taille }
    },
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/remplissages',
    droit: 'planification.remplissage',
    resume: 'Demande un remplissage',
    corps: z.object({
      equipeId: identifiant.nullish(),
      professionnels: z.array(identifiant).max(80, '80 professionnels au plus.').optional(),
      du: jour,
      au: jour,
      horizonMois: z.number().int().min(0).max(12, '12 mois au plus.').optional(),
    }),
    sortie: Id,
    statut: 201,
    traiter: (contexte, { corps }) => demanderRemplissage(contexte, corps),
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/remplissages/:id',
    droit: 'planification.remplissage',
    resume: 'Une proposition : qui va où, qui n’a pas de place et pourquoi',
    parametres,
    sortie: Remplissage.extend({
      lignes: z.array(
        z.object({
          id: z.string(),
          travailleurId: z.string(),
          travailleur: z.string(),
          entreprise: nul,
          code: z.enum(cles(MOTIFS)),
          motifs: z.array(z.string()),
          rang: entier.nullable(),
          regle: nul,
          limite: nul,
          professionnelId: nul,
          professionnel: nul,
          jour: nul,
          de: entier.nullable(),
          minutes: entier.nullable(),
          lieu: nul,
          mesure: nul,
          surreserve: z.boolean(),
          verrouille: z.boolean(),
          raison: nul,
        }),
      ),
    }),
    async traiter({ bd }, { parametres: { id } }) {
      const { rows } = await sql<
        z.input<typeof Remplissage>
      >`select ${colonnes} from planification.remplissage r
        left join organisation.equipe q on q.id = r.equipe_id where r.id = ${id}::uuid`.execute(bd)
      if (!rows[0]) throw introuvable('Ce remplissage')
      const { rows: lignes } = await sql<never>`
        select p.id, p.travailleur_id "travailleurId", coalesce(t.nom_usage, t.nom_naissance) || ' '
            || coalesce(t.prenom_usage, split_part(t.prenoms, ' ', 1)) travailleur, e.raison_sociale entreprise, p.code,
          p.motifs, p.rang, p.regle, p.limite::text, p.professionnel_id "professionnelId",
          o.prenom || ' ' || o.nom professionnel, p.jour::text, p.de, p.minutes,
          coalesce(c.nom, case when p.site_id is not null then 'En entreprise' end) lieu, m.nom mesure, p.surreserve,
          p.verrouille, p.raison
        from planification.proposition p
        join travailleurs.travailleur t on t.id = p.travailleur_id
        left join adherents.etablissement b on b.id = p.etablissement_id
        left join adherents.entreprise e on e.id = b.entreprise_id
        left join organisation.professionnel o on o.id = p.professionnel_id
        left join organisation.centre c on c.id = p.centre_id
        left join planification.mesure_experimentale m on m.id = p.mesure_id
        where p.remplissage_id = ${id}::uuid
        order by p.jour, o.nom, p.de, p.rang, p.limite nulls last, p.id`.execute(bd)
      return { ...rows[0], lignes }
    },
  }),
  ...(
    [
      ['confirmation', 'Prend les rendez-vous proposés', confirmerRemplissage],
      ['recalcul', 'Recalcule autour des lignes verrouillées', recalculerRemplissage],
      ['abandon', 'Abandonne la proposition', abandonnerRemplissage],
    ] as const
  ).map(([chemin, resume, cas]) =>
    definirRoute({
      methode: 'POST',
      url: `/api/remplissages/:id/${chemin}`,
      droit: 'planification.remplissage',
      resume,
      parametres,
      sortie: z.object({ id: z.string().optional(), pris: entier.optional(), rendus: entier.optional() }),
      traiter: async (contexte, { parametres: p }) => ({ ...(await cas(contexte, p)) }),
    }),
  ),
  definirRoute({
    methode: 'DELETE',
    url: '/api/remplissages/propositions/:id',
    droit: 'planification.remplissage',
    resume: 'Retire un travailleur de la proposition',
    parametres,
    sortie: Id,
    traiter: (contexte, { parametres: p }) => retirerProposition(contexte, p),
  }),
  definirRoute({
    methode: 'PATCH',
    url: '/api/remplissages/propositions/:id',
    droit: 'planification.remplissage',
    resume: 'Verrouille ou déverrouille une ligne',
    parametres,
    corps: z.object({ verrouille: z.boolean() }),
    sortie: Id,
    traiter: (contexte, { parametres: p, corps }) => verrouillerProposition(contexte, { ...p, ...corps }),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/remplissages/propositions/:id/deplacement',
    droit: 'planification.remplissage',
    resume: 'Déplace une ligne, ou place une visite laissée de côté',
    parametres,
    corps: z.object({ professionnelId: identifiant, jour, heure }),
    sortie: Id,
    traiter: (contexte, { parametres: p, corps }) => deplacerProposition(contexte, { ...p, ...corps }),
  }),
]
