import type { FastifyInstance } from 'fastify'

interface Operation {
  summary?: string
  tags?: string[]
}
interface Document {
  paths: Record<string, Record<string, Operation>>
}

const echapper = (t: string) => t.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`)

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#12262b}
h1{font-size:1.6rem}h2{font-size:1.15rem;margin-top:2rem;border-bottom:1px solid #cfdcdd}
table{border-collapse:collapse;width:100%}td{padding:.3rem .6rem .3rem 0;vertical-align:top}
code{font:14px ui-monospace,monospace}.m{font-weight:600;width:4.5rem}a{color:#0b5560}`

/** The API as a page one can read: every operation with its line, and where the full contract is. */
export function pageDeLApi(document: Document): string {
  const parSujet = new Map<string, string[]>()
  for (const [chemin, operations] of Object.entries(document.paths))
    for (const [methode, { summary = '', tags = ['autres'] }] of Object.entries(operations)) {
      const ligne = `<tr><td class="m"><code>${methode.toUpperCase()}</code></td><td><code>${echapper(chemin)}</code></td><td>${echapper(summary)}</td></tr>`
      parSujet.set(tags[0]!, [...(parSujet.get(tags[0]!) ?? []), ligne])
    }
  const sections = [...parSujet]
    .sort(([a], [b]) => a.localeCompare(b, 'fr'))
    .map(
      ([sujet, lignes]) =>
        `<h2 id="${echapper(sujet)}">${echapper(sujet)}</h2><table>${lignes.join('')}</table>`,
    )
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>API de Socle</title><style>${STYLE}</style></head><body><main><h1>API de Socle</h1>
<p>Contrat complet, avec les champs de chaque demande et de chaque réponse : <a href="/api/openapi.json">openapi.json</a>
(OpenAPI 3.1). Une session est nécessaire, sauf pour la connexion ; chaque écriture porte l’en-tête <code>x-socle: 1</code>.
Un refus répond <code>{ "erreur": { "code", "message", "champs" } }</code>.</p>${sections.join('')}</main></body></html>`
}

/** Publishes the contract and its readable page. */
export function publierLApi(app: FastifyInstance): void {
  const options = { schema: { hide: true }, config: { droit: 'public' as const } }
  app.get('/api/openapi.json', options, () => app.swagger())
  app.get('/api/documentation', options, (_requete, reponse) =>
    reponse.type('text/html; charset=utf-8').send(pageDeLApi(app.swagger() as unknown as Document)),
  )
}
