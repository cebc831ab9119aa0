import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { Contexte } from '../../../plateforme/base/contexte.ts'
import { identifiant, jour } from '../../../plateforme/http/champs.ts'
import { invalide } from '../../../plateforme/http/refus.ts'
import { couvre } from '../requetes/periode.ts'
import { etablissementsFiltres, FiltrePortefeuille } from '../requetes/portefeuille.ts'
import { lireParametres } from '../requetes/service.ts'

/** Which establishments move: chosen one by one, or all those that the filters of the list leave. */
export const Selection = z.union(
  [
    z.object({
      etablissements: z
        .array(identifiant)
        .min(1, 'Choisissez au moins un établissement.')
        .max(2000, 'Pas plus de 2 000 établissements choisis un à un : utilisez les filtres.'),
    }),
    z.object({ filtre: FiltrePortefeuille }),
  ],
  'Choisissez les établissements, un à un ou par les filtres.',
)

export const Deplacement = z.object({ selection: Selection, equipeId: identifiant, debut: jour })
export type Deplacement = z.output<typeof Deplacement>

/** Earliest day a change of team may take: a year back, to write down what was decided orally. */
const RECUL_JOURS = 366

/** @throws Refus when the target team or the day cannot be. */
export async function verifierDeplacement({ bd, aujourdhui }: Contexte, d: Deplacement): Promise<void> {
  const equipe = await bd
    .selectFrom('organisation.equipe')
    .select(['nom', 'fermee_le'])
    .where('id', '=', d.equipeId)
    .executeTakeFirst()
  if (!equipe)
    throw invalide('Cette équipe n’existe pas. Choisissez-en une dans la liste.', {
      equipeId: 'Choisissez une équipe.',
    })
  if (equipe.fermee_le)
    throw invalide(`L’équipe ${equipe.nom} est fermée. Choisissez-en une autre.`, {
      equipeId: 'Équipe fermée.',
    })
  const ecart = (Date.parse(d.debut) - Date.parse(aujourdhui)) / 86_400_000
  if (ecart < -RECUL_JOURS || ecart > 2 * RECUL_JOURS)
    throw invalide('Donnez une date comprise entre un an en arrière et deux ans en avant.', {
      debut: 'Date trop éloignée.',
    })
}

/**
 * The move as a table of establishments, `(with …)` part of a query: `id`, `entreprise_id`, where it stands on the
 * day (`affectation`, `avant`, `depuis`), and why it stays when it does (`sort`: change | deja | planifie).
 */
export function etablissementsDuDeplacement(d: Deplacement, aujourdhui: string): RawBuilder<unknown> {
  const choisis =
    'etablissements' in d.selection
      ? sql`select e.id from adherents.etablissement e where e.id = any (${d.selection.etablissements}::uuid[])
          and (e.ferme_le is null or e.ferme_le > ${d.debut}::date)`
      : sql`select e.id ${etablissementsFiltres(d.selection.filtre, aujourdhui)}`
  return sql`choisis as materialized (${choisis}),
    mouvement as materialized (
      select e.id, e.entreprise_id, f.id affectation, f.equipe_id avant, f.debut depuis,
        case when exists (select from organisation.portefeuille x where x.etablissement_id = e.id
            and x.debut > ${d.debut}::date) then 'planifie'
          when f.equipe_id = ${d.equipeId}::uuid then 'deja' else 'change' end sort
      from choisis s join adherents.etablissement e on e.id = s.id
      left join organisation.portefeuille f on f.etablissement_id = e.id and ${couvre('f.debut', 'f.fin', d.debut)}
    ),
    medecins as materialized (
      select me.equipe_id, array_agg(p.id order by p.id) ids, string_agg(p.prenom || ' ' || p.nom, ', ' order by p.nom) noms
      from organisation.membre_equipe me join organisation.professionnel p on p.id = me.professionnel_id
      join organisation.metier m on m.code = p.metier_code and m.profession in ('MT', 'CM')
      where ${couvre('me.debut', 'me.fin', d.debut)} group by me.equipe_id
    )`
}

/**
 * Companies of the move whose médecin changes and that count at least `seuil` workers: the commission de contrôle
 * is informed of them (001 §2.1.2.2; GOV-009). Needs the tables above; rows `entreprise_id`, `effectif`.
 */
export function aSignalerALaCommission(d: Deplacement, seuil: number): RawBuilder<unknown> {
  return sql`a_signaler as materialized (
    select x.entreprise_id, x.effectif from (
      select y.entreprise_id, greatest(coalesce(r.effectif, 0), (select count(*) from travailleurs.contrat k
        join adherents.etablissement e on e.id = k.etablissement_id
        where e.entreprise_id = y.entreprise_id and ${couvre('k.debut', 'k.fin', d.debut)})) effectif
      from (select distinct m.entreprise_id from mouvement m
        left join medecins a on a.equipe_id = m.avant left join medecins b on b.equipe_id = ${d.equipeId}::uuid
        where m.sort = 'change' and m.avant is not null
          -- Several médecins may share a team: no change as long as one of them stays.
          and not coalesce(a.ids && b.ids, false)) y
      left join adherents.resume r on r.entreprise_id = y.entreprise_id) x
    where x.effectif >= ${seuil})`
}

/** Workers from which the commission is informed, as the service sets it. */
export async function seuilCommission(contexte: Contexte): Promise<number> {
  return (await lireParametres(contexte)).seuilCommission
}
