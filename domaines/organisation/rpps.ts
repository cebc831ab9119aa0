import { z } from 'zod'

/** Luhn key of an RPPS number: 11 digits, the last one being the key. */
export function rppsValide(numero: string): boolean {
  if (!/^\d{11}$/.test(numero)) return false
  const somme = [...numero].reverse().reduce((total, c, i) => {
    const chiffre = i % 2 === 1 ? Number(c) * 2 : Number(c)
    return total + (chiffre > 9 ? chiffre - 9 : chiffre)
  }, 0)
  return somme % 10 === 0
}

/** RPPS number or nothing; spaces are dropped. */
export const rppsOuRien = z
  .string()
  .transform((t) => t.replace(/[\s.]/g, ''))
  .refine(
    (t) => t === '' || rppsValide(t),
    'Ce numéro RPPS n’est pas valide : 11 chiffres dont une clé. Vérifiez-le sur la carte ou l’annuaire santé.',
  )
  .nullish()
  .transform((t) => t || null)
