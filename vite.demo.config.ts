import react from '@vitejs/plugin-react'
import { msw } from 'msw/vite'
import { defineConfig, type Plugin } from 'vite'

/** Has the product's own page start the server in the browser first. */
function startServerInBrowser(): Plugin {
  const ENTRY = '/src/admin/main.tsx'
  // The server in the browser answers it later, and the one of the files has no session.
  const PRELOAD = '<link rel="preload" as="fetch" crossorigin href="/api/auth/get-session" />'
  return {
    name: 'start-server-in-browser',
    transformIndexHtml: {
      order: 'pre',
      handler(html) {
        for (const part of [ENTRY, PRELOAD])
          if (!html.includes(part)) throw new Error(`index.html no longer has ${part}`)
        return html.replace(ENTRY, '/mocks/startDemo.ts').replace(PRELOAD, '')
      },
    },
  }
}

export default defineConfig({
  // The reader of imports loads its parts as the page does.
  worker: { format: 'es' },
  plugins: [react(), msw({ mode: 'worker-only' }), startServerInBrowser()],
  optimizeDeps: { exclude: ['@sqlite.org/sqlite-wasm'] },
  build: { outDir: 'dist-demo', target: 'es2022', sourcemap: false, chunkSizeWarningLimit: 1_000 },
  preview: { port: 4173, strictPort: false },
})
