import { transportLocal } from './local.ts'
import { transportSms } from './sms.ts'
import { transportSmtp } from './smtp.ts'
import type { Transports } from './transports.ts'

/** Provider of SMS when a key is given without an address. */
const URL_SMS = 'https://api.brevo.com'

/** Settings that hold secrets stay out of the database: environment of the server. */
export interface ReglagesMessages {
  /** `smtp://…` or `smtps://…`; without it, e-mails wait in the local box. */
  smtp?: string
  expediteur?: string
  /** Envelope sender, where notices of failure come back. */
  retour?: string
  /** Base of the SMS provider's API and its key; without a key, SMS wait in the local box. */
  smsUrl?: string
  smsCle?: string
  smsExpediteur?: string
}

/** Reads SOCLE_SMTP, SOCLE_EXPEDITEUR, SOCLE_RETOUR, SOCLE_SMS_URL, SOCLE_SMS_CLE, SOCLE_SMS_EXPEDITEUR. */
export function lireReglages(env: NodeJS.ProcessEnv = process.env): ReglagesMessages {
  const lu = (nom: string) => env[nom]?.trim() || undefined
  return {
    smtp: lu('SOCLE_SMTP'),
    expediteur: lu('SOCLE_EXPEDITEUR'),
    retour: lu('SOCLE_RETOUR'),
    smsUrl: lu('SOCLE_SMS_URL'),
    smsCle: lu('SOCLE_SMS_CLE'),
    smsExpediteur: lu('SOCLE_SMS_EXPEDITEUR'),
  }
}

/** @throws at start when the mail server is given without the address that sends */
export function transportsDe(r: ReglagesMessages): Transports {
  if (r.smtp && !r.expediteur)
    throw new Error(
      'SOCLE_SMTP est donné sans SOCLE_EXPEDITEUR : dites de quelle adresse partent les courriels.',
    )
  return {
    courriel: r.smtp ? transportSmtp(r.smtp, r.expediteur!, r.retour) : transportLocal(),
    sms: r.smsCle ? transportSms(r.smsUrl ?? URL_SMS, r.smsCle, r.smsExpediteur ?? 'SST') : transportLocal(),
  }
}

const LOCALE = 'boîte locale'

/** By which ways messages leave, in words, without opening them; `local` when some stay in the service. */
export function decrireTransports(r: ReglagesMessages): { courriel: string; sms: string; local: boolean } {
  return {
    courriel: r.smtp ? `serveur de messagerie ${new URL(r.smtp).host}` : LOCALE,
    sms: r.smsCle ? `fournisseur de SMS ${new URL(r.smsUrl ?? URL_SMS).host}` : LOCALE,
    local: !r.smtp || !r.smsCle,
  }
}
