import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { parlerFrancais } from './messages.ts'

const messages = (schema: z.ZodType, valeur: unknown) =>
  schema.safeParse(valeur).error?.issues.map((i) => i.message)

describe('messages under a field', () => {
  beforeAll(parlerFrancais)
  it('says what is expected, in French', () => {
    expect(messages(z.string().min(1), '')).toEqual(['Ce champ est obligatoire.'])
    expect(messages(z.string(), null)).toEqual(['Ce champ est obligatoire.'])
    expect(messages(z.string().min(3), 'ab')).toEqual(['Au moins 3 caractères.'])
    expect(messages(z.string().max(1), 'ab')).toEqual(['1 caractère au plus.'])
    expect(messages(z.number(), 'abc')).toEqual(['Un nombre est attendu.'])
    expect(messages(z.number().min(1), 0)).toEqual(['1 au minimum.'])
    expect(messages(z.email(), 'abc')?.[0]).toContain('arobase')
    expect(messages(z.iso.date(), '12/2026')?.[0]).toContain('Date attendue')
    expect(messages(z.enum(['a']), 'b')).toEqual(['Choix inconnu.'])
    expect(messages(z.array(z.string()).min(1), [])).toEqual(['Choisissez au moins une valeur.'])
  })
  it('leaves a schema its own sentence', () => {
    expect(messages(z.string().min(1, 'Indiquez le motif.'), '')).toEqual(['Indiquez le motif.'])
  })
})
