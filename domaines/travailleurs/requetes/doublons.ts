import { sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import type { MotifDoublon } from '../vocabulaire.ts'

export interface PaireDeDoublons {
  un: string
  autre: string
  motif: MotifDoublon
  date_inversee: boolean
  un_numero: number
  un_nom: string
  un_naissance: string
  un_employeurs: string | null
  autre_numero: number
  autre_nom: string
  autre_naissance: string
  autre_employeurs: string | null
}

const employeurs = (id: string) => sql`(select string_agg(distinct e.raison_sociale, ', ')
  from travailleurs.contrat c join adherents.etablissement l on l.id = c.etablissement_id
  join adherents.entreprise e on e.id = l.entreprise_id where c.travailleur_id = ${sql.ref(id)})`
const nom = (t: string) =>
  sql.raw(`upper(coalesce(${t}.nom_usage, ${t}.nom_naissance)) || ' ' ||
  coalesce(${t}.prenom_usage, ${t}.prenoms) ||
  case when ${t}.nom_usage is not null then ' (né(e) ' || ${t}.nom_naissance || ')' else '' end`)

/** Pairs still to decide in the whole service, the most certain first. */
export async function listerDoublons(
  bd: Bd,
  { page, taille, motif }: { page: number; taille: number; motif: readonly MotifDoublon[] },
) {
  const ou = motif.length > 0 ? sql`where d.motif = any (${sql.val([...motif])}::text[])` : sql``
  const { rows: lignes } = await sql<PaireDeDoublons>`
    select d.un, d.autre, d.motif, d.date_inversee, a.numero un_numero, ${nom('a')} un_nom, a.naissance un_naissance,
      ${employeurs('a.id')} un_employeurs, b.numero autre_numero, ${nom('b')} autre_nom,
      b.naissance autre_naissance, ${employeurs('b.id')} autre_employeurs
    from (select * from travailleurs.doublon_possible d ${ou}
      order by d.rang, d.un, d.autre limit ${taille} offset ${(page - 1) * taille}) d
    join travailleurs.travailleur a on a.id = d.un
    join travailleurs.travailleur b on b.id = d.autre
    order by d.rang, d.un, d.autre`.execute(bd)
  const { rows } = await sql<{
    n: number
  }>`select count(*) n from travailleurs.doublon_possible d ${ou}`.execute(bd)
  return { lignes, total: rows[0]!.n, page, taille }
}
