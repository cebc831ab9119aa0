import { describe, expect, it } from 'vitest'
import { baseDEssai } from '../../plateforme/base/essais/base-d-essai.ts'
import { confirmerCorrespondance } from './cas/confirmer-correspondance.ts'
import { deciderDoute } from './cas/decider-doute.ts'
import { abandonnerImport, accepterImport, annulerImport } from './cas/decider-import.ts'
import { atelier } from './essais/atelier.ts'
import type { ChampImporte } from './lecture/colonnes.ts'

const base = baseDEssai()
let jour = '2026-10-05'
const a = atelier(base, () => new Date(`${jour}T09:00:00Z`))

const SIRET = '73282932000074'
let entreprise: string
let etablissement: string

async function installer(): Promise<void> {
  if (entreprise) return
  const { rows } = await base.proprietaire.query(
    `with e as (insert into adherents.entreprise (siren, raison_sociale) values ('732829320', 'Menuiserie des Essais') returning id),
      a as (insert into adherents.adhesion (entreprise_id, statut, debut) select id, 'active', '2015-01-01' from e)
     insert into adherents.etablissement (entreprise_id, siret, siege, commune) select id, $1, true, 'Brumeval' from e
     returning id, entreprise_id`,
    [SIRET],
  )
  entreprise = rows[0].entreprise_id
  etablissement = rows[0].id
}

const CSV =
  `SIRET;Matricule;Nom de naissance;Prénom;Sexe;Né(e) le;Date d’entrée;Type de contrat;Poste occupé;Risques;Salaire brut
${SIRET};M1;DURAND;Anne;F;29/02/1984;01/09/2020;CDI;Secrétaire;;2 100,00
${SIRET};M2;LEFÈVRE;Marc;M;12/05/1979;03/01/2011;CDI;Menuisier atelier;CMR (poussières de bois);2 300
${SIRET};M3;PETIT;Zoé;F;01/12/1995;15/03/2022;CDI;Vendeuse;;1 900
${SIRET};M4;MOREAU;Paul;M;07/07/1990;01/02/2019;CDI;Chauffeur;conduite;2 000
`
    .replaceAll('’', "'")
    .replaceAll('\n', '\r\n')

/** The same company a month later: M1 becomes a joiner, M3 is back from 65 days, M4 left, M5 comes. */
function dsn(): string {
  const tete = [
    "S10.G00.00.001,'Paie'",
    "S20.G00.05.001,'01'",
    "S20.G00.05.005,'01112026'",
    "S21.G00.06.001,'732829320'",
    "S21.G00.11.001,'00074'",
    "S21.G00.11.008,'4'",
  ]
  const salarie = (
    nom: string,
    prenom: string,
    sexe: string,
    ne: string,
    debut: string,
    emploi: string,
    m: string,
  ) => [
    `S21.G00.30.001,'1850375123456'`,
    `S21.G00.30.002,'${nom}'`,
    `S21.G00.30.004,'${prenom}'`,
    `S21.G00.30.005,'${sexe}'`,
    `S21.G00.30.006,'${ne}'`,
    `S21.G00.30.019,'${m}'`,
    `S21.G00.40.001,'${debut}'`,
    `S21.G00.40.006,'${emploi}'`,
    "S21.G00.40.007,'01'",
    "S21.G00.40.009,'C'",
    "S21.G00.40.014,'10'",
  ]
  const corps = [
    ...salarie('DURAND', 'Anne', '02', '29021984', '01092020', 'Menuisier atelier', 'M1'),
    ...salarie('LEFÈVRE', 'Marc', '01', '12051979', '03012011', 'Menuisier atelier', 'M2'),
    ...salarie('PETIT', 'Zoé', '02', '01121995', '15032022', 'Vendeuse', 'M3'),
    "S21.G00.60.001,'01'",
    "S21.G00.60.002,'06092026'",
    "S21.G00.60.003,'10112026'",
    "S21.G00.60.010,'11112026'",
    ...salarie('MOREAU', 'Paul', '01', '07071990', '01022019', 'Chauffeur', 'M4'),
    "S21.G00.62.001,'15112026'",
    "S21.G00.62.002,'059'",
    ...salarie('GARNIER', 'Inès', '02', '24061999', '02112026', 'Vendeuse', 'M5'),
  ]
  const toutes = [...tete, ...corps]
  return [...toutes, `S90.G00.90.001,'${toutes.length + 2}'`, "S90.G00.90.002,'1'"].join('\r\n')
}

/** Everything an import may touch, column by column. */
async function etat(): Promise<unknown> {
  const tables = ['travailleur', 'contrat', 'poste', 'exposition', 'situation'].map(
    (t) => `travailleurs.${t}`,
  )
  const images: Record<string, unknown> = {}
  for (const t of [...tables, 'suivi.absence', 'echanges.identite_connue']) {
    const { rows } = await base.proprietaire.query(`select to_jsonb(t) j from ${t} t order by id`)
    images[t] = rows.map((r) => r.j)
  }
  return images
}

const compter = (l: { genre: string; decision: string }[]) =>
  l.reduce<Record<string, number>>((n, p) => {
    n[p.genre] = (n[p.genre] ?? 0) + 1
    return n
  }, {})

async function importerCsv(
  texte: string | Buffer,
  nom = 'personnel.csv',
  options: { exhaustif?: boolean } = {},
) {
  const id = await a.deposer(nom, texte, entreprise)
  const { correspondance, statut, erreur } = await a.detail(id)
  expect([statut, erreur]).toEqual(['a_verifier', null])
  await a.en((c) =>
    confirmerCorrespondance(c, {
      id,
      colonnes: correspondance as (ChampImporte | null)[],
      exhaustif: options.exhaustif ?? false,
    }),
  )
  await a.tourner(id)
  return id
}

async function toutAccepter(id: string) {
  await a.en((c) => accepterImport(c, { id, choix: { tout: true } }))
  await a.tourner(id)
}

let apresCsv: unknown
let importDsn: string

describe('l’assistante importe le personnel d’un adhérent', () => {
  it('lit un CSV latin-1 à points-virgules et titres français, sans garder la paie', async () => {
    await installer()
    const id = await a.deposer('personnel.csv', Buffer.from(CSV, 'latin1'), entreprise)
    const d = await a.detail(id)
    expect([d.statut, d.genre, d.encodage, d.separateur, d.lignes]).toEqual([
      'a_verifier',
      'csv',
      'windows-1252',
      ';',
      4,
    ])
    expect(d.correspondance).toEqual([
      'siret',
      'matricule',
      'nomNaissance',
      'prenoms',
      'sexe',
      'naissance',
      'debutContrat',
      'typeContrat',
      'emploi',
      'expositions',
      null,
    ])
    expect(d.apercu[0]!.cellules).toEqual([
      SIRET,
      'M1',
      'DURAND',
      'Anne',
      'F',
      '29/02/1984',
      '01/09/2020',
      'CDI',
      'Secrétaire',
      '',
      '',
    ])
    await a.en((c) => confirmerCorrespondance(c, { id, colonnes: d.correspondance as ChampImporte[] }))
    await a.tourner(id)
    expect((await a.detail(id)).erreur).toBeNull()
    expect(compter(await a.propositions(id))).toEqual({ arrivee: 4 })
    const { rows } = await base.proprietaire.query('select count(*)::int n from travailleurs.travailleur')
    expect(rows[0].n).toBe(0)
    await toutAccepter(id)
    expect((await a.detail(id)).erreur).toBeNull()
    expect(await a.statut(id)).toBe('accepte')
    const { rows: postes } = await base.proprietaire.query(`
      select t.nom_naissance, p.intitule, array_remove(array_agg(x.nature_code), null) natures from travailleurs.travailleur t
      join travailleurs.contrat c on c.travailleur_id = t.id join travailleurs.poste p on p.contrat_id = c.id
      left join travailleurs.exposition x on x.poste_id = p.id group by 1, 2 order by 1`)
    expect(postes).toEqual([
      { nom_naissance: 'DURAND', intitule: 'Secrétaire', natures: [] },
      { nom_naissance: 'LEFÈVRE', intitule: 'Menuisier atelier', natures: ['cmr'] },
      { nom_naissance: 'MOREAU', intitule: 'Chauffeur', natures: ['conduite'] },
      { nom_naissance: 'PETIT', intitule: 'Vendeuse', natures: [] },
    ])
    apresCsv = await etat()
  })

  it('le même fichier deux fois ne propose rien', async () => {
    const id = await importerCsv(Buffer.from(CSV, 'latin1'))
    expect(await a.propositions(id)).toEqual([])
    expect((await a.detail(id)).deja).toBe(1)
  })

  it('la DSN du mois suivant : une arrivée, un départ, un poste exposé aux CMR, un arrêt de 65 jours terminé', async () => {
    jour = '2026-12-03'
    importDsn = await a.deposer('dsn.txt', Buffer.from(dsn(), 'latin1'), entreprise)
    const d = await a.detail(importDsn)
    expect([d.statut, d.erreur, d.genre, d.au, d.exhaustif]).toEqual([
      'propose',
      null,
      'dsn',
      '2026-11-30',
      true,
    ])
    const p = await a.propositions(importDsn)
    expect(compter(p)).toEqual({ arrivee: 1, depart: 1, changement_poste: 1, retour: 1 })
    expect(p.find((x) => x.genre === 'changement_poste')).toMatchObject({
      nom: 'DURAND Anne',
      avant: { emploi: 'Secrétaire' },
      apres: { emploi: 'Menuisier atelier', natures: ['cmr'], le: '2026-11-01' },
    })
    expect(p.find((x) => x.genre === 'depart')).toMatchObject({
      nom: 'MOREAU Paul',
      apres: { fin: '2026-11-15', motif_fin: 'demission' },
    })
    expect(p.find((x) => x.genre === 'retour')?.apres).toMatchObject({
      debut: '2026-09-07',
      fin: '2026-11-10',
      reprise: '2026-11-11',
    })
    expect(await etat()).toEqual(apresCsv)
    await toutAccepter(importDsn)
    expect((await a.detail(importDsn)).erreur).toBeNull()
    const { rows } = await base.proprietaire.query(
      `select debut, fin, reprise, source, (fin - debut + 1) jours from suivi.absence`,
    )
    expect(rows).toEqual([
      { debut: '2026-09-07', fin: '2026-11-10', reprise: '2026-11-11', source: 'dsn', jours: 65 },
    ])
    // The deadlines follow in the same transaction: EMA of the exposed post, reprise, VIP of the newcomer.
    const { rows: dus } =
      await base.proprietaire.query(`select t.nom_naissance nom, e.code from suivi.echeance e
      join travailleurs.travailleur t on t.id = e.travailleur_id
      where e.code in ('EMAE', 'REPR') or t.nom_naissance = 'GARNIER' order by 1, 2`)
    expect(dus).toEqual(
      expect.arrayContaining([
        { nom: 'DURAND', code: 'EMAE' },
        { nom: 'GARNIER', code: 'VIPI' },
        { nom: 'PETIT', code: 'REPR' },
      ]),
    )
  })

  it('la même DSN deux fois ne propose rien', async () => {
    const id = await a.deposer('dsn.txt', Buffer.from(dsn(), 'latin1'), entreprise)
    expect(await a.propositions(id)).toEqual([])
  })

  it('annuler l’import rend exactement l’état d’avant', async () => {
    await a.en((c) => annulerImport(c, { id: importDsn }))
    await a.tourner(importDsn)
    const d = await a.detail(importDsn)
    expect([d.statut, d.erreur]).toEqual(['annule', null])
    expect(await etat()).toEqual(apresCsv)
  })

  it('n’annule pas ce qu’une main a changé depuis, et le dit', async () => {
    const id = await a.deposer('dsn.txt', Buffer.from(dsn(), 'utf8'), entreprise)
    await toutAccepter(id)
    await base.proprietaire.query(
      `update travailleurs.contrat set motif_fin = 'retraite' where motif_fin = 'demission'`,
    )
    const avant = await etat()
    await a.en((c) => annulerImport(c, { id }))
    await a.tourner(id)
    const d = await a.detail(id)
    expect(d.statut).toBe('accepte')
    expect(d.erreur).toContain('MOREAU Paul')
    expect(await etat()).toEqual(avant)
  })
})

describe('les doutes et les refus', () => {
  it('une personne presque connue est un doute : elle n’est pas acceptée en bloc', async () => {
    const texte = `Nom;Prénom;Né le;Embauche;SIRET\nLEFEVVRE;Marc;12/05/1979;03/01/2011;${SIRET}\nNOUVEAU;Jean;03/04/1988;01/11/2026;${SIRET}`
    const id = await importerCsv(texte)
    const p = await a.propositions(id)
    expect(compter(p)).toEqual({ doute: 1, arrivee: 1 })
    const doute = p.find((x) => x.genre === 'doute')!
    expect(doute.candidats).toMatchObject([
      { nom_naissance: 'LEFÈVRE', prenoms: 'Marc', motif: 'noms_proches' },
    ])
    await a.en((c) =>
      deciderDoute(c, { id, proposition_id: doute.id, travailleur_id: doute.candidats[0]!.id }),
    )
    expect(compter(await a.propositions(id))).toEqual({ arrivee: 1 })
    await toutAccepter(id)
    const encore = await importerCsv(texte)
    expect(await a.propositions(encore)).toEqual([])
  })

  it('chaque ligne inutilisable a son numéro et sa raison ; les autres passent', async () => {
    const texte = `Nom;Prénom;Né le;Embauche;SIRET
BON;Louise;01/01/1990;01/11/2026;${SIRET}
FEVRIER;Luc;31/02/1990;01/11/2026;${SIRET}
FAUX;Siret;01/01/1991;01/11/2026;73282932000075
AUTRE;Adherent;01/01/1992;01/11/2026;55210055400013
BON;Louise;01/01/1990;01/11/2026;${SIRET}
SANS;;01/01/1993;01/11/2026;${SIRET}
LONG;${'x'.repeat(1_200_000)};01/01/1993;01/11/2026;${SIRET}
FIN;Eva;01/01/1994;01/11/2026;${SIRET}`
    const id = await importerCsv(texte)
    expect(compter(await a.propositions(id))).toEqual({ arrivee: 2 })
    const refus = await a.refus(id)
    expect(refus.map((r) => [r.numero, r.refus.slice(0, 60)])).toEqual([
      [3, expect.stringContaining('31/02/1990')],
      [4, expect.stringContaining('sa clé ne correspond pas')],
      [5, expect.stringContaining('n’est celui d’aucun établissement')],
      [6, expect.stringContaining('figure déjà à la ligne 2')],
      [7, 'Le prénom manque.'],
      [8, expect.stringContaining('dépasse un million de caractères')],
    ])
  })

  it.each([
    ['un fichier de blancs', 'vide.csv', ' \n \n', 'lignes vides'],
    ['des titres sans ligne', 'titres.csv', 'Nom;Prénom', 'aucune ligne'],
    ['un classeur abîmé renommé .csv', 'personnel.csv', Buffer.from('PK\x03\x04abcdefgh'), 'illisible'],
    ['une image', 'photo.csv', Buffer.from([137, 80, 78, 71, 0, 0, 1, 2]), 'ni un texte ni un classeur'],
    ['une DSN tronquée', 'dsn.txt', dsn().slice(0, 1500), 'incomplète'],
  ])('%s : une phrase, rien de changé', async (_, nom, contenu, phrase) => {
    const avant = await etat()
    const id = await a.deposer(nom, contenu)
    const d = await a.detail(id)
    expect(d.statut).toBe('echoue')
    expect(d.erreur).toContain(phrase)
    expect(await etat()).toEqual(avant)
  })

  it('un fichier vide est refusé dès l’envoi', () =>
    expect(a.deposer('vide.csv', '')).rejects.toThrow('Ce fichier est vide.'))

  it('sans colonne SIRET, demande l’établissement', async () => {
    const id = await a.deposer('p.csv', 'Nom;Prénom;Né le\nUN;Deux;01/01/1990')
    const colonnes = ['nomNaissance', 'prenoms', 'naissance'] as const
    await expect(a.en((c) => confirmerCorrespondance(c, { id, colonnes: [...colonnes] }))).rejects.toThrow(
      'choisissez l’établissement',
    )
    await a.en((c) =>
      confirmerCorrespondance(c, { id, colonnes: [...colonnes], etablissement_id: etablissement }),
    )
    await a.tourner(id)
    expect((await a.refus(id))[0]!.refus).toContain('sa date d’embauche manque')
    await a.en((c) => abandonnerImport(c, { id }))
    expect(await a.statut(id)).toBe('refuse')
  })

  it('qui ne figure plus dans un fichier de tout le personnel est proposé au départ', async () => {
    const id = await importerCsv(`Nom;Prénom;Né le;SIRET\nDURAND;Anne;29/02/1984;${SIRET}`, 'tous.csv', {
      exhaustif: true,
    })
    const departs = (await a.propositions(id)).filter((p) => p.genre === 'depart')
    expect(departs.map((p) => p.nom)).toContain('LEFÈVRE Marc')
    expect(departs[0]!.remarque).toContain('Ne figure plus dans le fichier')
  })

  it('un autre rôle est refusé', () =>
    expect(a.en((c) => annulerImport(c, { id: importDsn }), 'comptable')).rejects.toThrow('Votre rôle'))
})
