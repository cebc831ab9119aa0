import { sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import { categoriser } from '../categorie.ts'
import { differences } from '../differences.ts'
import type { RequeteLignes } from '../saisies.ts'
import type { Categorie, Sort } from '../vocabulaire.ts'
import { lireActuels } from './actuels.ts'

interface LigneLue {
  ligne: string | null
  contrat: string | null
  travailleur: string | null
  sort: Sort
  nom: string
  prenom: string
  naissance: string
  type: string
  debut: string
  effet: string | null
  fin: string | null
  motifFin: string | null
  motif: string | null
  poste: string | null
  uniteTravail: string | null
  expositions: string[] | null
  situations: string[] | null
  sexe: 'F' | 'M' | 'I' | null
  nomNaissance: string | null
  prenoms: string | null
  tempsPartiel: boolean | null
  finContrat: string | null
  total: number
}

export interface EtatDeclare {
  poste: string | null
  uniteTravail: string | null
  expositions: string[]
  situations: string[]
  categorie: Categorie
}
export type LigneEmployeur = Omit<
  LigneLue,
  'total' | 'poste' | 'uniteTravail' | 'expositions' | 'situations'
> & {
  /** What the service knows from the employer today; null for an arrival. */
  actuel: EtatDeclare | null
  /** What the employer asks for; equal to `actuel` until it is corrected. */
  voulu: EtatDeclare
  /** Waits for the health team once filed. */
  aValider: boolean
}

const TRIS = {
  nom: sql`b.recherche`,
  poste: sql`socle.normaliser(coalesce(b.poste, ''))`,
  debut: sql`b.debut`,
} as const

/**
 * Workers of a declaration: those present with their draft line if any, then those who arrive; once filed, the lines
 * that were filed. Under the employer's role: policies decide what exists.
 */
export async function listerLignes(
  bd: Bd,
  declaration: { id: string; etablissementId: string; ouverte: boolean },
  { page, taille, tri, q, sort, exposition, poste }: RequeteLignes,
  aujourdhui: string,
): Promise<{ lignes: LigneEmployeur[]; total: number }> {
  const filtres = [sql`true`]
  if (q)
    filtres.push(sql`b.recherche like all (
      select '%' || mot || '%' from regexp_split_to_table(socle.normaliser(${q}), ' ') mot)`)
  if (sort) filtres.push(sql`b.sort = ${sort}`)
  if (poste) filtres.push(sql`b.poste_actuel = ${poste}`)
  if (exposition)
    filtres.push(sql`coalesce(${exposition} = any (b.expositions), exists (select from travailleurs.exposition x
      where x.contrat_id = b.contrat and x.nature_code = ${exposition} and x.source in ('employeur', 'dsn', 'liste_cmr')
        and (x.fin is null or x.fin >= ${aujourdhui}::date)))`)
  const sens = tri.startsWith('-') ? sql`desc` : sql`asc`
  const present = declaration.ouverte
    ? sql`c.debut <= ${aujourdhui}::date and (c.fin is null or c.fin >= ${aujourdhui}::date)`
    : sql`l.id is not null`
  const { rows } = await sql<LigneLue>`
    with b as materialized (
      select l.id ligne, c.id contrat, t.id travailleur, coalesce(l.sort, 'a_verifier') sort,
        coalesce(t.nom_usage, t.nom_naissance) nom, coalesce(t.prenom_usage, t.prenoms) prenom, t.naissance, c.type,
        c.debut, l.effet, l.fin, l.motif_fin "motifFin", l.motif, l.poste, l.unite_travail "uniteTravail", l.expositions,
        l.situations, null::text sexe, null::text "nomNaissance", null::text prenoms, c.temps_partiel "tempsPartiel",
        c.fin "finContrat", t.recherche,
        ${
          poste || tri.endsWith('poste')
            ? sql`(select p.intitule from travailleurs.poste p where p.contrat_id = c.id
          and (p.fin is null or p.fin >= ${aujourdhui}::date) order by p.debut desc limit 1)`
            : sql`null::text`
        } poste_actuel
      from travailleurs.contrat c
      join travailleurs.travailleur t on t.id = c.travailleur_id
      left join declarations.ligne l on l.declaration_id = ${declaration.id} and l.contrat_id = c.id
      where c.etablissement_id = ${declaration.etablissementId} and ${present}
      union all
      select l.id, null, null, l.sort, l.nom_naissance, l.prenoms, l.naissance, l.type_contrat, l.effet, l.effet, l.fin,
        l.motif_fin, l.motif, l.poste, l.unite_travail, l.expositions, l.situations, l.sexe, l.nom_naissance, l.prenoms,
        l.temps_partiel, l.fin, socle.normaliser(l.nom_naissance || ' ' || l.prenoms), l.poste
      from declarations.ligne l where l.declaration_id = ${declaration.id} and l.contrat_id is null
    )
    select b.*, (count(*) over ())::int total from b where ${sql.join(filtres, sql` and `)}
    order by ${TRIS[tri.replace('-', '') as keyof typeof TRIS]} ${sens}, b.recherche, b.contrat
    limit ${taille} offset ${(page - 1) * taille}`.execute(bd)
  const actuels = await lireActuels(
    bd,
    rows.flatMap((r) => (r.contrat ? [r.contrat] : [])),
    aujourdhui,
  )
  const lignes = rows.map(({ total: _, ...l }) => {
    const a = l.contrat ? actuels.get(l.contrat) : undefined
    const base = { naissance: l.naissance, type: l.type }
    const etat = (d: Omit<EtatDeclare, 'categorie'>): EtatDeclare => ({
      ...d,
      categorie: categoriser({ ...base, ...d }, aujourdhui, false).categorie,
    })
    const actuel = a
      ? etat({
          poste: a.poste,
          uniteTravail: a.uniteTravail,
          expositions: a.expositions,
          situations: a.situations,
        })
      : null
    const corrige = l.sort === 'corrige' || l.sort === 'arrivee'
    const voulu =
      corrige || !actuel
        ? etat({
            poste: l.poste,
            uniteTravail: l.uniteTravail,
            expositions: l.expositions ?? [],
            situations: l.situations ?? [],
          })
        : actuel
    const { poste: _p, uniteTravail: _u, expositions: _e, situations: _s, ...reste } = l
    return {
      ...reste,
      actuel,
      voulu,
      aValider: actuel !== null && l.sort === 'corrige' && differences(actuel, voulu).aValider,
    }
  })
  return { lignes, total: rows[0]?.total ?? 0 }
}
