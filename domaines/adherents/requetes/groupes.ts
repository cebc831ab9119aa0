import { sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import { introuvable } from '../../../plateforme/http/refus.ts'
import { statutAffiche } from '../statuts.ts'

interface EntrepriseDuGroupe {
  id: string
  raison_sociale: string
  siren: string | null
  statut: string | null
  jusqu_au: string | null
  effectif: number | null
  etablissements: number
  commune: string | null
}

/** A group seen as one: its companies and their totals (ADH-019). */
export async function lireGroupe(bd: Bd, id: string, jour: string) {
  const groupe = await bd
    .selectFrom('adherents.groupe')
    .select(['id', 'nom'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!groupe) throw introuvable('Ce groupe')
  const { rows } = await sql<EntrepriseDuGroupe>`
    select e.id, e.raison_sociale, e.siren, r.statut, r.jusqu_au, r.effectif, r.etablissements, t.commune
    from adherents.entreprise e
    join adherents.resume r on r.entreprise_id = e.id
    left join adherents.etablissement t on t.id = r.principal_id
    where e.groupe_id = ${id} order by r.tri limit 500`.execute(bd)
  const entreprises = rows.map(({ jusqu_au, ...e }) => ({
    ...e,
    statut: statutAffiche(e.statut, jusqu_au, jour),
  }))
  return {
    ...groupe,
    entreprises,
    adherentes: entreprises.filter((e) => e.statut === 'active' || e.statut === 'suspendue').length,
    etablissements: entreprises.reduce((n, e) => n + e.etablissements, 0),
    effectif: entreprises.reduce((n, e) => n + (e.effectif ?? 0), 0),
  }
}

/** Groups and what they hold. */
export async function listerGroupes(bd: Bd) {
  const { rows } = await sql<{
    id: string
    nom: string
    entreprises: number
    etablissements: number
    effectif: number
  }>`
    select g.id, g.nom, count(e.id)::int entreprises, coalesce(sum(r.etablissements), 0)::int etablissements,
      coalesce(sum(r.effectif), 0)::int effectif
    from adherents.groupe g
    left join adherents.entreprise e on e.groupe_id = g.id
    left join adherents.resume r on r.entreprise_id = e.id
    group by g.id, g.nom order by socle.normaliser(g.nom) limit 2000`.execute(bd)
  return rows
}
