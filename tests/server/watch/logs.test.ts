import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ADMINISTRATOR, type RunningServer, signInAt, startServer } from '../../support/startServer.ts'
import { ask } from './ask.ts'

vi.setConfig({ testTimeout: 60_000 })

let folder = ''
let running: RunningServer | null = null
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'registre-'))
})
afterEach(async () => {
  await running?.stop()
  running = null
  rmSync(folder, { recursive: true })
})

async function start(environment: Record<string, string> = {}): Promise<RunningServer> {
  running = await startServer({ database: join(folder, 'registre.sqlite'), environment })
  return running
}

describe('the logs', () => {
  it('have a request under the number that its answer has, and those of watching programs only on demand', async () => {
    const server = await start({ LOG_LEVEL: 'debug' })
    const answer = await fetch(`${server.url}/api/cookies?name=Dupont`)
    const id = answer.headers.get('x-request-id') ?? ''
    expect(id).toMatch(/^[0-9a-f-]{36}$/)
    await ask(server, '/readyz')
    await server.stop()
    const lines = server.output().split('\n')
    expect(lines.filter((line) => line.includes(id))).toEqual([
      expect.stringContaining('"path":"/api/cookies"'),
    ])
    expect(server.output()).toContain('"level":"debug"')
    expect(server.output()).not.toContain('Dupont')

    const quiet = await start({ LOG_LEVEL: 'warn' })
    await quiet.signIn()
    await ask(quiet, '/readyz')
    await quiet.stop()
    expect(quiet.output()).not.toMatch(/"msg":"(request|started)"/)
    expect(quiet.output()).toMatch(/"event":"signedIn","userId":1,"msg":"security"/)
  })

  it('keep who came in and who was refused in a file of its own, by numbers alone', async () => {
    const audit = join(folder, 'audit.log')
    const server = await start({ AUDIT_LOG: audit, LOG_LEVEL: 'error' })
    await expect(
      signInAt(server.url, { ...ADMINISTRATOR, password: 'un autre mot de passe' }),
    ).rejects.toThrow('401')
    await expect(
      signInAt(server.url, { email: 'dupont@example.fr', password: 'un autre mot de passe' }),
    ).rejects.toThrow('401')
    while (!existsSync(audit) || readFileSync(audit, 'utf8').split('\n').length < 3) await wait(10)
    // It may be moved away at any time.
    renameSync(audit, `${audit}.1`)
    await server.signIn()
    await server.stop()
    const events = [`${audit}.1`, audit].map((path) =>
      readFileSync(path, 'utf8')
        .trim()
        .split('\n')
        .map((line): unknown => JSON.parse(line)),
    )
    const common = { time: expect.stringMatching(/Z$/), requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) }
    expect(events).toEqual([
      [
        { ...common, event: 'signInRefused', userId: 1 },
        { ...common, event: 'signInRefused', userId: null },
      ],
      [{ ...common, event: 'signedIn', userId: 1 }],
    ])
    expect(statSync(audit).mode & 0o777).toBe(0o600)
    expect(server.output()).not.toContain('signedIn')
    expect(readFileSync(`${audit}.1`, 'utf8')).not.toMatch(/dupont|admin|127\.0\.0\.1/)
  })

  it('have it in the server’s log where that file cannot be written', async () => {
    const server = await start({ AUDIT_LOG: join(folder, 'none', 'audit.log'), LOG_LEVEL: 'error' })
    await server.signIn()
    await server.stop()
    expect(server.output()).toContain('AUDIT_LOG cannot be written')
    expect(server.output()).toMatch(/"event":"signedIn","userId":1/)
  })

  it('call a request as a trusted proxy does, if that is a name, and nobody else', async () => {
    const server = await start({ TRUST_PROXY: '127.0.0.1' })
    const name = async (given: string) => {
      const answer = await fetch(`${server.url}/nothing`, { headers: { 'x-request-id': given } })
      return answer.headers.get('x-request-id')
    }
    expect(await name('9f2c-a.b_C7')).toBe('9f2c-a.b_C7')
    for (const given of ['short', 'a'.repeat(65), 'with a space', 'a"quote"d', ''])
      expect(await name(given)).toMatch(/^[0-9a-f-]{36}$/)
    await server.stop()
    expect(server.output()).toContain('"requestId":"9f2c-a.b_C7"')
    const alone = await start()
    const answer = await fetch(`${alone.url}/nothing`, { headers: { 'x-request-id': '9f2c-a.b_C7' } })
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  })
})
