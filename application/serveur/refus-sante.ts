import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import type { Connexions } from '../../plateforme/base/connexions.ts'
import { dansContexte } from '../../plateforme/base/contexte.ts'

/**
 * Keeps in the journal each attempt to reach health data that was refused (403): the transaction of the attempt is
 * undone, so the trace is written in one of its own, before the answer leaves.
 */
export function garderLesRefus(app: FastifyInstance, connexions: Connexions): void {
  app.addHook('onSend', async (requete, reponse, contenu) => {
    const { sante } = requete.routeOptions.config
    const session = requete.sessionSocle
    if (!sante || reponse.statusCode !== 403 || !session) return contenu
    const { method, url = '' } = requete.routeOptions
    const demande = `${[method].flat().join()} ${url}`
    const acteur = { compteId: session.compteId, role: session.role }
    await dansContexte(connexions, acteur, new Set(), 'journal.refus', ({ bd }) =>
      sql`select journal.noter_refus(${demande}, ${travailleurDe(requete, sante.travailleur)}::uuid,
        ${motifDe(requete)}, ${raisonDe(contenu)})`.execute(bd),
    )
    return contenu
  })
}

const champ = (ou: unknown, nom: string): unknown =>
  typeof ou === 'object' && ou !== null ? (ou as Record<string, unknown>)[nom] : undefined

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The worker of the attempt, when the route says where to find it; a refusal before validation may hold anything. */
function travailleurDe({ params, body }: FastifyRequest, nom: string | undefined): string | null {
  const valeur = nom ? (champ(params, nom) ?? champ(body, nom)) : undefined
  return typeof valeur === 'string' && UUID.test(valeur) ? valeur : null
}

/** The motive that the person gave. */
function motifDe({ body, query }: FastifyRequest): string | null {
  const motif = champ(body, 'motif') ?? champ(query, 'motif')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the database keeps no NUL
  return typeof motif === 'string' ? motif.replace(/\u0000|\p{Cs}/gu, '').slice(0, 500) : null
}

/** The sentence of the refusal. */
function raisonDe(contenu: unknown): string {
  try {
    const { erreur } = JSON.parse(String(contenu)) as { erreur?: { message?: string } }
    return erreur?.message ?? 'Refusé.'
  } catch {
    return 'Refusé.'
  }
}
