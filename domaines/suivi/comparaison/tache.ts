import { type Selectable, sql } from 'kysely'
import { jour as enJour } from '../../../droit/index.ts'
import type { Connexions } from '../../../plateforme/base/connexions.ts'
import type { Bd, Contexte } from '../../../plateforme/base/contexte.ts'
import type { SuiviComparaison } from '../../../plateforme/base/schema.genere.ts'
import { decoder, type FaitsBruts } from '../recalcul/decoder.ts'
import { lireReglagesDuService } from '../recalcul/recalculer.ts'
import { enSysteme } from '../recalcul/tache.ts'
import { type Changement, comparer } from './comparer.ts'
import { composerLiasse, ENTREPRISES_PAR_LIASSE, entreprisesConcernees } from './courrier.ts'

type Comparaison = Selectable<SuiviComparaison>
const TAILLE_LOT = 10_000
/** Key of the advisory lock of this work (that of the recalculation is 40). */
const VERROU = 140

async function prendre({ bd, maintenant }: Contexte): Promise<Comparaison | null> {
  const c = await bd
    .selectFrom('suivi.comparaison')
    .selectAll()
    .where((eb) =>
      eb.or([eb('etat', 'in', ['attente', 'en_cours']), eb('courriers', 'in', ['attente', 'en_cours'])]),
    )
    .orderBy('demande_le')
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (!c || c.etat === 'fini') return c ?? null
  const { rows } = await sql<{ n: number }>`select count(*)::int n from travailleurs.travailleur`.execute(bd)
  return bd
    .updateTable('suivi.comparaison')
    .set({
      etat: 'en_cours',
      debut: c.debut ?? maintenant,
      total: rows[0]!.n,
      relances: c.etat === 'en_cours' ? c.relances + 1 : c.relances,
    })
    .where('id', '=', c.id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

async function ecrire(bd: Bd, id: string, changements: readonly Changement[]): Promise<void> {
  if (changements.length === 0) return
  const lignes = changements.map((c) => ({ ...c, visites: c.visites }))
  await sql`
    insert into suivi.changement (comparaison_id, travailleur_id, vue, etablissement_id, categorie_avant,
      categorie_apres, natures, visites, regles)
    select ${id}::uuid, l.travailleur, l.vue, l.etablissement, l.avant, l.apres,
      array(select jsonb_array_elements_text(l.natures)), l.visites, array(select jsonb_array_elements_text(l.regles))
    from jsonb_to_recordset(${JSON.stringify(lignes)}::jsonb) l(travailleur uuid, vue text, etablissement uuid,
      avant text, apres text, natures jsonb, visites jsonb, regles jsonb)
    on conflict do nothing`.execute(bd)
}

/** One batch and its progress, in one transaction: a killed server loses at most the batch it was in. */
async function avancer({ bd }: Contexte, c: Comparaison): Promise<Comparaison> {
  const { rows } = await sql<{ ids: string[] | null }>`
    select suivi.lot_suivant(${c.dernier}::uuid, ${TAILLE_LOT}) ids`.execute(bd)
  const ids = rows[0]?.ids ?? []
  const { rows: faits } = await sql<FaitsBruts>`
    select * from suivi.faits_au(${`{${ids.join(',')}}`}::uuid[], ${c.jour}::date)`.execute(bd)
  const changements = comparer(faits.map(decoder), enJour(c.jour), await lireReglagesDuService(bd))
  await ecrire(bd, c.id, changements)
  const fini = ids.length < TAILLE_LOT
  if (fini) await ranger(bd, c.id)
  return bd
    .updateTable('suivi.comparaison')
    .set((eb) => ({
      traites: eb('traites', '+', ids.length),
      concernes: eb('concernes', '+', new Set(changements.map((x) => x.travailleur)).size),
      dernier: ids.at(-1) ?? c.dernier,
      ...(fini ? { etat: 'fini', fin: sql<Date>`clock_timestamp()` } : {}),
    }))
    .where('id', '=', c.id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** The order of the list once for all: pages are then read by their place. */
async function ranger(bd: Bd, id: string): Promise<void> {
  await sql`update suivi.changement c set rang = x.rang from (
      select c.travailleur_id, c.vue, row_number() over (
        order by e.raison_sociale nulls last, e.id, t.recherche, t.id, c.vue)::int rang
      from suivi.changement c
      join travailleurs.travailleur t on t.id = c.travailleur_id
      left join adherents.etablissement b on b.id = c.etablissement_id
      left join adherents.entreprise e on e.id = b.entreprise_id
      where c.comparaison_id = ${id}) x
    where c.comparaison_id = ${id} and c.travailleur_id = x.travailleur_id and c.vue = x.vue`.execute(bd)
}

/** Composes one bundle of letters more; the bundles already there are kept after a crash. */
async function avancerCourriers(contexte: Contexte, c: Comparaison): Promise<Comparaison> {
  const { bd } = contexte
  const entreprises = await entreprisesConcernees(bd, c.id)
  const { rows } = await sql<{ n: number; faites: number }>`
    select coalesce(max(numero), 0)::int n, coalesce(sum(lettres), 0)::int faites
    from suivi.liasse where comparaison_id = ${c.id}`.execute(bd)
  const { n, faites } = rows[0]!
  const lot = entreprises.slice(faites, faites + ENTREPRISES_PAR_LIASSE)
  if (lot.length) {
    const pdf = await composerLiasse(contexte, c, lot)
    await bd
      .insertInto('suivi.liasse')
      .values({
        comparaison_id: c.id,
        numero: n + 1,
        lettres: lot.length,
        premiere: lot[0]!.raisonSociale,
        derniere: lot.at(-1)!.raisonSociale,
        pdf: Buffer.from(pdf),
      })
      .execute()
  }
  const faits = faites + lot.length
  return bd
    .updateTable('suivi.comparaison')
    .set({
      courriers: faits >= entreprises.length ? 'fini' : 'en_cours',
      courriers_total: entreprises.length,
      courriers_faits: faits,
    })
    .where('id', '=', c.id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

/**
 * Does what waits: comparisons, then letters, batch by batch.
 * @param suite asked between batches; false stops there, the work stays to be resumed
 * @returns how many comparisons or sets of letters were brought to their end
 */
export async function executerComparaisons(
  connexions: Connexions,
  suite: () => boolean = () => true,
): Promise<number> {
  const verrou = await connexions.applicationPool.connect()
  let finis = 0
  try {
    const { rows } = await verrou.query('select pg_try_advisory_lock(7365, $1) libre', [VERROU])
    if (!rows[0].libre) return 0
    for (;;) {
      let c = await enSysteme(connexions, prendre)
      if (!c || !suite()) return finis
      try {
        while (c.etat === 'en_cours' && suite()) c = await enSysteme(connexions, (x) => avancer(x, c!))
        while (c.etat === 'fini' && (c.courriers === 'attente' || c.courriers === 'en_cours') && suite())
          c = await enSysteme(connexions, (x) => avancerCourriers(x, c!))
        if (!suite()) return finis
        finis++
      } catch (erreur) {
        await echouer(connexions, c, erreur as Error)
        throw erreur
      }
    }
  } finally {
    await verrou.query('select pg_advisory_unlock(7365, $1)', [VERROU]).catch(() => undefined)
    verrou.release()
  }
}

async function echouer(connexions: Connexions, c: Comparaison, erreur: Error): Promise<void> {
  const texte = erreur.message.slice(0, 500)
  await enSysteme(connexions, ({ bd }) =>
    bd
      .updateTable('suivi.comparaison')
      .set(
        c.etat === 'fini'
          ? { courriers: 'echec', erreur: texte }
          : { etat: 'echec', erreur: texte, fin: new Date() },
      )
      .where('id', '=', c.id)
      .execute(),
  ).catch(() => undefined)
}

const PERIODE_MS = 3000

/** Background work of a server: comparisons and letters asked for, and those that a crash left. */
export function demarrerComparaisons(connexions: Connexions): { arreter(): Promise<void> } {
  if (process.env.VITEST) return { arreter: async () => undefined }
  let arret = false
  let tour: Promise<unknown> = Promise.resolve()
  const minuterie = setInterval(() => {
    tour = tour.then(() =>
      arret ? undefined : executerComparaisons(connexions, () => !arret).catch(() => undefined),
    )
  }, PERIODE_MS)
  minuterie.unref()
  return {
    async arreter() {
      arret = true
      clearInterval(minuterie)
      await tour
    },
  }
}
