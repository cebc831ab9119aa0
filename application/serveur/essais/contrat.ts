import type { FastifyInstance } from 'fastify'
import { rassemblerOperations } from '../construire.ts'
import { salles } from '../salles.ts'

/** The part of JSON Schema that the API's document uses. */
export interface Schema {
  type?: string | string[]
  format?: string
  pattern?: string
  enum?: unknown[]
  const?: unknown
  minimum?: number
  minLength?: number
  minItems?: number
  properties?: Record<string, Schema>
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  additionalProperties?: boolean | Schema
  $ref?: string
}

/** Says what stands for a field instead of the sample; undefined keeps the sample. */
export type Choix = (schema: Schema, nom: string) => unknown

export interface RouteDuContrat {
  methode: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** With its parameters in braces: `/api/adherents/entreprises/{id}`. */
  url: string
  parametres: { nom: string; schema: Schema }[]
  requete: { nom: string; schema: Schema }[]
  schemaCorps: Schema | undefined
  /** A body that the schema accepts; absent when the route takes none. */
  corps: ((choix: Choix) => unknown) | undefined
  /** Roles that hold the right of the route; undefined when the rooms do not say (sign-in, account). */
  roles: readonly string[] | undefined
  ouverteA(role: string): boolean
}

/** Every route of the server as its OpenAPI document tells it, with samples of what it takes. */
export function lireContrat(app: FastifyInstance): RouteDuContrat[] {
  const document = JSON.parse(JSON.stringify(app.swagger())) as {
    paths: Record<string, Record<string, unknown>>
    components?: { schemas?: Record<string, Schema> }
  }
  const composants = document.components?.schemas ?? {}
  const operations = rassemblerOperations(salles)
  const droits = new Map(
    salles.flatMap((s) => s.routes.map((r) => [`${r.methode} ${r.url.replace(/:(\w+)/g, '{$1}')}`, r.droit])),
  )
  return Object.entries(document.paths).flatMap(([url, methodes]) =>
    Object.entries(methodes).map(([methode, brut]) => {
      const operation = brut as {
        parameters?: { name: string; in: string; schema: Schema }[]
        requestBody?: { content: Record<string, { schema: Schema }> }
      }
      const droit = droits.get(`${methode.toUpperCase()} ${url}`)
      const roles = droit === undefined ? undefined : operations[droit as keyof typeof operations]?.roles
      const schemaCorps = Object.values(operation.requestBody?.content ?? {})[0]?.schema
      const de = (lieu: string) =>
        (operation.parameters ?? [])
          .filter((p) => p.in === lieu)
          .map((p) => ({ nom: p.name, schema: resoudre(p.schema, composants) }))
      return {
        methode: methode.toUpperCase() as RouteDuContrat['methode'],
        url,
        parametres: de('path'),
        requete: de('query'),
        schemaCorps: schemaCorps && resoudre(schemaCorps, composants),
        corps: schemaCorps && ((choix: Choix) => echantillon(resoudre(schemaCorps, composants), choix)),
        roles,
        ouverteA: (role: string) => roles === undefined || (roles as readonly string[]).includes(role),
      }
    }),
  )
}

/** Schema with its references replaced, ten levels deep at most. */
function resoudre(schema: Schema, composants: Record<string, Schema>, niveau = 0): Schema {
  if (niveau > 10) return {}
  if (schema.$ref) return resoudre(composants[schema.$ref.split('/').at(-1)!] ?? {}, composants, niveau + 1)
  const dans = (s: Schema) => resoudre(s, composants, niveau + 1)
  return {
    ...schema,
    ...(schema.anyOf ? { anyOf: schema.anyOf.map(dans) } : {}),
    ...(schema.oneOf ? { oneOf: schema.oneOf.map(dans) } : {}),
    ...(schema.allOf ? { allOf: schema.allOf.map(dans) } : {}),
    ...(schema.items ? { items: dans(schema.items) } : {}),
    ...(schema.properties
      ? { properties: Object.fromEntries(Object.entries(schema.properties).map(([k, s]) => [k, dans(s)])) }
      : {}),
  }
}

/** A value that the schema accepts, as far as it can be told from it. */
export function echantillon(schema: Schema, choix: Choix, nom = ''): unknown {
  const choisi = choix(schema, nom)
  if (choisi !== undefined) return choisi
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  const branche = (schema.anyOf ?? schema.oneOf)?.find((s) => s.type !== 'null' && s.const !== '')
  if (branche) return echantillon(branche, choix, nom)
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map((s) => echantillon(s, choix, nom)))
  const type = Array.isArray(schema.type) ? schema.type.find((t) => t !== 'null') : schema.type
  if (type === 'object' || schema.properties)
    return Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([cle, s]) => [cle, echantillon(s, choix, cle)]),
    )
  if (type === 'array') return schema.items ? [echantillon(schema.items, choix, nom)] : []
  if (type === 'number' || type === 'integer') return Math.max(schema.minimum ?? 1, 1)
  if (type === 'boolean') return false
  if (type === 'string') return texteSelon(schema)
  return null
}

function texteSelon({ format, pattern }: Schema): string {
  if (format === 'uuid') return '019aa000-0000-7000-8000-000000000000'
  if (format === 'email') return 'camille@exemple.fr'
  if (format === 'date' || pattern?.includes('(19|20|21)')) return '2026-01-05'
  if (format === 'date-time') return '2026-01-05T10:00:00Z'
  return 'Essai'
}
