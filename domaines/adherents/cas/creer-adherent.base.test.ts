import { beforeAll, describe, expect, it } from 'vitest'
import { baseDEssai } from '../../../plateforme/base/essais/base-d-essai.ts'
import type { Refus } from '../../../plateforme/http/refus.ts'
import { acteurs, adherent, formulaire, installerService, siren, siret } from '../essais/scene.ts'
import { lireAdherent } from '../requetes/fiche.ts'
import { creerAdherent } from './creer-adherent.ts'

const base = baseDEssai()
const en = acteurs(base)
beforeAll(() => installerService(base))

const refus = (promesse: Promise<unknown>): Promise<Refus> =>
  promesse.then(
    () => Promise.reject(new Error('accepté')),
    (e) => e,
  )

describe('créer un adhérent', () => {
  it('enregistre l’entreprise, son établissement, son contact et la demande ; la fiche les montre', async () => {
    const cree = await adherent(base, 1)
    const fiche = await en('preventeur', ({ bd, aujourdhui }) => lireAdherent(bd, cree.id, aujourdhui))
    expect(fiche).toMatchObject({
      raison_sociale: 'Boulangerie des Essais 1',
      statut: 'demandee',
      effectif: 4,
      etablissements: 1,
      naf_version: 'rev2',
      section: 'C',
      contacts: 1,
      joignables: 1,
      presents: 0,
    })
  })

  it('refuse un SIREN déjà connu en nommant l’entreprise, sans rien enregistrer', async () => {
    await adherent(base, 2)
    const r = await refus(adherent(base, 2, { etablissement: { siret: null } }))
    expect(r.message).toMatch(
      /^« Boulangerie des Essais 2 » \(n° \d+\) porte déjà ce SIREN\. Ouvrez sa fiche au lieu d’en créer une autre\.$/,
    )
    expect(Object.keys(r.champs!)).toEqual(['entreprise.siren'])
    const { rows } = await base.proprietaire.query(
      `select count(*) from adherents.entreprise where raison_sociale like '%Essais 2'`,
    )
    expect(rows[0].count).toBe(1)
  })

  it('refuse un SIREN dont la clé est fausse', async () => {
    const r = await refus(adherent(base, 3, { entreprise: { siren: '900000002' } }))
    expect(r.message).toContain('Ce SIREN n’est pas valide : 9 chiffres dont une clé.')
  })

  it('refuse un SIRET qui ne commence pas par le SIREN, et défait tout', async () => {
    const r = await refus(adherent(base, 4, { etablissement: { siret: siret(siren(5)) } }))
    expect(r.message).toBe(
      `Le SIRET d’un établissement commence par le SIREN de son entreprise, ${siren(4).replace(/(\d{3})(?=\d)/g, '$1 ')}. Vérifiez la saisie.`,
    )
    expect(r.champs).toHaveProperty(['etablissement.siret'])
    const { rows } = await base.proprietaire.query('select from adherents.entreprise where siren = $1', [
      siren(4),
    ])
    expect(rows).toHaveLength(0)
  })

  it('demande le SIREN, sauf à un particulier employeur qui n’en a pas', async () => {
    expect(
      (await refus(adherent(base, 6, { entreprise: { siren: '' }, etablissement: { siret: null } }))).message,
    ).toBe('Le SIREN est obligatoire, sauf pour un particulier employeur.')
    const particulier = { nature: 'particulier_employeur', naf_code: null }
    expect((await refus(adherent(base, 6, { entreprise: particulier }))).message).toBe(
      'Un particulier employeur n’a pas de SIREN : laissez ce champ vide, ou changez la nature.',
    )
    const avec = await refus(adherent(base, 6, { entreprise: { ...particulier, siren: null } }))
    expect(avec.message).toBe(
      'Cette entreprise n’a pas de SIREN : son établissement n’a pas de SIRET. Laissez ce champ vide.',
    )
    await adherent(base, 6, { entreprise: { ...particulier, siren: null }, etablissement: { siret: '' } })
  })

  it('refuse un code NAF ou une commune inconnus, un contact sans moyen de le joindre', async () => {
    expect((await refus(adherent(base, 7, { entreprise: { naf_code: '99.98Z' } }))).message).toBe(
      'Le code 99.98Z n’existe pas dans la NAF. Choisissez-le dans la liste.',
    )
    expect((await refus(adherent(base, 7, { etablissement: { commune_code: '27999' } }))).message).toBe(
      'Cette commune n’existe pas ou plus. Choisissez-la dans la liste.',
    )
    expect((await refus(adherent(base, 7, { contact: { courriel: '' } }))).message).toContain(
      'Donnez au moins un courriel ou un téléphone, sans quoi ce contact ne peut pas être joint.',
    )
  })

  it('refuse l’agence d’intérim hors du département ; celle du département est de droit (ADH-050)', async () => {
    const ailleurs = { code_postal: '76000', commune: 'Rouen', commune_code: '76540' }
    const r = await refus(
      adherent(base, 8, { entreprise: { nature: 'ett', naf_code: '78.20Z' }, etablissement: ailleurs }),
    )
    expect(r.message).toBe(
      'Cette entreprise de travail temporaire n’a pas d’établissement ouvert dans le département 27 : le service n’accepte pas l’adhésion d’une agence située hors de son territoire.',
    )
    const derogatoire = await refus(
      adherent(base, 8, {
        entreprise: { nature: 'ett', naf_code: '78.20Z' },
        etablissement: ailleurs,
        adhesion: { type: 'derogatoire' },
      }),
    )
    expect(derogatoire.message).toBe(r.message)
    await adherent(base, 8, {
      entreprise: { nature: 'ett', naf_code: '78.20Z' },
      etablissement: { effectif: 0 },
    })
  })

  it('refuse de droit l’entreprise d’un autre département, et l’activité exclue sans explication (ADH-048)', async () => {
    const r = await refus(adherent(base, 9, { etablissement: { code_postal: '76000', commune_code: null } }))
    expect(r.message).toBe(
      'Aucun établissement ouvert n’est situé dans le département 27 : cette entreprise n’est pas adhérente de droit. Corrigez l’adresse, ou demandez une adhésion dérogatoire.',
    )
    const btp = await refus(adherent(base, 9, { entreprise: { naf_code: '43.21A' } }))
    expect(btp.message).toBe(
      'L’activité 43.21A est hors de la compétence du service (division 43). Si cette entreprise en relève bien, écrivez pourquoi elle est admise.',
    )
    expect(btp.champs).toHaveProperty(['adhesion.motif_admission'])
    await adherent(base, 9, {
      entreprise: { naf_code: '43.21A' },
      adhesion: { motif_admission: 'Bureau d’études sans chantier.' },
    })
  })

  it('propose à l’indépendant l’adhésion ou l’affiliation, rien d’autre (ADH-057)', async () => {
    const r = await refus(adherent(base, 10, { entreprise: { nature: 'independant' } }))
    expect(r.message).toBe(
      '« Adhésion de droit » ne convient pas à la nature « Travailleur indépendant ». Choisissez : Adhésion d’un indépendant ou Affiliation d’un indépendant.',
    )
    await adherent(base, 10, { entreprise: { nature: 'independant' }, adhesion: { type: 'affiliation_tns' } })
  })

  it('refuse à qui ne tient pas les adhérents', async () => {
    await expect(en('preventeur', (c) => creerAdherent(c, formulaire(11)))).rejects.toThrow(
      'Votre rôle ne permet pas cette opération. Demandez-la à l’administration du service.',
    )
  })

  it('refuse une demande datée dans le futur', async () => {
    const r = await refus(adherent(base, 12, { adhesion: { demandee_le: '2026-03-11' } }))
    expect(r.message).toBe('La date de la demande ne peut pas être dans le futur.')
  })
})
