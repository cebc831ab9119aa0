import { conflit, invalide } from '../../plateforme/http/refus.ts'
import type { Differences } from './differences.ts'

const fr = (jour: string) => jour.split('-').reverse().join('/')
function decaler(jour: string, mois: number): string {
  const d = new Date(`${jour}T00:00:00Z`)
  d.setUTCMonth(d.getUTCMonth() + mois)
  return d.toISOString().slice(0, 10)
}
const refuser = (champ: string, message: string) => invalide(message, { [champ]: message })

/**
 * A change is told about the present: at most one year back, six months ahead.
 * @throws Refus 422
 */
export function verifierEffet(
  effet: string,
  aujourdhui: string,
  debutContrat: string,
  champ = 'effet',
): void {
  if (effet < decaler(aujourdhui, -12))
    throw refuser(
      champ,
      `Cette date remonte à plus d’un an. Pour corriger un fait plus ancien, appelez votre secrétaire médicale.`,
    )
  if (effet > decaler(aujourdhui, 6))
    throw refuser(champ, 'Cette date est à plus de six mois. Déclarez ce changement quand il approchera.')
  if (effet < debutContrat)
    throw refuser(
      champ,
      `Ce salarié n’est chez vous que depuis le ${fr(debutContrat)} : choisissez une date à partir de ce jour.`,
    )
}

/** @throws Refus 422 when something protective is removed without a reason */
export function exigerMotif(d: Differences, motif: string | null): void {
  if (!d.aValider || (motif && motif.length >= 5)) return
  throw refuser(
    'motif',
    'Dites pourquoi cette exposition ou cette situation n’existe plus : l’équipe santé en a besoin pour décider.',
  )
}

/** @throws Refus 422 */
export function verifierDepart(fin: string, debut: string, aujourdhui: string): void {
  if (fin < debut) throw refuser('fin', `Le départ ne peut pas précéder l’arrivée, le ${fr(debut)}.`)
  if (fin < decaler(aujourdhui, -12))
    throw refuser(
      'fin',
      'Ce départ remonte à plus d’un an. Appelez votre secrétaire médicale pour le faire corriger.',
    )
  if (fin > decaler(aujourdhui, 12))
    throw refuser('fin', 'Ce départ est dans plus d’un an. Déclarez-le quand il approchera.')
}

/** @throws Refus 422 */
export function verifierArrivee(
  a: { naissance: string; debut: string; fin: string | null; expositions: readonly string[] },
  aujourdhui: string,
): void {
  if (a.naissance > decaler(aujourdhui, -12 * 13) || a.naissance < decaler(aujourdhui, -12 * 100))
    throw refuser('naissance', 'Date de naissance à vérifier : entre 13 et 100 ans attendus.')
  if (a.debut < decaler(aujourdhui, -12))
    throw refuser(
      'debut',
      'Cette arrivée remonte à plus d’un an. Appelez votre secrétaire médicale pour la faire enregistrer.',
    )
  if (a.debut > decaler(aujourdhui, 6))
    throw refuser('debut', 'Cette arrivée est à plus de six mois. Déclarez-la quand elle approchera.')
  if (a.fin !== null && a.fin < a.debut)
    throw refuser('fin', `La fin ne peut pas précéder l’arrivée, le ${fr(a.debut)}.`)
  if (a.expositions.includes('jeune_derogation') && a.debut >= decaler(a.naissance, 12 * 18))
    throw refuser(
      'expositions',
      'Ce salarié aura 18 ans à son arrivée : les travaux réglementés des mineurs ne le concernent pas.',
    )
}

/** Said when a declaration is no longer, or not yet, open to writing. */
export const fermee = (statut: string) =>
  conflit(
    statut === 'sans_objet'
      ? 'Le service a classé cette déclaration sans objet. S’il se trompe, appelez-le.'
      : 'Cette déclaration est déposée. Choisissez « Rectifier » pour la corriger.',
  )
