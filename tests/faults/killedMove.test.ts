import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { ENDS_WITH_PARENT } from '../support/startProcess.ts'
import { describeOnPostgres } from '../support/testPostgres.ts'
import { type CleanRegister, cleanRegister } from '../server/process/cleanRegister.ts'
import { runOn } from '../server/process/runOnPostgres.ts'

const ROUNDS = 12

describeOnPostgres('npm run migrate-data', (database) => {
  let register: CleanRegister
  let origin = ''
  beforeAll(async () => {
    register = await cleanRegister()
    origin = `file:${register.path}`
  })
  afterAll(() => register.remove())

  const move = (from: string, to: string) => runOn(from, 'migrateData', [from, to])
  const verify = async (url: string) => (await runOn(url, 'verify')).stdout

  it('leaves all or nothing where it is killed, and can be begun again', async () => {
    await move(origin, database.url())
    const whole = await verify(database.url())
    expect(whole).toMatch(/^audit verify: OK/)
    for (let round = 0; round < ROUNDS; round += 1) {
      const toFile = round % 2 === 1
      // Of its own: a verification leaves a note of what it saw beside the file.
      const place = mkdtempSync(join(register.folder, 'target-'))
      const target = join(place, 'target.sqlite')
      if (!toFile) await database.empty()
      const [from, to] = toFile ? [database.url(), `file:${target}`] : [origin, database.url()]
      await killAfter(300 + round * 60, from, to)
      // PostgreSQL may still be about to end what the killed program began, and has others wait for it, as long as a lock may take.
      await vi.waitFor(
        async () => {
          const { code, stderr } = await move(from, to)
          expect(code === 0 || stderr.includes('is not empty'), stderr).toBe(true)
        },
        { timeout: 60_000 },
      )
      expect(await verify(to)).toBe(whole)
      const files = ['target.sqlite', 'target.sqlite.head', 'target.sqlite.lock']
      expect(readdirSync(place)).toEqual(toFile ? files : [])
    }
  })
})

async function killAfter(milliseconds: number, from: string, to: string): Promise<void> {
  const child = spawn(process.execPath, [...ENDS_WITH_PARENT, 'src/server/migrateData.ts', from, to], {
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  const ended = once(child, 'exit')
  await Promise.race([ended, wait(milliseconds)])
  child.kill('SIGKILL')
  await ended
}
