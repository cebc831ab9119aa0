import { sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import { introuvable } from '../../../plateforme/http/refus.ts'

/** An instant as ISO 8601 text. */
const iso = (colonne: string) => sql`to_json(${sql.ref(colonne)}) #>> '{}'`

export const TRIS_IMPORTS = ['cree_le', '-cree_le'] as const

export interface LigneImport {
  id: string
  numero: number
  nom: string
  genre: string | null
  statut: string
  objet: string
  origine: string
  entreprise_id: string | null
  entreprise: string | null
  cree_le: string
  auteur: string | null
  lignes: number
  a_decider: number
  appliquees: number
  refusees: number
}

/** Imports, newest first. */
export async function listerImports(
  bd: Bd,
  f: {
    q?: string | undefined
    statut: string[]
    entreprise?: string | undefined
    tri: (typeof TRIS_IMPORTS)[number]
    page: number
    taille: number
  },
): Promise<{ lignes: LigneImport[]; total: number; page: number; taille: number }> {
  const q = f.q ? `%${f.q.toLowerCase().replace(/[\\%_]/g, (c) => `\\${c}`)}%` : null
  const filtre = sql`(${q}::text is null or lower(f.nom) like ${q} or lower(e.raison_sociale) like ${q})
    and (${f.statut}::text[] = '{}' or i.statut = any (${f.statut}::text[]))
    and (${f.entreprise ?? null}::uuid is null or i.entreprise_id = ${f.entreprise ?? null}::uuid)`
  const { rows } = await sql<LigneImport & { total: number }>`
    with page as (
      select i.*, f.nom, f.genre, e.raison_sociale entreprise, count(*) over ()::int total
      from echanges.import i join echanges.fichier f on f.id = i.fichier_id
      left join adherents.entreprise e on e.id = i.entreprise_id
      where ${filtre}
      order by ${f.tri === 'cree_le' ? sql`i.cree_le, i.id` : sql`i.cree_le desc, i.id desc`}
      limit ${f.taille} offset ${(f.page - 1) * f.taille})
    select p.id, p.numero, p.nom, p.genre, p.statut, p.objet, p.origine, p.entreprise_id, p.entreprise, ${iso('p.cree_le')} cree_le, p.lignes, p.total,
      a.nom auteur, coalesce(o.a_decider, 0) a_decider, case when p.bilan is null then coalesce(o.appliquees, 0) else (
        select coalesce(sum((c ->> 'appliquees')::int), 0)::int from jsonb_array_elements(p.bilan -> 'comptes') c) end appliquees,
      coalesce((p.bilan ->> 'refusees')::int,
        (select count(*)::int from echanges.ligne l where l.import_id = p.id and l.refus is not null)) refusees
    from page p
    left join echanges.auteurs(array(select cree_par from page where cree_par is not null)) a on a.id = p.cree_par
    left join lateral (select (count(*) filter (where decision = 'a_decider'))::int a_decider,
      (count(*) filter (where decision = 'appliquee'))::int appliquees
      from echanges.proposition o where o.import_id = p.id) o on true
    order by ${f.tri === 'cree_le' ? sql`p.cree_le, p.id` : sql`p.cree_le desc, p.id desc`}`.execute(bd)
  let total = rows[0]?.total ?? 0
  if (rows.length === 0 && f.page > 1) {
    const { rows: n } = await sql<{ n: number }>`select count(*)::int n from echanges.import i
      join echanges.fichier f on f.id = i.fichier_id left join adherents.entreprise e on e.id = i.entreprise_id
      where ${filtre}`.execute(bd)
    total = n[0]!.n
  }
  return { lignes: rows, total, page: f.page, taille: f.taille }
}

export interface DetailImport {
  id: string
  numero: number
  nom: string
  taille: number
  genre: 'dsn' | 'csv' | 'xlsx' | null
  encodage: string | null
  separateur: string | null
  statut: string
  objet: string
  origine: string
  entreprise_id: string | null
  entreprise: string | null
  etablissement_id: string | null
  exhaustif: boolean
  au: string
  depuis: string
  titres: string[] | null
  correspondance: (string | null)[] | null
  lignes: number
  erreur: string | null
  cree_le: string
  accepte_le: string | null
  repris_le: string | null
  /** When the employer confirmed it, for a file it dropped. */
  confirme_le: string | null
  /** Since when the lines are erased. */
  efface_le: string | null
  annule_le: string | null
  auteur: string | null
  etape: string | null
  fait: number | null
  total: number | null
  refusees: number
  /** The same bytes, already received: number of that import. */
  deja: number | null
  etablissements: { id: string; siret: string | null; nom: string }[]
  comptes: { genre: string; a_decider: number; appliquees: number; ecartees: number; impossibles: number }[]
  apercu: { numero: number; cellules: string[] }[]
}

/** Everything the page of an import shows but its lines. @throws Refus 404 */
export async function detailImport(bd: Bd, id: string): Promise<DetailImport> {
  const { rows } = await sql<DetailImport>`
    select i.id, i.numero, f.nom, f.taille, f.genre, f.encodage, f.separateur, i.statut, i.objet, i.origine, i.entreprise_id,
      e.raison_sociale entreprise, i.etablissement_id, i.exhaustif, i.au, i.depuis, i.titres, i.correspondance, i.lignes,
      i.erreur, ${iso('i.cree_le')} cree_le, ${iso('i.accepte_le')} accepte_le, ${iso('i.repris_le')} repris_le, ${iso('i.confirme_le')} confirme_le, ${iso('i.efface_le')} efface_le, ${iso('i.annule_le')} annule_le, a.nom auteur, t.etape, t.fait, t.total,
      coalesce((i.bilan ->> 'refusees')::int,
        (select count(*)::int from echanges.ligne l where l.import_id = i.id and l.refus is not null)) refusees,
      (select j.numero from echanges.import j join echanges.fichier g on g.id = j.fichier_id
        where g.empreinte = f.empreinte and j.id <> i.id and j.statut = 'accepte' and j.cree_le < i.cree_le
        order by j.cree_le desc limit 1) deja,
      coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'siret', s.siret,
          'nom', coalesce(s.enseigne, '') || case when s.enseigne is not null and s.commune is not null then ', ' else '' end
            || coalesce(s.commune, '')) order by s.siege desc, s.commune, s.id)
        from adherents.etablissement s where s.entreprise_id = i.entreprise_id and s.ferme_le is null), '[]') etablissements,
      coalesce(i.bilan -> 'comptes', (select jsonb_agg(c) from (select genre, count(*) filter (where decision = 'a_decider') a_decider,
          count(*) filter (where decision = 'appliquee') appliquees, count(*) filter (where decision = 'ecartee') ecartees,
          count(*) filter (where decision = 'impossible') impossibles
        from echanges.proposition where import_id = i.id group by genre) c), '[]') comptes,
      coalesce((select jsonb_agg(jsonb_build_object('numero', l.numero, 'cellules', l.cellules) order by l.numero) from (
        select numero, cellules from echanges.ligne where import_id = i.id and cellules is not null
        and i.statut = 'a_verifier' order by numero limit 20) l), '[]') apercu
    from echanges.import i
    join echanges.fichier f on f.id = i.fichier_id
    left join adherents.entreprise e on e.id = i.entreprise_id
    left join echanges.travail t on t.import_id = i.id
    left join echanges.auteurs(array(select cree_par from echanges.import where id = ${id} and cree_par is not null)) a
      on a.id = i.cree_par
    where i.id = ${id}`.execute(bd)
  if (!rows[0]) throw introuvable('Cet import')
  return rows[0]
}
