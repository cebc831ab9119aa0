import type { MessagePret, Transport } from './transports.ts'

/** Longest wait for the provider, milliseconds. */
const DELAI_MS = 15_000

/**
 * SMS through an HTTP provider that speaks the transactional API of Brevo (`POST /v3/transactionalSMS/send`, header
 * `api-key`). Another provider is another file like this one.
 * @param url base of the API, `https://api.brevo.com` by default in the settings
 * @param expediteur sender shown on the phone, 11 letters or digits at most
 */
export function transportSms(url: string, cle: string, expediteur: string): Transport {
  const adresse = new URL('/v3/transactionalSMS/send', url)
  return {
    local: false,
    async envoyer(m: MessagePret) {
      let reponse: Response
      try {
        reponse = await fetch(adresse, {
          method: 'POST',
          headers: { 'api-key': cle, 'content-type': 'application/json', accept: 'application/json' },
          body: JSON.stringify({
            type: 'transactional',
            unicodeEnabled: true,
            sender: expediteur,
            recipient: m.a.replace(/^\+/, ''),
            content: m.texte,
            tag: m.id,
          }),
          signal: AbortSignal.timeout(DELAI_MS),
        })
      } catch (cause) {
        return { issue: 'a_reessayer', erreur: (cause as Error).message.slice(0, 500) }
      }
      const corps = (await reponse.json().catch(() => ({}))) as {
        messageId?: number | string
        message?: string
        code?: string
      }
      const erreur = `${reponse.status} ${corps.message ?? corps.code ?? ''}`.trim().slice(0, 500)
      if (reponse.ok) return { issue: 'envoye', reference: String(corps.messageId ?? m.id) }
      // 400 `invalid_parameter` speaks of the number; 401, 402 (credit), 429 and 5xx are for a later try.
      if (reponse.status === 400) return { issue: 'rejete', erreur }
      return { issue: 'a_reessayer', erreur }
    },
  }
}
