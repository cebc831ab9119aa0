import { z } from 'zod'

/** One value or several of a query string. */
export const plusieurs = <T extends z.ZodType>(element: T) =>
  z
    .union([element.transform((v) => [v]), z.array(element).max(50, '50 valeurs au plus.')])
    .optional()
    .transform((v) => v as z.output<T>[] | undefined)

export const nul = z.string().nullable()
export const entier = z.number().int()
