import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { baseDEssai } from '../../../plateforme/base/essais/base-d-essai.ts'
import { comme } from '../../../plateforme/base/essais/comme.ts'
import { operations } from '../droits.ts'
import { decor } from '../essais/decor.ts'
import { requeteListe } from '../saisies.ts'
import { listerTravailleurs } from './liste.ts'

const base = baseDEssai()
const en = comme(base, operations)
const d = decor(base)

/** The kept total, and the same counted again. */
async function totaux() {
  const { rows } = await base.proprietaire.query<{ garde: number; recompte: number }>(
    `select (select coalesce(sum(n), 0)::int from travailleurs.compte) garde,
      (select count(*)::int from travailleurs.travailleur where fusionne_dans is null) recompte`,
  )
  return rows[0]!
}

const ajouter = (noms: string[]) =>
  base.proprietaire.query(
    `insert into travailleurs.travailleur (nom_naissance, prenoms, sexe, naissance)
     select n, 'Camille', 'F', '1980-01-01' from unnest($1::text[]) n`,
    [noms],
  )

describe('le total gardé des dossiers', () => {
  it('est celui qu’on recompte, après ajouts, fusions, suppressions et regroupements', async () => {
    for (let i = 0; i < 150; i++) await ajouter([`Durand${i}`, `Dupont${i}`])
    expect(await totaux()).toEqual({ garde: 300, recompte: 300 })
    await base.proprietaire.query(`update travailleurs.travailleur set fusionne_dans =
      (select id from travailleurs.travailleur order by numero limit 1) where nom_naissance like 'Dupont1_'`)
    await base.proprietaire.query(`delete from travailleurs.travailleur where nom_naissance like 'Durand2_'`)
    await base.proprietaire.query(`update travailleurs.travailleur set prenoms = 'Dominique'`)
    expect(await totaux()).toEqual({ garde: 280, recompte: 280 })
  })

  it('reste juste quand deux saisies se croisent, et quand l’une est abandonnée', async () => {
    const [a, b] = [await base.proprietaire.connect(), await base.proprietaire.connect()]
    const un = `insert into travailleurs.travailleur (nom_naissance, prenoms, sexe, naissance)
      values ('Croisé', 'Alix', 'M', '1990-02-02')`
    await a.query('begin')
    await b.query('begin')
    await a.query(un)
    // Neither waits for the other.
    await b.query(un)
    await a.query('commit')
    await b.query('rollback')
    a.release()
    b.release()
    const t = await totaux()
    expect(t.garde).toBe(t.recompte)
  })
})

describe('les noms proches', () => {
  const chercher = (q: string) =>
    en('assistante', ({ bd }) => listerTravailleurs(bd, requeteListe.parse({ q }), '2026-11-22'))

  it('tolèrent deux lettres échangées, une oubliée, une doublée, dans chaque mot', async () => {
    await d.travailleur({ nom_naissance: 'Marchandier', prenoms: 'Ludivine', naissance: '1985-03-12' })
    for (const q of [
      'Marhcandier',
      'Marchadier',
      'Marchanddier',
      'Marchandier Ludvine',
      'Ludiivne Marchndier',
    ]) {
      const page = await chercher(q)
      expect(page.approche, q).toBe(true)
      expect(page.lignes[0], q).toMatchObject({ nom_naissance: 'Marchandier' })
    }
  })

  it('gardent leur total au-delà de la dernière page', async () => {
    const page = await en('assistante', ({ bd }) =>
      listerTravailleurs(bd, requeteListe.parse({ q: 'Marhcandier', page: 30 }), '2026-11-22'),
    )
    expect([page.lignes, page.total]).toEqual([[], 1])
  })
})

describe('le secret', () => {
  it('rend la recherche et le total au seul personnel, dans un contexte scellé', async () => {
    const trouver = "select * from travailleurs.trouver_page('{durand}', null, null, false, 'nom', 5, 0)"
    for (const role of ['employeur', 'travailleur', 'partenaire'] as const)
      for (const requete of [
        trouver,
        'select * from travailleurs.compte',
        'select * from travailleurs.mot_de_nom',
      ])
        await expect(en(role, ({ bd }) => sql.raw(requete).execute(bd))).rejects.toThrow(/permission denied/)
    await expect(
      en('assistante', ({ bd }) => sql`select * from travailleurs.mot_de_nom`.execute(bd)),
    ).rejects.toThrow(/permission denied/)
    const autre = await en('assistante', async ({ bd }) => {
      await sql`select set_config('socle.acteur', gen_random_uuid()::text, true)`.execute(bd)
      return [await sql.raw(trouver).execute(bd), await sql`select * from travailleurs.compte`.execute(bd)]
    })
    expect(autre.map((r) => r.rows)).toEqual([[], []])
  })

  it('ne laisse entrer que des lettres et des chiffres dans la requête', async () => {
    for (const mot of ["x' or true --", '%', 'a_b', 'É'])
      for (const proche of [true, false])
        expect(
          await en('assistante', async ({ bd }) => {
            const r = await sql`select * from travailleurs.trouver_page(${sql.val([mot])}::text[], null, null,
              ${proche}, 'nom', 5, 0)`.execute(bd)
            return r.rows
          }),
        ).toEqual([])
  })
})
