import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runProgram } from '../../support/runProgram.ts'
import { ADMINISTRATOR, type RunningServer, signInAt, startServer } from '../../support/startServer.ts'

const PASSWORD = 'neuf girafes bleues dansent'

let server: RunningServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(async () => {
  await server.stop()
  server.removeData()
})

/** Runs `npm run user -- …` on a register, as a rule that of the running server. */
function user(parameters: string[], input = '', environment: Record<string, string> = {}) {
  return runProgram(['src/server/user.ts', ...parameters], {
    environment: { DATABASE_URL: `file:${server.database}`, PUBLIC_URL: server.url, ...environment },
    input,
  })
}

const post = (path: string, body: object) =>
  fetch(server.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

describe('npm run user, while the server runs', { timeout: 60_000 }, () => {
  it('adds somebody, who chooses a password by the link that it tells', async () => {
    const added = await user(['add', 'Lea@example.fr', '--role', 'editor', '--name', 'Léa Rédac'])
    expect(added).toMatchObject({ code: 0, stderr: '' })
    expect(added.stdout).toContain('lea@example.fr a un compte.')
    const [, token] = /#\/set-password\?token=([\w-]+)\n$/.exec(added.stdout) ?? []
    expect(added.stdout).toContain(`${server.url}/admin#/set-password?token=`)
    const set = await post('/api/auth/reset-password', { token, newPassword: PASSWORD })
    expect(await set.json()).toEqual({ email: 'lea@example.fr' })
    const signedIn = await post('/api/auth/sign-in/email', { email: 'lea@example.fr', password: PASSWORD })
    expect(await signedIn.json()).toMatchObject({ person: { name: 'Léa Rédac', role: 'editor' } })
  })

  it('takes a password from standard input, and refuses one that is easy to guess', async () => {
    const parameters = ['add', 'paul@example.fr', '--role', 'publisher', '--password-stdin']
    expect(await user(parameters, 'motdepasse2026\n')).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('Ce mot de passe ne convient pas'),
    })
    expect(await user(parameters, `${PASSWORD}\n`)).toMatchObject({ code: 0, stderr: '' })
    await signInAt(server.url, { email: 'paul@example.fr', password: PASSWORD })
  })

  it('gives a new password, which ends the sessions, without ever showing it', async () => {
    const cookie = await signInAt(server.url, { email: 'paul@example.fr', password: PASSWORD })
    const reset = await user(['reset', 'paul@example.fr', '--password-stdin'], 'dix zèbres verts chantent')
    expect(reset).toMatchObject({ code: 0, stderr: '' })
    expect(reset.stdout).not.toContain('zèbres')
    expect((await fetch(`${server.url}/api/cookies`, { headers: { cookie } })).status).toBe(401)
  })

  it('disables somebody, whose session ends, but not the last administrator', async () => {
    const credentials = { email: 'paul@example.fr', password: 'dix zèbres verts chantent' }
    const cookie = await signInAt(server.url, credentials)
    expect(await user(['disable', 'paul@example.fr'])).toMatchObject({ code: 0 })
    expect((await fetch(`${server.url}/api/cookies`, { headers: { cookie } })).status).toBe(401)
    expect((await post('/api/auth/sign-in/email', credentials)).status).toBe(401)
    expect(await user(['disable', ADMINISTRATOR.email])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('dernier administrateur'),
    })
  })

  it('lists everybody', async () => {
    const { stdout } = await user(['list'])
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => line.split('\t').slice(0, 4))
    expect(lines).toEqual([
      ['admin@example.fr', 'Administrateur', 'administrator', 'active'],
      ['lea@example.fr', 'Léa Rédac', 'editor', 'active'],
      ['paul@example.fr', 'paul', 'publisher', 'disabled'],
    ])
  })

  it('lists on one line, and without what a terminal obeys, a name from before such names were refused', async () => {
    const name = '\u001B[31mLéa\nadmin@example.fr\tAdministrateur\u202E'
    const database = new DatabaseSync(server.database, { timeout: 5_000 })
    database.prepare('update users set name = ? where email = ?').run(name, 'lea@example.fr')
    database.close()
    const { stdout } = await user(['list'])
    expect(stdout.trim().split('\n')).toHaveLength(3)
    expect(stdout).toContain(
      'lea@example.fr\t[U+001B][31mLéa / admin@example.fr Administrateur[U+202E]\teditor\t',
    )
  })

  it('refuses a name with what a terminal obeys', async () => {
    const ended = await user(['add', 'eve@example.fr', '--role', 'reader', '--name', '\u001B[31mEve'])
    expect(ended).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('Ce nom ne convient pas'),
    })
  })

  it('says back what it does not know without what a terminal obeys', async () => {
    const { stderr } = await user(['reset', 'x\u001B[2J\u009B\u202E'])
    expect(stderr).toBe('x[U+001B][2J[U+009B][U+202E] n’est pas une adresse électronique.\n')
  })

  it.each([
    [[], /Utilisation/],
    [['add', 'x@example.fr'], /Utilisation/],
    [['add', 'x@example.fr', '--role', 'god'], /Utilisation/],
    [['add', 'x@example.fr', '--role', 'reader', '--sudo'], /Utilisation/],
    [['list', 'x@example.fr'], /Utilisation/],
    [['reset', 'x@example.fr', '--role', 'reader'], /Utilisation/],
    [['add', 'x@', '--role', 'reader'], /x@ n’est pas une adresse/],
    [['add', 'lea@example.fr', '--role', 'reader'], /lea@example\.fr a déjà un compte/],
    [['reset', 'nobody@example.fr'], /n’a pas de compte/],
    [['disable', 'nobody@example.fr'], /n’a pas de compte/],
    [['reset', 'paul@example.fr'], /désactivé/],
  ])('says in a sentence why not: %j', async (parameters, sentence) => {
    const ended = await user(parameters)
    expect(ended).toMatchObject({ code: 1, stdout: '' })
    expect(ended.stderr).toMatch(sentence)
    expect(ended.stderr).not.toMatch(/\bat .*:\d+/)
  })

  it('speaks English, and makes no register by a slip', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'registre-'))
    const path = join(folder, 'slip.sqlite')
    const ended = await user(['list'], '', { DATABASE_URL: `file:${path}`, LANG: 'en_GB.UTF-8' })
    expect(ended).toMatchObject({ code: 1, stderr: expect.stringContaining('There is no register in') })
    expect(existsSync(path)).toBe(false)
    rmSync(folder, { recursive: true })
  })
})
