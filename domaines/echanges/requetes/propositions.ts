import { sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'

export interface Candidat {
  id: string
  motif: string
  numero: number
  nom_naissance: string
  nom_usage: string | null
  prenoms: string
  naissance: string
  sexe: string
  employeurs: string | null
}

export interface LigneProposition {
  id: string
  ligne: number | null
  genre: string
  nom: string
  etablissement: string | null
  travailleur_id: string | null
  avant: Record<string, unknown> | null
  apres: Record<string, unknown> | null
  remarque: string | null
  decision: string
  motif: string | null
  candidats: Candidat[]
}

/** Proposals of an import, by name; the look-alikes of a doubt come with what tells them apart. */
export async function listerPropositions(
  bd: Bd,
  id: string,
  f: {
    genre?: string | undefined
    decision?: string | undefined
    q?: string | undefined
    page: number
    taille: number
  },
): Promise<{ lignes: LigneProposition[]; total: number; page: number; taille: number }> {
  const q = f.q ? `%${f.q.toLowerCase().replace(/[\\%_]/g, (c) => `\\${c}`)}%` : null
  const filtre = sql`o.import_id = ${id} and (${f.genre ?? null}::text is null or o.genre = ${f.genre ?? null})
    and (${f.decision ?? null}::text is null or o.decision = ${f.decision ?? null}) and (${q}::text is null or lower(o.nom) like ${q})`
  const { rows: compte } = await sql<{
    n: number
  }>`select count(*)::int n from echanges.proposition o where ${filtre}`.execute(bd)
  const { rows } = await sql<LigneProposition>`
    with page as (select o.* from echanges.proposition o where ${filtre}
      order by o.nom, o.id limit ${f.taille} offset ${(f.page - 1) * f.taille})
    select o.id, o.ligne, o.genre, o.nom, e.raison_sociale || coalesce(' · ' || s.commune, '') etablissement,
      case when t.id is not null then o.travailleur_id end travailleur_id, o.avant,
      o.apres - 'candidats' apres, o.remarque, o.decision, o.motif, coalesce(c.candidats, '[]') candidats
    from page o
    left join adherents.etablissement s on s.id = o.etablissement_id
    left join adherents.entreprise e on e.id = s.entreprise_id
    left join travailleurs.travailleur t on t.id = o.travailleur_id
    left join lateral (
      select jsonb_agg(jsonb_build_object('id', w.id, 'motif', d.motif, 'numero', w.numero, 'nom_naissance', w.nom_naissance,
        'nom_usage', w.nom_usage, 'prenoms', w.prenoms, 'naissance', w.naissance, 'sexe', w.sexe, 'employeurs', (
          select string_agg(distinct x.raison_sociale, ', ') from travailleurs.contrat k
          join adherents.etablissement b on b.id = k.etablissement_id join adherents.entreprise x on x.id = b.entreprise_id
          where k.travailleur_id = w.id and (k.fin is null or k.fin >= current_date))) order by w.numero) candidats
      from jsonb_to_recordset(o.apres -> 'candidats') d(id uuid, motif text)
      join travailleurs.travailleur w on w.id = d.id
      where o.genre = 'doute') c on true
    order by o.nom, o.id`.execute(bd)
  return { lignes: rows, total: compte[0]!.n, page: f.page, taille: f.taille }
}

export interface LigneRefus {
  numero: number
  refus: string
  cellules: string[] | null
}

export async function listerRefus(bd: Bd, id: string, page: number, taille: number) {
  const { rows: n } = await sql<{ n: number }>`select count(*)::int n from echanges.ligne
    where import_id = ${id} and refus is not null`.execute(bd)
  const { rows } = await sql<LigneRefus>`select numero, refus, cellules from echanges.ligne
    where import_id = ${id} and refus is not null order by numero limit ${taille} offset ${(page - 1) * taille}`.execute(
    bd,
  )
  return { lignes: rows, total: n[0]!.n, page, taille }
}
