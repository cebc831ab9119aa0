import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { seConnecter } from './outils/connexion.ts'
import { fautesDAccessibilite, serviceDEssai } from './outils/navigateur.ts'

const service = serviceDEssai()

/** A worker due a periodic visit, with nothing booked, whose name nobody else bears, and a free slot for him. */
async function convocable(page: Page) {
  const { rows } = await service.proprietaire.query<{ id: string; nom: string; code: string }>(`
    select k.travailleur_id id, coalesce(t.nom_usage, t.nom_naissance) || ' '
      || coalesce(t.prenom_usage, split_part(t.prenoms, ' ', 1)) nom, k.code
    from planification.convocable k join travailleurs.travailleur t on t.id = k.travailleur_id
    where k.liste = 'MT' and k.code in ('VIPI', 'MICAR', 'EMAE', 'EMAP') and cardinality(k.motifs) = 0
      and not exists (select from planification.rendez_vous r where r.travailleur_id = k.travailleur_id)
    order by k.rang, k.travailleur_id limit 30`)
  for (const t of rows) {
    const { creneaux } = await (
      await page.request.get(
        `/api/agendas/creneaux?travailleur=${t.id}&code=${t.code}&du=2026-11-23&jours=60`,
      )
    ).json()
    if (creneaux.length > 3) return { ...t, creneaux: creneaux as Creneau[] }
  }
  throw new Error('Aucun convocable avec un créneau libre.')
}
interface Creneau {
  professionnelId: string
  jour: string
  de: number
}
const deux = (n: number) => String(n).padStart(2, '0')
const heure = (m: number) => `${deux(Math.floor(m / 60))}:${deux(m % 60)}`

describe('les agendas', () => {
  it('se prennent au clavier seul : chercher, choisir le motif, un créneau libre, confirmer', async () => {
    const page = await service.ouvrir()
    await seConnecter(page, 'assistante')
    const t = await convocable(page)
    await page.goto('/agendas')
    await page.getByRole('heading', { name: 'Agendas' }).waitFor()
    const bouton = page.getByRole('button', { name: 'Prendre un rendez-vous' })
    for (let i = 0; i < 60 && !(await bouton.evaluate((b) => b === document.activeElement)); i++)
      await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    const champ = page
      .getByRole('combobox', { name: 'Travailleur' })
      .or(page.getByLabel('Travailleur', { exact: false }))
    await champ.first().waitFor()
    await page.waitForTimeout(300)
    await page.keyboard.type(t.nom, { delay: 15 })
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    // What is due to him comes as buttons: Tab reaches the one of the visit.
    await page.getByText('Visites dues').waitFor()
    for (let i = 0; i < 12; i++) {
      await page.keyboard.press('Tab')
      const due = await page.evaluate(() => document.activeElement?.closest('p')?.textContent ?? '')
      if (due.startsWith('Visites dues')) break
    }
    await page.keyboard.press('Enter')
    const premier = page.getByRole('dialog').getByRole('radio').first()
    await premier.waitFor()
    for (
      let i = 0;
      i < 12 && !(await page.evaluate(() => (document.activeElement as HTMLInputElement)?.type === 'radio'));
      i++
    )
      await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    expect(await fautesDAccessibilite(page)).toEqual([])
    await page.keyboard.press('Control+Enter')
    await page.getByText('Rendez-vous pris.').waitFor()
    const { rows } = await service.proprietaire.query(
      `select statut from planification.rendez_vous where travailleur_id = $1`,
      [t.id],
    )
    expect(rows).toEqual([{ statut: 'planifie' }])
  })

  it('refusent un déplacement impossible, disent pourquoi, et la carte revient', async () => {
    const page = await service.ouvrir()
    await seConnecter(page, 'assistante')
    const t = await convocable(page)
    const c = t.creneaux[0]!
    const pris = await page.request.post('/api/rendez-vous', {
      headers: { 'x-socle': '1' },
      data: {
        travailleurId: t.id,
        code: t.code,
        professionnelId: c.professionnelId,
        jour: c.jour,
        heure: heure(c.de),
      },
    })
    expect(pris.status()).toBe(201)
    await page.goto(`/agendas?date=${c.jour}&professionnel=${c.professionnelId}`)
    const carte = page.getByRole('button', { name: new RegExp(`${heure(c.de)}.*${t.nom}`) }).first()
    await carte.waitFor()
    const avant = await carte.boundingBox()
    // Eight o'clock: nobody receives.
    const huitHeures = page.locator('.mantine-ResourcesDayView-resourcesDayViewRowSlot').first()
    await carte.dragTo(huitHeures)
    await page.getByText(/un rendez-vous de \d+ minutes à 8 h.* n’y tient pas/).waitFor()
    await carte.waitFor()
    expect((await carte.boundingBox())?.x).toBe(avant?.x)
    const { rows } = await service.proprietaire.query(
      `select sequence from planification.rendez_vous where travailleur_id = $1`,
      [t.id],
    )
    expect(rows).toEqual([{ sequence: 0 }])
  })

  it('montrent la semaine, la journée à imprimer, les salles et les heures sans faute d’accessibilité', async () => {
    const page = await service.ouvrir('tablette')
    await seConnecter(page, 'assistante')
    for (const [chemin, titre] of [
      ['/agendas?vue=semaine', 'Agendas'],
      ['/agendas/impression?date=2026-11-24', 'Journée à imprimer'],
      ['/agendas/salles', 'Occupation des salles'],
      ['/agendas/plages', 'Heures de réception'],
      ['/agendas/rendez-vous?vue=a_convoquer', 'Rendez-vous'],
      ['/remplissages', 'Remplissage automatique'],
      ['/absenteisme', 'Absentéisme'],
      ['/reglages/agendas', 'Réglages des agendas'],
    ] as const) {
      await page.goto(chemin)
      await page.getByRole('heading', { name: titre, exact: true }).waitFor()
      await page.waitForLoadState('networkidle')
      expect(await fautesDAccessibilite(page), chemin).toEqual([])
    }
  })
})
