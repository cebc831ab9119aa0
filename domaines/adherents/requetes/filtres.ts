import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { identifiant, pagination, recherche } from '../../../plateforme/http/champs.ts'
import { NAF_VERSION } from '../naf.ts'
import { type Reglages, tranchesDe } from '../reglages.ts'
import { STATUTS } from '../statuts.ts'
import { motsCherches } from '../texte.ts'
import { codes, NATURES } from '../vocabulaire.ts'

const liste = <T extends z.ZodType<string, string>>(element: T) =>
  z
    .union([z.string(), z.array(z.string()).max(100, '100 valeurs au plus.')])
    .optional()
    .transform((v) => (v === undefined ? [] : Array.isArray(v) ? v : [v]))
    .pipe(z.array(element))
const bascule = z
  .union([z.boolean(), z.enum(['true', 'false'], 'true ou false attendu.')])
  .optional()
  .transform((v) => v === true || v === 'true')

export const TRIS = ['nom', 'effectif', 'depuis', 'statut', 'commune'] as const
const tri = z
  .enum(
    [...TRIS, ...TRIS.map((t) => `-${t}` as const)] as [string, ...string[]],
    'Cette liste ne se trie pas ainsi.',
  )
  .default('nom')

/** `echue` is an independent's membership past its end; `aucune` a company that never asked. */
export const STATUTS_FILTRE = [...codes(STATUTS), 'echue', 'aucune'] as const

export const filtresListe = z.object({
  q: recherche,
  statut: liste(z.enum(STATUTS_FILTRE, 'Statut inconnu.')),
  nature: liste(z.enum(codes(NATURES), 'Nature inconnue.')),
  secteur: liste(identifiant),
  centre: liste(identifiant),
  equipe: liste(identifiant),
  /** Lower bounds of brackets, and `inconnu`. */
  tranche: liste(z.string().regex(/^(\d{1,6}|inconnu)$/, 'Tranche inconnue.')),
  section: liste(z.string().regex(/^[A-V]$/, 'Section NAF inconnue.')),
  groupe: identifiant.optional(),
  tpe: bascule,
  sans_contact: bascule,
  isoles: bascule,
  boeth: bascule,
  tri,
})
export const requeteListe = filtresListe.extend(pagination.shape)
export type Filtres = z.output<typeof filtresListe>

type Condition = RawBuilder<unknown>

function conditionStatut(statuts: readonly string[], jour: string): Condition {
  const cas = statuts.map((s) => {
    if (s === 'aucune') return sql`r.statut is null`
    if (s === 'active') return sql`(r.statut = 'active' and (r.jusqu_au is null or r.jusqu_au >= ${jour}))`
    if (s === 'echue') return sql`(r.statut = 'active' and r.jusqu_au < ${jour})`
    return sql`r.statut = ${s}`
  })
  return sql`(${sql.join(cas, sql` or `)})`
}

function conditionTranche(tranches: readonly string[], reglages: Reglages): Condition {
  const connues = tranchesDe(reglages.tranches)
  const cas = tranches.map((cle) => {
    if (cle === 'inconnu') return sql`r.effectif is null`
    const tranche = connues.find((t) => t.cle === cle)
    if (!tranche) return sql`false`
    return tranche.max === null
      ? sql`r.effectif >= ${tranche.min}`
      : sql`r.effectif between ${tranche.min} and ${tranche.max}`
  })
  return sql`(${sql.join(cas, sql` or `)})`
}

const situation = (code: string, jour: string): Condition => sql`r.entreprise_id in (
  select t.entreprise_id from travailleurs.situation s
  join travailleurs.contrat c on c.id = s.contrat_id
  join adherents.etablissement t on t.id = c.etablissement_id
  where s.code = ${code} and s.debut <= ${jour} and coalesce(s.fin, 'infinity') >= ${jour}
    and c.debut <= ${jour} and coalesce(c.fin, 'infinity') >= ${jour})`

/** Words of the search, each found somewhere in the company's summary line (by the trigram index). */
export function conditionMots(texte: string, entreprise = sql`r.entreprise_id`): Condition[] {
  const mots = motsCherches(texte)
  return mots.length === 0 ? [] : [sql`${entreprise} in (select adherents.entreprises_trouvees(${mots}))`]
}

/** Conditions on `adherents.resume r` for all filters but the search. */
export function conditionsFiltres(f: Filtres, reglages: Reglages, jour: string): Condition[] {
  const parEtablissement = (colonne: 'secteur_id' | 'centre_id', ids: readonly string[]) =>
    sql`r.entreprise_id in (select entreprise_id from adherents.etablissement
      where ferme_le is null and ${sql.ref(colonne)} = any(${ids}::uuid[]))`
  const conditions: (Condition | false)[] = [
    f.statut.length > 0 && conditionStatut(f.statut, jour),
    f.nature.length > 0 &&
      sql`r.entreprise_id in (select id from adherents.entreprise where nature = any(${f.nature}))`,
    f.section.length > 0 &&
      sql`r.entreprise_id in (select id from adherents.entreprise where naf_code in (
        select code from adherents.naf where version = ${NAF_VERSION} and section = any(${f.section})))`,
    f.groupe !== undefined &&
      sql`r.entreprise_id in (select id from adherents.entreprise where groupe_id = ${f.groupe})`,
    f.secteur.length > 0 && parEtablissement('secteur_id', f.secteur),
    f.centre.length > 0 && parEtablissement('centre_id', f.centre),
    f.equipe.length > 0 &&
      sql`r.entreprise_id in (select t.entreprise_id from organisation.portefeuille p
        join adherents.etablissement t on t.id = p.etablissement_id
        where p.equipe_id = any(${f.equipe}::uuid[]) and p.debut <= ${jour} and coalesce(p.fin, 'infinity') >= ${jour})`,
    f.tranche.length > 0 && conditionTranche(f.tranche, reglages),
    f.tpe && sql`r.effectif < ${reglages.seuil_tpe}`,
    f.sans_contact &&
      sql`not exists (select from adherents.contact c where c.entreprise_id = r.entreprise_id
        and c.fin is null and c.injoignable_depuis is null)`,
    f.isoles && situation('isole', jour),
    f.boeth && situation('boeth', jour),
  ]
  return conditions.filter((c): c is Condition => c !== false)
}

export const et = (conditions: readonly Condition[]): Condition =>
  conditions.length === 0 ? sql`true` : sql.join([...conditions], sql` and `)
