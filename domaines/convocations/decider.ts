/** By which ways an appointment is told, from what is known of people. Pure: tested case by case. */

export interface Joignable {
  /** The employer must not know of it (préreprise not agreed, request of the worker). */
  discret: boolean
  travailleur: { courriel: string | null; telephone: string | null; adresse: boolean }
  contact: { courriel: string } | null
  preference: {
    destinataire: 'travailleur' | 'employeur' | 'les_deux'
    canal: 'courriel' | 'sms' | 'courrier' | 'espace'
    informerAvant: boolean
  }
}

export interface Voies {
  travailleur: { canal: 'courriel' | 'sms'; a: string } | null
  employeur: { a: string } | null
  lettre: 'travailleur' | 'employeur' | null
  espace: boolean
  /** The worker is told only after the employer had time to read. */
  apresEmployeur: boolean
  injoignable: boolean
}

/**
 * Chooses the ways. The member's preference is followed as far as what is known allows; a worker without e-mail nor
 * phone gets a letter at home, else by the employer's hand, unless the appointment is not to be known there.
 */
export function decider(j: Joignable): Voies {
  const { travailleur: t, preference: p } = j
  const versTravailleur = j.discret || p.destinataire !== 'employeur'
  const versEmployeur = !j.discret && (p.destinataire !== 'travailleur' || p.informerAvant)
  const courriel = t.courriel ? ({ canal: 'courriel', a: t.courriel } as const) : null
  const sms = t.telephone ? ({ canal: 'sms', a: t.telephone } as const) : null
  const voulue = j.discret && p.canal === 'espace' ? 'courriel' : p.canal
  const travailleur =
    versTravailleur && voulue !== 'courrier'
      ? voulue === 'sms'
        ? (sms ?? courriel)
        : (courriel ?? sms)
      : null
  const employeur = versEmployeur && p.canal !== 'courrier' && j.contact ? { a: j.contact.courriel } : null
  const espace = !j.discret && p.canal === 'espace'
  let lettre: Voies['lettre'] = null
  if (versTravailleur && !travailleur && (t.adresse || !j.discret)) lettre = 'travailleur'
  else if (versEmployeur && !employeur && !espace && !travailleur) lettre = 'employeur'
  return {
    travailleur,
    employeur,
    lettre,
    espace,
    apresEmployeur: p.informerAvant && employeur !== null && travailleur !== null,
    injoignable: !travailleur && !employeur && !lettre && !espace,
  }
}
