import { chmodSync, copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { hashFacts, hashLink } from '#charter/history/hashChange.ts'
import { startServer } from '../../support/startServer.ts'
import { type CleanRegister, cleanRegister, verify } from '../process/cleanRegister.ts'
import { acceptBlockers } from '../../support/acceptBlockers.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let register: CleanRegister
beforeAll(async () => {
  register = await cleanRegister()
})
afterAll(() => register.remove())

const AT = '2026-11-24T09:30:00.000Z'
const HASH = 'f'.repeat(64)

describe('npm run verify', () => {
  it('says that all is well, of what, and up to which head', async () => {
    const { code, stdout, stderr } = await verify([register.path])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout.replaceAll(/[0-9a-f]{64}/g, 'HASH')).toBe(
      [
        'audit verify: OK',
        'entries   1..17 (17)  first 2026-11-24T09:30:00.000Z  last 2026-11-24T09:30:00.000Z',
        'head      17:HASH  algorithm sha256 registre-changes-v2',
        'anchors   2 checked, 2 on chain  (publications v1..v2)',
        'files     14 checked, 14 as they were frozen',
        'state     registry rows match the last entry of each object: 10/10',
        '',
      ].join('\n'),
    )
  })

  it('holds a history to a head that was noted elsewhere', async () => {
    const noted = /head {6}(\d+:[0-9a-f]{64})/.exec((await verify([register.path])).stdout)?.[1] ?? ''
    expect(await verify([register.path, '--since', noted])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('3 checked, 3 on chain  (publications v1..v2, 1 noted elsewhere)'),
    })
    const { code, stdout } = await verify([
      register.tampered('delete from changes where id = 17'),
      '--since',
      noted,
    ])
    expect({ code, stdout }).toMatchObject({
      code: 1,
      stdout: expect.stringContaining(
        'tail: the end of the history is missing: the hash noted elsewhere proves entry 17',
      ),
    })
    expect(await verify([register.path, '--since', `12:${HASH}`])).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('rewritten: the history was rewritten up to entry 12'),
    })
  })

  it('says it in JSON to programs, and its reason in French', async () => {
    const path = register.tampered('delete from changes where id = 13')
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
    const aside = join(register.folder, 'aside')
    mkdirSync(aside)
    const path = join(aside, 'registre.sqlite')
    copyFileSync(register.path, path)
    chmodSync(aside, 0o555)
    expect(await verify([path])).toMatchObject({ code: 0 })
    expect(readdirSync(aside)).toEqual(['registre.sqlite'])
    chmodSync(aside, 0o755)
  })

  it('reads the configured register while its server writes', async () => {
    const server = await startServer()
    await acceptBlockers(server)
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
    await acceptBlockers(server)
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
    const path = join(register.folder, 'preuve.zip')
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
    ['a file that is not there', () => join(register.folder, 'nothing.sqlite'), 'does not exist'],
    ['a text', () => written('text.sqlite', 'x'.repeat(2_000)), 'is not an SQLite database'],
    ['an empty file', () => written('empty.sqlite', ''), 'is another program’s database'],
    [
      'another program’s database',
      () => database('foreign.sqlite', 'create table t (a)'),
      'is another program’s database',
    ],
    [
      'a newer program’s',
      () => register.tampered(`insert into migrations values ('9999-later', '')`),
      'comes from a newer version',
    ],
    ['an entry of a newer program’s', () => unknownEntry(), 'only a newer version of this program knows'],
    ['a folder', () => register.folder, 'cannot be read'],
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
  const path = join(register.folder, name)
  writeFileSync(path, content)
  return path
}

function database(name: string, statements: string): string {
  const path = join(register.folder, name)
  const made = new DatabaseSync(path)
  made.exec(statements)
  made.close()
  return path
}

/** A valid entry of an unknown action. */
function unknownEntry(): string {
  const read = new DatabaseSync(register.path, { readOnly: true })
  const previousHash = String(read.prepare('select hash from changes where id = 17').get()?.hash)
  read.close()
  const facts = { id: 18, at: AT, who: 'local', action: 'merge', resource: 'cookies', recordId: 1 }
  const contentHash = hashFacts(facts, { before: 'null', after: '{}' })
  const hash = hashLink(previousHash, { id: 18, resource: 'cookies', contentHash })
  return register.tampered(
    `insert into changes values (18, '${AT}', 'local', 'merge', 'cookies', 1, null, '{}', '${previousHash}', '${hash}')`,
  )
}
