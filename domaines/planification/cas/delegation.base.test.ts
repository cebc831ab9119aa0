import { beforeAll, describe, expect, it } from 'vitest'
import { baseDEssai } from '../../../plateforme/base/essais/base-d-essai.ts'
import { comme } from '../../../plateforme/base/essais/comme.ts'
import { peutRecevoir, quiPeut } from '../delegation.ts'
import { operations } from '../droits.ts'
import { calculer, embaucher, MAINTENANT, poserScene, type Scene } from '../essais/scene.ts'
import { chargerDelegation, cleVisite, eligibilites, lireFaits } from '../requetes/delegation.ts'

const base = baseDEssai()
const en = comme(base, operations)
let s: Scene
let amiante: string
let conduite: string
let simple: string
let maternite: string
let interim: string

beforeAll(async () => {
  const q = base.proprietaire
  s = await poserScene(q)
  const sir = { debut: '2015-02-02', visites: [['EMAP', '2022-12-10', 'MT']] as [string, string, string][] }
  amiante = await embaucher(q, s, { nom: 'Amiante', ...sir, exposition: ['amiante', 'conduite'] })
  conduite = await embaucher(q, s, { nom: 'Conduite', ...sir, exposition: ['liste_employeur', 'conduite'] })
  interim = await embaucher(q, s, {
    nom: 'Interim',
    type: 'interim',
    ...sir,
    exposition: ['cmr', 'electricite'],
  })
  simple = await embaucher(q, s, {
    nom: 'Simple',
    debut: '2014-02-03',
    visites: [['VIPP', '2021-12-15', 'IDEST']],
  })
  maternite = await embaucher(q, s, {
    nom: 'Maternite',
    debut: '2021-03-01',
    visites: [['VIPI', '2025-04-01', 'IDEST']],
    absence: ['maternite', '2026-07-01', '2026-11-22', '2026-11-23'],
  })
  await calculer(base.connexions, q)
})

const demander = (
  travailleurId: string,
  code: 'EMAP' | 'VIPP' | 'REPR' | 'EMAE',
  professionnelId: string,
  jour = '2026-11-25',
) =>
  en('assistante', ({ bd }) => eligibilites(bd, [{ travailleurId, code, professionnelId, jour }]), {
    maintenant: MAINTENANT,
  }).then((r) => r[0]!)

describe('S05 : un travailleur exclu d’une mesure expérimentale', () => {
  it('amiante : refusé, « exclusion : amiante », le médecin est proposé', async () => {
    const r = await demander(amiante, 'EMAP', s.idest)
    expect(r).toMatchObject({ issue: 'non', motif: 'exclusion' })
    expect(r.issue === 'non' && r.raison).toMatch(
      /^Exclusion : amiante\..*Planifiez la visite avec un médecin\.$/,
    )
    const qui = await en('assistante', async ({ bd }) => {
      const c = await chargerDelegation(bd)
      const f = (await lireFaits(bd, [{ travailleurId: amiante, code: 'EMAP' }], '2026-11-25')).get(
        cleVisite(amiante, 'EMAP'),
      )!
      return quiPeut(c, f, '2026-11-25').map((x) => x.soignant.nom)
    })
    expect(qui).toEqual(['Dr Anne Faure'])
  })
  it('autorisation de conduite : accepté, marqué du nom de la mesure', async () => {
    expect(await demander(conduite, 'EMAP', s.idest)).toEqual({
      issue: 'mesure',
      mesureId: s.mesures.sir,
      mesure: 'Suivi périodique des SIR par un infirmier',
      codeTenu: 'VINT',
    })
  })
  it('protocole fini la semaine dernière : refusé tant qu’il n’est pas signé de nouveau', async () => {
    for (const [qui, code] of [
      [conduite, 'EMAP'],
      [simple, 'VIPP'],
    ] as const) {
      const r = await demander(qui, code, s.idestExpiree)
      expect(r).toMatchObject({ issue: 'non', motif: 'protocole_expire' })
      expect(r.issue === 'non' && r.raison).toContain(
        'a pris fin le 15/11/2026. Une nouvelle version doit être signée',
      )
    }
    expect(await demander(simple, 'VIPP', s.idestExpiree, '2026-11-15')).toEqual({ issue: 'oui' })
  })
})

describe('limites de la délégation', () => {
  it('sans protocole : refusé ; avec : accepté, dès le premier jour et jusqu’au dernier', async () => {
    expect(await demander(simple, 'VIPP', s.idestSans)).toMatchObject({
      issue: 'non',
      motif: 'sans_protocole',
    })
    expect(await demander(simple, 'VIPP', s.idest, '2027-12-31')).toEqual({ issue: 'oui' })
    expect(await demander(simple, 'VIPP', s.idest, '2028-01-01')).toMatchObject({ motif: 'protocole_expire' })
  })
  it('la reprise après maternité ne se tient que confiée, avant le 28/04/2022 jamais', async () => {
    expect(await demander(maternite, 'REPR', s.idest)).toMatchObject({ issue: 'non', motif: 'non_confie' })
    await base.proprietaire.query(
      `insert into planification.remise (travailleur_id, code, medecin_id, le, jusqu_au)
       values ($1, 'REPR', $2, '2026-11-16', '2026-12-31')`,
      [maternite, s.medecin],
    )
    expect(await demander(maternite, 'REPR', s.idest)).toEqual({ issue: 'oui' })
    expect(await demander(maternite, 'REPR', s.idest, '2027-01-01')).toMatchObject({ motif: 'non_confie' })
    // The law by the day of the visit, with a protocol of that time.
    const r = await demander(maternite, 'REPR', s.idest, '2022-04-27')
    expect(r).toMatchObject({ issue: 'non', motif: 'reserve_par_la_loi' })
  })
  it('aucun réglage n’ouvre ce que la loi réserve', async () => {
    expect(await demander(simple, 'EMAE', s.idest)).toMatchObject({
      issue: 'non',
      motif: 'reserve_par_la_loi',
    })
    for (const genre of ['EMAP', 'EMAE', 'POSTEX', 'ATTEST', 'INAPT2', 'ORIENT', 'EXCHIM'])
      await expect(
        base.proprietaire.query(`insert into planification.genre_delegable values ($1, 'protocole')`, [
          genre,
        ]),
      ).rejects.toThrow(/genre_borne_par_la_loi/)
  })
  it('une mesure sans accord de la DREETS, suspendue ou finie ne permet rien', async () => {
    expect((await demander(interim, 'EMAP', s.idest)).issue).toBe('mesure')
    expect(await demander(conduite, 'EMAP', s.idest, '2029-02-01')).toMatchObject({
      issue: 'non',
      motif: 'mesure_hors_periode',
    })
    await base.proprietaire.query(
      `update planification.mesure_experimentale set accord_reference = null, accord_le = null where id = $1`,
      [s.mesures.sir],
    )
    expect(await demander(conduite, 'EMAP', s.idest)).toMatchObject({ motif: 'reserve_par_la_loi' })
    await base.proprietaire.query(
      `update planification.mesure_experimentale set accord_reference = 'DREETS 2024-17', accord_le = '2024-01-15',
        suspendue_le = '2026-11-20' where id = $1`,
      [s.mesures.sir],
    )
    expect(await demander(conduite, 'EMAP', s.idest)).toMatchObject({ motif: 'mesure_hors_periode' })
  })
  it('un infirmier sans la formation de L. 4623-10 ne tient aucune visite déléguée', async () => {
    await base.proprietaire.query(
      `update organisation.professionnel set forme_sante_travail = false where id = $1`,
      [s.idest],
    )
    expect(await demander(simple, 'VIPP', s.idest)).toMatchObject({ motif: 'non_forme' })
    await base.proprietaire.query(
      `update organisation.professionnel set forme_sante_travail = true where id = $1`,
      [s.idest],
    )
  })
  it('des milliers de couples : le contexte une fois, les faits en une requête', async () => {
    const { rows } = await base.proprietaire.query<{ id: string }>(`select id from travailleurs.travailleur`)
    const r = await en('assistante', async ({ bd }) => {
      const c = await chargerDelegation(bd)
      const visites = rows.map((x) => ({ travailleurId: x.id, code: 'VIPP' as const }))
      const faits = await lireFaits(bd, visites, '2026-11-25')
      const debut = performance.now()
      let n = 0
      for (let i = 0; i < 4000; i++)
        for (const f of faits.values())
          for (const p of c.soignants.values())
            n += peutRecevoir(c, f, p, '2026-11-25').issue === 'non' ? 0 : 1
      return { n, ms: performance.now() - debut }
    })
    expect(r.n).toBeGreaterThan(0)
  })
})
