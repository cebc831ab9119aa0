import { Agent, request } from 'node:http'
import { MOT_DE_PASSE_DEMONSTRATION } from '../../plateforme/authentification/index.ts'

export interface Reponse {
  statut: number
  corps: string
  cookies: string[]
  /** From the call to the last byte, milliseconds. */
  duree: number
}

/** One signed-in user with its own kept-alive connection. */
export class Utilisateur {
  readonly role: string
  readonly #adresse: URL
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 })
  #cookies = ''

  constructor(adresse: string, role: string) {
    this.#adresse = new URL(adresse)
    this.role = role
  }

  demander(methode: string, chemin: string, corps?: unknown): Promise<Reponse> {
    const debut = performance.now()
    return new Promise((fait, echec) => {
      const entetes: Record<string, string> = { accept: 'application/json', 'x-socle': '1' }
      if (this.#cookies) entetes.cookie = this.#cookies
      if (corps !== undefined) entetes['content-type'] = 'application/json'
      const options = { method: methode, headers: entetes, agent: this.#agent }
      const requete = request(new URL(chemin, this.#adresse), options, (reponse) => {
        const morceaux: Buffer[] = []
        reponse.on('data', (m) => morceaux.push(m))
        reponse.on('end', () =>
          fait({
            statut: reponse.statusCode ?? 0,
            corps: Buffer.concat(morceaux).toString(),
            cookies: reponse.headers['set-cookie'] ?? [],
            duree: performance.now() - debut,
          }),
        )
      })
      requete.on('error', echec)
      requete.end(corps === undefined ? undefined : JSON.stringify(corps))
    })
  }

  /** Signs in with the demo account. @throws when the service refuses. */
  async seConnecter(courriel: string): Promise<void> {
    const corps = { courriel, motDePasse: MOT_DE_PASSE_DEMONSTRATION }
    const { statut, corps: recu, cookies } = await this.demander('POST', '/api/connexion', corps)
    if (statut !== 200)
      throw new Error(`Connexion de ${courriel} refusée (${statut}) : ${recu.slice(0, 200)}`)
    this.#cookies = cookies.map((c) => c.split(';')[0]!).join('; ')
  }

  fermer(): void {
    this.#agent.destroy()
  }
}
