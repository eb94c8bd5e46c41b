import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { runProgram } from '../support/runProgram.ts'
import { startServer } from '../support/startServer.ts'
import { type CleanRegister, cleanRegister, verify } from '../server/process/cleanRegister.ts'
import { senderTo } from '../server/process/runOnPostgres.ts'
import { placeOfFile } from './place.ts'

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

/** Runs `npm run backup` or `restore -- FILE` for a register. */
const run = (program: 'backup' | 'restore', database: string, given: string) =>
  runProgram([`src/server/${program}.ts`, given], { environment: { DATABASE_URL: `file:${database}` } })

describe('npm run backup', () => {
  it('holds every write that was answered before it began, while the server writes on, and is restored', async () => {
    const server = await startServer()
    const send = await senderTo(server)
    const answered: string[] = []
    const writing = { goesOn: true }
    const write = async (writer: number) => {
      for (let count = 0; writing.goesOn; count += 1) {
        const name = `Prestataire ${writer}-${count}`
        expect((await send('POST', '/api/providers', { name })).status).toBe(201)
        answered.push(name)
        // The register must not grow so fast that the copies take all the time.
        await wait(10)
      }
    }
    const writers = Promise.all([write(1), write(2), write(3)])
    for (let round = 0; round < 20; round += 1) {
      const before = [...answered]
      const copy = join(folder, `${round}.sqlite`)
      expect(await run('backup', server.database, copy)).toMatchObject({ code: 0, stderr: '' })
      const restored = join(folder, `${round}`, 'registre.sqlite')
      expect(await run('restore', restored, copy)).toMatchObject({ code: 0 })
      const place = placeOfFile(restored)
      const names = new Set((await place.read('select name from providers')).map(({ name }) => name))
      expect(before.filter((name) => !names.has(name))).toEqual([])
      await place.check()
    }
    writing.goesOn = false
    await writers
    await server.stop()
    server.removeData()
  })

  it('leaves nothing under its name when it is killed, and the next one clears up', async () => {
    for (let round = 0; round < 20; round += 1) {
      const child = spawn(process.execPath, ['src/server/backup.ts', file], {
        env: { ...process.env, DATABASE_URL: `file:${register.path}` },
        stdio: 'ignore',
      })
      const ended = once(child, 'exit')
      // As soon as there is something of it, or later.
      while (readdirSync(folder).length === 0 && child.exitCode === null) await wait(1)
      await wait(round * 3)
      child.kill('SIGKILL')
      await ended
      const whole = readdirSync(folder).filter((name) => name === 'copy.sqlite')
      const codes = await Promise.all(whole.map(async () => (await verify([file])).code))
      expect(codes).toEqual(whole.map(() => 0))
      rmSync(file, { force: true })
    }
    expect(await run('backup', register.path, file)).toMatchObject({ code: 0 })
    expect(readdirSync(folder)).toEqual(['copy.sqlite', 'copy.sqlite.sha256'])
  })
})
