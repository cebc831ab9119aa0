import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/**
 * Three kinds of tests, by file name:
 * `*.test.ts` pure, no database; `*.base.test.ts` on a clone of the template database;
 * `*.essai.ts` in the browser (folder `essais/`).
 */
export default defineConfig({
  test: {
    // Tests wait for PostgreSQL and Chromium as much as they compute: two files at once even on two cores.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: 'unitaires',
          include: ['{droit,domaines,plateforme,application,bancs,scripts}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.base.test.ts', '**/node_modules/**'],
          pool: 'threads',
        },
      },
      {
        test: {
          name: 'base',
          include: ['{domaines,plateforme,application,bancs,scripts}/**/*.base.test.ts'],
          globalSetup: ['plateforme/base/essais/grappe.ts'],
          pool: 'forks',
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'navigateur',
          include: ['essais/**/*.essai.ts'],
          globalSetup: ['plateforme/base/essais/grappe.ts', 'essais/construire.ts'],
          pool: 'forks',
          testTimeout: 60_000,
          hookTimeout: 90_000,
        },
      },
    ],
  },
})
