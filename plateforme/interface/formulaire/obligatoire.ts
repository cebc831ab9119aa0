import { z } from 'zod'

function deballer(schema: z.core.$ZodType): z.core.$ZodType {
  let courant: z.core.$ZodType = schema
  while (true) {
    if (courant instanceof z.ZodPipe) courant = courant.def.in
    else if (
      courant instanceof z.ZodOptional ||
      courant instanceof z.ZodNullable ||
      courant instanceof z.ZodDefault
    )
      courant = courant.def.innerType
    else return courant
  }
}

/** Whether a field refuses to be left empty, so that the star is never written by hand. `contacts.0.nom` works. */
export function estObligatoire(schema: z.core.$ZodType, chemin: string): boolean {
  let courant: z.core.$ZodType = schema
  for (const etape of chemin.split('.')) {
    const nu = deballer(courant)
    if (nu instanceof z.ZodObject) {
      const suivant = nu.shape[etape] as z.core.$ZodType | undefined
      if (!suivant) return false
      courant = suivant
    } else if (nu instanceof z.ZodArray) courant = nu.element
    else return false
  }
  // A box left unchecked is an answer.
  if (deballer(courant) instanceof z.ZodBoolean) return false
  return ['', null, undefined].every((vide) => !z.safeParse(courant, vide).success)
}
