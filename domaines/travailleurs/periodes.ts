import { invalide } from '../../plateforme/http/refus.ts'
import { dateFr } from './dates.ts'

export interface Periode {
  debut: string
  fin: string | null
}

const refuser = (champ: string, message: string) => invalide(message, { [champ]: message })

/** @throws Refus 422 when the end comes before the beginning. */
export function verifierOrdre({ debut, fin }: Periode): void {
  if (fin !== null && fin < debut)
    throw refuser('fin', `La fin (${dateFr(fin)}) ne peut pas précéder le début (${dateFr(debut)}).`)
}

/**
 * A fact must stand inside its contract (or its post); without an end, it ends with it.
 * @param quoi subject of the sentence: « Ce poste »
 * @param cadre what holds it: « le contrat »
 * @returns the period to record
 * @throws Refus 422
 */
export function periodeDans(periode: Periode, quoi: string, dans: Periode, cadre: string): Periode {
  verifierOrdre(periode)
  if (periode.debut < dans.debut)
    throw refuser(
      'debut',
      `${quoi} ne peut pas commencer avant ${cadre}, qui débute le ${dateFr(dans.debut)}.`,
    )
  if (dans.fin === null) return periode
  if (periode.debut > dans.fin)
    throw refuser('debut', `${quoi} ne peut pas commencer après ${cadre}, qui finit le ${dateFr(dans.fin)}.`)
  if (periode.fin !== null && periode.fin > dans.fin)
    throw refuser('fin', `${quoi} ne peut pas durer après ${cadre}, qui finit le ${dateFr(dans.fin)}.`)
  return { debut: periode.debut, fin: periode.fin ?? dans.fin }
}
