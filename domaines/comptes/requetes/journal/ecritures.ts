import { sql } from 'kysely'
import type { Contexte } from '../../../../plateforme/base/contexte.ts'
import { avecActeur, compter, type Periode, PLAFOND, pageDuJournal, surLaPeriode } from './communs.ts'

export interface FiltresEcritures extends Periode {
  acteur?: string | undefined
  role?: string | undefined
  cas?: string | undefined
  objet?: string | undefined
  operation?: string | undefined
  objetId?: string | undefined
}

/** What the reader may know of the values: personal data are masked by the database itself (0161). */
interface Valeurs {
  id: number
  champs: string[]
  intitule: string | null
  avant: unknown
  apres: unknown
  masque: boolean
}

async function valeurs({ bd }: Contexte, ids: number[]): Promise<Map<number, Valeurs>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<Valeurs>`select id, champs, intitule, avant, apres, masque
    from journal.valeurs(${ids}::bigint[])`.execute(bd)
  return new Map(rows.map((r) => [r.id, r]))
}

const lignesDuJournal = ({ bd }: Contexte) =>
  bd
    .selectFrom('journal.ecriture as e')
    .select([
      'e.id',
      'e.le',
      'e.acteur',
      'e.role',
      'e.cas',
      'e.operation',
      'e.objet',
      'e.objet_id as objetId',
      'e.classe',
    ])

/** Writes, latest first; the values are in `lireEcriture`. */
export async function listerEcritures(contexte: Contexte, f: FiltresEcritures) {
  let base = lignesDuJournal(contexte).where(surLaPeriode(f, 'e.le'))
  if (f.acteur) base = base.where('e.acteur', '=', f.acteur)
  if (f.role) base = base.where('e.role', '=', `socle_${f.role}`)
  if (f.cas) base = base.where('e.cas', '=', f.cas)
  if (f.objet) base = base.where('e.objet', '=', f.objet)
  if (f.operation) base = base.where('e.operation', '=', f.operation)
  if (f.objetId) base = base.where('e.objet_id', '=', f.objetId)
  const lignes = await pageDuJournal(base.orderBy('e.id', 'desc'), f).execute()
  const details = await valeurs(
    contexte,
    lignes.map((l) => l.id),
  )
  return {
    lignes: (await avecActeur(contexte, lignes)).map((l) => ({
      ...l,
      champs: details.get(l.id)?.champs ?? [],
      intitule: details.get(l.id)?.intitule ?? null,
    })),
    total: await compter(contexte.bd, base.clearSelect().select('e.id').limit(PLAFOND)),
    page: f.page,
    taille: f.taille,
  }
}

const enObjet = (v: unknown) =>
  v && typeof v === 'object' && !Array.isArray(v) ? (v as Record<string, unknown>) : null

/** One write with what changed; undefined when it is out of the reader's reach. */
export async function lireEcriture(contexte: Contexte, id: number) {
  const ligne = await lignesDuJournal(contexte).where('e.id', '=', id).executeTakeFirst()
  if (!ligne) return undefined
  const [lue] = await avecActeur(contexte, [ligne])
  const detail = (await valeurs(contexte, [id])).get(id)
  return {
    ...lue!,
    avant: enObjet(detail?.avant),
    apres: enObjet(detail?.apres),
    masque: detail?.masque ?? false,
    champsSante: Array.isArray(detail?.apres) ? detail.apres.map(String) : null,
  }
}

/** Things to filter by: the tables under guard, except health for those who may not see them. */
export async function objetsDuJournal({ bd }: Contexte): Promise<{ nom: string; classe: string }[]> {
  const { rows } = await sql<{
    nom: string
    classe: string
  }>`select nom, classe from comptes.objets_du_journal()`.execute(bd)
  return rows
}
