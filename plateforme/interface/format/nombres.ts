import { ESPACE_FINE, ESPACE_INSECABLE } from './typographie.ts'

const entiers = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 })
const euros = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' })

const separer = (texte: string) => texte.replaceAll('\u202f', ESPACE_FINE)

/** `1234.5` → « 1 234,5 ». Decimals: as many as asked, none by default. */
export function formaterNombre(valeur: number, decimales = 0): string {
  if (decimales === 0) return separer(entiers.format(valeur))
  return separer(
    valeur.toLocaleString('fr-FR', { minimumFractionDigits: decimales, maximumFractionDigits: decimales }),
  )
}

/** A ratio (0.082) → « 8,2 % ». */
export function formaterTaux(ratio: number, decimales = 1): string {
  return `${formaterNombre(ratio * 100, decimales)}${ESPACE_INSECABLE}%`
}

/** An amount in cents (123450) → « 1 234,50 € ». */
export function formaterEuros(centimes: number): string {
  return separer(euros.format(centimes / 100))
}

/**
 * « 0 salarié », « 1 salarié », « 1 234 salariés »: in French the plural starts at two.
 * Give the plural when it is not the singular with an s.
 */
export function pluriel(nombre: number, singulier: string, auPluriel = `${singulier}s`): string {
  return `${formaterNombre(nombre)}${ESPACE_INSECABLE}${accorder(nombre, singulier, auPluriel)}`
}

/** The word alone: `accorder(3, 'cheval', 'chevaux')` → « chevaux ». */
export function accorder(nombre: number, singulier: string, auPluriel = `${singulier}s`): string {
  return Math.abs(nombre) < 2 ? singulier : auPluriel
}
