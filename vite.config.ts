import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { NONCE_PLACEHOLDER } from '#server/site/adminFiles.ts'
import { precompress } from './vite/precompress.ts'
import { serveApi } from './vite/serveApi.ts'

export default defineConfig({
  // The reader of imports loads its parts as the page does.
  worker: { format: 'es' },
  plugins: [react(), serveApi(), precompress()],
  html: { cspNonce: NONCE_PLACEHOLDER },
  build: {
    target: 'baseline-widely-available',
    sourcemap: false,
    // Browsers without it load the same files a little later.
    modulePreload: { polyfill: false },
    // The code of every screen, the sign-in included, is one chunk, and the list of cookies adds a second one. Split by
    // what later pages share with them, they would be fifty files and 40 KB more on the wire.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'first', tags: ['$initial'], priority: 2 },
            { name: 'list', test: /\/cookies\/CookieList\.tsx$/, priority: 1 },
          ],
        },
      },
    },
    chunkSizeWarningLimit: 1_000,
  },
})
