import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { restoreBackup } from '#server/backup/restoreBackup.ts'
import { sentencesFor } from '#server/process/sentences.ts'
import { type Ended, runProgram } from '../support/runProgram.ts'
import { type CleanRegister, cleanRegister } from '../server/process/cleanRegister.ts'
import { DAMAGES, PAGE_SIZE, rollDice } from './damageFile.ts'

// A backup that a disk, a transfer or somebody damaged is never put back in the place of a register that works.

let register: CleanRegister
let folder = ''
let backup = ''
let database = ''
beforeAll(async () => {
  register = await cleanRegister()
  folder = mkdtempSync(join(tmpdir(), 'registre-'))
  backup = join(folder, 'made.sqlite')
  await run('backup.ts', [backup])
})
afterAll(() => {
  register.remove()
  rmSync(folder, { recursive: true })
})
beforeEach(() => {
  const place = mkdtempSync(join(folder, 'place-'))
  database = join(place, 'registre.sqlite')
  copyFileSync(register.path, database)
})

function run(program: string, words: string[], path = register.path): Promise<Ended> {
  return runProgram([`src/server/${program}`, ...words], {
    environment: { LANG: 'en_GB.UTF-8', DATABASE_URL: `file:${path}` },
  })
}

const KINDS = Object.keys(DAMAGES).length

/** Puts a backup back: of each kind of damage once by the command, then by what it calls, since each start takes seconds. */
async function restore(round: number, file: string): Promise<{ code: number | null; sentence: string }> {
  const isHashed = existsSync(`${file}.sha256`)
  if (round < KINDS) {
    const { code, stderr } = await run(
      'restore.ts',
      [file, ...(isHashed ? [] : ['--without-hash'])],
      database,
    )
    return { code, sentence: stderr }
  }
  const restored = await restoreBackup({
    path: database,
    file,
    takesOther: false,
    takesUnhashed: !isHashed,
    now: () => new Date(),
    sentences: sentencesFor('en'),
  })
  return restored.kind === 'ok'
    ? { code: 0, sentence: '' }
    : { code: restored.exitCode, sentence: restored.sentence }
}

/** What the history vouches for: neither passwords nor when somebody signed in last. */
const TABLES = [
  'changes',
  'publications',
  'publication_files',
  'acceptances',
  'earlier_pages',
  'known_trackers',
  'providers',
  'categories',
  'cookies',
  'sections',
  'sites',
]

function dump(path: string): string {
  const copy = new DatabaseSync(path, { readOnly: true })
  const rows = TABLES.map((name) => copy.prepare(`select * from ${name} order by id`).all())
  copy.close()
  return JSON.stringify(rows, (_key, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
  )
}

/** Damages a copy of the backup, each round in another way, so that it differs. */
function damage(round: number): string {
  const dice = rollDice(round)
  const [how, damageFile] = Object.entries(DAMAGES)[round % KINDS] ?? []
  const whole = readFileSync(backup)
  const file = join(folder, `${round} ${how}.sqlite`)
  for (;;) {
    const start = dice(whole.length / PAGE_SIZE) * PAGE_SIZE
    const damaged = damageFile?.(Buffer.from(whole), start, PAGE_SIZE, dice) ?? whole
    if (damaged.equals(whole)) continue
    writeFileSync(file, damaged)
    return file
  }
}

describe('npm run restore', () => {
  it('refuses every backup of which a bit changed, by the hash beside it', async () => {
    const before = readFileSync(database)
    const outcomes: [string, number | null][] = []
    for (let round = 0; round < 100; round += 1) {
      const file = damage(round)
      copyFileSync(`${backup}.sha256`, `${file}.sha256`)
      const { code, sentence } = await restore(round, file)
      expect(sentence).toContain('is not the file whose hash is in')
      outcomes.push([file, code])
    }
    expect(outcomes.filter(([, code]) => code !== 1)).toEqual([])
    expect(readFileSync(database).equals(before)).toBe(true)
  })

  it('refuses one without a hash', async () => {
    const file = join(folder, 'without.sqlite')
    copyFileSync(backup, file)
    expect(await run('restore.ts', [file], database)).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/has no hash beside it .* add --without-hash\.$/m),
    })
  })

  it('finds the damage without a hash, wherever the history says something', async () => {
    const expected = dump(backup)
    for (let round = 0; round < 45; round += 1) {
      const file = damage(1_000 + round)
      const { code } = await restore(round, file)
      // The register that was there is the one that the backup was made of.
      expect([file, [0, 1, 2].includes(code ?? -1), dump(database) === expected]).toEqual([file, true, true])
    }
  })

  it.each<[string, (file: string) => void, RegExp]>([
    ['no file', () => {}, /does not exist\.$/],
    ['a folder', (file) => mkdirSync(file), /\.$/],
    ['an empty file', (file) => writeFileSync(file, ''), /is not an SQLite database/],
    ['a text', (file) => writeFileSync(file, 'a text '.repeat(2_000)), /is not an SQLite database/],
    [
      'another program’s database',
      (file) => new DatabaseSync(file).exec('create table t (x)'),
      /is another program’s database/,
    ],
    [
      'a newer program’s register',
      (file) => {
        copyFileSync(backup, file)
        const newer = new DatabaseSync(file)
        newer.exec(`insert into migrations select '9999-later', max(at) from migrations`)
        newer.close()
      },
      /comes from a newer version of this program/,
    ],
    [
      'a register that somebody changed',
      (file) => copyFileSync(register.tampered(`update cookies set name = 'x' where id = 1`), file),
      /is not intact: the record cookies\/1 is not what the history says of it/,
    ],
  ])('refuses %s', async (_case, make, sentence) => {
    const before = readFileSync(database)
    const file = `${database}.given`
    make(file)
    const { code, stdout, stderr } = await run('restore.ts', [file, '--without-hash'], database)
    expect({ code, stdout }).toEqual({ code: /is not intact/.test(stderr) ? 1 : 2, stdout: '' })
    expect(stderr.trim()).toMatch(sentence)
    expect(readFileSync(database).equals(before)).toBe(true)
  })
})
