import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { starterRegister } from '#charter/starter/starterRegister.ts'
import { createStore } from '#server/storage/createStore.ts'
import { nodeSqlite } from '#server/storage/nodeSqlite.ts'
import { makeSalt } from '../../support/makeSalt.ts'
import { type Ended, runProgram } from '../../support/runProgram.ts'
import { startMailServer } from '../../support/startMailServer.ts'
import { type RunningServer, startServer } from '../../support/startServer.ts'
import { type CleanRegister, cleanRegister } from '../process/cleanRegister.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let register: CleanRegister
beforeAll(async () => {
  register = await cleanRegister()
})
afterAll(() => register.remove())

let folder = ''
let database = ''
let running: RunningServer | null = null
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'registre-'))
  mkdirSync(join(folder, 'own'), { mode: 0o700 })
  database = join(folder, 'own', 'registre.sqlite')
  copyFileSync(register.path, database)
  chmodSync(database, 0o600)
})
afterEach(async () => {
  await running?.stop()
  running = null
  rmSync(folder, { recursive: true })
})

/** Runs a command, in English, where no other program is found. */
function run(
  program: string,
  parameters: string[],
  environment: Record<string, string> = {},
): Promise<Ended> {
  return runProgram([`src/server/${program}`, ...parameters], {
    environment: {
      LANG: 'en_GB.UTF-8',
      PATH: folder,
      PORT: '65535',
      DATABASE_URL: `file:${database}`,
      ...environment,
    },
  })
}

const doctor = (environment: Record<string, string> = {}) => run('doctor.ts', [], environment)

const backUp = (file = join(folder, 'copy.sqlite')) => run('backup.ts', [file])

describe('npm run doctor', () => {
  it('finds nothing to do where there is nothing, and changes nothing', async () => {
    running = await startServer({ database })
    await running.signIn()
    await backUp()
    const { code, stdout, stderr } = await doctor({ PORT: String(running.port) })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'INSTANT').replaceAll(/[\d,.]+ ?MB/g, 'ROOM')).toBe(
      [
        `fine       Version 0.1.0, on Node ${process.versions.node} and SQLite ${process.versions.sqlite}.`,
        'fine       The register is intact: entries 1 to 19, the last of INSTANT.',
        'fine       The machine’s clock says INSTANT.',
        'fine       The register’s days are those of Indian/Reunion.',
        'fine       The server’s account alone reads the register’s files.',
        `fine       There is room for ROOM beside ${database}.`,
        `fine       Last intact backup: ${join(folder, 'copy.sqlite')}, of INSTANT.`,
        `fine       The server answers at ${running.url}, and is ready.`,
        'fine       PUBLIC_URL is not given: the server is for this machine alone.',
        'fine       No mail is sent: SMTP_URL is not given. Invitations are handed over by hand.',
        'Nothing to do.',
        '',
      ].join('\n'),
    )
  })

  it.each<[string, () => void | Promise<unknown>, number, RegExp, Record<string, string>?]>([
    ['no register yet', () => rmSync(database), 1, /^look at +There is no register in .* yet/m],
    [
      'a register that somebody changed',
      () => {
        copyFileSync(register.tampered(`update providers set name = 'Autre' where id = 1`), database)
      },
      2,
      /^broken +What is in .* is not what its history says: the record providers\/1 .* npm run verify/m,
    ],
    [
      'damage',
      () => writeFileSync(database, readFileSync(database).fill(0xff, 40_960, 81_920)),
      2,
      /^broken .*(damaged|is not what its history says)/m,
    ],
    ['no database', () => writeFileSync(database, 'a text'), 2, /^broken +.* is not an SQLite database/m],
    [
      'a clock that is behind',
      async () => {
        const at = '2099-01-01T00:00:00.000Z'
        const now = () => new Date(at)
        const store = await createStore(nodeSqlite(database), { register: starterRegister, now, makeSalt })
        await store.updateMany('providers', [1], { notes: 'vu' }, { who: 'Ada <ada@example.fr>', at })
        await store.close()
      },
      2,
      /^broken +The machine’s clock says .* and the last entry is of 2099-01-01.*timedatectl set-ntp true/m,
    ],
    [
      'open files',
      () => chmodSync(database, 0o644),
      1,
      /^look at +Warning: .* Type: chmod 600 .*registre\.sqlite/m,
    ],
    [
      'an open folder',
      () => chmodSync(join(folder, 'own'), 0o755),
      1,
      /^look at +Warning: .* Type: chmod 700/m,
    ],
    ['no backup', () => {}, 1, /^look at +No backup is known: give BACKUP_DIR/m],
    ['no backup yet', () => {}, 1, /^look at +No backup is made yet:/m, { BACKUP_DIR: 'backups' }],
    [
      'a backup that is gone',
      async () => {
        await backUp()
        rmSync(join(folder, 'copy.sqlite'))
      },
      1,
      /^look at +The last backup, .*copy\.sqlite, is gone/m,
    ],
    [
      'a backup that a disk changed',
      async () => {
        await backUp()
        const file = join(folder, 'copy.sqlite')
        writeFileSync(file, readFileSync(file).fill(0, 5_000, 5_001))
        writeFileSync(`${file}.sha256`, `${'0'.repeat(64)}  copy.sqlite\n`)
      },
      2,
      /^broken +The last backup, .*copy\.sqlite, is no longer the one whose hash is beside it/m,
    ],
    [
      'a backup that failed',
      () => backUp(join(folder, 'own')).then(() => backUp(database)),
      2,
      /^broken +The backup of .* failed\. .*registre\.sqlite/m,
    ],
    [
      'an old backup',
      () => {
        const last = { at: '2026-01-01T03:00:00.000Z', file: database }
        writeFileSync(`${database}.backup`, JSON.stringify({ last, failure: null }))
      },
      1,
      /^look at +The last backup is too old: .*, of 2026-01-01/m,
    ],
    [
      'backups on the register’s disk',
      () => {
        mkdirSync(join(folder, 'backups'))
      },
      1,
      /^look at +.*backups is on the register’s disk/m,
      { BACKUP_DIR: 'backups' },
    ],
    [
      'a PostgreSQL server that is not there',
      () => {},
      2,
      /^broken +.*127\.0\.0\.1:65535/m,
      { DATABASE_URL: 'postgres://registre@127.0.0.1:65535/registre' },
    ],
    ['no server', () => {}, 1, /^look at +No server answers at http:\/\/127\.0\.0\.1:65535 \(\w+\)/m],
    [
      'passwords in the clear',
      () => {},
      1,
      /^look at +Warning: .*passwords travel in the clear/m,
      { HOST: '0.0.0.0' },
    ],
    [
      'a public address that leads nowhere',
      () => {},
      2,
      /^broken +https:\/\/registre\.invalid does not answer from here \(\w+\)/m,
      { PUBLIC_URL: 'https://registre.invalid' },
    ],
    [
      'a mail server that is not there',
      () => {},
      2,
      /^look at +The mail server does not answer, .* \(ESOCKET|ECONN/m,
      { SMTP_URL: 'smtp://127.0.0.1:9', PUBLIC_URL: 'https://registre.invalid' },
    ],
  ])('finds %s, and says what to do', async (_case, spoil, code, line, environment = {}) => {
    await spoil()
    const { BACKUP_DIR } = environment
    const found = await doctor({
      ...environment,
      ...(BACKUP_DIR && { BACKUP_DIR: join(folder, BACKUP_DIR) }),
    })
    expect(found.stdout + found.stderr).toMatch(line)
    expect(found.code).toBe(code)
  })

  it('names a setting that cannot be read, and its own usage, in French too', async () => {
    expect(await doctor({ PORT: 'http' })).toEqual({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('PORT=http is no port'),
    })
    expect(await run('doctor.ts', ['--all'], { LANG: 'fr' })).toEqual({
      code: 2,
      stdout: '',
      stderr: 'Utilisation\u00A0: npm run doctor [-- --json]\n',
    })
    expect((await doctor({ LANG: 'fr_FR.UTF-8' })).stdout).toMatch(
      /^bien {7}Le registre est intact\u00A0: écritures 1 à 17, .*^à voir {5}Aucune sauvegarde.*^À faire\u00A0: 0 en défaut, 2 à voir\.$/ms,
    )
  })

  it('says it in JSON to programs', async () => {
    const { code, stdout } = await run('doctor.ts', ['--json'])
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      exitCode: 1,
      found: expect.arrayContaining([
        { status: 'warn', sentence: expect.stringContaining('No backup is known') },
      ]),
    })
  })

  it('knows a mail server that answers', async () => {
    const mail = await startMailServer()
    const { stdout } = await doctor({
      SMTP_URL: `smtp://127.0.0.1:${mail.port}`,
      PUBLIC_URL: 'https://registre.invalid',
    })
    mail.close()
    expect(mail.received).toEqual([])
    expect(stdout).toMatch(/^fine +The mail server answers and lets us in\.$/m)
  })

  it('finds a newer program’s register', async () => {
    const newer = new DatabaseSync(database)
    newer.exec(`insert into migrations (name, at) values ('9999-later', '2030-01-01T00:00:00.000Z')`)
    newer.close()
    const { code, stdout } = await doctor()
    expect(code).toBe(2)
    expect(stdout).toMatch(/^broken +.* comes from a newer version of this program/m)
  })
})
