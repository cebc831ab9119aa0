import { beforeAll, expect, it } from 'vitest'
import { baseDEssai } from '../../../plateforme/base/essais/base-d-essai.ts'
import { regleur } from '../essais/reglages.ts'
import { acteurs, adherent, installerService } from '../essais/scene.ts'
import { listerACorriger, listerContacts } from '../requetes/contacts.ts'
import { signalerInjoignable, terminerContact, verifierContact } from './constater-contact.ts'
import { ajouterContact, modifierContact } from './tenir-contact.ts'

const base = baseDEssai()
const en = acteurs(base)
beforeAll(() => installerService(base))

const aCorriger = (motif?: 'injoignable' | 'sans_contact' | 'a_verifier') =>
  en('assistante', ({ bd, aujourdhui }) =>
    listerACorriger(bd, { page: 1, taille: 50, tri: 'depuis', motif, q: undefined }, aujourdhui),
  )
const contacts = (id: string) => en('comptable', ({ bd }) => listerContacts(bd, id))

it('un contact injoignable va dans la liste à corriger, et en sort une fois joint (ADH-011)', async () => {
  const { id } = await adherent(base, 301)
  const [contact] = await contacts(id)
  await en('medecin', (c) => signalerInjoignable(c, { id: contact!.id }))
  expect((await aCorriger()).parMotif).toEqual({ injoignable: 1, sans_contact: 1, a_verifier: 0 })
  expect((await aCorriger('injoignable')).lignes).toMatchObject([
    { contact_id: contact!.id, depuis: '2026-03-10' },
  ])
  await en('pdp', (c) => verifierContact(c, { id: contact!.id }))
  expect((await contacts(id))[0]).toMatchObject({ injoignable_depuis: null, verifie_le: '2026-03-10' })
  expect((await aCorriger()).total).toBe(0)
})

it('de nouvelles coordonnées lèvent la marque ; les anciennes vérifications sont à refaire selon le réglage', async () => {
  const { id } = await adherent(base, 302)
  const [contact] = await contacts(id)
  await en('preventeur', (c) => signalerInjoignable(c, { id: contact!.id }))
  await en('preventeur', (c) =>
    modifierContact(c, { id: contact!.id, type: 'rh', nom: 'Essai', telephone: '02 32 00 00 00' }),
  )
  expect((await contacts(id))[0]).toMatchObject({
    injoignable_depuis: null,
    telephone: '+33232000000',
    type: 'rh',
  })
  await base.proprietaire.query(`update adherents.contact set verifie_le = '2024-03-01' where id = $1`, [
    contact!.id,
  ])
  expect((await aCorriger()).parMotif.a_verifier).toBe(1)
  await regleur(base, { verification_mois: 36 })
  expect((await aCorriger()).parMotif.a_verifier).toBe(0)
})

it('un contact se termine et reste dans les anciens', async () => {
  const { id } = await adherent(base, 303)
  const [contact] = await contacts(id)
  const terminer = (fin: string) => en('idest', (c) => terminerContact(c, { id: contact!.id, fin }))
  await expect(terminer('2026-03-11')).rejects.toThrow('La fin d’un contact ne peut pas être dans le futur.')
  await expect(terminer('2026-03-09')).rejects.toThrow('La fin ne peut pas précéder le début.')
  await terminer('2026-03-10')
  await expect(terminer('2026-03-10')).rejects.toThrow('Ce contact est terminé. Ajoutez-en un nouveau.')
  expect((await contacts(id))[0]!.fin).toBe('2026-03-10')
})

it('refuse l’établissement d’une autre entreprise, et le rôle qui ne tient pas les contacts', async () => {
  const un = await adherent(base, 304)
  const autre = await adherent(base, 305)
  const saisie = {
    entreprise_id: un.id,
    type: 'comptable' as const,
    nom: 'Essai',
    courriel: 'c@essai.example',
  }
  await expect(
    en('assistante', (c) => ajouterContact(c, { ...saisie, etablissement_id: autre.etablissement_id })),
  ).rejects.toThrow('Cet établissement n’est pas de cette entreprise. Choisissez-en un dans la liste.')
  await expect(en('comptable', (c) => ajouterContact(c, saisie))).rejects.toThrow('Votre rôle ne permet pas')
})
