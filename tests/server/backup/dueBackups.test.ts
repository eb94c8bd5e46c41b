import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { runProgram } from '../../support/runProgram.ts'
import { killing, type RunningServer, startServer } from '../../support/startServer.ts'
import { verify } from '../process/cleanRegister.ts'

vi.setConfig({ testTimeout: 60_000 })

let folder = ''
let backups = ''
let database = ''
let running: RunningServer | null = null
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'registre-'))
  backups = join(folder, 'backups')
  database = join(folder, 'registre.sqlite')
})
afterEach(async () => {
  await running?.stop()
  running = null
  rmSync(folder, { recursive: true })
})

async function start(environment: Record<string, string> = {}): Promise<RunningServer> {
  running = await startServer({ database, environment: { BACKUP_DIR: backups, ...environment } })
  return running
}

/** Waits for a line of the log with this message, and returns it. */
async function findLine(server: RunningServer, message: string): Promise<string> {
  for (;;) {
    const line = server
      .output()
      .split('\n')
      .find((line) => line.includes(`"msg":"${message}"`))
    if (line !== undefined) return line
    await wait(20)
  }
}

const namesOf = () => readdirSync(backups).filter((name) => name.endsWith('.sqlite'))

async function readStatus({ url, signIn }: RunningServer): Promise<unknown> {
  const answer = await fetch(`${url}/api/backups`, { headers: { cookie: await signIn() } })
  return answer.json()
}

it('makes one at the start, keeps as many as it is told to, and leaves other files alone', async () => {
  mkdirSync(backups)
  const old = ['01', '02', '03', '04'].map((day) => `registre-2026-01-${day}T03-00-00Z.sqlite`)
  for (const name of [...old, 'registre-2026-01-01.sqlite', 'autre-2026-01-01T03-00-00Z.sqlite'])
    writeFileSync(join(backups, name), '')
  writeFileSync(join(backups, `${old[0]}.sha256`), '')
  const server = await start({ BACKUP_KEEP: '3' })
  expect(await findLine(server, 'backup')).toContain('"removed":2')
  expect(namesOf()).toEqual([
    'autre-2026-01-01T03-00-00Z.sqlite',
    'registre-2026-01-01.sqlite',
    'registre-2026-01-03T03-00-00Z.sqlite',
    'registre-2026-01-04T03-00-00Z.sqlite',
    expect.stringMatching(/^registre-20\d\d-\d\d-\d\dT\d\d-\d\d-\d\dZ\.sqlite$/),
  ])
  expect(existsSync(join(backups, `${old[0]}.sha256`))).toBe(false)
  expect(await verify([join(backups, namesOf()[4] ?? '')])).toMatchObject({ code: 0 })
  expect(await readStatus(server)).toEqual({
    backups: { lastAt: expect.stringMatching(/^20/), failedAt: null, isLate: false },
  })
})

it('makes none while the last one is young enough', async () => {
  const first = await start()
  await findLine(first, 'backup')
  await first.stop()
  const second = await start({ BACKUP_EVERY: '12h' })
  await readStatus(second)
  await second.stop()
  expect([first, second].map((server) => server.output().includes('"msg":"backup begins"'))).toEqual([
    true,
    false,
  ])
  expect(namesOf()).toHaveLength(1)
})

it('makes one where only another register has one of the same name', async () => {
  mkdirSync(backups)
  const name = `registre-${new Date().toISOString().slice(0, 10)}T00-00-00Z.sqlite`
  writeFileSync(join(backups, name), '')
  const unfinished = ['2026-01-01T03-00-00Z', '2026-01-02T03-00-00Z'].map((time) =>
    join(backups, `registre-${time}.sqlite.99999999.new`),
  )
  for (const file of unfinished) writeFileSync(file, '')
  utimesSync(unfinished[0] ?? '', 0, 0)
  await findLine(await start(), 'backup')
  expect(namesOf()).toHaveLength(2)
  expect(unfinished.map((file) => existsSync(file))).toEqual([false, true])
})

it('removes no old one for a new one that is not intact, and says so in the log, in words and to administrators', async () => {
  const first = await start()
  await findLine(first, 'backup')
  await first.stop()
  const [made = ''] = namesOf()
  writeFileSync(join(backups, 'registre-2026-01-01T03-00-00Z.sqlite'), readFileSync(join(backups, made)))
  rmSync(join(backups, made))
  const tampering = new DatabaseSync(database)
  tampering.exec(`update providers set notes = 'autre' where id = 1`)
  tampering.close()

  const second = await start({ BACKUP_KEEP: '1', LANG: 'fr_FR.UTF-8' })
  expect(await findLine(second, 'backup failed')).toContain('n’est pas ce que dit son historique')
  expect(second.output()).toContain('Aucune sauvegarde n’a été gardée')
  expect(namesOf()).toEqual(['registre-2026-01-01T03-00-00Z.sqlite'])
  expect(await readStatus(second)).toEqual({
    backups: {
      lastAt: expect.stringMatching(/^20/),
      failedAt: expect.stringMatching(/^20/),
      isLate: false,
    },
  })
})

it('says that a folder cannot be written, and serves on', async () => {
  writeFileSync(backups, '')
  const server = await start({ BACKUP_DIR: join(backups, 'deeper'), LANG: 'en_GB.UTF-8' })
  expect(await findLine(server, 'backup failed')).toContain('could not be written: ENOTDIR')
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
})

it('serves on where its folder is none', async () => {
  writeFileSync(backups, '')
  const server = await start({ LANG: 'en_GB.UTF-8' })
  await findLine(server, 'backup failed')
  expect(await readStatus(server)).toMatchObject({ backups: { failedAt: expect.stringMatching(/^20/) } })
  expect(server.output()).toContain('could not be written: EEXIST')
})

it('says that the process that makes it was killed, also to administrators', async () => {
  const server = await start(killing('backupProcess.js'))
  expect(await findLine(server, 'backup failed')).toContain('SIGKILL')
  expect(await readStatus(server)).toEqual({
    backups: { lastAt: null, failedAt: expect.stringMatching(/^20/), isLate: false },
  })
})

it('counts the backups that the command makes', async () => {
  const server = await start({ BACKUP_DIR: '' })
  expect(await readStatus(server)).toEqual({ backups: { lastAt: null, failedAt: null, isLate: false } })
  const { code } = await runProgram(['src/server/backup.ts', join(folder, 'copy.sqlite')], {
    environment: { DATABASE_URL: `file:${database}` },
  })
  expect(code).toBe(0)
  expect(await readStatus(server)).toEqual({
    backups: { lastAt: expect.stringMatching(/^20/), failedAt: null, isLate: false },
  })
})
