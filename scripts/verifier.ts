import { etape, outil } from './etapes.ts'

/** `npm run check`: format, lint, borders between rooms, types, pure tests. Stops at nothing, says all that fails. */
const resultats = [
  etape('verrou des dépendances', ['--import', 'tsx', 'scripts/verrou.ts', '--verifier']),
  etape('format et lint', [outil('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.']),
  etape('frontières', [
    outil('dependency-cruiser/bin/dependency-cruise.mjs'),
    ...['--config', 'frontieres.config.mjs', '--output-type', 'err'],
    ...['droit', 'plateforme', 'domaines', 'application', 'bancs', 'scripts'],
  ]),
  etape('types', [outil('typescript/bin/tsc'), '--noEmit']),
  etape('essais unitaires', [outil('vitest/vitest.mjs'), 'run', '--project', 'unitaires', '--reporter=dot']),
]
process.exit(resultats.every(Boolean) ? 0 : 1)
