import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import react from '@vitejs/plugin-react'
import { Hono } from 'hono'
import { proxy } from 'hono/proxy'
import { build } from 'vite'
import { freePort } from '../support/freePort.ts'
import { precompress } from '../../vite/precompress.ts'

/** Builds the bare template like our own pages, and serves it in front of the API at `apiUrl`. */
export async function serveTemplate(apiUrl: string): Promise<{ url: string; stop: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'template-'))
  await build({
    configFile: false,
    root: 'tests/bench/bareTemplate',
    logLevel: 'error',
    plugins: [react(), precompress()],
    build: { outDir: folder, sourcemap: false, chunkSizeWarningLimit: 2_000 },
  })
  const app = new Hono()
  app.all('/api/*', (c) => proxy(apiUrl + c.req.url.slice(new URL(c.req.url).origin.length), c.req))
  app.use(serveStatic({ root: folder, precompressed: true }))
  const port = await freePort()
  const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' })
  const stop = () => {
    server.close()
    rmSync(folder, { recursive: true })
  }
  return { url: `http://127.0.0.1:${port}`, stop }
}
