import { ouvrirConnexions } from '../base/connexions.ts'
import { expedier } from './expedier.ts'
import { transportLocal } from './local.ts'
import { transportSmtp } from './smtp.ts'

/* Run by a test: sends what waits, and dies as soon as the mail server has accepted the first message. */
const [base, smtp] = process.argv.slice(2) as [string, string]
const courriel = transportSmtp(smtp, 'convocations@sst-essai.fr')
await expedier({
  connexions: await ouvrirConnexions(base),
  transports: {
    courriel: {
      ...courriel,
      async envoyer(m) {
        await courriel.envoyer(m)
        process.kill(process.pid, 'SIGKILL')
        return { issue: 'envoye', reference: m.id }
      },
    },
    sms: transportLocal(),
  },
  adresse: 'https://socle.essai.fr',
})
