import { beforeAll, describe, expect, it } from 'vitest'
import { baseDEssai } from '../../plateforme/base/essais/base-d-essai.ts'
import { empreinte } from './copie.ts'
import { demoPresente, distribution, genererDemo, lotsDemo, type ResultatDemo } from './index.ts'

const AU = '2026-11-22'
const base = baseDEssai()
let resultat: ResultatDemo
let avant: string[]

const lire = async <T extends object>(requete: string, valeurs: unknown[] = []): Promise<T[]> =>
  (await base.proprietaire.query(requete, valeurs)).rows as T[]
const nombre = async (requete: string): Promise<number> =>
  (await lire<{ n: number }>(`select count(*)::int n from (${requete}) x`))[0]!.n

/** Definition of every constraint, index and trigger: the load puts many aside, and must put them all back. */
const schema = async () =>
  (
    await lire<{ d: string }>(`
      select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) d from pg_constraint where conrelid <> 0
      union all select pg_get_indexdef(indexrelid) from pg_index
      union all select tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text from pg_trigger where not tgisinternal
      order by 1`)
  ).map((r) => r.d)

beforeAll(async () => {
  avant = await schema()
  expect(await demoPresente(base.url)).toBe(false)
  resultat = await genererDemo(base.url, { taille: 'demo', au: AU })
}, 120_000)

const ACTIVE = `select distinct a.entreprise_id from adherents.adhesion a where a.statut in ('active', 'suspendue')`
/** Members as 001 counts them: temporary-work agencies and independents apart. */
const ADHERENTS = `${ACTIVE} and a.type not like '%_tns' and a.entreprise_id not in (
  select id from adherents.entreprise where nature = 'ett')`
const EN_COURS = `select c.*, e.entreprise_id from travailleurs.contrat c join adherents.etablissement e on e.id = c.etablissement_id
  where c.debut <= '${AU}' and coalesce(c.fin, 'infinity') >= '${AU}'`
const PERMANENTS = `${EN_COURS} and c.type <> 'interim'`

describe('le service de démonstration', () => {
  it('a 616 adhérents : 415 de moins de 10 salariés, 87 de 10 à 49, les autres au-dessus', async () => {
    const [tailles] = await lire<{ total: number; petites: number; moyennes: number }>(`
      select count(*)::int total, count(*) filter (where n < 10)::int petites,
        count(*) filter (where n between 10 and 49)::int moyennes
      from (select a.entreprise_id, count(c.id) n from (${ADHERENTS}) a left join (${PERMANENTS}) c using (entreprise_id) group by 1) t`)
    expect(tailles).toEqual({ total: 616, petites: 415, moyennes: 87 })
  })

  it('suit les parts de SIS, SIA et SIR de 2023 : 69,4 %, 10,2 %, 20,3 %', async () => {
    const [parts] = await lire<{ sir: number; sia: number; femmes: number }>(`
      select avg(sir::int)::float sir, avg((not sir and sia)::int)::float sia, avg((sexe = 'F')::int)::float femmes
      from (select t.sexe,
          exists (select from travailleurs.exposition x join travailleurs.nature_exposition n on n.code = x.nature_code
            where x.contrat_id = c.id and n.fonde in ('SIR', 'ATTEST') and coalesce(x.fin, 'infinity') >= '${AU}') sir,
          t.naissance > date '${AU}' - interval '18 years'
            or exists (select from travailleurs.situation s where s.contrat_id = c.id and s.code in ('nuit', 'boeth'))
            or exists (select from travailleurs.exposition x join travailleurs.nature_exposition n on n.code = x.nature_code
              where x.contrat_id = c.id and n.fonde = 'SIA') sia
        from (${PERMANENTS}) c join travailleurs.travailleur t on t.id = c.travailleur_id) x`)
    expect(Math.abs(parts!.sir - 0.203)).toBeLessThan(0.02)
    expect(Math.abs(parts!.sia - 0.102)).toBeLessThan(0.02)
    expect(Math.abs(parts!.femmes - 0.49)).toBeLessThan(0.02)
  })

  it('est vivant : nouveaux, radiés par motif, demandes en cours, contacts injoignables', async () => {
    const jour = `date '${AU}'`
    const nouveaux = await nombre(
      `select distinct entreprise_id from adherents.adhesion where statut = 'active' and debut > ${jour} - 365`,
    )
    expect(nouveaux / 616).toBeGreaterThan(0.05)
    expect(nouveaux / 616).toBeLessThan(0.13)
    const injoignables =
      await nombre(`select distinct c.entreprise_id from adherents.contact c join adherents.adhesion a using (entreprise_id)
      where c.injoignable_depuis is not null and a.statut = 'active' and a.debut > ${jour} - 365`)
    expect(injoignables / nouveaux).toBeGreaterThan(0.12)
    expect(injoignables / nouveaux).toBeLessThan(0.4)
    for (const statut of ['demandee', 'a_completer', 'refusee', 'radiee', 'suspendue', 'active'])
      expect([statut, await nombre(`select from adherents.adhesion where statut = '${statut}'`)]).not.toEqual(
        [statut, 0],
      )
    expect(
      await nombre(
        'select distinct motif_radiation from adherents.adhesion where motif_radiation is not null',
      ),
    ).toBe(7)
    for (const type of ['derogatoire', 'adhesion_tns', 'affiliation_tns'])
      expect([type, await nombre(`select from adherents.adhesion where type = '${type}'`)]).not.toEqual([
        type,
        0,
      ])
    for (const nature of ['ett', 'particulier_employeur', 'independant', 'association', 'liberal_sante'])
      expect([
        nature,
        await nombre(`select from adherents.entreprise where nature = '${nature}'`),
      ]).not.toEqual([nature, 0])
  })

  it('a plus de cinq ans d’histoire, des multi-employeurs, des intérimaires en mission, des mineurs, des doublons', async () => {
    expect(
      await nombre(`select from travailleurs.contrat where fin < date '${AU}' - interval '4 years 6 months'`),
    ).toBeGreaterThan(100)
    expect(
      await nombre(
        `select travailleur_id from (${PERMANENTS}) c group by 1 having count(distinct entreprise_id) > 1`,
      ),
    ).toBeGreaterThan(20)
    expect(
      await nombre(`${EN_COURS} and c.type = 'interim' and c.entreprise_utilisatrice_id is not null`),
    ).toBeGreaterThan(30)
    expect(
      await nombre(
        `select from travailleurs.travailleur where naissance > date '${AU}' - interval '18 years'`,
      ),
    ).toBeGreaterThan(10)
    expect(
      await nombre(
        `select from travailleurs.travailleur t where not exists (select from (${EN_COURS}) c where c.travailleur_id = t.id)`,
      ),
    ).toBeGreaterThan(500)
    expect(await nombre('select from travailleurs.doublon_possible')).toBeGreaterThan(8)
    for (const code of ['rqth', 'enceinte', 'invalidite'])
      expect([code, await nombre(`select from travailleurs.etat_sante where code = '${code}'`)]).not.toEqual([
        code,
        0,
      ])
  })

  it('a une histoire : effectif stable, volumes de visites de 2023, 10 à 25 % de travailleurs en retard', async () => {
    const effectifs = await lire<{ n: number }>(`
      select count(distinct c.id)::int n from generate_series(date '${AU}' - interval '3 years', date '${AU}', '1 year') j
      join travailleurs.contrat c on c.debut <= j and coalesce(c.fin, 'infinity') >= j and c.type <> 'interim'
      join adherents.etablissement e on e.id = c.etablissement_id
      join adherents.adhesion a on a.entreprise_id = e.entreprise_id and a.debut <= j and coalesce(a.fin, 'infinity') >= j
      group by j order by j`)
    for (let i = 1; i < effectifs.length; i++)
      expect(Math.abs(effectifs[i]!.n / effectifs[i - 1]!.n - 1)).toBeLessThan(0.03)
    // 43,973 appointments for 91,650 workers in 2023 (001 § 1.1.4.3), of which 19,159 at hiring.
    const annees = await lire<{ total: number; embauche: number; infirmier: number }>(`
      select count(*)::int total, count(*) filter (where code in ('EMAE', 'VIPI'))::int embauche,
        count(*) filter (where profession = 'IDEST')::int infirmier
      from suivi.visite, generate_series(0, 2) k where le > date '${AU}' - (k + 1) * 365 and le <= date '${AU}' - k * 365
      group by k`)
    const echelle = effectifs.at(-1)!.n / 91_650
    for (const { total, embauche, infirmier } of annees) {
      expect(Math.abs(total / (43_973 * echelle) - 1)).toBeLessThan(0.25)
      expect(Math.abs(embauche / (19_159 * echelle) - 1)).toBeLessThan(0.25)
      // 26,689 of 43,973.
      expect(Math.abs(infirmier / total - 0.61)).toBeLessThan(0.08)
    }
    const [retards] = await lire<{ part: number; vieux: number }>(`
      select avg((e.limite < current_date)::int)::float part, avg((e.limite < current_date - 730)::int)::float vieux
      from suivi.categorie s join lateral (select min(limite) limite from suivi.echeance e
        where e.travailleur_id = s.travailleur_id and e.code <> 'ACTCOLL') e on true where s.fin is null`)
    expect(retards!.part).toBeGreaterThan(0.1)
    expect(retards!.part).toBeLessThan(0.25)
    expect(retards!.vieux).toBeLessThan(0.06)
    expect(await nombre('select from travailleurs.ins')).toBeGreaterThan(1000)
  })

  it('se tient : équipe pour chaque établissement actif, numéros valides, personne embauché avant 15 ans', async () => {
    expect(
      await nombre(`select from adherents.etablissement e join (${ACTIVE}) a using (entreprise_id)
      where e.ferme_le is null and not exists (select from organisation.portefeuille p where p.etablissement_id = e.id
        and p.debut <= '${AU}' and coalesce(p.fin, 'infinity') >= '${AU}')`),
    ).toBe(0)
    expect(
      await nombre(
        `select from adherents.etablissement where siret is not null and (not socle.cle_valide(siret) or siret not like '00%')`,
      ),
    ).toBe(0)
    expect(
      await nombre(
        'select from adherents.entreprise e where (select count(*) from adherents.etablissement t where t.entreprise_id = e.id and t.siege) <> 1',
      ),
    ).toBe(0)
    expect(
      await nombre(
        'select from travailleurs.travailleur t where not exists (select from travailleurs.contrat c where c.travailleur_id = t.id)',
      ),
    ).toBe(0)
    expect(
      await nombre(
        'select from travailleurs.contrat c where not exists (select from travailleurs.poste p where p.contrat_id = c.id)',
      ),
    ).toBe(0)
    expect(
      await nombre(
        `select from travailleurs.contrat c join travailleurs.travailleur t on t.id = c.travailleur_id where c.debut < t.naissance + interval '15 years'`,
      ),
    ).toBe(0)
    expect(
      await nombre(
        `select from travailleurs.contrat c join adherents.etablissement e on e.id = c.etablissement_id where e.ferme_le < coalesce(c.fin, 'infinity')`,
      ),
    ).toBe(0)
    expect(
      await nombre(`select from organisation.equipe q where (select count(distinct m.famille) from organisation.membre_equipe x
      join organisation.professionnel p on p.id = x.professionnel_id join organisation.metier m on m.code = p.metier_code
      where x.equipe_id = q.id and x.fin is null) < 4`),
    ).toBe(0)
    expect(
      await nombre(
        `select from travailleurs.exposition x join travailleurs.poste p on p.id = x.poste_id where p.contrat_id <> x.contrat_id`,
      ),
    ).toBe(0)
  })

  it('a sa distribution aux identifiants fixes, avec un compte par rôle', async () => {
    const { entreprises, travailleurs, professionnels, externes } = distribution
    expect(entreprises.toitures!.id).toBe('9f7e5124-f7c4-5870-b027-fc0be33a783b')
    for (const [table, liste] of [
      ['adherents.entreprise', entreprises],
      ['travailleurs.travailleur', travailleurs],
      ['organisation.professionnel', professionnels],
    ] as const) {
      const ids = Object.values(liste).map((x) => x.id)
      const [{ n } = { n: 0 }] = await lire<{ n: number }>(
        `select count(*)::int n from ${table} where id = any ($1)`,
        [ids],
      )
      expect([table, n]).toEqual([table, ids.length])
    }
    expect(await nombre('select distinct role from comptes.attribution')).toBe(11)
    expect(await nombre('select from comptes.compte where demonstration and vitrine')).toBe(13)
    const mandats = await lire(`select entreprise_id from comptes.attribution where compte_id = $1`, [
      externes.cabinet!.compteId,
    ])
    expect(mandats).toHaveLength(3)
  })

  it('remet en place toutes les contraintes, et ne laisse rien au journal des tables chargées', async () => {
    expect(await schema()).toEqual(avant)
    // What migrations themselves wrote is there too.
    const charges = Object.keys(resultat.lignes).filter((table) => resultat.lignes[table])
    const [ecrites] = await lire<{ n: number }>(
      'select count(*)::int n from journal.ecriture where objet = any ($1)',
      [charges],
    )
    expect(ecrites!.n).toBe(0)
    expect(await nombre('select from adherents.resume')).toBe(resultat.lignes['adherents.entreprise'])
  })

  it('se refait à l’identique, et change avec la graine ou le jour, les identifiants restant', () => {
    const un = lotsDemo({ taille: 'demo', au: AU, graine: 616 })
    expect(empreinte(un)).toBe(resultat.empreinte)
    expect(empreinte(lotsDemo({ taille: 'demo', au: AU, graine: 7 }))).not.toBe(resultat.empreinte)
    const demain = lotsDemo({ taille: 'demo', au: '2027-03-05', graine: 616 })
    const ids = (lots: typeof un, table: string) =>
      lots
        .filter((l) => l.table === table)
        .flatMap((l) =>
          Buffer.concat(l.morceaux)
            .toString()
            .split('\n')
            .map((x) => x.split('\t')[0]),
        )
    for (const table of [
      'adherents.entreprise',
      'adherents.etablissement',
      'travailleurs.travailleur',
      'travailleurs.contrat',
    ])
      expect(ids(demain, table)).toEqual(ids(un, table))
    expect(empreinte(demain)).not.toBe(resultat.empreinte)
  })

  it('refuse une base qui contient déjà un service', async () => {
    expect(await demoPresente(base.url)).toBe(true)
    await expect(genererDemo(base.url, { taille: 'demo', au: AU })).rejects.toThrow(
      'contient déjà un service',
    )
  })
})
