import { createHash } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { runProgram } from '../../support/runProgram.ts'
import { startServer } from '../../support/startServer.ts'
import { type CleanRegister, cleanRegister, verify } from '../process/cleanRegister.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

let register: CleanRegister
beforeAll(async () => {
  register = await cleanRegister()
})
afterAll(() => register.remove())

let folder = ''
let file = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backups-'))
  file = join(folder, 'copy.sqlite')
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Runs `npm run backup -- …` for a register, in English. */
const backUp = (database: string, parameters: string[], environment: Record<string, string> = {}) =>
  runProgram(['src/server/backup.ts', ...parameters], {
    environment: { LANG: 'en_GB.UTF-8', DATABASE_URL: `file:${database}`, ...environment },
  })

const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')

describe('npm run backup', () => {
  it('makes a checked copy for this account alone, with its hash, and says up to where it goes', async () => {
    const { code, stdout, stderr } = await backUp(register.path, [file])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout.replace(/\d\.\d MB/, 'SIZE')).toBe(
      `Backup made and checked: ${file} (SIZE, entries 1 to 17, the last of 2026-11-24T09:30:00.000Z). Its hash stands beside it, in ${file}.sha256.\n`,
    )
    expect(readdirSync(folder)).toEqual(['copy.sqlite', 'copy.sqlite.sha256'])
    expect(readFileSync(`${file}.sha256`, 'utf8')).toBe(`${hashOf(file)}  copy.sqlite\n`)
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600)
    expect(await verify([file])).toMatchObject({ code: 0, stdout: expect.stringMatching(/^head {6}17:/m) })
  })

  it('is done where the system cannot sync a folder', async () => {
    const program = ['--import', './tests/server/backup/refuseFolderSync.ts', 'src/server/backup.ts', file]
    const environment = { LANG: 'en_GB.UTF-8', DATABASE_URL: `file:${register.path}` }
    expect(await runProgram(program, { environment })).toMatchObject({ code: 0, stderr: '' })
    expect(readFileSync(`${file}.sha256`, 'utf8')).toBe(`${hashOf(file)}  copy.sqlite\n`)
  })

  it('gives it a dated name in a folder', async () => {
    expect(await backUp(register.path, [folder])).toMatchObject({ code: 0 })
    expect(readdirSync(folder)).toEqual([
      expect.stringMatching(/^clean-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.sqlite$/),
      expect.stringMatching(/Z\.sqlite\.sha256$/),
    ])
  })

  it('takes no other file’s place, unless it is told to', async () => {
    writeFileSync(file, 'something else')
    expect(await backUp(register.path, [file])).toEqual({
      code: 2,
      stdout: '',
      stderr: `${file} exists already; nothing in it was changed. Give another name, a folder, or --replace to replace it.\n`,
    })
    expect(readFileSync(file, 'utf8')).toBe('something else')
    expect(await backUp(register.path, [file, '--replace'])).toMatchObject({ code: 0, stderr: '' })
    expect(readFileSync(`${file}.sha256`, 'utf8')).toContain(hashOf(file))
    expect(readdirSync(folder)).toEqual(['copy.sqlite', 'copy.sqlite.sha256'])
  })

  it('replaces no database in use, its own register least of all', async () => {
    const server = await startServer()
    expect(await backUp(server.database, [server.database, '--replace'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(`${server.database} is a database in use and no backup`),
    })
    await server.stop()
    const before = hashOf(server.database)
    expect(await backUp(server.database, [server.database, '--replace'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('is the register itself'),
    })
    expect(hashOf(server.database)).toBe(before)
    server.removeData()
  })

  it('keeps no copy of a register that is not what its history says, and says what is wrong', async () => {
    const path = register.tampered(`update providers set name = 'Autre' where id = 1`)
    const { code, stdout, stderr } = await backUp(path, [file])
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain('the record providers/1 is not what the history says of it')
    expect(readdirSync(folder)).toEqual([])
  })

  it('keeps none of a history that ends before the one that was last seen', async () => {
    const path = register.tampered('')
    expect(await verify([path])).toMatchObject({ code: 0 })
    const note = readFileSync(`${path}.head`, 'utf8')
    writeFileSync(`${path}.head`, note.replace('"17:', '"18:'))
    expect(await backUp(path, [file])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('the end of the history went back'),
    })
    expect(readdirSync(folder)).toEqual([])
  })

  it.each([
    ['no file', [], 'Utilisation\u00A0:\n'],
    ['two files', ['a', 'b'], 'Utilisation\u00A0:\n'],
    ['an unknown option', ['a', '--fast'], 'Utilisation\u00A0:\n'],
  ])('explains itself in French for %s', async (_case, parameters, sentence) => {
    expect(await backUp(register.path, parameters, { LANG: 'fr_FR.UTF-8' })).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining(sentence),
    })
  })

  it('makes one of a register that Litestream follows', async () => {
    const path = register.tampered(
      `create table _litestream_seq (id integer primary key, seq integer);
       create table _litestream_lock (id integer);
       insert into _litestream_seq values (1, 5)`,
    )
    expect(await backUp(path, [file])).toMatchObject({ code: 0, stderr: '' })
    expect(await verify([file])).toMatchObject({ code: 0 })
  })

  it('names the tools of a PostgreSQL server for a register there', async () => {
    const environment = { DATABASE_URL: 'postgres://registre@127.0.0.1/registre' }
    expect(await backUp(register.path, [file], environment)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Back a PostgreSQL server up by its own means: pg_dump -Fc'),
    })
  })

  it('says that there is no register, and that a place cannot be written', async () => {
    expect(await backUp(join(folder, 'none.sqlite'), [file])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('There is no register in'),
    })
    writeFileSync(file, '')
    expect(await backUp(register.path, [join(file, 'copy.sqlite')])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/could not be written: \w+\. Look at the free space/),
    })
  })
})

const canMount = spawnSync('unshare', ['-Urm', 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0

describe.skipIf(!canMount)('npm run backup, to a full disk,', () => {
  it('fails in words and leaves nothing', () => {
    const disk = join(folder, 'disk')
    mkdirSync(disk)
    const script = `mount -t tmpfs -o size=64k none "$0" && "$@"; echo "code $?"; ls -A "$0"`
    const command = [process.execPath, 'src/server/backup.ts', join(disk, 'copy.sqlite')]
    const { stdout, stderr } = spawnSync('unshare', ['-Urm', 'sh', '-c', script, disk, ...command], {
      env: { ...process.env, LANG: 'en_GB.UTF-8', DATABASE_URL: `file:${register.path}` },
      encoding: 'utf8',
    })
    expect(stdout).toBe('code 2\n')
    expect(stderr).toContain('could not be copied to')
    expect(stderr).toContain('database or disk is full')
  })
})
