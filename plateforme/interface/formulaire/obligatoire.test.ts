import { expect, it } from 'vitest'
import { z } from 'zod'
import { estObligatoire } from './obligatoire.ts'

const schema = z.object({
  nom: z.string().min(1),
  surnom: z.string(),
  note: z.string().min(3).optional(),
  age: z.number().nullable(),
  effectif: z.number(),
  accord: z.boolean(),
  adresse: z.object({ ville: z.string().trim().min(1) }),
  contacts: z.array(z.object({ nom: z.string().min(1) })),
})

it('finds which fields refuse to be empty', () => {
  const obligatoires = [
    'nom',
    'surnom',
    'note',
    'age',
    'effectif',
    'accord',
    'adresse.ville',
    'contacts.0.nom',
    'rien',
  ]
  expect(obligatoires.filter((chemin) => estObligatoire(schema, chemin))).toEqual([
    'nom',
    'effectif',
    'adresse.ville',
    'contacts.0.nom',
  ])
})
