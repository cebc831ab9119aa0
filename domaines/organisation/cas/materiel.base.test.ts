import { describe, expect, it } from 'vitest'
import { baseDEssai } from '../../../plateforme/base/essais/base-d-essai.ts'
import { comme } from '../../../plateforme/base/essais/comme.ts'
import { operations } from '../droits.ts'
import { unCentre } from '../essais/decor.ts'
import { listerMateriel, synthetiserMateriel } from '../requetes/materiel.ts'
import { ajouterMateriel, mettreAuRebut, modifierMateriel, noterEtalonnage } from './materiel.ts'
import { ajouterTypeMateriel, modifierTypeMateriel } from './types-materiel.ts'

const base = baseDEssai()
const en = comme(base, operations)
const options = { maintenant: new Date('2026-11-22T10:00:00Z') }
const liste = (filtre: object) =>
  en('comptable', (c) => listerMateriel(c, { tri: 'type', page: 1, taille: 50, ...filtre }), options)

describe('l’inventaire du matériel', () => {
  it('calcule le prochain étalonnage d’après le type, et dit ce qui est en retard', async () => {
    const { id: centreId } = await en('direction', (c) => unCentre(c, 'Brumeval'))
    const { id } = await en(
      'preventeur',
      (c) =>
        ajouterMateriel(c, {
          typeCode: 'sonometre',
          marque: 'Acoem',
          numeroSerie: 'S-1',
          centreId,
          etalonneLe: '2024-10-31',
        }),
      options,
    )
    expect((await liste({ etalonnage: 'en_retard' })).lignes).toMatchObject([
      { id, etalonnagePrevuLe: '2026-10-31', centre: 'Brumeval' },
    ])
    await en('idest', (c) => noterEtalonnage(c, { id, le: '2026-11-20' }), options)
    expect((await liste({ q: 'acoem s-1' })).lignes).toMatchObject([
      { etalonneLe: '2026-11-20', etalonnagePrevuLe: '2028-11-20' },
    ])
    expect((await liste({ etalonnage: 'en_retard' })).total).toBe(0)
  })
  it('refuse deux fois le même numéro de série pour un type', async () => {
    await expect(
      en('qualite', (c) => ajouterMateriel(c, { typeCode: 'sonometre', numeroSerie: 'S-1' })),
    ).rejects.toMatchObject({
      constraint: 'materiel_type_code_numero_serie_key',
    })
  })
  it('met au rebut avec son motif, une fois pour toutes', async () => {
    const { id } = await en('assistante', (c) =>
      ajouterMateriel(c, { typeCode: 'visiotest', numeroSerie: 'V-9' }),
    )
    await expect(
      en('assistante', (c) => mettreAuRebut(c, { id, le: '2026-11-01', motif: ' ' }), options),
    ).rejects.toThrow('obligatoire')
    await en('assistante', (c) => mettreAuRebut(c, { id, le: '2026-11-01', motif: 'Hors d’usage' }), options)
    await expect(en('assistante', (c) => modifierMateriel(c, { id, typeCode: 'visiotest' }))).rejects.toThrow(
      'au rebut',
    )
    expect((await liste({ q: 'V-9' })).total).toBe(0)
    expect((await liste({ q: 'V-9', etat: 'au_rebut' })).lignes).toMatchObject([
      { motifRebut: 'Hors d’usage' },
    ])
  })
  it('refuse un type inconnu, une date à venir, un étalonnage à l’envers, le rôle de comptable', async () => {
    const avec = (champs: object) =>
      en('direction', (c) => ajouterMateriel(c, { typeCode: 'peson', ...champs }), options)
    await expect(avec({ typeCode: 'baguette' })).rejects.toThrow('type de matériel')
    await expect(avec({ etalonneLe: '2027-01-01' })).rejects.toThrow('à venir')
    await expect(avec({ etalonneLe: '2026-01-01', etalonnagePrevuLe: '2025-01-01' })).rejects.toThrow(
      'suivre',
    )
    await expect(en('comptable', (c) => ajouterMateriel(c, { typeCode: 'peson' }))).rejects.toThrow(
      'Votre rôle',
    )
  })
  it('complète la liste des types, et compte par type', async () => {
    await en('direction', (c) =>
      ajouterTypeMateriel(c, {
        code: 'vibrometre',
        libelle: 'Vibromètre',
        famille: 'amt',
        etalonnageMois: 12,
      }),
    )
    await en('direction', (c) =>
      modifierTypeMateriel(c, {
        code: 'vibrometre',
        libelle: 'Vibromètre',
        famille: 'amt',
        etalonnageMois: 24,
      }),
    )
    const { types } = await en('idest', synthetiserMateriel)
    expect(types.find((t) => t.code === 'vibrometre')).toMatchObject({ nombre: 0, etalonnageMois: 24 })
    await expect(
      en('idest', (c) => ajouterTypeMateriel(c, { code: 'x1', libelle: 'X', famille: 'amt' })),
    ).rejects.toThrow('Votre rôle')
  })
})
