import react from '@vitejs/plugin-react'
import { msw } from 'msw/vite'
import { defineConfig, type Plugin } from 'vite'

/** Has the product's own page start the server in the browser first. */
function startServerInBrowser(): Plugin {
  const ENTRY = '/src/admin/main.tsx'
  return {
    name: 'start-server-in-browser',
    transformIndexHtml: {
      order: 'pre',
      handler(html) {
        if (!html.includes(ENTRY)) throw new Error(`index.html no longer loads ${ENTRY}`)
        return html.replace(ENTRY, '/mocks/startDemo.ts')
      },
    },
  }
}

export default defineConfig({
  plugins: [react(), msw({ mode: 'worker-only' }), startServerInBrowser()],
  optimizeDeps: { exclude: ['@sqlite.org/sqlite-wasm'] },
  build: { outDir: 'dist-demo', target: 'es2022', sourcemap: false, chunkSizeWarningLimit: 1_000 },
  preview: { port: 4173, strictPort: false },
})
