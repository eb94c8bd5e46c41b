import { expect, it } from 'vitest'
import { startApi } from './startApi.ts'
import { A_FILE } from './walkRoutes.ts'

const JSON_TYPE = { 'content-type': 'application/json' }

it('refuses more than a megabyte that says how long it is', async () => {
  const api = await startApi()
  const body = JSON.stringify({ name: 'x', notes: 'a'.repeat(1_000_000) })
  const answer = await api.send('POST', '/api/providers', body, { 'content-length': String(body.length) })
  expect(answer).toMatchObject({ status: 413, body: { message: 'errors.tooLarge' } })
})

it('refuses more than a megabyte that arrives in pieces, without waiting for its end', async () => {
  const api = await startApi()
  let sent = 0
  const endless = new ReadableStream({
    pull(controller) {
      sent += 1
      controller.enqueue(new Uint8Array(100_000).fill(0x20))
    },
  })
  // Node asks for `duplex`, which the browser's types do not know.
  const headers = { ...JSON_TYPE, cookie: api.cookie }
  const options = { method: 'POST', headers, body: endless, duplex: 'half' }
  const request = new Request('http://localhost:3000/api/providers', options)
  expect((await api.fetch(request)).status).toBe(413)
  expect(sent).toBeLessThan(20)
})

it('takes a record just under a megabyte to its rules, and says what is too long', async () => {
  const api = await startApi()
  const answer = await api.send('POST', '/api/providers', { name: 'x', notes: 'a'.repeat(900_000) })
  expect(answer).toMatchObject({
    status: 422,
    body: { errors: { notes: { message: 'errors.tooLong', args: { max: 20_000 } } } },
  })
})

it.each([
  ['compressed', '{"name":"x"}', { ...JSON_TYPE, 'content-encoding': 'gzip' }],
  ['plain text', '{"name":"x"}', { 'content-type': 'text/plain' }],
  ['a form', 'name=x', { 'content-type': 'application/x-www-form-urlencoded' }],
  ['JSON by another name', '{"name":"x"}', { 'content-type': 'application/jsonp' }],
])('refuses a body that is %s', async (_what, body, headers) => {
  const api = await startApi()
  expect((await api.send('POST', '/api/providers', body, headers)).status).toBe(415)
})

it.each([
  ['nothing', ''],
  ['half an object', '{"name":"x"'],
  ['two objects', '{"name":"x"}{}'],
  ['a list', '[{"name":"x"}]'],
  ['null', 'null'],
  ['a number', '7'],
  ['a key twice', '{"name":"x", "name":"y"}'],
  ['a key twice, once escaped', '{"name":"x","\\u006eame":"y"}'],
  ['a key twice, deep inside', '{"name":"x","a":[{"b":{"c":1,"c":2}}]}'],
  ['a hundred thousand brackets', '['.repeat(100_000) + ']'.repeat(100_000)],
  ['a hundred thousand open brackets', '['.repeat(100_000)],
  ['an object with sixty lists in one another', `{"name":${'['.repeat(60)}${']'.repeat(60)}}`],
])('refuses %s', async (_what, body) => {
  const api = await startApi()
  const answer = await api.send('POST', '/api/providers', body)
  expect(answer).toMatchObject({ status: 400, body: { message: 'errors.malformedBody' } })
  expect(api.errors).toEqual([])
})

it('takes brackets in a text for what they are', async () => {
  const api = await startApi()
  const name = `\\"${'['.repeat(60)}\\`
  const answer = await api.send('POST', '/api/providers', { name })
  expect(answer).toMatchObject({ status: 201, body: { name } })
})

it.each([
  ['a cell', 'reading.rows.0.cells.cookie.name', { 'cookie.name': 'a\ud800' }, {}],
  ['a choice', 'choices.defaults.cookie.purpose', {}, { defaults: { 'cookie.purpose': '\udc00' } }],
])('refuses half a character in an import: %s', async (_what, field, cells, choices) => {
  const api = await startApi()
  const rows = [{ line: 2, part: 0, cells, columns: 0, notes: [] }]
  const body = { ...A_FILE, choices, reading: { ...A_FILE.reading, rows } }
  const answer = await api.send('POST', '/api/imports', body)
  expect(answer).toMatchObject({ status: 422, body: { errors: { [field]: { message: 'errors.invalid' } } } })
  expect(api.errors).toEqual([])
})

it('refuses bytes that are no UTF-8', async () => {
  const api = await startApi()
  const request = new Request('http://localhost:3000/api/providers', {
    method: 'POST',
    headers: { ...JSON_TYPE, cookie: api.cookie },
    body: new Uint8Array([0x7b, 0x22, 0x6e, 0xff, 0x22, 0x7d]),
  })
  expect((await api.fetch(request)).status).toBe(400)
})

it.each([
  ['spaces and line breaks', '{\n  "name" : "x:{}[],\\"" \n}'],
  ['the same key in two objects', '{"name":"x","columns":[{"a":1},{"a":1}]}'],
  ['a charset', '{"name":"x"}'],
])('reads %s', async (_what, body) => {
  const api = await startApi()
  const headers = { 'content-type': 'application/json; charset=utf-8' }
  expect((await api.send('POST', '/api/providers', body, headers)).status).not.toBe(400)
})

const list = (item: string, length: number) => `[${Array<string>(length).fill(item).join(',')}]`
const FLAW = '{"line":1,"code":"tooLong","args":{}}'
const ROW = '{"line":1,"part":0,"cells":{},"columns":0,"notes":[]}'

/** A file that was read, with one of its lists replaced. */
function importOf(part: Record<string, string>): string {
  const reading = { format: '"csv"', columns: '[]', rows: '[]', sections: '[]', site: 'null', flaws: '[]' }
  const parts = Object.entries({ ...reading, notes: '[]', layout: 'null', ...part })
  const source = `{"name":"a.csv","sha256":"${'a'.repeat(64)}"}`
  const written = parts.map(([name, json]) => `"${name}":${json}`).join(',')
  return `{"source":${source},"siteIds":[1],"choices":{},"reading":{${written}}}`
}

it.each([
  ['3 million empty flaws', { flaws: list('{}', 3_000_000) }],
  ['3 million notes of one row', { rows: `[${ROW.replace('[]', list('0', 3_000_000))}]` }],
  ['3 million cells of one row', { rows: `[{"cells":{${'"a":0,'.repeat(3_000_000)}"b":0}}]` }],
  ['ten thousand keys', { site: `{${'"a":0,'.repeat(10_001)}"b":0}` }],
])('refuses an import of %s before it is parsed', async (_what, part) => {
  const api = await startApi()
  const answer = await api.send('POST', '/api/imports', importOf(part))
  expect(answer).toMatchObject({
    status: 413,
    body: { type: 'urn:registre:tooManyValues', message: 'errors.tooManyValues', args: { max: 2_500_000 } },
  })
  expect(api.errors).toEqual([])
})

it.each([
  ['flaws', list(FLAW, 100_001), 100_000],
  ['notes', list('{"code":"repeated","args":{}}', 1_001), 1_000],
  ['sections', list('{"line":1,"heading":"","body":"","kind":"text"}', 1_001), 1_000],
  ['rows', list('0', 100_001), 100_000],
])('refuses an import of too many %s, and says how many it takes', async (name, json, max) => {
  const api = await startApi()
  const answer = await api.send('POST', '/api/imports', importOf({ [name]: json }))
  expect(answer).toMatchObject({
    status: 422,
    body: { errors: { [`reading.${name}`]: { message: 'errors.tooLong', args: { max } } } },
  })
})

it('names the first wrong item of a list that is read, not each of a million', async () => {
  const api = await startApi()
  const rows = `[${ROW},${ROW.replace('"part":0', '"part":-1')},${ROW.replace('"line":1', '"line":-1')}]`
  expect((await api.send('POST', '/api/imports', importOf({ rows }))).body).toMatchObject({
    errors: { 'reading.rows.1.part': { message: 'errors.invalid' } },
  })
  const many = list(
    '{"line":1,"code":"tooLong","args":{"a":1,"b":1,"c":1,"d":1,"e":1,"f":1,"g":1,"h":1,"i":1,"j":1,"k":1}}',
    2,
  )
  expect((await api.send('POST', '/api/imports', importOf({ flaws: many }))).body).toMatchObject({
    errors: { 'reading.flaws.0.args': { message: 'errors.tooLong', args: { max: 10 } } },
  })
})
