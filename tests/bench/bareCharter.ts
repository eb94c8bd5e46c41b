import { readFileSync } from 'node:fs'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'

// The floor for `/charte`: the same bytes behind a bare route. Started as
// `node bareCharter.ts <file> <etag> <port>`.

const [path = '', etag = '', port = ''] = process.argv.slice(2)
const page = new Uint8Array(readFileSync(path))
const headers = { 'content-type': 'text/html; charset=utf-8', etag }

const app = new Hono()
app.get('/charte', (c) =>
  c.req.header('if-none-match') === etag ? c.body(null, 304, headers) : c.body(page, 200, headers),
)
serve({ fetch: app.fetch, port: Number(port), hostname: '127.0.0.1' })
