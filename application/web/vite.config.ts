import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const ici = fileURLToPath(new URL('.', import.meta.url))
const port = process.env.SOCLE_PORT ?? '3000'

export default defineConfig({
  root: ici,
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('../../dist/web', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    // A font inside a style sheet is refused by the content security policy.
    assetsInlineLimit: 0,
    // Only fonts and scripts leave as files; the size that matters is measured compressed.
    reportCompressedSize: false,
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      // A screen must not drag into the first load the components of the kit it does not draw.
      treeshake: { moduleSideEffects: [{ test: /plateforme\/interface\/.*\.tsx?$/, sideEffects: false }] },
    },
  },
  server: { proxy: { '/api': `http://127.0.0.1:${port}` } },
  preview: { proxy: { '/api': `http://127.0.0.1:${port}` } },
})
