import nodemailer from 'nodemailer'
import type { MessagePret, Transport } from './transports.ts'

interface ErreurSmtp {
  responseCode?: number
  response?: string
  message: string
  code?: string
}

/** Domain of an address, for Message-ID. */
const domaineDe = (adresse: string) => /@([^>\s]+)/.exec(adresse)?.[1] ?? 'localhost'

/** The Message-ID of a message: fixed by its id, so that a second copy would be seen as the same. */
export const idDeMessage = (id: string, expediteur: string): string => `<${id}@${domaineDe(expediteur)}>`

/**
 * E-mail through the mail server of the service (SMTP, RFC 5321). A 5xx answer to the address is final; everything
 * else may be tried again.
 * @param url `smtp://user:password@host:587` or `smtps://…:465`
 * @param expediteur address or `Name <address>`; bounces come back to it, or to `retour` when given
 */
export function transportSmtp(url: string, expediteur: string, retour?: string): Transport {
  const serveur = nodemailer.createTransport({ url, connectionTimeout: 15_000, socketTimeout: 60_000 })
  return {
    local: false,
    async envoyer(m: MessagePret) {
      try {
        await serveur.sendMail({
          from: expediteur,
          to: m.a,
          subject: m.objet ?? '',
          text: m.texte,
          messageId: idDeMessage(m.id, expediteur),
          ...(retour ? { envelope: { from: retour, to: m.a } } : {}),
          // Asks the receiving servers to tell failures, with our id (RFC 3461).
          dsn: { id: m.id, return: 'headers', notify: ['failure'], recipient: m.a },
          headers: { 'Auto-Submitted': 'auto-generated' },
          ...(m.calendrier && m.methode
            ? { icalEvent: { method: m.methode, filename: 'rendez-vous.ics', content: m.calendrier } }
            : {}),
        })
        return { issue: 'envoye', reference: idDeMessage(m.id, expediteur) }
      } catch (cause) {
        const e = cause as ErreurSmtp
        const erreur = (e.response ?? e.message).slice(0, 500)
        // EENVELOPE with 5xx: the recipient is refused. Another 5xx (login, size) is a fault of ours: a retry helps
        // only once it is mended, so it must not mark the address.
        if (e.code === 'EENVELOPE' && e.responseCode && e.responseCode >= 500)
          return { issue: 'rejete', erreur }
        return { issue: 'a_reessayer', erreur }
      }
    },
    fermer: () => serveur.close(),
  }
}
