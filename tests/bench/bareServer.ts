import { DatabaseSync } from 'node:sqlite'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { tables } from '#server/storage/tables.ts'

// The floor for the API: the same rows of the same file, read by prepared SQL, behind a route without checks. Started
// as `node bareServer.ts <database> <port>`.

const [path = '', port = ''] = process.argv.slice(2)
const database = new DatabaseSync(path)
database.exec('pragma journal_mode = wal; pragma synchronous = full')
// Its own index of the same texts, without their spelling, and none that ours keeps besides.
database.exec(`
  drop trigger cookies_search_insert; drop trigger cookies_search_update; drop trigger cookies_search_delete;
  drop table cookies_search; drop index cookies_shown;
  create virtual table words using fts5(text, tokenize = 'trigram');
  insert into words (rowid, text)
    select id, substr("searchText", 1, instr("searchText", char(10, 1)) - 1) from cookies`)

const { written: WRITTEN, structured: LISTS } = tables.cookies
const columns = ['id', ...WRITTEN, 'position', 'version', 'createdAt', 'updatedAt']
  .map((name) => `"${name}"`)
  .join()
const found = `where id in (select rowid from words where words match ?)`
const page = `order by "nameKey", id limit 25`

const list = database.prepare(`select ${columns} from cookies ${page}`)
const count = database.prepare(`select count(*) as total from cookies`)
const search = database.prepare(`select ${columns} from cookies ${found} ${page}`)
const countFound = database.prepare(`select count(*) as total from words where words match ?`)
const get = database.prepare(`select ${columns} from cookies where id = ?`)
const update = database.prepare(
  `update cookies set ${WRITTEN.map((name) => `"${name}" = ?`).join()}, version = version + 1, "updatedAt" = ?
   where id = ? returning ${columns}`,
)

function read(row: Record<string, unknown> = {}): Record<string, unknown> {
  const lists = LISTS.map((name): [string, unknown] => [name, JSON.parse(String(row[name]))])
  return { ...row, ...Object.fromEntries(lists) }
}

const app = new Hono()

app.get('/list', (c) => {
  c.header('content-range', `cookies 0-24/${String(count.get()?.['total'])}`)
  return c.json(list.all().map(read))
})

app.get('/search', (c) => {
  const words = `"${c.req.query('q')}"`
  c.header('content-range', `cookies 0-24/${String(countFound.get(words)?.['total'])}`)
  return c.json(search.all(words).map(read))
})

app.get('/cookies/:id', (c) => c.json(read(get.get(c.req.param('id')))))

app.put('/cookies/:id', async (c) => {
  const body = await c.req.json<Record<string, string | number | null>>()
  const values = WRITTEN.map((name) =>
    LISTS.includes(name) ? JSON.stringify(body[name]) : (body[name] ?? null),
  )
  return c.json(read(update.get(...values, new Date().toISOString(), c.req.param('id'))))
})

serve({ fetch: app.fetch, port: Number(port), hostname: '127.0.0.1' })
