import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { demarrerServeurDeCourriel } from '../plateforme/messages/essai-serveur.ts'
import { expedier } from '../plateforme/messages/expedier.ts'
import { transportLocal } from '../plateforme/messages/local.ts'
import { transportSmtp } from '../plateforme/messages/smtp.ts'
import { seConnecter } from './outils/connexion.ts'
import { fautesDAccessibilite, serviceDEssai } from './outils/navigateur.ts'

/*
 * From the list of appointments to the worker's answer, through a real mail server on this machine: convoke, read the
 * message, answer from its link without signing in, see the answer come back; the employer answers for several.
 */
const service = serviceDEssai()
const demain = () => new Date(Date.now() + 36 * 3_600_000)

async function garder(page: Page, nom: string): Promise<void> {
  if (!process.env.SOCLE_IMAGES) return
  await mkdir(process.env.SOCLE_IMAGES, { recursive: true })
  await page.screenshot({ path: join(process.env.SOCLE_IMAGES, `convocations-${nom}.png`) })
}
const expedierVers = (url: string) =>
  expedier({
    connexions: service.connexions,
    transports: { courriel: transportSmtp(url, 'SST <rendez-vous@sst.exemple.fr>'), sms: transportLocal() },
    adresse: service.adresse,
    maintenant: demain,
  })

/** A worker of the coming weeks who reads his e-mails, not convoked yet. */
async function travailleurAConvoquer(): Promise<{ rdv: string; nom: string; courriel: string }> {
  const courriel = 'personne.essai@exemple.fr'
  const { rows } = await service.proprietaire.query(
    `select r.id rdv, r.travailleur_id, coalesce(t.nom_usage, t.nom_naissance) nom
     from planification.rendez_vous r join travailleurs.travailleur t on t.id = r.travailleur_id
     where r.statut = 'planifie' and r.debut > now() + interval '5 days' and not r.discret order by r.id limit 1`,
  )
  await service.proprietaire.query(
    `insert into travailleurs.coordonnees (travailleur_id, courriel) values ($1, $2)
     on conflict (travailleur_id) do update set courriel = $2`,
    [rows[0].travailleur_id, courriel],
  )
  await service.proprietaire.query(
    `delete from planification.preference where etablissement_id = (select etablissement_id from planification.rendez_vous where id = $1)`,
    [rows[0].rdv],
  )
  return { ...rows[0], courriel }
}

describe('convoquer et répondre', () => {
  it('l’assistante convoque, le travailleur s’excuse depuis le lien reçu, l’assistante le voit', async () => {
    const smtp = await demarrerServeurDeCourriel()
    try {
      const { rdv, nom } = await travailleurAConvoquer()
      const page = await service.ouvrir('bureau')
      await seConnecter(page, 'assistante')
      await page.goto(`/convocations?etat=a_convoquer&q=${encodeURIComponent(nom)}`)
      const ligne = page.getByRole('row').filter({ hasText: nom }).first()
      await ligne.waitFor()
      expect(await fautesDAccessibilite(page)).toEqual([])
      await garder(page, 'a-convoquer')
      await page.getByRole('checkbox', { name: 'Choisir toutes les lignes de la page' }).check()
      await page.getByRole('button', { name: /^Convoquer \(/ }).click()
      await page.getByText(/rendez-vous convoqué/).waitFor()

      await expedierVers(smtp.url)
      const recu = smtp.recus.find((m) => m.includes('personne.essai@exemple.fr'))!
      const texte = Buffer.from(recu.replace(/=\r?\n/g, ''), 'utf8').toString()
      const lien = /http:\/\/127\.0\.0\.1:\d+\/rendez-vous#[\w-]{43}/.exec(texte.replace(/=3D/g, '='))![0]

      // No session here: only the link.
      const telephone = await service.ouvrir('telephone')
      await telephone.goto(lien)
      await telephone.getByRole('button', { name: 'Je viendrai' }).waitFor()
      expect(await fautesDAccessibilite(telephone)).toEqual([])
      await garder(telephone, 'reponse')
      const contenu = await telephone.locator('main').textContent()
      for (const mot of [/aptitude/i, /périodique/i, /reprise/i, new RegExp(nom)])
        expect(contenu).not.toMatch(mot)
      await telephone.getByRole('button', { name: 'Je ne peux pas venir' }).click()
      await telephone.getByRole('radio', { name: 'Congés' }).check()
      await garder(telephone, 'excuse')
      await telephone.getByRole('button', { name: 'Prévenir que je ne viendrai pas' }).click()
      await telephone.getByText('C’est noté : vous ne viendrez pas').waitFor()

      await page.goto(`/convocations?etat=excuse&q=${encodeURIComponent(nom)}`)
      await page.getByRole('row').filter({ hasText: nom }).first().waitFor()
      const { rows } = await service.proprietaire.query(
        'select statut, cause_absence, prevenu_par from planification.rendez_vous where id = $1',
        [rdv],
      )
      expect(rows[0]).toEqual({
        statut: 'absent_excuse',
        cause_absence: 'conges',
        prevenu_par: 'travailleur',
      })
    } finally {
      await smtp.arreter()
    }
  })

  it('un lien falsifié est refusé en clair', async () => {
    const page = await service.ouvrir('telephone')
    await page.goto(`/rendez-vous#${'A'.repeat(43)}`)
    await page.getByText('Ce lien n’est plus valable').waitFor()
    expect(await fautesDAccessibilite(page)).toEqual([])
  })

  it('l’employeur voit ses travailleurs attendus et répond', async () => {
    const page = await service.ouvrir('bureau')
    await seConnecter(page, 'employeur')
    await page.goto('/espace-adherent/convocations')
    await page.getByRole('heading', { name: 'Convocations' }).waitFor()
    await page.waitForLoadState('networkidle')
    expect(await fautesDAccessibilite(page)).toEqual([])
    await garder(page, 'employeur')
  })
})

describe('les autres pages', () => {
  it.each([
    ['/convocations', 'Convocations'],
    ['/convocations/coordonnees', 'Coordonnées à compléter'],
    ['/convocations/messages', 'Messages'],
    ['/convocations/modeles', 'Textes et rappels'],
  ])('%s tient dans l’écran et sans faute', async (adresse, titre) => {
    for (const taille of ['bureau', 'tablette'] as const) {
      const page = await service.ouvrir(taille)
      await seConnecter(page, 'assistante')
      await page.goto(adresse)
      await page.getByRole('heading', { name: titre, exact: true }).waitFor()
      await page.waitForLoadState('networkidle')
      expect(await fautesDAccessibilite(page)).toEqual([])
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0)
      await garder(page, `${adresse.split('/').at(-1)}-${taille}`)
    }
  })
})
