import react from '@vitejs/plugin-react'
import { msw } from 'msw/vite'
import { defineConfig, type Plugin } from 'vite'

/** The product's own page, with the server started in it first. */
function startInTheBrowser(): Plugin {
  const ENTRY = '/src/admin/main.tsx'
  return {
    name: 'start-in-the-browser',
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
  plugins: [react(), msw({ mode: 'worker-only' }), startInTheBrowser()],
  optimizeDeps: { exclude: ['@sqlite.org/sqlite-wasm'] },
  build: { outDir: 'dist-demo', target: 'es2022', sourcemap: false, chunkSizeWarningLimit: 1_000 },
  preview: { port: 4173, strictPort: false },
})
