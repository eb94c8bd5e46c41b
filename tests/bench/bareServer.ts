import { DatabaseSync } from 'node:sqlite'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'

// The floor that the API is compared with: the same rows of the same file, asked for by SQL prepared once, behind a
// route that checks nothing. Started as `node bareServer.ts <database> <port>`.

const [path = '', port = ''] = process.argv.slice(2)
const database = new DatabaseSync(path)
database.exec('pragma journal_mode = wal; pragma synchronous = full')

const WRITTEN = [
  'name',
  'nameMatch',
  'providerId',
  'categoryId',
  'service',
  'location',
  'purpose',
  'lifetime',
  'party',
  'storage',
  'domain',
  'recipients',
  'exemptionReason',
  'status',
  'reviewedOn',
  'notes',
] as const
const columns = ['id', ...WRITTEN, 'position', 'version', 'createdAt', 'updatedAt']
  .map((name) => `"${name}"`)
  .join()
const found = `where "searchText" like ?`
const page = `order by "nameKey", id limit 25`

const list = database.prepare(`select ${columns} from cookies ${page}`)
const count = database.prepare(`select count(*) as total from cookies`)
const search = database.prepare(`select ${columns} from cookies ${found} ${page}`)
const countFound = database.prepare(`select count(*) as total from cookies ${found}`)
const get = database.prepare(`select ${columns} from cookies where id = ?`)
const update = database.prepare(
  `update cookies set ${WRITTEN.map((name) => `"${name}" = ?`).join()}, version = version + 1, "updatedAt" = ?
   where id = ? returning ${columns}`,
)

const app = new Hono()

app.get('/list', (c) => {
  c.header('content-range', `cookies 0-24/${String(count.get()?.['total'])}`)
  return c.json(list.all())
})

app.get('/search', (c) => {
  const words = `%${c.req.query('q')}%`
  c.header('content-range', `cookies 0-24/${String(countFound.get(words)?.['total'])}`)
  return c.json(search.all(words))
})

app.get('/cookies/:id', (c) => c.json(get.get(c.req.param('id')) ?? null))

app.put('/cookies/:id', async (c) => {
  const body = await c.req.json<Record<string, string | number | null>>()
  const values = WRITTEN.map((name) => body[name] ?? null)
  return c.json(update.get(...values, new Date().toISOString(), c.req.param('id')) ?? null)
})

serve({ fetch: app.fetch, port: Number(port), hostname: '127.0.0.1' })
