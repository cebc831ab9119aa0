import createClient, { type Middleware } from 'openapi-fetch'
import createQueryClient from 'openapi-react-query'
import { refusDe } from './api/refus.ts'
import type { paths } from './api/schema.genere.d.ts'

let surSessionPerdue: (() => void) | undefined

/** The shell says what to do when the server no longer knows who we are. */
export function quandSessionPerdue(faire: () => void): void {
  surSessionPerdue = faire
}

const regles: Middleware = {
  onRequest({ request }) {
    // A page of another site can post a form here, but cannot set this header.
    if (request.method !== 'GET' && request.method !== 'HEAD') request.headers.set('x-socle', '1')
    return request
  },
  async onResponse({ response, schemaPath }) {
    if (response.ok) return
    const corps: unknown = await response.json().catch(() => undefined)
    // At the sign-in, 401 is a wrong password: nobody was connected yet.
    const enConnexion = schemaPath === '/api/session' || schemaPath.startsWith('/api/connexion')
    if (response.status === 401 && !enConnexion) surSessionPerdue?.()
    throw refusDe(response.status, corps)
  },
  onError({ error }) {
    // An aborted request (the person moved on) is not a failure of the network.
    if (error instanceof DOMException && error.name === 'AbortError') return error
    return refusDe(0, undefined)
  },
}

/**
 * The typed API. A refusal is thrown as a `Refus`, never returned:
 * `const { data } = await client.PATCH('/api/adherents/{id}', { params: { path: { id } }, body })`.
 */
export const client = createClient<paths>({ baseUrl: '/', credentials: 'same-origin' })
client.use(regles)

/** The same, as TanStack Query hooks: `$api.useQuery('get', '/api/adherents', { params: { query } })`. */
export const $api = createQueryClient(client)

/** What a GET of the contract answers: `ReponseGet<'/api/adherents'>`. */
export type ReponseGet<C extends keyof paths> = paths[C] extends {
  get: { responses: { 200: { content: { 'application/json': infer R } } } }
}
  ? R
  : never
