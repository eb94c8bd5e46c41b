import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import pg from 'pg'
import { tables } from '#server/storage/tables.ts'

// The floor for the API on PostgreSQL: the same rows of the same database, behind a route without checks, through a pool
// of as many connections. Started as `node barePostgres.ts <address> <port>`.

const [address = '', port = ''] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString: address, ssl: false, max: 10 })

const { written: WRITTEN, structured: LISTS } = tables.cookies
const columns = ['id', ...WRITTEN, 'position', 'version', 'createdAt', 'updatedAt']
  .map((name) => `"${name}"`)
  .join()

const list = `select ${columns} from cookies order by "nameKey", id limit 25`
const count = `select count(*) as total from cookies`
const get = `select ${columns} from cookies where id = $1`
const update = `update cookies set ${WRITTEN.map((name, index) => `"${name}" = $${index + 1}`).join()},
  version = version + 1, "updatedAt" = $${WRITTEN.length + 1}
  where id = $${WRITTEN.length + 2} returning ${columns}`

type Row = Record<string, unknown>

function read(row: Row = {}): Row {
  const lists = LISTS.map((name): [string, unknown] => [name, JSON.parse(String(row[name]))])
  return { ...row, ...Object.fromEntries(lists) }
}

const app = new Hono()

app.get('/list', async (c) => {
  const total = await pool.query<{ total: string }>(count)
  const { rows } = await pool.query<Row>(list)
  c.header('content-range', `cookies 0-24/${total.rows[0]?.total}`)
  return c.json(rows.map(read))
})

app.get('/cookies/:id', async (c) => {
  const { rows } = await pool.query<Row>(get, [c.req.param('id')])
  return c.json(read(rows[0]))
})

app.put('/cookies/:id', async (c) => {
  const body = await c.req.json<Record<string, string | number | null>>()
  const values = WRITTEN.map((name) =>
    LISTS.includes(name) ? JSON.stringify(body[name]) : (body[name] ?? null),
  )
  const { rows } = await pool.query<Row>(update, [...values, new Date().toISOString(), c.req.param('id')])
  return c.json(read(rows[0]))
})

serve({ fetch: app.fetch, port: Number(port), hostname: '127.0.0.1' })
