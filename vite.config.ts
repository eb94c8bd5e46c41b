import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { precompress } from './vite/precompress.ts'
import { serveApi } from './vite/serveApi.ts'

export default defineConfig({
  plugins: [react(), serveApi(), precompress()],
  build: { target: 'baseline-widely-available', sourcemap: false },
})
