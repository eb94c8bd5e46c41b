import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freePort } from '../../support/freePort.ts'
import { runProgram } from '../../support/runProgram.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'registre-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Matches one sentence and exit code 1, without a stack or a log. */
const refusal = (sentence: RegExp): unknown => ({
  code: 1,
  stdout: '',
  stderr: expect.stringMatching(new RegExp(`^[^\\n]*${sentence.source}[^\\n]*\\.\\n$`)),
})

const runServer = (environment: Record<string, string>) => runProgram(['src/server/main.ts'], { environment })

const digest = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')

describe('refuses to start, in one sentence,', () => {
  it.each([
    ['a host that is a whole URL', { HOST: 'http://0.0.0.0' }, /HOST=http:\/\/0\.0\.0\.0 n’est pas lisible/],
    [
      'the same in English',
      { HOST: 'http://0.0.0.0', LANG: 'en_GB.UTF-8' },
      /HOST=http:\/\/0\.0\.0\.0 cannot be read/,
    ],
    ['a secret that is none', { AUTH_SECRET: 'changez-moi' }, /AUTH_SECRET est trop facile à deviner/],
    [
      'the secret of the library',
      { AUTH_SECRET: 'better-auth-secret-12345678901234567890' },
      /AUTH_SECRET est trop facile à deviner/,
    ],
    [
      'mails whose links anybody can choose',
      { SMTP_URL: 'smtp://localhost' },
      /SMTP_URL demande aussi PUBLIC_URL/,
    ],
    ['a port that is none', { PORT: 'http' }, /PORT=http n’est pas un port/],
    ['a port too large', { PORT: '65536' }, /PORT=65536 n’est pas un port/],
    ['an address of no database', { DATABASE_URL: 'mysql://localhost' }, /DATABASE_URL n’est pas lisible/],
  ])('%s', async (_what, environment, sentence) => {
    expect(await runServer({ DATABASE_URL: `file:${folder}/r.sqlite`, ...environment })).toEqual(
      refusal(sentence),
    )
    expect(readdirSync(folder)).toEqual([])
  })

  it('a file that is no database, and leaves it as it is', async () => {
    const path = join(folder, 'letter.sqlite')
    writeFileSync(path, 'Ceci est une lettre. '.repeat(200))
    const before = digest(path)
    const ended = await runServer({ PORT: '0', DATABASE_URL: `file:${path}` })
    expect(ended).toEqual(refusal(/n’est pas une base de données SQLite/))
    expect(digest(path)).toBe(before)
    expect(readdirSync(folder)).toEqual(['letter.sqlite'])
  })

  it('a database from a newer version, and leaves it as it is', async () => {
    const path = join(folder, 'newer.sqlite')
    const newer = new DatabaseSync(path)
    newer.exec(`create table migrations (name text primary key, at text);
      insert into migrations values ('0001-register', ''), ('9999-later', '')`)
    newer.close()
    const before = digest(path)
    expect(await runServer({ PORT: '0', DATABASE_URL: `file:${path}` })).toEqual(
      refusal(/version plus récente/),
    )
    expect(digest(path)).toBe(before)
    expect(readdirSync(folder)).toEqual(['newer.sqlite', 'newer.sqlite.lock'])
  })

  it('a folder that can’t be made', async () => {
    const file = join(folder, 'file')
    writeFileSync(file, '')
    const ended = await runServer({ PORT: '0', DATABASE_URL: `file:${file}/under/r.sqlite` })
    expect(ended).toEqual(refusal(/ne peut pas être ouverte en écriture : (ENOTDIR|EEXIST)/))
  })

  it('a database that is a folder', async () => {
    expect(await runServer({ PORT: '0', DATABASE_URL: `file:${folder}` })).toEqual(
      refusal(/ouverte en écriture : unable to open/),
    )
  })

  it('a port in use, and makes no database', async () => {
    const port = await freePort()
    const other = createServer().listen(port, '127.0.0.1')
    await once(other, 'listening')
    const ended = await runServer({ PORT: String(port), DATABASE_URL: `file:${folder}/r.sqlite` })
    other.close()
    expect(ended).toEqual(refusal(new RegExp(`Le port ${port} est déjà pris`)))
    expect(readdirSync(folder)).toEqual([])
  })
})
