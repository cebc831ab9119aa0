import { describe, expect, it } from 'vitest'
import { multiEmployeurs } from './multi-employeurs.ts'

const LE = '2026-11-22'
const contrat = (id: string, entreprise_id: string, debut: string, suite: object = {}) => ({
  id,
  entreprise_id,
  nature_employeur: 'entreprise',
  pcs: '553c',
  debut,
  fin: null,
  ...suite,
})
const A = contrat('a', 'boulangerie', '2022-01-01')
const B = contrat('b', 'garage', '2020-01-01')
const dire = (
  contrats: object[],
  expositions: object[] = [],
  situations: object[] = [],
  naissance = '1985-03-12',
) => multiEmployeurs(contrats as never, expositions as never, situations as never, naissance, LE)

describe('plusieurs employeurs (D. 4624-59 à -65)', () => {
  it('réunit les conditions : deux contrats, même PCS, même type ; le plus ancien est principal', () => {
    expect(dire([A, B])).toEqual({
      contrats: ['b', 'a'],
      principal: 'b',
      meme_pcs: 'oui',
      meme_type: 'oui',
      conditions_reunies: 'oui',
    })
  })
  it('ne dit rien d’un seul employeur, de contrats qui se suivent, ou du second établissement du même', () => {
    expect(dire([A])).toBeNull()
    expect(dire([A, contrat('c', 'garage', '2020-01-01', { fin: '2026-11-21' })])).toBeNull()
    expect(dire([A, contrat('c', 'garage', '2026-11-23')])).toBeNull()
    expect(dire([A, contrat('c', 'boulangerie', '2020-01-01')])).toBeNull()
  })
  it('compte encore un contrat le jour même de sa fin', () => {
    expect(dire([A, contrat('c', 'garage', '2020-01-01', { fin: LE })])).not.toBeNull()
  })
  it('laisse de côté les particuliers employeurs (ADH-056)', () => {
    expect(
      dire([A, contrat('c', 'famille', '2020-01-01', { nature_employeur: 'particulier_employeur' })]),
    ).toBeNull()
  })
  it('demande la PCS quand elle manque, et tranche quand deux diffèrent', () => {
    const sans = contrat('c', 'garage', '2020-01-01', { pcs: null })
    expect(dire([A, sans])).toMatchObject({ meme_pcs: 'inconnu', conditions_reunies: 'inconnu' })
    const autre = contrat('d', 'usine', '2021-01-01', { pcs: '624d' })
    expect(dire([A, sans, autre])).toMatchObject({ meme_pcs: 'non', conditions_reunies: 'non' })
  })
  it('compare les types de suivi d’après les faits déclarés du jour', () => {
    const sir = { contrat_id: 'a', fonde: 'SIR', debut: '2022-01-01', fin: null }
    expect(dire([A, B], [sir])).toMatchObject({ meme_type: 'non', conditions_reunies: 'non' })
    expect(dire([A, B], [sir, { ...sir, contrat_id: 'b' }])).toMatchObject({ meme_type: 'oui' })
    expect(dire([A, B], [{ ...sir, fin: '2026-11-21' }])).toMatchObject({ meme_type: 'oui' })
    const nuit = { contrat_id: 'b', code: 'nuit', debut: '2022-01-01', fin: null }
    expect(dire([A, B], [], [nuit])).toMatchObject({ meme_type: 'non' })
    expect(dire([A, B], [], [nuit], '2009-01-01')).toMatchObject({ meme_type: 'oui' })
  })
})
