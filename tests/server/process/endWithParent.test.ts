import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { ENDS_WITH_PARENT } from '../../support/startProcess.ts'

it.each(['SIGKILL', 'SIGTERM', 'SIGINT'] as const)(
  'leaves no server behind when the run of the tests ends by %s',
  async (signal) => {
    const program = join(import.meta.dirname, 'startAndWait.ts')
    const run = spawn(process.execPath, [...ENDS_WITH_PARENT, program], { stdio: 'pipe' })
    const [written] = await once(run.stdout.setEncoding('utf8'), 'data')
    const server = Number(written)
    expect(isAlive(server)).toBe(true)

    run.kill(signal)
    await vi.waitFor(() => expect(isAlive(server)).toBe(false), { timeout: 120_000 })
  },
)

/** Whether a process runs: the one that has ended is gone, or waits for its parent to take note. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  return existsSync(`/proc/${pid}/exe`) || !existsSync('/proc/self')
}
