import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/**
 * Serves the built web application: files by their name, and its page for any other address that a browser opens.
 * @param racine folder of the build
 */
export async function servirLeWeb(app: FastifyInstance, racine: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: racine,
    wildcard: false,
    index: ['index.html'],
    setHeaders(reponse, chemin) {
      // Built files carry their hash in their name; the page itself must always be asked again.
      const immuable = chemin.includes('/assets/')
      reponse.header('cache-control', immuable ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
}
