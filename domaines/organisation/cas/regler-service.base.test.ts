import { describe, expect, it } from 'vitest'
import { baseDEssai } from '../../../plateforme/base/essais/base-d-essai.ts'
import { comme } from '../../../plateforme/base/essais/comme.ts'
import { operations } from '../droits.ts'
import { lireService } from '../requetes/service.ts'
import { reglerService } from './regler-service.ts'

const base = baseDEssai()
const en = comme(base, operations)
const service = {
  nom: 'Santé au travail du Val de Brume',
  agrementNumero: '2022/03',
  agrementDebut: '2022-04-11',
  agrementFin: '2027-04-11',
}

describe('régler le service', () => {
  it('refuse à l’assistante', () =>
    expect(en('assistante', (c) => reglerService(c, service))).rejects.toThrow('Votre rôle'))

  it('enregistre, puis modifie la même ligne, et rappelle le renouvellement quatre mois avant le terme', async () => {
    await en('direction', (c) => reglerService(c, { ...service, telephone: '02 32 00 00 00' }))
    await en('administrateur', (c) => reglerService(c, { ...service, sigle: 'STVB' }))
    const lu = await en('assistante', lireService, { maintenant: new Date('2026-12-20T10:00:00Z') })
    expect(lu).toMatchObject({
      sigle: 'STVB',
      telephone: null,
      agrementEtat: 'a_demander',
      agrementDemandeAvant: '2026-12-11',
    })
  })

  it('garde les réglages des autres salles et donne les siens par défaut', async () => {
    await base.proprietaire.query(
      `update organisation.service set parametres = '{"admission": {"departement": "27"}}'`,
    )
    await en('direction', (c) =>
      reglerService(c, {
        ...service,
        parametres: {
          categories: { SIS: 'SIG', SIA: 'SIA', SIR: 'SIR' },
          tranches: [9, 49],
          equipeMinimum: { medecin: 1, idest: 2, assistante: 1, preventeur: 1 },
          seuilCommission: 50,
        },
      }),
    )
    const { rows } = await base.proprietaire.query('select parametres from organisation.service')
    expect(rows[0].parametres).toMatchObject({ admission: { departement: '27' }, tranches: [9, 49] })
    const lu = await en('comptable', lireService)
    expect(lu?.parametres.categories.SIS).toBe('SIG')
  })

  it.each([
    [{ agrementDebut: '2027-05-01' }, 'Le terme de l’agrément doit suivre son début.'],
    [{ agrementDebut: '' }, 'Indiquez aussi la date de début de l’agrément.'],
    [{ agrementDemandeLe: '2028-01-01' }, 'La demande de renouvellement ne peut pas suivre le terme'],
  ])('refuse un agrément qui ne tient pas : %j', (faux, phrase) =>
    expect(en('direction', (c) => reglerService(c, { ...service, ...faux }))).rejects.toThrow(phrase),
  )

  it('refuse un SIREN faux, un code postal faux, des tranches en désordre', async () => {
    await expect(
      en('direction', (c) => reglerService(c, { ...service, siren: '123456789' })),
    ).rejects.toThrow('SIREN')
    await expect(
      en('direction', (c) => reglerService(c, { ...service, codePostal: '2700' })),
    ).rejects.toThrow('5 chiffres')
    const parametres = {
      categories: { SIS: 'a', SIA: 'b', SIR: 'c' },
      tranches: [49, 9],
      equipeMinimum: { medecin: 1, idest: 1, assistante: 1, preventeur: 1 },
      seuilCommission: 50,
    }
    await expect(en('direction', (c) => reglerService(c, { ...service, parametres }))).rejects.toThrow(
      'croissant',
    )
  })
})
