import { type CanalModele, type Destinataire, type Variable, variablesDe } from './vocabulaire.ts'

const VARIABLE = /\{\{\s*([^{}]*?)\s*\}\}/g
const PARIS = { timeZone: 'Europe/Paris' } as const
const formatJour = new Intl.DateTimeFormat('fr-FR', {
  ...PARIS,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
})
const formatLong = new Intl.DateTimeFormat('fr-FR', {
  ...PARIS,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})
const formatHeure = new Intl.DateTimeFormat('fr-FR', {
  ...PARIS,
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** 24/11/2026. */
export const jourCourt = (d: Date): string => formatJour.format(d)
/** mardi 24 novembre 2026; « 1er » for the first of the month. */
export const jourLong = (d: Date): string => formatLong.format(d).replace(/\b1 (?=\p{L})/u, '1er ')
/** 9 h 30, 14 h. */
export function heureEnClair(d: Date): string {
  const [h, m] = formatHeure.format(d).split(':') as [string, string]
  return m === '00' ? `${Number(h)}\u00a0h` : `${Number(h)}\u00a0h\u00a0${m}`
}

/** Variables of a text that this kind of message does not have. */
export function variablesInconnues(texte: string, destinataire: Destinataire, canal: CanalModele): string[] {
  const connues: readonly string[] = variablesDe(destinataire, canal)
  return [...new Set([...texte.matchAll(VARIABLE)].map((v) => v[1]!))].filter((v) => !connues.includes(v))
}

/**
 * Puts values in a text. A value missing (no phone) leaves nothing, and no line left empty by it. `{{lien}}` without a
 * value stays: the sender signs it when the message leaves.
 */
export function remplir(texte: string, valeurs: Partial<Record<Variable, string | null>>): string {
  return texte
    .split('\n')
    .flatMap((ligne) => {
      const remplie = ligne.replace(VARIABLE, (entier, nom: string) =>
        nom === 'lien' && !valeurs.lien ? entier : (valeurs[nom as Variable] ?? ''),
      )
      return remplie.trim() === '' && ligne.trim() !== '' ? [] : [remplie]
    })
    .join('\n')
    .replace(/ ,/g, ',')
    .trim()
}
