import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { ALGORITHM, type Algorithm, hashEntry } from '#charter/history/hashChange.ts'
import { dayAt } from '#charter/kit/days.ts'
import { startServer } from '../../support/startServer.ts'
import { nativeSha256 } from '#server/storage/nativeSha256.ts'
import { type CleanRegister, cleanRegister, verify } from '../process/cleanRegister.ts'
import { readZip } from '../../support/readZip.ts'
import { writeZip } from '../../support/writeZip.ts'
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
    const { code, stdout, stderr } = await verify([register.tampered('')])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout.replaceAll(/[0-9a-f]{64}/g, 'HASH')).toBe(
      [
        'audit verify: OK',
        'entries   1..17 (17)  first 2026-11-24T09:30:00.000Z  last 2026-11-24T09:30:00.000Z',
        'head      17:HASH  algorithm sha256 registre-changes-v3',
        'anchors   2 checked, 2 on chain  (publications v1..v2)',
        'files     14 checked, 14 as they were frozen',
        'state     registry rows match the last entry of each object: 10/10',
        '',
      ].join('\n'),
    )
  })

  it('holds a history to a head that was noted elsewhere', async () => {
    const noted = /head {6}(\d+:[0-9a-f]{64})/.exec((await verify([register.path])).stdout)?.[1] ?? ''
    // A copy has no note of what was seen of the register.
    expect(await verify([register.tampered(''), '--since', noted])).toMatchObject({
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

  it('has no line that somebody forged, and nothing that a terminal obeys', async () => {
    const path = register.tampered(
      `update changes set who = 'Eve' || char(10) || 'audit verify: OK' || char(27) || '[2J' || char(8238) where id = 13`,
    )
    const { code, stdout } = await verify([path])
    expect(code).toBe(1)
    expect(stdout).toContain('update cookies/2 by Eve / audit verify: OK[U+001B][2J[U+202E])\n')
    expect(stdout.split('\n').filter((line) => line.startsWith('audit verify'))).toEqual([
      'audit verify: TAMPERED',
    ])
    const json = await verify([path, '--json'])
    expect(json.stdout).not.toMatch(/(?!\n)[\p{Cc}\u202E]/u)
    expect(JSON.parse(json.stdout)).toMatchObject({
      flaw: { entry: { who: 'Eve\naudit verify: OK\u001B[2J\u202E' } },
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
    expect({ code, stdout }).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('(publications v1, 1 seen '),
    })
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
    const day = dayAt(new Date().toISOString(), 'Indian/Reunion')
    const answer = await fetch(`${server.url}/api/proof.zip?from=${day}&to=${day}`, { headers })
    await server.stop()
    server.removeData()
    const path = join(register.folder, 'preuve.zip')
    const bytes = new Uint8Array(await answer.arrayBuffer())
    writeFileSync(path, bytes)
    const found = await verify([path])
    expect(found).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(
        `period    ${day}..${day}\ndays of   Indian/Reunion\nmade      ${day.slice(0, 2)}`,
      ),
    })
    expect(found.stdout).toContain('the period was not over, the proof speaks until that instant')
    expect(found.stdout).not.toContain('index')
    for (const name of ['PREUVE.ZIP', 'preuve']) {
      copyFileSync(path, join(register.folder, name))
      expect(await verify([join(register.folder, name)])).toMatchObject({ code: 0 })
    }
    const files = readZip(bytes)
    writeFileSync(path, writeZip({ ...files, 'LISEZ-MOI.txt': 'Rien à signaler.' }))
    expect(await verify([path])).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('index: the file LISEZ-MOI.txt, which people read'),
    })
    const manifest = (files['proof.json'] ?? '').replace(/"index": "[^"]*"/, '"index": "later"')
    writeFileSync(path, writeZip({ ...files, 'proof.json': manifest }))
    expect(await verify([path])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/INDEX NOT JUDGED[^]*comes from another version[^]*go by the files/),
    })
    writeFileSync(path, bytes)
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
    [
      'an entry of a newer program’s',
      () => register.tampered(anotherEntry('merge', ALGORITHM)),
      'only a newer version of this program knows',
    ],
    [
      'an entry in a newer form, of a newer program',
      () => register.tampered(`${anotherEntry('refuse', NEWER_FORM)}; ${NEWER}`),
      'comes from a newer version',
    ],
    ['a folder', () => register.folder, 'cannot be read'],
  ])('says in a sentence why it can’t read %s', async (_what, path, sentence) => {
    const ended = await verify([path()])
    expect(ended).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(sentence) })
    expect(ended.stderr).not.toMatch(/\bat .*:\d+/)
  })

  it.each([
    ['another row', `update cookies set purpose = 'x' where id = 2`, 'row'],
    ['an entry before it', `update changes set who = 'Eve' where id = 13`, 'content'],
    ['the head of a version', `update publications set "headHash" = '${HASH}' where id = 2`, 'publication'],
  ])(
    'goes on after an entry in a newer form, and reports the worst: %s',
    async (_what, statement, reason) => {
      const path = register.tampered(`${anotherEntry('refuse', NEWER_FORM)}; ${NEWER}; ${statement}`)
      expect(await verify([path])).toMatchObject({ code: 1, stdout: expect.stringContaining(`${reason}: `) })
    },
  )

  it.each(['', 'a', '0'.repeat(31)])(
    'finds the salt %j, with which what is withheld could be guessed',
    async (salt) => {
      const path = register.tampered(anotherEntry('refuse', ALGORITHM, salt))
      expect(await verify([path])).toMatchObject({ code: 1, stdout: expect.stringContaining('content: ') })
    },
  )

  it.each([
    ['stated', 'registre-changes-v2'],
    ['not stated, as before entries did so', ''],
  ])('does not let the history go back to an earlier form, %s', async (_how, stated) => {
    const path = register.tampered(anotherEntry('refuse', stated, '', 'registre-changes-v2'))
    expect(await verify([path])).toMatchObject({
      code: 1,
      stdout: expect.stringContaining(
        'algorithm: the entry states a form (registre-changes-v2) that cannot follow the one before it (registre-changes-v3)',
      ),
    })
  })

  it.each([[['a', 'b']], [['--since', '12']], [['--since', `x:${HASH}`]], [['--fix']]])(
    'says how it is used: %j',
    async (parameters) => {
      expect(await verify(parameters)).toMatchObject({ code: 2, stderr: expect.stringContaining('Usage:') })
    },
  )
})

const SALT = '0'.repeat(32)
const NEWER_FORM = 'registre-changes-v9'
const NEWER = `insert into migrations values ('9999-later', '')`

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

/** A valid entry after the last one, as another program may have written it. */
function anotherEntry(action: string, algorithm: string, salt = SALT, hashed: Algorithm = ALGORITHM): string {
  const read = new DatabaseSync(register.path, { readOnly: true })
  const previousHash = String(read.prepare('select hash from changes where id = 17').get()?.hash)
  read.close()
  const facts = { id: 18, at: AT, who: 'local', action, resource: 'cookies', recordId: 1, salt }
  const hash = hashEntry(hashed, previousHash, facts, { before: 'null', after: '{}' }, nativeSha256)
  return `insert into changes (id, at, who, action, resource, "recordId", after, "previousHash", hash, algorithm, salt)
    values (18, '${AT}', 'local', '${action}', 'cookies', 1, '{}', '${previousHash}', '${hash}', '${algorithm}', '${salt}')`
}
