import { sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import type { MotifDoublon } from '../vocabulaire.ts'

export interface IdentiteSaisie {
  nom_naissance: string
  nom_usage: string | null
  prenoms: string
  naissance: string
}

/** An existing record that looks like the person being typed. */
export interface Ressemblance {
  id: string
  numero: number
  nom_naissance: string
  nom_usage: string | null
  prenoms: string
  prenom_usage: string | null
  sexe: string
  naissance: string
  motif: MotifDoublon
  date_inversee: boolean
  employeurs: string | null
}

/**
 * Records of the same birth date, or of the same with day and month swapped, whose names look alike: typing errors,
 * accents, birth name against use name, name and first name swapped. Uses the index on birth dates.
 */
export async function ressemblances(
  bd: Bd,
  p: IdentiteSaisie,
  sauf: string | null = null,
): Promise<Ressemblance[]> {
  const { rows } = await sql<Ressemblance>`
    select t.id, t.numero, t.nom_naissance, t.nom_usage, t.prenoms, t.prenom_usage, t.sexe, t.naissance, r.motif,
      t.naissance <> ${p.naissance}::date date_inversee,
      (select string_agg(distinct e.raison_sociale, ', ') from travailleurs.contrat c
        join adherents.etablissement b on b.id = c.etablissement_id
        join adherents.entreprise e on e.id = b.entreprise_id
        where c.travailleur_id = t.id and (c.fin is null or c.fin >= current_date)) employeurs
    from travailleurs.travailleur t
    cross join lateral (select travailleurs.ressemblance(
      ${p.nom_naissance}, ${p.nom_usage}, ${p.prenoms}, t.nom_naissance, t.nom_usage, t.prenoms) motif) r
    where t.naissance = any (array[${p.naissance}::date, travailleurs.date_inversee(${p.naissance}::date)])
      and t.fusionne_dans is null and r.motif is not null and t.id is distinct from ${sauf}::uuid
    order by t.naissance <> ${p.naissance}::date, r.motif, t.numero limit 20`.execute(bd)
  return rows
}
