import { invalide } from '../../plateforme/http/refus.ts'
import { age, dateFr } from './dates.ts'

export interface Noms {
  nom_naissance: string
  nom_usage: string | null
  prenoms: string
  prenom_usage: string | null
}

/** The name people are listed under: « MARTIN Camille », the birth name being said apart when it differs. */
export const nomAffiche = (t: Noms): string =>
  `${(t.nom_usage ?? t.nom_naissance).toLocaleUpperCase('fr')} ${t.prenom_usage ?? t.prenoms}`

const AGE_MAXIMAL = 110

/** @throws Refus 422 when the birth date cannot be that of someone followed today. */
export function verifierNaissance(naissance: string, aujourdhui: string): void {
  if (naissance > aujourdhui) throw refus('Cette date de naissance est dans le futur. Vérifiez l’année.')
  if (age(naissance, aujourdhui) > AGE_MAXIMAL)
    throw refus(`Cette personne aurait plus de ${AGE_MAXIMAL} ans. Vérifiez l’année de naissance.`)
}

const refus = (message: string) => invalide(message, { naissance: message })

/** @throws Refus 422 when a fact begins before its holder was born. */
export function verifierApresNaissance(debut: string, naissance: string): void {
  if (debut > naissance) return
  const message = `Cette personne est née le ${dateFr(naissance)} : le contrat ne peut pas commencer le ${dateFr(debut)}.`
  throw invalide(message, { debut: message })
}
