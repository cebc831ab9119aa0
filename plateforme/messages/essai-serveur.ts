import { SMTPServer } from 'smtp-server'

/** A mail server on this machine that keeps what it accepts; refuses addresses that begin with `refuse` or `occupe`. */
export interface ServeurDeCourriel {
  url: string
  /** Raw messages accepted, oldest first. */
  recus: string[]
  arreter(): Promise<void>
}

export function demarrerServeurDeCourriel(): Promise<ServeurDeCourriel> {
  const recus: string[] = []
  const erreur = (responseCode: number, message: string) =>
    Object.assign(new Error(message), { responseCode })
  const serveur = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, suite) {
      if (address.startsWith('refuse')) return suite(erreur(550, '5.1.1 Adresse inconnue'))
      if (address.startsWith('occupe')) return suite(erreur(451, '4.3.0 Revenez plus tard'))
      suite()
    },
    onData(flux, _session, suite) {
      const morceaux: Buffer[] = []
      flux.on('data', (m: Buffer) => morceaux.push(m))
      flux.on('end', () => {
        recus.push(Buffer.concat(morceaux).toString('utf8'))
        suite()
      })
    },
  })
  return new Promise((fait) => {
    serveur.listen(0, '127.0.0.1', () => {
      const { port } = serveur.server.address() as { port: number }
      fait({
        url: `smtp://127.0.0.1:${port}`,
        recus,
        arreter: () => new Promise((fini) => serveur.close(() => fini())),
      })
    })
  })
}

/** Text of a MIME part, decoded: base64 or quoted-printable. */
export function decoderPartie(brut: string, type: string): string {
  const partie = brut
    .split(/\r?\n--[^\r\n]+\r?\n/)
    .find((p) => new RegExp(`^content-type: ${type}`, 'im').test(p.slice(0, 600)))
  if (!partie) throw new Error(`Aucune partie ${type}.`)
  const [entete = '', ...corps] = partie.split(/\r?\n\r?\n/)
  const texte = corps.join('\r\n\r\n')
  if (/base64/i.test(entete)) return Buffer.from(texte, 'base64').toString('utf8')
  if (/quoted-printable/i.test(entete))
    return Buffer.from(
      texte
        .replace(/=\r?\n/g, '')
        .replace(/=([0-9A-F]{2})/gi, (_, h: string) => String.fromCharCode(Number.parseInt(h, 16))),
      'latin1',
    ).toString('utf8')
  return texte
}
