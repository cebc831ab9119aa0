import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { baseDEssai } from '../../../plateforme/base/essais/base-d-essai.ts'
import { calculerPlage, ecrireLot, type LotCalcule } from './lot.ts'
import { recalculerLot } from './recalculer.ts'
import { enSysteme } from './tache.ts'

/*
 * A run of the whole service reads the facts, then writes a little later. Whoever changed a worker's facts in between
 * has his deadlines already: the run must not put back those of before.
 */
const base = baseDEssai()
const JOUR = '2026-11-22'
const MAINTENANT = new Date(`${JOUR}T09:00:00Z`)
const [connu, nouveau, temoin] = [randomUUID(), randomUUID(), randomUUID()]
const q = (texte: string, valeurs: unknown[] = []) => base.proprietaire.query(texte, valeurs)

beforeAll(async () => {
  await q(`with e as (insert into adherents.entreprise (siren, raison_sociale) values ('732829320', 'Aubry') returning id)
    insert into adherents.etablissement (entreprise_id, siege) select id, true from e`)
  for (const id of [connu, nouveau, temoin]) {
    await q(
      `insert into travailleurs.travailleur (id, nom_naissance, prenoms, sexe, naissance) values ($1, 'Essai', 'Camille', 'F', '1990-05-02')`,
      [id],
    )
    await q(
      `insert into travailleurs.contrat (travailleur_id, etablissement_id, type, debut)
       select $1, id, 'cdi', '2026-11-02' from adherents.etablissement`,
      [id],
    )
  }
})

const calculer = () =>
  calculerPlage(base.connexions, { apres: null, jusqua: null }, { jour: JOUR, reglages: {}, relire: false })
const ecrire = (lot: LotCalcule) =>
  enSysteme(base.connexions, ({ bd }) => ecrireLot(bd, lot, 'Passage du temps', JOUR), MAINTENANT)
const exposer = async (id: string) => {
  await q(
    `insert into travailleurs.exposition (contrat_id, nature_code, debut)
     select id, 'cmr', '2026-11-02' from travailleurs.contrat where travailleur_id = $1`,
    [id],
  )
  await enSysteme(base.connexions, (c) => recalculerLot(c, [id], 'Exposition modifiée'), MAINTENANT)
}
const codes = async (id: string) =>
  (await q('select code from suivi.echeance where travailleur_id = $1 order by 1', [id])).rows.map(
    (r) => r.code,
  )

it('qui a été recalculé entre la lecture et l’écriture garde ses échéances', async () => {
  // Nobody has a number yet: the two others exist for the run only.
  const premier = await calculer()
  expect(premier.travailleurs).toBe(3)
  await exposer(nouveau)
  await ecrire(premier)
  expect(await codes(temoin)).toContain('VIPI')
  expect(await codes(nouveau)).toContain('EMAE')
  expect(await codes(nouveau)).not.toContain('VIPI')

  // Everybody differs, one is recomputed meanwhile.
  await q('update suivi.empreinte set valeur = 7')
  const second = await calculer()
  expect(second.reprises).toHaveLength(3)
  await exposer(connu)
  await ecrire(second)
  expect(await codes(connu)).toContain('EMAE')
  expect(await codes(connu)).not.toContain('VIPI')

  // The next run finds nothing but the two marks.
  const dernier = await calculer()
  expect(dernier.reprises.map((r) => r.id)).toEqual([connu])
  expect(await ecrire(dernier)).toBe(0)
  expect((await calculer()).reprises).toEqual([])
})
