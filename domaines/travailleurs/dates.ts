/** A day as people read it in a refusal: 22/11/2026. */
export const dateFr = (jour: string): string => jour.split('-').reverse().join('/')

/** The day before or after, YYYY-MM-DD. */
export function decaler(jour: string, jours: number): string {
  const date = new Date(`${jour}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + jours)
  return date.toISOString().slice(0, 10)
}

/** Age in full years on a day. */
export function age(naissance: string, le: string): number {
  const ecart = Number(le.slice(0, 4)) - Number(naissance.slice(0, 4))
  return le.slice(5) < naissance.slice(5) ? ecart - 1 : ecart
}

/** Whether two periods, ends included, share a day. */
export const seRecouvrent = (
  a: { debut: string; fin: string | null },
  b: { debut: string; fin: string | null },
): boolean => a.debut <= (b.fin ?? '9999-12-31') && b.debut <= (a.fin ?? '9999-12-31')

/** A birth date or a day typed in a search: 12/03/1985, 12.03.85, 12031985, 1985-03-12. Null when it is not one. */
export function lireDateTapee(texte: string, aujourdhui: string): string | null {
  const t = texte.trim()
  const m = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/.exec(t) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(t)
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(t)
  if (!m && !iso) return null
  let [a, mois, j] = iso ? [iso[1]!, iso[2]!, iso[3]!] : [m![3]!, m![2]!, m![1]!]
  if (a.length === 2) a = Number(a) > Number(aujourdhui.slice(2, 4)) ? `19${a}` : `20${a}`
  const jour = `${a}-${mois.padStart(2, '0')}-${j.padStart(2, '0')}`
  const date = new Date(`${jour}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(jour) ? jour : null
}
