import { sql } from 'kysely'

/** Establishments followed today by a team of the acting professional. */
export const DE_MES_EQUIPES = (
  le: string,
) => sql<string>`(select f.etablissement_id from organisation.portefeuille f
  where ${le}::date between f.debut and coalesce(f.fin, 'infinity')
    and f.equipe_id in (select unnest(organisation.equipes_de_l_acteur())))`
