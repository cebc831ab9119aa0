import { beforeAll, expect, it } from 'vitest'
import {
  demanderRecalcul,
  enSysteme,
  executerRecalcul,
  recalculerTravailleurs,
} from '../../../domaines/suivi/index.ts'
import { baseDEssai } from '../../../plateforme/base/essais/base-d-essai.ts'
import { genererDemo } from '../../demo/index.ts'

/*
 * Deadlines are computed by two ways: a few workers at the end of a request, the whole service at night. Over the demo
 * service, with facts made odd on purpose, both must write the same rows, and each must find nothing to do after the
 * other.
 */
const base = baseDEssai()
const MAINTENANT = new Date('2026-11-22T09:00:00Z')
const q = (texte: string) => base.proprietaire.query(texte)

beforeAll(async () => {
  await genererDemo(base.url, { taille: 'demo', au: '2026-11-22' })
  // Two visits of one day, a second exam asked for and held the same day, periods fixed, what came before a hiring,
  // excluded contracts, records merged, states on the record that went away, stops of one day in two jobs.
  await q(`insert into suivi.visite (travailleur_id, code, le, profession, conclusion, second_examen)
    select travailleur_id, x.code, le, 'MT', x.conclusion, x.second from suivi.visite v,
      (values ('DEM', 'mesures', true), ('INAPT2', 'inaptitude', false), ('PREREP', null, false)) x(code, conclusion, second)
    where abs(hashtext(v.id::text)) % 40 = 0 on conflict do nothing`)
  await q(`insert into suivi.prescription (travailleur_id, periode_mois, le, motif)
    select id, 6 + abs(hashtext(id::text)) % 30, date '2024-05-01' + n * 100, 'age' from travailleurs.travailleur, generate_series(0, 2) n
    where abs(hashtext(id::text)) % 50 = 1 on conflict do nothing`)
  await q(`insert into suivi.anteriorite (contrat_id, meme_emploi, meme_exposition, attestation_detenue, avis_detenu,
      sans_mesure_annees, derniere_attestation, jours_prevus)
    select id, h % 2 = 0, nullif(h % 3, 0) = 1, true, h % 5 > 0, h % 6, debut - 200, nullif(h % 90, 0)
    from (select *, abs(hashtext(id::text)) / 64 h from travailleurs.contrat where abs(hashtext(id::text)) % 30 = 2) c
    on conflict do nothing`)
  await q(`update travailleurs.contrat set exclusion_suivi = 'Essai'
    where abs(hashtext(id::text)) % 200 = 3`)
  await q(`insert into travailleurs.etat_sante (travailleur_id, code, debut, saisi_par)
    select id, (array['rqth', 'invalidite', 'enceinte', 'implant'])[1 + abs(hashtext(id::text)) / 64 % 4], '2026-02-03',
      (select id from comptes.compte limit 1)
    from travailleurs.travailleur where abs(hashtext(id::text)) % 30 = 4 on conflict do nothing`)
  await q(`with g as (select id, row_number() over (order by id) n from travailleurs.travailleur where abs(hashtext(id::text)) % 30 = 4)
    update travailleurs.travailleur t set fusionne_dans = b.id from g a join g b on b.n = a.n + 1
    where a.n % 4 = 1 and t.id = a.id`)
  await q('truncate suivi.a_recalculer')
}, 180_000)

const LIGNES = `select array_agg(x::text order by x::text) l from (
  select travailleur_id, code, etablissement_id, nature, au_plus_tot, au_plus_tard, limite, eligibles, categorie, changee_le
    from suivi.echeance
  union all select travailleur_id, 'categorie', null, code, debut, fin, null, null, null, null from suivi.categorie) x`
const lignes = async (): Promise<string[]> => (await q(LIGNES)).rows[0].l
const service = async (cause: 'demande' | 'nuit', taille = 0) => {
  await demanderRecalcul(base.connexions, cause)
  return executerRecalcul(base.connexions, { maintenant: () => MAINTENANT, taille })
}
/** As at the end of a request. */
const parRequete = async () => {
  const { rows } = await q('select array_agg(id order by id) ids from travailleurs.travailleur')
  return enSysteme(base.connexions, (c) => recalculerTravailleurs(c, rows[0].ids, 'Essai'), MAINTENANT)
}

it('les deux chemins écrivent les mêmes lignes', { timeout: 180_000 }, async () => {
  const vider = () => q('truncate suivi.echeance, suivi.categorie, suivi.empreinte')
  await vider()
  await parRequete()
  const requete = await lignes()
  expect(requete.length).toBeGreaterThan(20_000)
  await vider()
  const tache = await service('demande')
  expect(tache).toMatchObject({ etat: 'fini', traites: tache!.total })
  const nuit = await lignes()
  expect(nuit.length).toBe(requete.length)
  expect(nuit.filter((l, i) => l !== requete[i])).toEqual([])

  // After one another, nothing to write; the night then looks at numbers alone, whatever the size of a batch.
  expect(await parRequete()).toBe(0)
  expect((await service('nuit', 3000))!.changes).toBe(0)
  expect((await service('nuit'))!.changes).toBe(0)
  expect((await service('demande', 700))!.changes).toBe(0)
  expect(await lignes()).toEqual(nuit)
})

it('un recalcul demandé répare une projection abîmée, que la nuit ne relit pas', {
  timeout: 60_000,
}, async () => {
  const avant = await lignes()
  await q('delete from suivi.echeance where abs(hashtext(travailleur_id::text)) % 500 = 0')
  await q(
    'update suivi.echeance set au_plus_tard = au_plus_tard + 1 where abs(hashtext(travailleur_id::text)) % 500 = 1',
  )
  await q("update suivi.categorie set code = 'SIS' where abs(hashtext(travailleur_id::text)) % 500 = 2")
  expect((await service('demande'))!.changes).toBeGreaterThan(20)
  expect(await lignes()).toEqual(avant)
})

it('les faits en colonnes ne sont que pour le système', async () => {
  for (const f of ['suivi.faits_en_colonnes(null, null)', 'suivi.bornes_des_lots(null, 10)']) {
    for (const role of ['socle_medecin', 'socle_direction', 'socle_systeme']) {
      await q('begin')
      await q(`set local role ${role}`)
      // socle_systeme itself without the seal of the server: refused inside.
      await expect(q(`select * from ${f}`)).rejects.toThrow(/permission denied|Réservé au système/)
      await q('rollback')
    }
  }
})
