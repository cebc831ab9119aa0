import type { Contexte } from './contexte.ts'

/** Figures over a whole service, kept for a short while: many people open the same page in the same minute. */
export interface Memoire<T> {
  /**
   * The figures `cle` of the day, at most `duree` old; the first who asks counts them in its own transaction, those
   * who ask meanwhile wait for it. Two databases, two days never share.
   * @param cle all that the figures depend on besides the day; never for what differs from one reader to another
   */
  lire(contexte: Contexte, cle: string, compter: () => Promise<T>): Promise<T>
}

interface Souvenir<T> {
  le: number
  valeur: Promise<T>
}

/** Keys kept for one database, at most: the oldest goes first. */
const CLES = 200

/** @param duree milliseconds */
export function memoire<T>(duree = 60_000): Memoire<T> {
  // One adapter a database, shared by all its transactions.
  const bases = new WeakMap<object, Map<string, Souvenir<T>>>()
  return {
    async lire({ bd, aujourdhui, maintenant }, cle, compter) {
      const base = bd.getExecutor().adapter
      const connus = bases.get(base) ?? new Map<string, Souvenir<T>>()
      bases.set(base, connus)
      const entiere = `${aujourdhui}|${cle}`
      const connu = connus.get(entiere)
      if (connu && Math.abs(maintenant.getTime() - connu.le) < duree)
        // Whoever counted may have failed for a reason of its own.
        return connu.valeur.catch(() => compter())
      const valeur = compter()
      const souvenir = { le: maintenant.getTime(), valeur }
      connus.delete(entiere)
      connus.set(entiere, souvenir)
      if (connus.size > CLES) connus.delete(connus.keys().next().value!)
      valeur.catch(() => connus.get(entiere) === souvenir && connus.delete(entiere))
      return valeur
    },
  }
}
