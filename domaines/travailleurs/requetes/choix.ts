import { sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import { echapperLike, normaliser } from '../texte.ts'

/** What forms and filters of this room offer: natures of exposure, teams, centres. */
export async function lireChoix(bd: Bd) {
  const natures = await bd
    .selectFrom('travailleurs.nature_exposition')
    .select(['code', 'libelle', 'fonde', 'article', 'aide'])
    .orderBy('ordre')
    .execute()
  const equipes = await bd
    .selectFrom('organisation.equipe')
    .select(['id', 'nom'])
    .where('fermee_le', 'is', null)
    .orderBy('nom')
    .execute()
  const centres = await bd
    .selectFrom('organisation.centre')
    .select(['id', 'nom'])
    .where('ferme_le', 'is', null)
    .orderBy('nom')
    .execute()
  return {
    natures: natures.map((n) => ({ ...n, fonde: n.fonde as 'SIR' | 'SIA' | 'ATTEST' | null })),
    equipes,
    centres,
  }
}

export interface EtablissementChoisi {
  id: string
  libelle: string
  siret: string | null
  equipe: string | null
}

/** Establishments by name of the company, brand, town, SIREN or SIRET; or one by its id. */
export async function chercherEtablissements(
  bd: Bd,
  { q, id, limite = 12 }: { q?: string | undefined; id?: string | undefined; limite?: number },
): Promise<EtablissementChoisi[]> {
  const mots = normaliser((q ?? '').replace(/(?<=\d)\s+(?=\d)/g, ''))
    .split(' ')
    .filter(Boolean)
    .slice(0, 6)
  if (!id && mots.length === 0) return []
  const condition = id
    ? sql`b.id = ${id}`
    : sql.join(
        mots.map((m) => {
          const motif = `%${echapperLike(m)}%`
          return sql`(e.recherche like ${motif} or b.recherche like ${motif})`
        }),
        sql` and `,
      )
  const { rows } = await sql<EtablissementChoisi>`
    select b.id, e.raison_sociale || coalesce(' · ' || nullif(concat_ws(', ', b.enseigne, b.commune), ''), '') libelle,
      b.siret, (select q.nom from organisation.portefeuille f join organisation.equipe q on q.id = f.equipe_id
        where f.etablissement_id = b.id and current_date between f.debut and coalesce(f.fin, 'infinity') limit 1) equipe
    from adherents.etablissement b join adherents.entreprise e on e.id = b.entreprise_id
    where ${condition} ${id ? sql`` : sql`and b.ferme_le is null`}
    order by e.raison_sociale, b.siege desc, b.commune, b.id limit ${limite}`.execute(bd)
  return rows
}
