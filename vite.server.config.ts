import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { bundlePrograms } from './vite/bundlePrograms.ts'

const FOLDER = fileURLToPath(new URL('dist-server', import.meta.url))

// The server and all that it imports, in a few files: to read and strip some thousand sources takes longer than all else
// that a start does.
export default defineConfig({
  plugins: [bundlePrograms(FOLDER)],
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: 'src/server/main.ts',
    outDir: FOLDER,
    target: 'node24',
    sourcemap: true,
    rolldownOptions: {
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: '[name].js',
        // Stack traces name the sources, which are there; their text again would only be read at each start.
        sourcemapExcludeSources: true,
      },
    },
  },
})
