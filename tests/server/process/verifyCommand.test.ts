import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { hashFacts } from '#charter/history/hashChange.ts'
import { starterRegister } from '#charter/starter/starterRegister.ts'
import { createStore } from '#server/storage/createStore.ts'
import { nodeSqlite } from '#server/storage/nodeSqlite.ts'
import { startServer } from '#tests/support/startServer.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const folder = mkdtempSync(join(tmpdir(), 'registre-'))
const clean = join(folder, 'clean.sqlite')
const author = { who: 'Ada Martin <ada@example.fr>', at: '2026-11-24T09:30:00.000Z' }
const HASH = 'f'.repeat(64)

/** Ten entries of the starter register, version 1 (entry 11), four changes, version 2 (entry 16), one change (17). */
beforeAll(async () => {
  const store = await createStore(nodeSqlite(clean), {
    register: starterRegister,
    now: () => new Date(author.at),
  })
  await store.publish('', {}, author)
  await store.updateMany('cookies', [1, 2], { notes: 'vu' }, author)
  await store.reorder('cookies', [2, 1], author)
  await store.updateMany('cookies', [1], { purpose: 'Autre finalité' }, author)
  await store.publish('', {}, author)
  await store.updateMany('providers', [1], { notes: 'vu' }, author)
  await store.close()
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** Runs `npm run verify -- …`. */
async function verify(parameters: string[], environment: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['src/server/verify.ts', ...parameters], {
    env: { PATH: process.env.PATH, LANG: 'en_GB.UTF-8', ...environment },
  })
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  await once(child, 'close')
  return { code: child.exitCode, stdout, stderr }
}

/** A copy of the register on which somebody with the file did this. */
function tampered(statements: string): string {
  const path = join(mkdtempSync(join(folder, 'copy-')), 'registre.sqlite')
  copyFileSync(clean, path)
  const database = new DatabaseSync(path, { enableForeignKeyConstraints: false })
  const triggers = database.prepare(`select name from sqlite_schema where type = 'trigger'`).all()
  for (const { name } of triggers) database.exec(`drop trigger "${String(name)}"`)
  database.exec(statements)
  database.close()
  return path
}

const COLUMNS = 'at, who, action, resource, "recordId", before, after, "previousHash", hash'

describe('npm run verify', () => {
  it('says that all is well, of what, and up to which head', async () => {
    const { code, stdout, stderr } = await verify([clean])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout.replaceAll(/[0-9a-f]{64}/g, 'HASH')).toBe(
      [
        'audit verify: OK',
        'entries   1..17 (17)  first 2026-11-24T09:30:00.000Z  last 2026-11-24T09:30:00.000Z',
        'head      17:HASH  algorithm sha256 registre-changes-v1',
        'anchors   2 checked, 2 on chain  (publications v1..v2)',
        'files     12 checked, 12 as they were frozen',
        'state     registry rows match the last entry of each object: 10/10',
        '',
      ].join('\n'),
    )
  })

  it.each([
    [
      'an entry',
      `update changes set who = 'Eve' where id = 13`,
      '13  (2026-11-24T09:30:00.000Z update cookies/2 by Eve)',
      'content: the entry was changed',
    ],
    [
      'a value in an entry',
      `update changes set after = replace(after, 'vu', 'lu') where id = 12`,
      '12  (',
      'content',
    ],
    [
      'a key that comes twice',
      `update changes set after = '{"name":"x",' || substr(after, 2) where id = 12`,
      '12  (',
      'content',
    ],
    ['what is no JSON any more', `update changes set after = 'x' where id = 12`, '12  (', 'content'],
    ['an entry that is gone', `delete from changes where id = 13`, '13\n', 'gap: the entry is missing: 14'],
    [
      'an entry that was numbered anew',
      `update changes set id = 9223372036854775807 where id = 13`,
      '13\n',
      'gap',
    ],
    [
      'two entries that were swapped',
      `create table held as select * from changes;
       update changes set (${COLUMNS}) = (select ${COLUMNS} from held where id = 14) where id = 12;
       update changes set (${COLUMNS}) = (select ${COLUMNS} from held where id = 12) where id = 14;
       drop table held`,
      '12  (2026-11-24T09:30:00.000Z reorder cookies by Ada Martin <ada@example.fr>)',
      'reordered',
    ],
    [
      'the end, cut off',
      'delete from changes where id >= 14',
      '14\n',
      'tail: the end of the history is missing: version 2 proves entry 15',
    ],
    ['the entry of the last version, cut off', 'delete from changes where id >= 16', '16\n', 'tail'],
    [
      'a page that was online',
      `update publication_files set content = cast('x' as blob) where "publicationId" = 1 and name = 'html'`,
      '11  (',
      'file: the file “html” of version 1',
    ],
    [
      'a file that is gone',
      `delete from publication_files where "publicationId" = 2 and name = 'csv'`,
      '16  (',
      'file: the file “csv” of version 2',
    ],
    [
      'when it was online',
      `update publications set at = '2027-01-01T00:00:00.000Z' where id = 1`,
      '11  (',
      'publication: version 1 is not what the history says of it: “at”',
    ],
    [
      'where it says that the history stood',
      `update publications set "headHash" = '${HASH}' where id = 2`,
      '16  (',
      'publication: version 2',
    ],
    [
      'a version that is gone',
      'delete from publications where id = 2',
      '16  (',
      'publicationMissing: version 2',
    ],
    [
      'a version that never was',
      `insert into publications select 3, at, by, note, added, changed, removed, 4, "headHash", sha256 from publications where id = 1`,
      '-\n',
      'publicationUnknown: the history says nothing of version 3',
    ],
    [
      'a record',
      `update cookies set purpose = 'x' where id = 2`,
      '13  (',
      'row: the record cookies/2 is not what the history says of it: “purpose”',
    ],
    [
      'its place',
      `update cookies set position = 9 where id = 2`,
      '13  (',
      'row: the record cookies/2 is not what the history says of it: “position”',
    ],
    [
      'the columns of the tables',
      `update sites set columns = '[]'`,
      '10  (',
      'row: the record sites/1 is not what the history says of it: “columns”',
    ],
    [
      'a field that came later',
      `update sites set "embeddingSites" = 'https://evil.example'`,
      '10  (',
      'row: the record sites/1',
    ],
    [
      'a record that is gone',
      'delete from cookies where id = 1',
      '15  (',
      'rowMissing: the record cookies/1',
    ],
    [
      'a record that nobody wrote',
      `insert into providers select 99, version, "createdAt", "updatedAt", "searchText", 'x', "legalName", website, "privacyPolicyUrl", country, "transferSafeguard", "dpaReference", contact, "reviewedOn", notes, "nameKey", "legalNameKey" from providers where id = 1`,
      '-\n',
      'rowUnknown: the record providers/99',
    ],
  ])('names %s', async (_what, statements, entry, reason) => {
    const { code, stdout } = await verify([tampered(statements)])
    expect(stdout).toContain(`audit verify: TAMPERED\nfirst bad entry  ${entry}`)
    expect(stdout).toContain(`\nreason           ${reason}`)
    expect(code).toBe(1)
  })

  it('holds a history to a head that was noted elsewhere', async () => {
    const noted = /head {6}(\d+:[0-9a-f]{64})/.exec((await verify([clean])).stdout)?.[1] ?? ''
    expect(await verify([clean, '--since', noted])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('3 checked, 3 on chain  (publications v1..v2, 1 noted elsewhere)'),
    })
    const { code, stdout } = await verify([tampered('delete from changes where id = 17'), '--since', noted])
    expect({ code, stdout }).toMatchObject({
      code: 1,
      stdout: expect.stringContaining(
        'tail: the end of the history is missing: the hash noted elsewhere proves entry 17',
      ),
    })
    expect(await verify([clean, '--since', `12:${HASH}`])).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('rewritten: the history was rewritten up to entry 12'),
    })
  })

  it('says it in JSON to programs, and its reason in French', async () => {
    const path = tampered('delete from changes where id = 13')
    expect(JSON.parse((await verify([path, '--json'])).stdout)).toMatchObject({
      exitCode: 1,
      kind: 'tampered',
      flaw: { reason: 'gap', id: 13, next: 14 },
      lastGood: { id: 12 },
      unproved: [2],
    })
    const { stdout } = await verify([path], { LANG: 'fr_FR.UTF-8' })
    expect(stdout).toContain('l’écriture manque\u00A0: la 14 vient à sa place')
    expect(stdout).toContain('anchors after it: v2 no longer verifiable')
  })

  it('reads a copy where nothing can be written, and leaves nothing beside it', async () => {
    const aside = join(folder, 'aside')
    mkdirSync(aside)
    const path = join(aside, 'registre.sqlite')
    copyFileSync(clean, path)
    chmodSync(aside, 0o555)
    expect(await verify([path])).toMatchObject({ code: 0 })
    expect(readdirSync(aside)).toEqual(['registre.sqlite'])
    chmodSync(aside, 0o755)
  })

  it('reads the configured register while its server writes', async () => {
    const server = await startServer()
    const cookie = await server.signIn()
    const posted = await fetch(`${server.url}/api/publications`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ note: '' }),
    })
    const { code, stdout } = await verify([], { DATABASE_URL: `file:${server.database}` })
    await server.stop()
    server.removeData()
    expect(posted.status).toBe(201)
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining('(publications v1)') })
  })

  it('checks a proof, without the register', async () => {
    const server = await startServer()
    const cookie = await server.signIn()
    const headers = { cookie, 'content-type': 'application/json' }
    await fetch(`${server.url}/api/publications`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ note: '' }),
    })
    const day = new Date().toISOString().slice(0, 10)
    const answer = await fetch(`${server.url}/api/proof.zip?from=${day}&to=${day}`, { headers })
    await server.stop()
    server.removeData()
    const path = join(folder, 'preuve.zip')
    const bytes = new Uint8Array(await answer.arrayBuffer())
    writeFileSync(path, bytes)
    const found = await verify([path])
    expect(found).toMatchObject({ code: 0, stdout: expect.stringContaining(`period    ${day}..${day}\n`) })
    expect(found.stdout).not.toContain('index')
    expect(await verify([path, '--since', `1:${HASH}`])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('is not in this proof'),
    })
    writeFileSync(path, bytes.slice(0, 1_000))
    expect(await verify([path])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('is no proof of this program’s'),
    })
  })

  it.each([
    ['a file that is not there', () => join(folder, 'nothing.sqlite'), 'does not exist'],
    ['a text', () => written('text.sqlite', 'x'.repeat(2_000)), 'is not an SQLite database'],
    ['an empty file', () => written('empty.sqlite', ''), 'is another program’s database'],
    [
      'another program’s database',
      () => database('foreign.sqlite', 'create table t (a)'),
      'is another program’s database',
    ],
    [
      'a newer program’s',
      () => tampered(`insert into migrations values ('9999-later', '')`),
      'comes from a newer version',
    ],
    ['an entry of a newer program’s', () => unknownEntry(), 'only a newer version of this program knows'],
    ['a folder', () => folder, 'cannot be read'],
  ])('says in a sentence why it can’t read %s', async (_what, path, sentence) => {
    const ended = await verify([path()])
    expect(ended).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(sentence) })
    expect(ended.stderr).not.toMatch(/\bat .*:\d+/)
  })

  it.each([[['a', 'b']], [['--since', '12']], [['--since', `x:${HASH}`]], [['--fix']]])(
    'says how it is used: %j',
    async (parameters) => {
      expect(await verify(parameters)).toMatchObject({ code: 2, stderr: expect.stringContaining('Usage:') })
    },
  )
})

function written(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

function database(name: string, statements: string): string {
  const path = join(folder, name)
  const made = new DatabaseSync(path)
  made.exec(statements)
  made.close()
  return path
}

/** An entry that holds, of an action that nobody here knows. */
function unknownEntry(): string {
  const read = new DatabaseSync(clean, { readOnly: true })
  const previousHash = String(read.prepare('select hash from changes where id = 17').get()?.hash)
  read.close()
  const facts = { id: 18, at: author.at, who: 'local', action: 'merge', resource: 'cookies', recordId: 1 }
  const hash = hashFacts(previousHash, facts, { before: 'null', after: '{}' })
  return tampered(
    `insert into changes values (18, '${author.at}', 'local', 'merge', 'cookies', 1, null, '{}', '${previousHash}', '${hash}')`,
  )
}
