import { Refus } from './refus.ts'

/** What a violated constraint means for the person who typed: a sentence, and the field concerned. */
export interface SensDeContrainte {
  message: string
  champ?: string
}

export type SensDesContraintes = Readonly<Record<string, SensDeContrainte>>

interface ErreurPostgres {
  code: string
  constraint?: string
  message: string
}

const estErreurPostgres = (e: unknown): e is ErreurPostgres =>
  typeof e === 'object' &&
  e !== null &&
  'code' in e &&
  typeof e.code === 'string' &&
  /^[0-9A-Z]{5}$/.test(e.code)

const GENERIQUES: Record<string, [statut: number, code: string, message: string]> = {
  '23505': [409, 'conflit', 'Cette valeur existe déjà. Vérifiez la saisie.'],
  '23P01': [409, 'conflit', 'Cette période en recouvre une autre déjà enregistrée. Corrigez les dates.'],
  '23503': [
    409,
    'conflit',
    'Un élément lié n’existe pas ou est encore utilisé. Actualisez la page et recommencez.',
  ],
  '23514': [422, 'invalide', 'Une valeur ne respecte pas les règles de saisie. Vérifiez le formulaire.'],
  '23502': [422, 'invalide', 'Une valeur obligatoire manque. Complétez le formulaire.'],
  '42501': [
    403,
    'interdit',
    'Votre rôle ne permet pas cette opération. Demandez-la à l’administration du service.',
  ],
  '40001': [409, 'conflit', 'Une autre personne modifiait la même chose. Recommencez.'],
  '40P01': [409, 'conflit', 'Une autre personne modifiait la même chose. Recommencez.'],
  '57014': [503, 'trop_long', 'La demande a pris trop de temps. Précisez la recherche et recommencez.'],
}

/** Class 22 of PostgreSQL: data exceptions (bad date, number out of range, NUL in text…). */
const DONNEE = /^22/

/**
 * Turns what the database refuses into a refusal in French, or undefined when it is our own mistake.
 * @param sens meanings of named constraints, gathered from the rooms
 */
export function refusDePostgres(erreur: unknown, sens: SensDesContraintes): Refus | undefined {
  if (!estErreurPostgres(erreur)) return undefined
  const precis = erreur.constraint ? sens[erreur.constraint] : undefined
  const generique = GENERIQUES[erreur.code]
  if (precis) {
    const [statut, code] = generique ?? [409, 'conflit']
    return new Refus(
      statut,
      code,
      precis.message,
      precis.champ ? { [precis.champ]: precis.message } : undefined,
    )
  }
  if (generique) return new Refus(...generique)
  if (DONNEE.test(erreur.code))
    return new Refus(422, 'invalide', 'Une valeur n’a pas le format attendu. Vérifiez la saisie.')
  return undefined
}
