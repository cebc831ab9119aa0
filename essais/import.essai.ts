import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { salle } from '../domaines/echanges/index.ts'
import { seConnecter } from './outils/connexion.ts'
import { fautesDAccessibilite, serviceDEssai, TAILLES } from './outils/navigateur.ts'

/*
 * The employer's file, from the drop to the next visits of each worker: a latin-1 CSV with French headings, then the
 * DSN of the next month; what is due follows, explained; the undo gives back exactly what was there.
 * SOCLE_IMAGES=<folder> keeps pictures.
 */
const service = serviceDEssai()
// The background work of the room, which the composed server of the tests does not start.
let atelier: { arreter(): Promise<void> } | undefined
beforeAll(() => {
  atelier = salle.demarrer?.(service.connexions)
})
afterAll(() => atelier?.arreter())
const SIRET = '73282932000074'

const CSV = Buffer.from(
  `SIRET;Matricule;Nom de naissance;Prénom;Sexe;Né(e) le;Date d'entrée;Type de contrat;Poste occupé;Risques;Salaire brut
${SIRET};M1;DURANDEAU;Anne;F;29/02/1984;01/09/2020;CDI;Secrétaire;;2 100,00
${SIRET};M2;LEFÈVRIER;Marc;M;12/05/1979;03/01/2011;CDI;Menuisier atelier;CMR (poussières de bois);2 300
${SIRET};M3;PETITJEAN;Zoé;F;01/12/1995;15/03/2022;CDI;Vendeuse;;1 900
${SIRET};M4;MOREAULT;Paul;M;07/07/1990;01/02/2019;CDI;Chauffeur;conduite;2 000
`.replaceAll('\n', '\r\n'),
  'latin1',
)

function dsn(): Buffer {
  const tete = [
    "S10.G00.00.001,'Paie'",
    "S20.G00.05.001,'01'",
    "S20.G00.05.005,'01112026'",
    "S21.G00.06.001,'732829320'",
    "S21.G00.11.001,'00074'",
  ]
  const salarie = (
    m: string,
    nom: string,
    prenom: string,
    sexe: string,
    ne: string,
    debut: string,
    emploi: string,
  ) => [
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
  const lignes = [
    ...tete,
    ...salarie('M1', 'DURANDEAU', 'Anne', '02', '29021984', '01092020', 'Menuisier atelier'),
    ...salarie('M2', 'LEFÈVRIER', 'Marc', '01', '12051979', '03012011', 'Menuisier atelier'),
    ...salarie('M3', 'PETITJEAN', 'Zoé', '02', '01121995', '15032022', 'Vendeuse'),
    "S21.G00.60.001,'01'",
    "S21.G00.60.002,'15092026'",
    "S21.G00.60.003,'19112026'",
    "S21.G00.60.010,'20112026'",
    ...salarie('M4', 'MOREAULT', 'Paul', '01', '07071990', '01022019', 'Chauffeur'),
    "S21.G00.62.001,'15112026'",
    "S21.G00.62.002,'059'",
    ...salarie('M5', 'GARNIEROT', 'Inès', '02', '24061999', '02112026', 'Vendeuse'),
  ]
  return Buffer.from(
    [...lignes, `S90.G00.90.001,'${lignes.length + 2}'`, "S90.G00.90.002,'1'"].join('\r\n'),
    'latin1',
  )
}

/** The rows an import may touch, column by column. */
async function etat(): Promise<unknown> {
  const images: Record<string, unknown> = {}
  for (const t of ['travailleur', 'contrat', 'poste', 'exposition', 'situation']
    .map((n) => `travailleurs.${n}`)
    .concat('suivi.absence', 'suivi.visite', 'echanges.identite_connue')) {
    const { rows } = await service.proprietaire.query(
      `select md5(string_agg(to_jsonb(t)::text, '|' order by id)) m, count(*)::int n from ${t} t`,
    )
    images[t] = rows[0]
  }
  const { rows } = await service.proprietaire.query(
    `select e.travailleur_id, e.code, e.au_plus_tard, e.limite from suivi.echeance e order by 1, 2`,
  )
  return { ...images, echeances: rows }
}

async function examiner(page: Page, nom: string): Promise<void> {
  await page.waitForLoadState('networkidle')
  expect(await fautesDAccessibilite(page), nom).toEqual([])
  for (const taille of ['bureau', 'tablette'] as const) {
    await page.setViewportSize(TAILLES[taille])
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      nom,
    ).toBeLessThanOrEqual(0)
    if (!process.env.SOCLE_IMAGES) continue
    await mkdir(process.env.SOCLE_IMAGES, { recursive: true })
    await page.screenshot({
      path: join(process.env.SOCLE_IMAGES, `${nom}-${TAILLES[taille].width}.png`),
      fullPage: true,
    })
  }
  await page.setViewportSize(TAILLES.bureau)
}

async function deposer(page: Page, name: string, buffer: Buffer, objet = ''): Promise<void> {
  await page.goto(`/imports/nouveau${objet}`)
  await page.getByText('Déposez le fichier ici').waitFor()
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
  await page.waitForURL(/\/imports\/[0-9a-f-]{36}/)
}
async function toutAccepter(page: Page, nombre: number): Promise<void> {
  await page.getByRole('button', { name: `Tout accepter (${nombre})` }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Accepter' }).click()
  await page.getByText(`${nombre} propositions appliquées`).waitFor({ timeout: 60_000 })
}
const idDe = async (nom: string): Promise<string> =>
  (
    await service.proprietaire.query('select id from travailleurs.travailleur where nom_naissance = $1', [
      nom,
    ])
  ).rows[0].id

/** What is due for one worker, with its reasons opened. */
async function pourquoi(page: Page, nom: string, visite: RegExp): Promise<string> {
  await page.goto(`/travailleurs/${await idDe(nom)}`)
  await page.getByRole('tab', { name: 'Prochaines visites' }).click()
  const ligne = page.locator('li').filter({ has: page.getByRole('heading', { name: visite }) })
  await ligne.first().getByRole('button', { name: 'Pourquoi ?' }).click()
  return ((await ligne.first().textContent()) ?? '').replace(/\s+/g, ' ')
}

describe('du fichier de l’employeur aux prochaines visites', () => {
  it('l’assistante importe le CSV puis la DSN du mois suivant ; l’échéancier suit ; annuler rend tout', async () => {
    await service.proprietaire.query(
      `with e as (insert into adherents.entreprise (siren, raison_sociale) values ('732829320', 'Menuiserie des Essais') returning id),
        a as (insert into adherents.adhesion (entreprise_id, statut, debut) select id, 'active', '2015-01-01' from e)
       insert into adherents.etablissement (entreprise_id, siret, siege, commune) select id, $1, true, 'Brumeval' from e`,
      [SIRET],
    )
    const page = await service.ouvrir()
    await seConnecter(page, 'assistante')
    await page.goto('/imports?q=aucun-fichier-de-ce-nom')
    await page.locator('h1').waitFor()
    await examiner(page, 'imports-vide')
    await page.goto('/imports/nouveau')
    await page.getByText('Déposez le fichier ici').waitFor()
    await examiner(page, 'imports-depot')

    await deposer(page, 'personnel.csv', CSV)
    await page.getByRole('heading', { name: 'Que contient chaque colonne ?' }).waitFor({ timeout: 60_000 })
    await examiner(page, 'imports-colonnes')
    await page.getByRole('button', { name: 'Comparer avec le service' }).click()
    await page.getByRole('tab', { name: 'Arrivées (4)' }).waitFor({ timeout: 60_000 })
    await examiner(page, 'imports-propositions')
    await toutAccepter(page, 4)
    const avant = await etat()

    await deposer(page, 'dsn-novembre.txt', dsn())
    await page.getByRole('tab', { name: 'Arrivées (1)' }).waitFor({ timeout: 60_000 })
    for (const onglet of ['Départs (1)', 'Changements de poste (1)', 'Retours d’absence (1)'])
      expect(await page.getByRole('tab', { name: onglet }).count(), onglet).toBe(1)
    await page.getByRole('tab', { name: 'Changements de poste (1)' }).click()
    await page.getByText('Menuisier atelier').waitFor()
    await examiner(page, 'imports-dsn')
    const adresse = page.url()
    await toutAccepter(page, 4)

    const ema = await pourquoi(page, 'DURANDEAU', /aptitude/i)
    expect(ema).toMatch(/avant l.affectation|R\. 4624-2[34]/)
    await examiner(page, 'imports-ema-pourquoi')
    // 65 days of sick leave, back on 20/11: within eight days of the return.
    const reprise = await pourquoi(page, 'PETITJEAN', /reprise/i)
    expect(reprise).toContain('28/11/2026')
    expect(reprise).toMatch(/R\. 4624-31/)
    const vip = await pourquoi(page, 'GARNIEROT', /VIP initiale/i)
    expect(vip).toContain('02/02/2027')
    expect(vip).toMatch(/R\. 4624-10/)
    await page.goto('/echeancier?q=GARNIEROT')
    await page.getByRole('row', { name: /GARNIEROT/ }).waitFor()
    expect(await page.getByRole('row', { name: /GARNIEROT/ }).textContent()).toContain('02/02/2027')

    await page.goto(adresse)
    await page.getByRole('button', { name: 'Annuler cet import' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Annuler cet import' }).click()
    await page.getByText('tout est revenu à l’état d’avant').waitFor({ timeout: 60_000 })
    await examiner(page, 'imports-annule')
    expect(await etat()).toEqual(avant)
  }, 300_000)

  it('les visites passées : le genre inconnu se choisit, puis l’historique entre dans le dossier', async () => {
    const page = await service.ouvrir()
    await seConnecter(page, 'assistante')
    const csv = `SIRET;Nom;Prénom;Né(e) le;Date de visite;Type de visite;Médecin;Conclusion
${SIRET};LEFÈVRIER;Marc;12/05/1979;03/02/2023;EMA périodique;Dr Inconnu;Apte
${SIRET};LEFÈVRIER;Marc;12/05/1979;03/02/2021;Bilan Z;Dr Inconnu;Apte`
    await deposer(page, 'visites.csv', Buffer.from(csv, 'latin1'), '?objet=visites')
    await page.getByText('1 mot n’a pas été reconnu').waitFor({ timeout: 60_000 })
    await page.getByRole('combobox', { name: /« Bilan Z »/ }).click()
    await page.getByRole('option', { name: 'Visite à la demande' }).click()
    await examiner(page, 'imports-visites-colonnes')
    await page.getByRole('button', { name: 'Comparer avec le service' }).click()
    await page.getByRole('tab', { name: 'Visites passées (2)' }).waitFor({ timeout: 60_000 })
    await examiner(page, 'imports-visites')
    await toutAccepter(page, 2)
    const { rows } = await service.proprietaire.query(
      `select code, le::text, source from suivi.visite where travailleur_id = $1 order by le`,
      [await idDe('LEFÈVRIER')],
    )
    expect(rows).toEqual([
      { code: 'DEM', le: '2021-02-03', source: 'reprise_historique' },
      { code: 'EMAP', le: '2023-02-03', source: 'reprise_historique' },
    ])
  }, 200_000)

  it('un fichier illisible : l’écran dit quoi faire', async () => {
    const page = await service.ouvrir()
    await seConnecter(page, 'assistante')
    await deposer(page, 'photo.csv', Buffer.from([137, 80, 78, 71, 0, 0, 1, 2]))
    await page.getByText('n’est ni un texte ni un classeur').waitFor({ timeout: 60_000 })
    await examiner(page, 'imports-erreur')
  }, 120_000)
})
