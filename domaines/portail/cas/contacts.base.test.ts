import { beforeAll, describe, expect, it } from 'vitest'
import type { Contexte } from '../../../plateforme/base/contexte.ts'
import { baseDEssai } from '../../../plateforme/base/essais/base-d-essai.ts'
import { comme } from '../../../plateforme/base/essais/comme.ts'
import { operations } from '../droits.ts'
import { poserDeuxEmployeurs, type Scene } from '../essais/deux-employeurs.ts'
import { listerContacts } from '../requetes/contacts.ts'
import { ajouterContact } from './ajouter-contact.ts'
import { modifierContact } from './modifier-contact.ts'
import { retirerContact } from './retirer-contact.ts'
import { verifierContact } from './verifier-contact.ts'

const base = baseDEssai()
const en = comme(base, operations)
let scene: Scene
beforeAll(async () => {
  scene = await poserDeuxEmployeurs(base)
})
const par = <T>(compte: keyof Scene['comptes'], faire: (c: Contexte) => Promise<T>) =>
  en('employeur', faire, { compteId: scene.comptes[compte] })

const saisie = {
  type: 'rh',
  civilite: 'Mme',
  nom: ' Nogent ',
  prenom: '',
  telephone: '02 31 22 33 44',
} as const

describe('l’employeur tient ses contacts à jour', () => {
  it('ajoute un contact, vérifié du jour, que le service retrouve dans l’historique', async () => {
    const { entreprises, comptes } = scene
    const { id } = await par('a', (c) => ajouterContact(c, { ...saisie, entrepriseId: entreprises.a }))
    const [contact] = await par('a', ({ bd, aujourdhui }) => listerContacts(bd, { aujourdhui, id }))
    expect(contact).toMatchObject({
      nom: 'Nogent',
      prenom: null,
      telephone: '+33231223344',
      aVerifier: false,
      modifiable: true,
      changement: { par: 'vous' },
    })
    const [chezRh] = await par('rhA', ({ bd, aujourdhui }) => listerContacts(bd, { aujourdhui, id }))
    expect(chezRh?.changement?.par).toBe('entreprise')
    const { rows } = await base.proprietaire.query(
      'select acteur, role, cas, operation from journal.ecriture where objet = $1 and objet_id = $2',
      ['adherents.contact', id],
    )
    expect(rows).toEqual([
      { acteur: comptes.a, role: 'socle_employeur', cas: 'portail.ajouterContact', operation: 'INSERT' },
    ])
  })

  it('corrige un contact injoignable : il redevient joignable et vérifié', async () => {
    const id = scene.contacts.a
    await base.proprietaire.query('update adherents.contact set injoignable_depuis = $1 where id = $2', [
      '2026-01-01',
      id,
    ])
    const lire = () => par('a', ({ bd, aujourdhui }) => listerContacts(bd, { aujourdhui, id }))
    expect((await lire())[0]).toMatchObject({ aVerifier: true, changement: { par: 'service' } })
    await par('a', (c) =>
      modifierContact(c, { ...saisie, id, type: 'administratif', courriel: 'INES@Aubry.exemple.fr' }),
    )
    expect((await lire())[0]).toMatchObject({
      courriel: 'ines@aubry.exemple.fr',
      injoignableDepuis: null,
      aVerifier: false,
    })
  })

  it('confirme un contact sans le changer', async () => {
    await par('a', (c) => verifierContact(c, { id: scene.contacts.a2 }))
    const [contact] = await par('a', ({ bd, aujourdhui }) =>
      listerContacts(bd, { aujourdhui, id: scene.contacts.a2 }),
    )
    expect(contact).toMatchObject({ nom: 'Caillou', aVerifier: false })
  })

  it('refuse un contact que le service ne pourrait pas joindre', () =>
    expect(
      par('a', (c) => ajouterContact(c, { ...saisie, telephone: '', entrepriseId: scene.entreprises.a })),
    ).rejects.toThrow('Indiquez au moins un courriel ou un téléphone'))

  it('refuse l’entreprise, l’établissement et le contact d’un autre', async () => {
    const { entreprises, etablissements, contacts } = scene
    const essais = [
      () => par('a', (c) => ajouterContact(c, { ...saisie, entrepriseId: entreprises.b })),
      () => par('a', (c) => modifierContact(c, { ...saisie, id: contacts.b })),
      () => par('a', (c) => verifierContact(c, { id: contacts.b })),
      () => par('a', (c) => retirerContact(c, { id: contacts.b })),
    ]
    for (const essai of essais)
      await expect(essai()).rejects.toThrow('introuvable ou hors de votre périmètre')
    await expect(
      par('a', (c) =>
        ajouterContact(c, { ...saisie, entrepriseId: entreprises.a, etablissementId: etablissements.b1 }),
      ),
    ).rejects.toThrow('Votre accès ne permet pas d’enregistrer ce contact ici')
  })

  it('refuse au comptable un contact qui n’est pas comptable, et au référent un contact RH', async () => {
    const { a } = scene.entreprises
    await expect(par('comptable', (c) => ajouterContact(c, { ...saisie, entrepriseId: a }))).rejects.toThrow(
      'Choisissez un autre rôle',
    )
    await expect(
      par('referentA', (c) => modifierContact(c, { ...saisie, id: scene.contacts.a })),
    ).rejects.toThrow('Votre accès ne permet pas de modifier ce contact.')
    const { id } = await par('referentA', (c) =>
      ajouterContact(c, { ...saisie, type: 'referent_securite', entrepriseId: a }),
    )
    await expect(
      par('referentA', (c) => modifierContact(c, { ...saisie, id, type: 'dirigeant' })),
    ).rejects.toThrow('Choisissez un autre rôle')
  })

  it('retire un contact, mais jamais le dernier', async () => {
    await par('a', (c) => retirerContact(c, { id: scene.contacts.preventionA }))
    const restants = await par('a', ({ bd, aujourdhui }) => listerContacts(bd, { aujourdhui }))
    expect(restants.map((k) => k.id)).not.toContain(scene.contacts.preventionA)
    await expect(par('b', (c) => retirerContact(c, { id: scene.contacts.b }))).rejects.toThrow(
      'C’est le dernier contact de votre entreprise.',
    )
  })

  it('refuse ces écritures au personnel, qui a les siennes', () =>
    expect(en('relation_adherents', (c) => verifierContact(c, { id: scene.contacts.a }))).rejects.toThrow(
      'Votre rôle',
    ))
})
