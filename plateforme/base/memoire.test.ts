import { describe, expect, it } from 'vitest'
import type { Contexte } from './contexte.ts'
import { memoire } from './memoire.ts'

const base = {}
const contexte = (maintenant: string, adaptateur: object = base, aujourdhui = maintenant.slice(0, 10)) =>
  ({
    bd: { getExecutor: () => ({ adapter: adaptateur }) },
    aujourdhui,
    maintenant: new Date(maintenant),
  }) as unknown as Contexte

describe('les chiffres gardés', () => {
  it('se comptent une fois par minute, par clé, par jour et par base', async () => {
    const m = memoire<number>()
    let n = 0
    const lire = (c: Contexte, cle = 'a') => m.lire(c, cle, async () => ++n)
    const midi = contexte('2026-11-22T12:00:00Z')
    expect(await Promise.all([lire(midi), lire(midi)])).toEqual([1, 1])
    expect(await lire(contexte('2026-11-22T12:00:59Z'))).toBe(1)
    expect(await lire(midi, 'b')).toBe(2)
    expect(await lire(contexte('2026-11-22T12:00:01Z', {}))).toBe(3)
    expect(await lire(contexte('2026-11-22T12:00:30Z', base, '2026-11-23'))).toBe(4)
    expect(await lire(contexte('2026-11-22T12:01:01Z'))).toBe(5)
  })

  it('ne gardent pas un échec, et qui attendait compte à son tour', async () => {
    const m = memoire<number>()
    const c = contexte('2026-11-22T12:00:00Z')
    const premier = m.lire(c, 'a', () => Promise.reject(new Error('transaction fermée')))
    const second = m.lire(c, 'a', async () => 2)
    await expect(premier).rejects.toThrow('transaction fermée')
    expect(await second).toBe(2)
    expect(await m.lire(c, 'a', async () => 3)).toBe(3)
  })
})
