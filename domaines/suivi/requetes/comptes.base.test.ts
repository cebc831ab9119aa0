import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { baseDEssai } from '../../../plateforme/base/essais/base-d-essai.ts'
import { comme } from '../../../plateforme/base/essais/comme.ts'
import { operations } from '../droits.ts'
import { compterEcheances, listerEcheances, TRIS } from './echeancier.ts'

const base = baseDEssai()
const en = comme(base, operations)
const LE = '2026-11-22'

beforeAll(async () => {
  await base.proprietaire.query(`
    insert into travailleurs.travailleur (nom_naissance, prenoms, sexe, naissance)
    select 'Nom' || g, 'Camille', 'F', '1980-01-01' from generate_series(1, 60) g;
    insert into suivi.echeance (travailleur_id, code, nature, limite, eligibles, categorie, due_depuis, changee_le, changee_par)
    select t.id, c.code, 'AU_PLUS_TARD', case when t.numero % 7 = 0 then null else '2026-10-01'::date + t.numero end,
      case when c.code = 'EMAP' then '{MT}'::text[] else '{MT,IDEST}' end, 'SIS', '2026-01-01', '2026-01-01', 'essai'
    from travailleurs.travailleur t, (values ('VIPP'), ('EMAP'), ('PREREP')) c (code)`)
})

const ecart = async () =>
  (
    await base.proprietaire.query(`
      select code, limite, eligibles, sum(n)::int from suivi.compte_echeances group by 1, 2, 3 having sum(n) <> 0
      except select code, limite, eligibles, count(*)::int from suivi.echeance group by 1, 2, 3`)
  ).rows

describe('le compte des échéances', () => {
  it('est celui qu’on recompte, après ajouts, changements, suppressions et regroupements', async () => {
    expect(await ecart()).toEqual([])
    for (let i = 0; i < 120; i++)
      await base.proprietaire.query(
        `update suivi.echeance set limite = limite + 1 where code = 'VIPP' and limite = '2026-10-01'::date + $1::int`,
        [i % 50],
      )
    await base.proprietaire.query(`delete from suivi.echeance where code = 'EMAP' and limite < '2026-10-20'`)
    expect(await ecart()).toEqual([])
    const { rows } = await base.proprietaire.query(
      'select (select sum(n)::int from suivi.compte_echeances) = (select count(*)::int from suivi.echeance) oui',
    )
    expect(rows[0].oui).toBe(true)
  })

  it('donne à chaque rôle ce que la liste lui montre, quel que soit le filtre', async () => {
    for (const role of ['assistante', 'idest', 'medecin', 'pdp', 'direction', 'qualite'] as const)
      for (const filtres of [
        {},
        { code: ['VIPP' as const] },
        { delai: 'retard' as const },
        { delai: 'sans_date' as const, profession: 'IDEST' },
        { mois: '2026-11' },
        { q: 'nom1' },
      ])
        for (const tri of TRIS) {
          const [lignes, totaux] = await en(role, async ({ bd }) => [
            await listerEcheances(bd, filtres, tri, LE, 1000, 0),
            await compterEcheances(bd, filtres, LE),
          ])
          expect(totaux.selection, `${role} ${JSON.stringify(filtres)} ${tri}`).toBe(lignes.length)
        }
    const vus = async (role: 'direction' | 'medecin') =>
      (await en(role, ({ bd }) => compterEcheances(bd, {}, LE))).parCode.map((c) => c.code).sort()
    expect(await vus('direction')).toEqual(['EMAP', 'VIPP'])
    expect(await vus('medecin')).toEqual(['EMAP', 'PREREP', 'VIPP'])
  })

  it('ne se lit ni par un autre rôle, ni hors d’un contexte scellé', async () => {
    const lire = sql`select * from suivi.compte_echeances`
    for (const role of [
      'employeur',
      'travailleur',
      'partenaire',
      'preventeur',
      'comptable',
      'administrateur',
    ] as const)
      await expect(en(role, ({ bd }) => lire.execute(bd))).rejects.toThrow(/permission denied/)
    const { rows } = await en('medecin', async ({ bd }) => {
      await sql`select set_config('socle.acteur', gen_random_uuid()::text, true)`.execute(bd)
      return lire.execute(bd)
    })
    expect(rows).toEqual([])
  })
})
