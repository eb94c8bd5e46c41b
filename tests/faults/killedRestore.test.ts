import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runProgram } from '../support/runProgram.ts'
import {
  type CrashedRegister,
  crashedRegister,
  environmentOf,
  readNames,
  runOn,
} from '../server/backup/crashedRegister.ts'

let register: CrashedRegister
beforeAll(async () => {
  register = await crashedRegister()
})
afterAll(() => register.remove())

/** Restores the backup of a folder, killed before the call with this number that changes a file; whether it was done. */
async function restoreUntil(folder: string, killAt: number): Promise<boolean> {
  const program = ['--import', './tests/server/backup/killAtCall.ts', 'src/server/restore.ts']
  const { code } = await runProgram([...program, join(folder, 'copy.sqlite')], {
    environment: { ...environmentOf(folder), KILL_AT: String(killAt) },
  })
  return code === 0
}

it('leaves the former register or the backup when it is killed, at any moment', async () => {
  const found: string[] = []
  for (let [killAt, isDone] = [1, false]; !isDone; killAt += 1) {
    const folder = register.copyFolder()
    isDone = await restoreUntil(folder, killAt)
    found.push(String(await readNames(join(folder, 'registre.sqlite'))))
  }
  const former = found.filter((names) => names === 'Avant,Après').length
  expect(found).toEqual([
    ...Array.from({ length: former }, () => 'Avant,Après'),
    ...Array.from({ length: found.length - former }, () => 'Avant'),
  ])
  expect(former).toBeGreaterThan(20)
  expect(found.length - former).toBeGreaterThan(1)
})

it('never leaves a new register where a damaged one was, and can be repeated', async () => {
  for (let [killAt, isDone] = [1, false]; !isDone; killAt += 1) {
    const folder = register.copyFolder()
    const path = join(folder, 'registre.sqlite')
    writeFileSync(path, readFileSync(path).fill(0xff, 4_096, 40_960))
    isDone = await restoreUntil(folder, killAt)
    // It is refused in a sentence, or it is the backup.
    expect([String(await readNames(path)).replace(/^.*registre\.sqlite.*\.$/, 'refused')]).toEqual([
      expect.stringMatching(isDone ? /^Avant$/ : /^(refused|Avant)$/),
    ])
    expect(await runOn(folder, 'restore.ts', join(folder, 'copy.sqlite'))).toMatchObject({ code: 0 })
    expect(await readNames(path)).toEqual(['Avant'])
  }
})
