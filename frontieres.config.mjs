/** Borders between the parts of the house (ARCHITECTURE.md), checked on every import. */
export default {
  forbidden: [
    {
      name: 'droit-seul',
      comment: 'droit imports nothing of ours, and no input or output',
      severity: 'error',
      from: { path: '^droit/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^(droit/|node_modules/zod/)' },
    },
    {
      name: 'plateforme-en-bas',
      severity: 'error',
      from: { path: '^plateforme/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^(domaines|application)/' },
    },
    {
      name: 'domaines-sans-application',
      severity: 'error',
      from: { path: '^domaines/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^application/' },
    },
    {
      name: 'une-salle-par-sa-porte',
      comment: 'another room is entered by its index.ts (or ecrans/index.ts)',
      severity: 'error',
      from: { path: '^domaines/([^/]+)/' },
      to: {
        path: '^domaines/([^/]+)/.+',
        pathNot: ['^domaines/$1/', '^domaines/[^/]+/(ecrans/)?index\\.tsx?$', '^domaines/[^/]+/essais/'],
      },
    },
    {
      name: 'decors-pour-les-essais',
      comment: 'scenes of a room serve the tests of all rooms, and nothing else',
      severity: 'error',
      from: { pathNot: '(\\.test\\.tsx?|\\.essai\\.ts)$|(^|/)essais/' },
      to: { path: '^(domaines/[^/]+|plateforme/[^/]+)/essais/' },
    },
    {
      name: 'serveur-hors-des-ecrans',
      comment: 'a screen never pulls server code into the browser',
      severity: 'error',
      from: {
        path: '^(domaines/[^/]+/ecrans|plateforme/interface|application/web)/',
        pathNot: '(\\.test\\.tsx?|vite\\.config\\.ts)$',
      },
      to: {
        path: [
          '^plateforme/(base|http|authentification)/',
          '^domaines/[^/]+/(cas/|routes|requetes|index\\.ts)',
          '^node_modules/(pg|kysely|fastify)/',
        ],
      },
    },
    { name: 'sans-cycle', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: false,
    tsConfig: { fileName: 'tsconfig.json' },
    exclude: { path: '(node_modules/(?!zod|pg|kysely|fastify)|\\.genere\\.)' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js'] },
  },
}
