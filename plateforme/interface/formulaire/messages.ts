import { z } from 'zod'
import { formaterDate } from '../format/dates.ts'
import { accorder, formaterNombre } from '../format/nombres.ts'

const borne = (valeur: unknown) =>
  typeof valeur === 'number' || typeof valeur === 'bigint' ? Number(valeur) : null
const FORMATS: Record<string, string> = {
  email: 'Adresse de courriel incomplète : il faut une arobase et un domaine.',
  url: 'Adresse de site incorrecte.',
  date: 'Date attendue, par exemple 22/11/2026.',
  datetime: 'Date et heure attendues.',
  time: 'Heure attendue, par exemple 08:30.',
  uuid: 'Choix inconnu.',
}
const OBLIGATOIRE = 'Ce champ est obligatoire.'

/** The sentence under a field, for schemas that do not give their own. */
function phrase(probleme: z.core.$ZodRawIssue): string | undefined {
  switch (probleme.code) {
    case 'invalid_type':
      if (probleme.input === undefined || probleme.input === null || probleme.input === '') return OBLIGATOIRE
      return probleme.expected === 'number' || probleme.expected === 'int'
        ? 'Un nombre est attendu.'
        : 'Valeur incorrecte.'
    case 'invalid_value':
      return probleme.input === undefined || probleme.input === null || probleme.input === ''
        ? OBLIGATOIRE
        : 'Choix inconnu.'
    case 'invalid_union':
      return probleme.input === undefined || probleme.input === null || probleme.input === ''
        ? OBLIGATOIRE
        : 'Valeur incorrecte.'
    case 'invalid_format':
      if (probleme.input === '') return OBLIGATOIRE
      return FORMATS[probleme.format] ?? 'Format incorrect.'
    case 'too_small': {
      const minimum = borne(probleme.minimum) ?? 0
      if (probleme.origin === 'string') {
        return minimum <= 1 ? OBLIGATOIRE : `Au moins ${minimum} ${accorder(minimum, 'caractère')}.`
      }
      if (probleme.origin === 'array')
        return minimum <= 1 ? 'Choisissez au moins une valeur.' : `Au moins ${minimum} valeurs.`
      if (probleme.origin === 'date') return `À partir du ${formaterDate(new Date(minimum).toISOString())}.`
      return probleme.inclusive
        ? `${formaterNombre(minimum)} au minimum.`
        : `Plus de ${formaterNombre(minimum)}.`
    }
    case 'too_big': {
      const maximum = borne(probleme.maximum) ?? 0
      if (probleme.origin === 'string')
        return `${formaterNombre(maximum)} ${accorder(maximum, 'caractère')} au plus.`
      if (probleme.origin === 'array')
        return `${formaterNombre(maximum)} ${accorder(maximum, 'valeur')} au plus.`
      return probleme.inclusive
        ? `${formaterNombre(maximum)} au maximum.`
        : `Moins de ${formaterNombre(maximum)}.`
    }
    case 'unrecognized_keys':
    case 'invalid_key':
    case 'invalid_element':
      return 'Valeur incorrecte.'
    default:
      return undefined
  }
}

/** Makes zod speak French, once, at the start of the app. */
export function parlerFrancais(): void {
  z.config({ customError: phrase })
}
