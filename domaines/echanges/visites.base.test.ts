import { beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '../../plateforme/base/contexte.ts'
import { baseDEssai } from '../../plateforme/base/essais/base-d-essai.ts'
import { confirmerCorrespondance } from './cas/confirmer-correspondance.ts'
import { deciderDoute } from './cas/decider-doute.ts'
import { accepterImport, annulerImport, reprendreImport } from './cas/decider-import.ts'
import { atelier } from './essais/atelier.ts'
import type { ChampImporte } from './lecture/colonnes.ts'
import { proposerNature } from './lecture/natures-visite.ts'
import { naturesDuFichier } from './requetes/natures.ts'

const base = baseDEssai()
const maintenant = () => new Date('2026-11-22T09:00:00Z')
const a = atelier(base, maintenant)
const SIRET = '73282932000074'

/** As another service's software exports its visits: latin-1, semicolons, and more columns than we may keep. */
const CSV = `N° SIRET;Nom de naissance;Prénom;Né(e) le;N° Sécurité sociale;Date de la visite;Type de visite;Vu par;Conclusions;Observations médicales;Prochaine visite
${SIRET};DURAND;Anne;29/02/1984;284027612345678;12/03/2024;VIP initiale;Mme ROUX, infirmière;Attestation de suivi;lombalgie;12/03/2029
${SIRET};LEFEVRE;Marc;12/05/1979;;03/02/2023;EMA périodique;Dr DUMAS;Apte;;03/02/2027
${SIRET};LEFEVRE;Marc;12/05/1979;;03/02/2021;Périodique;Dr DUMAS;Apte avec aménagement;;
${SIRET};PETIT;Zoé;01/12/1995;;15/06/2025;Visite de reprise AT;Dr DUMAS;Apte;;
${SIRET};PETIT;Zoé;01/12/1995;;20/05/2025;Pré-reprise;Dr INCONNU;;;
;MOREAUT;Paul;07/07/1990;;10/10/2024;Bilan Z;Dr DUMAS;;;
${SIRET};MOREAUX;Paul;07/07/1990;;10/10/2024;A la demande du salarié;Dr DUMAS;;;
${SIRET};PERSONNE;Nadie;01/01/1970;;10/10/2024;VIP périodique;;;;
${SIRET};DURAND;Anne;29/02/1984;;31/02/2024;VIP périodique;;;;
${SIRET};DURAND;Anne;29/02/1984;;01/02/2030;VIP périodique;;;;
${SIRET};DURAND;Anne;29/02/1984;;12/03/2024;VIPI;;;;
${SIRET};LEFEVRE;Marc;12/05/1979;;01/06/2025;EMAP;Infirmier Sam;;;
`

beforeAll(async () => {
  await base.proprietaire.query(
    `with e as (insert into adherents.entreprise (siren, raison_sociale) values ('732829320', 'Menuiserie des Essais') returning id),
      s as (insert into adherents.etablissement (entreprise_id, siret, siege) select id, $1, true from e returning id),
      t as (insert into travailleurs.travailleur (nom_naissance, prenoms, sexe, naissance) values
        ('DURAND', 'Anne', 'F', '1984-02-29'), ('LEFÈVRE', 'Marc', 'M', '1979-05-12'), ('PETIT', 'Zoé', 'F', '1995-12-01'),
        ('MOREAU', 'Paul', 'M', '1990-07-07') returning id)
     insert into travailleurs.contrat (travailleur_id, etablissement_id, type, debut)
     select t.id, s.id, 'cdi', '2015-01-01' from t, s`,
    [SIRET],
  )
  await base.proprietaire.query(
    `insert into organisation.professionnel (nom, prenom, metier_code, arrivee) values ('Dumas', 'Irène', 'medecin', '2010-01-01')`,
  )
})

const etat = async () =>
  (await base.proprietaire.query('select to_jsonb(v) j from suivi.visite v order by id')).rows.map((r) => r.j)

async function importer(role: Role = 'assistante', natures: Record<string, 'DEM' | null> = {}) {
  const avec = atelier(base, maintenant, role)
  const id = await avec.deposer('visites.csv', Buffer.from(CSV, 'latin1'), undefined, 'visites')
  const { correspondance, erreur } = await avec.detail(id)
  expect(erreur).toBeNull()
  await avec.en((c) =>
    confirmerCorrespondance(c, { id, colonnes: correspondance as ChampImporte[], natures }),
  )
  await avec.tourner(id)
  return { id, avec }
}

let premier: string

describe('les visites passées d’un autre logiciel', () => {
  it('les colonnes et les genres sont reconnus ; le NIR et le contenu médical ne sont pas gardés', async () => {
    premier = await a.deposer('visites.csv', Buffer.from(CSV, 'latin1'), undefined, 'visites')
    const d = await a.detail(premier)
    expect([d.statut, d.erreur, d.correspondance]).toEqual([
      'a_verifier',
      null,
      [
        'siret',
        'nomNaissance',
        'prenoms',
        'naissance',
        null,
        'dateVisite',
        'natureVisite',
        'professionnel',
        'conclusion',
        null,
        'prochaineVisite',
      ],
    ])
    expect(JSON.stringify(d.apercu)).not.toMatch(/284027612345678|lombalgie/)
    const natures = await a.en(({ bd }) => naturesDuFichier(bd, premier, 6))
    expect(Object.fromEntries(natures.map((n) => [n.texte, n.code]))).toEqual({
      'VIP initiale': 'VIPI',
      'EMA périodique': 'EMAP',
      Périodique: 'PERIODIQUE',
      'Visite de reprise AT': 'REPR',
      'Pré-reprise': 'PREREP',
      'Bilan Z': null,
      'A la demande du salarié': 'DEM',
      'VIP périodique': 'VIPP',
      VIPI: 'VIPI',
      EMAP: 'EMAP',
    })
  })

  it('propose, met les ressemblances en doute, refuse avec numéro et raison ; rien n’est écrit', async () => {
    const colonnes = (await a.detail(premier)).correspondance as ChampImporte[]
    await a.en((c) => confirmerCorrespondance(c, { id: premier, colonnes, natures: { 'Bilan Z': 'DEM' } }))
    await a.tourner(premier)
    expect((await a.detail(premier)).erreur).toBeNull()
    const p = await a.propositions(premier)
    expect(
      p
        .filter((x) => x.genre === 'visite')
        .map((x) => [x.nom, x.apres!.code, x.apres!.le, x.apres!.profession, x.apres!.conclusion]),
    ).toEqual(
      expect.arrayContaining([
        ['DURAND Anne', 'VIPI', '2024-03-12', 'IDEST', 'favorable'],
        ['LEFEVRE Marc', 'EMAP', '2023-02-03', 'MT', 'favorable'],
        ['LEFEVRE Marc', 'EMAP', '2021-02-03', 'MT', 'mesures'],
        ['PETIT Zoé', 'REPR', '2025-06-15', 'MT', 'favorable'],
        ['PETIT Zoé', 'PREREP', '2025-05-20', 'MT', undefined],
      ]),
    )
    expect(p.filter((x) => x.genre === 'doute')).toHaveLength(2)
    expect((await a.refus(premier)).map((r) => [r.numero, r.refus])).toEqual([
      [9, expect.stringContaining('pas connue du service')],
      [10, expect.stringContaining('31/02/2024')],
      [11, expect.stringContaining('à venir')],
      [12, expect.stringContaining('ligne 2')],
      [13, expect.stringContaining('R. 4623-14')],
    ])
    expect(await etat()).toEqual([])
  })

  it('acceptées, elles entrent dans le suivi ; le même fichier ne propose plus rien', async () => {
    for (const doute of (await a.propositions(premier)).filter((x) => x.genre === 'doute'))
      await a.en((c) =>
        deciderDoute(c, { id: premier, proposition_id: doute.id, travailleur_id: doute.candidats[0]!.id }),
      )
    await a.en((c) => accepterImport(c, { id: premier, choix: { tout: true } }))
    await a.tourner(premier)
    const d = await a.detail(premier)
    expect([d.statut, d.erreur]).toEqual(['accepte', null])
    const visites = (await etat()) as {
      code: string
      source: string
      document: string | null
      professionnel_id: string | null
      contrat_id: string | null
    }[]
    // The two lines of MOREAU were one visit.
    expect(visites).toHaveLength(6)
    expect(new Set(visites.map((v) => v.source))).toEqual(new Set(['reprise_historique']))
    expect(visites.filter((v) => v.professionnel_id)).toHaveLength(4)
    expect(visites.every((v) => v.contrat_id)).toBe(true)
    const { id } = await importer()
    expect(await a.propositions(id)).toEqual([])
  })

  it('l’annulation les retire toutes', async () => {
    await a.en((c) => annulerImport(c, { id: premier }))
    await a.tourner(premier)
    expect([(await a.detail(premier)).statut, (await a.detail(premier)).erreur]).toEqual(['annule', null])
    expect(await etat()).toEqual([])
  })

  it.each(['idest', 'medecin'] as const)(
    '%s importe aussi, et ne voit pas les fichiers du personnel',
    async (role) => {
      const personnel = await a.deposer('p.csv', `Nom;Prénom;Né le;SIRET\nUN;Deux;01/01/1990;${SIRET}`)
      const { id, avec } = await importer(role)
      expect((await avec.propositions(id)).length).toBeGreaterThan(4)
      await expect(avec.detail(personnel)).rejects.toThrow('Cet import')
      await avec.en((c) => accepterImport(c, { id, choix: { genres: ['visite'] } }))
      await avec.tourner(id)
      expect([(await avec.detail(id)).statut, (await avec.detail(id)).erreur]).toEqual(['accepte', null])
      await avec.en((c) => annulerImport(c, { id }))
      await avec.tourner(id)
      expect(await etat()).toEqual([])
      await expect(avec.deposer('p.csv', 'Nom;Prénom')).rejects.toThrow('Votre rôle')
    },
  )

  it('la relation adhérents ne dépose ni ne voit de visites', async () => {
    const relation = atelier(base, maintenant, 'relation_adherents')
    await expect(relation.deposer('v.csv', CSV, undefined, 'visites')).rejects.toThrow('Votre rôle')
    await expect(relation.detail(premier)).rejects.toThrow('Cet import')
    expect(await relation.propositions(premier)).toEqual([])
    const n = await relation.en(
      async ({ bd }) =>
        (await bd.selectFrom('echanges.salarie').select('visite').execute()).filter((s) => s.visite).length,
    )
    expect(n).toBe(0)
  })

  it('trois arrêts du service : l’import le dit et se reprend', async () => {
    const id = await a.deposer('visites.csv', Buffer.from(CSV, 'latin1'), undefined, 'visites')
    const { correspondance } = await a.detail(id)
    await a.en((c) => confirmerCorrespondance(c, { id, colonnes: correspondance as ChampImporte[] }))
    await base.proprietaire.query('update echanges.import set reprises = 2 where id = $1', [id])
    await a.tourner(id, true)
    const d = await a.detail(id)
    expect([d.statut, d.erreur]).toEqual([
      'interrompu',
      expect.stringContaining('Le service s’est arrêté 3 fois pendant l’analyse'),
    ])
    await a.en((c) => reprendreImport(c, { id }))
    await a.tourner(id)
    expect(await a.statut(id)).toBe('propose')
  })

  it.each([
    ['Examen médical d’aptitude initial', 'EMAE'],
    ['VISITE INTERMEDIAIRE', 'VINT'],
    ['Visite d’embauche', 'EMBAUCHE'],
    ['Embauche SMR', 'EMAE'],
    ['VIP périodique', 'VIPP'],
    ['Visite d’information et de prévention initiale', 'VIPI'],
    ['Mi-carrière', 'MICAR'],
    ['2ème visite inaptitude', 'INAPT2'],
    ['Occasionnelle à la demande de l’employeur', 'DEM'],
    ['Visite de préreprise', 'PREREP'],
    ['Reprise après maternité', 'REPR'],
    ['Fin de carrière', 'POSTEX'],
    ['autre', null],
  ])('« %s » se lit %s', (texte, code) => expect(proposerNature(texte)).toBe(code))
})
