import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runProgram } from '../../support/runProgram.ts'
import { type RunningServer, startServer } from '../../support/startServer.ts'

let folder = ''
let database = ''
let running: RunningServer | null = null
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'registre-'))
  mkdirSync(join(folder, 'own'), { mode: 0o700 })
  database = join(folder, 'own', 'registre.sqlite')
})
afterEach(async () => {
  await running?.stop()
  running = null
  rmSync(folder, { recursive: true })
})

const modeOf = (path: string) => (statSync(path).mode & 0o7777).toString(8)
const modesIn = (path: string) =>
  Object.fromEntries(readdirSync(path).map((name) => [name, modeOf(join(path, name))]))

async function start(environment: Record<string, string> = {}): Promise<RunningServer> {
  running = await startServer({ database, environment })
  return running
}

/** Makes the database in a process of its own, since a umask belongs to a process. */
function makeUnderUmask(umask: string): void {
  const script = join(import.meta.dirname, 'makeDatabase.ts')
  const { status, stderr } = spawnSync(process.execPath, [script, umask, database], { encoding: 'utf8' })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
}

describe('the files of the register', () => {
  it('are for the account of the server alone while it runs, with what SQLite keeps beside them', async () => {
    rmSync(join(folder, 'own'), { recursive: true })
    await start()
    expect(modeOf(join(folder, 'own'))).toBe('700')
    const modes = modesIn(join(folder, 'own'))
    expect(Object.keys(modes)).toEqual(
      expect.arrayContaining(['registre.sqlite', 'registre.sqlite-shm', 'registre.sqlite-wal']),
    )
    expect(new Set(Object.values(modes))).toEqual(new Set(['600']))
    await running?.stop()
    expect(running?.output()).not.toContain('Attention')
  })

  it.each(['000', '022', '077', '777'])('are made so under a umask of %s', (umask) => {
    rmSync(join(folder, 'own'), { recursive: true })
    makeUnderUmask(umask)
    expect(modeOf(join(folder, 'own'))).toBe('700')
    expect(new Set(Object.values(modesIn(join(folder, 'own'))))).toEqual(new Set(['600']))
  })

  it('are closed when an earlier version left them open to everybody, and the server says so', async () => {
    await (await start()).stop()
    chmodSync(database, 0o644)
    const { output, stop } = await start()
    expect(modeOf(database)).toBe('600')
    await stop()
    expect(output()).toContain(`Tous les comptes de cette machine pouvaient lire ${database}`)
    expect(output()).toContain('"exposure":"closed"')
  })

  it.each([
    ['a group reads the file', 0o640, 0o700, /chmod 600 (\S+)registre\.sqlite\s/],
    ['others list the folder', 0o600, 0o755, /chmod 700 (\S+)own\n/],
    ['others replace files of the folder', 0o600, 0o733, /chmod 700 (\S+)own\n/],
    ['the folder is everybody’s', 0o600, 0o1777, /own, où est le registre\. .* mkdir -m 700 DOSSIER\n/],
  ])(
    'stay as they are where somebody opened them, and the server says what to type: %s',
    async (...given) => {
      const [, fileMode, folderMode, sentence] = given
      await (await start()).stop()
      chmodSync(database, fileMode)
      chmodSync(join(folder, 'own'), folderMode)
      const { output, stop } = await start()
      await stop()
      expect(output()).toMatch(sentence)
      expect(modeOf(database)).toBe(fileMode.toString(8))
      expect(modeOf(join(folder, 'own'))).toBe(folderMode.toString(8))
    },
  )

  it('are said to be replaceable where a folder above lets others change it', async () => {
    chmodSync(folder, 0o777)
    const { output, stop } = await start({ LANG: 'en_GB.UTF-8' })
    await stop()
    expect(output()).toContain(
      `Warning: other accounts on this machine can change ${folder}, where the register is.`,
    )
  })

  it('stay closed after a command of the terminal', async () => {
    const server = await start()
    await server.stop('SIGKILL')
    running = null
    const environment = { DATABASE_URL: `file:${database}` }
    const { code } = await runProgram(['src/server/user.ts', 'list'], { environment })
    expect(code).toBe(0)
    expect(new Set(Object.values(modesIn(join(folder, 'own'))))).toEqual(new Set(['600']))
  })

  it('have a lock that belongs to whom the register does, whoever made it', async () => {
    await (await start()).stop()
    rmSync(`${database}.lock`)
    chmodSync(database, 0o640)
    // Only the system's administrator gives files away.
    const owner = process.getuid?.() === 0 ? 1234 : statSync(database).uid
    chownSync(database, owner, statSync(database).gid)
    const environment = { DATABASE_URL: `file:${database}` }
    expect(await runProgram(['src/server/user.ts', 'list'], { environment })).toMatchObject({ code: 0 })
    const { uid } = statSync(`${database}.lock`)
    expect({ uid, mode: modeOf(`${database}.lock`) }).toEqual({ uid: owner, mode: '640' })
  })

  it('are opened without a lock where there can be none', async () => {
    await (await start()).stop()
    rmSync(`${database}.lock`)
    mkdirSync(`${database}.lock`)
    const { url } = await start()
    expect((await fetch(`${url}/healthz`)).status).toBe(200)
  })
})
