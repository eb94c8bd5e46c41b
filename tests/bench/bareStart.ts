import { DatabaseSync } from 'node:sqlite'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'

// The floor for a start: a table of the same file behind a bare route. Started as `node bareStart.ts <database> <port>`.

const [path = '', port = ''] = process.argv.slice(2)
const database = new DatabaseSync(path)
const providers = database.prepare('select * from providers')
const app = new Hono()
app.get('/healthz', (c) => c.json(providers.all()))
serve({ fetch: app.fetch, port: Number(port), hostname: '127.0.0.1' })
