import type { Transport } from './transports.ts'

/** Nothing leaves: the job keeps the text in `messages.boite_locale`, where the service reads it. */
export function transportLocal(): Transport {
  return {
    local: true,
    envoyer: async (m) => ({ issue: 'envoye', reference: `local-${m.id}` }),
  }
}
