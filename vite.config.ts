import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { NONCE_PLACEHOLDER } from '#server/noncePlaceholder.ts'
import { precompress } from './vite/precompress.ts'
import { serveApi } from './vite/serveApi.ts'

export default defineConfig({
  plugins: [react(), serveApi(), precompress()],
  html: { cspNonce: NONCE_PLACEHOLDER },
  build: {
    target: 'baseline-widely-available',
    sourcemap: false,
    // Whatever the first screen needs, in one file: cut by what later pages share with it, it would be fifty files
    // and 40 KB more on the wire.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } } },
    chunkSizeWarningLimit: 1_000,
  },
})
