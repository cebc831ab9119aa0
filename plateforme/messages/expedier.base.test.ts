import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { dansContexte } from '../base/contexte.ts'
import { baseDEssai } from '../base/essais/base-d-essai.ts'
import { comme } from '../base/essais/comme.ts'
import { racineProjet } from '../base/racine.ts'
import { deposer } from './deposer.ts'
import { decoderPartie, demarrerServeurDeCourriel, type ServeurDeCourriel } from './essai-serveur.ts'
import { expedier } from './expedier.ts'
import { transportLocal } from './local.ts'
import { lireAvis, recevoirRebond } from './rebond.ts'
import { transportSmtp } from './smtp.ts'

const base = baseDEssai()
const en = comme(base, {})
let smtp: ServeurDeCourriel
beforeAll(async () => {
  smtp = await demarrerServeurDeCourriel()
})
afterAll(() => smtp.arreter())

const EXPEDITEUR = 'Service de santé au travail <convocations@sst-essai.fr>'
const expedierIci = (maintenant?: Date) =>
  expedier({
    connexions: base.connexions,
    transports: { courriel: transportSmtp(smtp.url, EXPEDITEUR), sms: transportLocal() },
    adresse: 'https://socle.essai.fr',
    ...(maintenant ? { maintenant: () => maintenant } : {}),
  })
const deposerUn = (a: string, reste: Partial<Parameters<typeof deposer>[1][number]> = {}) =>
  en('assistante', async (c) => {
    const [id] = await deposer(c, [
      {
        canal: 'courriel',
        a,
        objet: 'Votre rendez-vous',
        texte: 'Bonjour',
        sujet: { type: 'essai', id: randomUUID() },
        ...reste,
      },
    ])
    return id!
  })
const lire = async (id: string) =>
  (await base.proprietaire.query('select * from messages.envoi where id = $1', [id])).rows[0]

it('remet le courriel, son calendrier et son lien personnel au serveur de messagerie, une seule fois', async () => {
  const sujet = randomUUID()
  const id = await deposerUn('lea@essai.fr', {
    texte: 'Rendez-vous le 24/11/2026 à 9 h. Répondez ici : {{lien}}',
    calendrier: { contenu: 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR', methode: 'REQUEST' },
    lien: { page: '/rendez-vous', sujet, expire: new Date(Date.now() + 86_400_000) },
  })
  expect(await expedierIci()).toBe(1)
  expect(await expedierIci()).toBe(0)
  expect(smtp.recus).toHaveLength(1)
  const [brut] = smtp.recus
  expect(brut).toContain(`Message-ID: <${id}@sst-essai.fr>`)
  expect(decoderPartie(brut!, 'text/calendar')).toContain('METHOD:REQUEST')
  const jeton = /https:\/\/socle\.essai\.fr\/rendez-vous#([\w-]{43})/.exec(
    decoderPartie(brut!, 'text/plain'),
  )?.[1]
  const { rows } = await base.proprietaire.query(
    `select messages.sujet_du_lien($1) ouvert, messages.sujet_du_lien($2) falsifie,
      messages.sujet_du_lien($1, now() + interval '2 days') expire`,
    [jeton, jeton!.replace(/^./, (c) => (c === 'A' ? 'B' : 'A'))],
  )
  expect(rows[0]).toEqual({ ouvert: sujet, falsifie: null, expire: null })
  const envoi = await lire(id)
  expect(envoi).toMatchObject({ statut: 'envoye', essais: 1 })
  // The secret of the link is stored nowhere.
  expect(JSON.stringify(envoi)).not.toContain(jeton)
})

it('marque l’adresse qui refuse, et n’y écrit plus', async () => {
  const id = await deposerUn('refuse@essai.fr')
  await expedierIci()
  expect(await lire(id)).toMatchObject({ statut: 'rejete', erreur: expect.stringContaining('5.1.1') })
  const second = await deposerUn('refuse@essai.fr')
  await expedierIci()
  expect(await lire(second)).toMatchObject({
    statut: 'rejete',
    erreur: expect.stringContaining('déjà refusé'),
  })
})

it('réessaie plus tard un refus passager, puis renonce', async () => {
  const id = await deposerUn('occupe@essai.fr')
  const debut = Date.now()
  await expedierIci()
  expect(await lire(id)).toMatchObject({
    statut: 'a_envoyer',
    essais: 1,
    erreur: expect.stringContaining('4.3.0'),
  })
  expect(await expedierIci()).toBe(0)
  for (let jours = 1; jours <= 5; jours++) await expedierIci(new Date(debut + jours * 86_400_000))
  expect(await lire(id)).toMatchObject({ statut: 'echec', essais: 6 })
})

it('lit un avis de non-remise : l’adresse est marquée, celui d’un inconnu est ignoré', async () => {
  const id = await deposerUn('parti@essai.fr')
  await expedierIci()
  const avis = (adresse: string, action = 'failed') =>
    lireAvis(
      [
        'From: MAILER-DAEMON@essai.fr',
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
        '',
        '--b',
        'Content-Type: message/delivery-status',
        '',
        'Reporting-MTA: dns; mx.essai.fr',
        '',
        `Final-Recipient: rfc822; ${adresse}`,
        `Action: ${action}`,
        'Status: 5.1.1',
        'Diagnostic-Code: smtp; 550 5.1.1 Boite',
        ' inconnue',
        '',
        '--b',
        'Content-Type: text/rfc822-headers',
        '',
        `Message-ID: <${id}@sst-essai.fr>`,
        '--b--',
      ].join('\r\n'),
    )
  const systeme = <T>(faire: (c: { bd: never }) => Promise<T>) =>
    dansContexte(base.connexions, { compteId: null, role: 'systeme' }, new Set(), 'essai', faire as never)
  expect(avis('parti@essai.fr', 'delayed')).toBeNull()
  expect(await systeme((c) => recevoirRebond(c, avis('inconnu@essai.fr')!))).toBe(false)
  expect(await systeme((c) => recevoirRebond(c, avis('parti@essai.fr')!))).toBe(true)
  expect(await lire(id)).toMatchObject({ statut: 'rejete', erreur: 'smtp; 550 5.1.1 Boite inconnue' })
})

it('un serveur tué entre l’envoi et sa marque n’envoie pas deux fois', async () => {
  const id = await deposerUn('tuee@essai.fr')
  const avant = smtp.recus.length
  const enfant = spawn(
    process.execPath,
    ['--import', 'tsx', 'plateforme/messages/essai-tue.ts', base.url, smtp.url],
    {
      cwd: racineProjet,
      stdio: 'inherit',
    },
  )
  const [, signal] = (await once(enfant, 'exit')) as [number | null, string | null]
  expect(signal).toBe('SIGKILL')
  expect(smtp.recus.length).toBe(avant + 1)
  expect((await lire(id)).statut).toBe('en_cours')
  await expect
    .poll(() =>
      expedierIci()
        .then(() => lire(id))
        .then((e) => e.statut),
    )
    .toBe('incertain')
  expect(smtp.recus.length).toBe(avant + 1)
})
