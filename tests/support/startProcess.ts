import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

export interface RunningProcess {
  pid: number
  /** Its output so far, on both streams. */
  output: () => string
  /** Sends it a signal and waits for its end; resolves with its exit code. */
  stop: (signal?: NodeJS.Signals) => Promise<number | null>
}

const START_MAX = 240_000

/** Options of a Node program that ends when its standard input is closed, which must be a pipe. */
export const ENDS_WITH_PARENT = ['--import', join(import.meta.dirname, 'endWithParent.ts')]

/** Starts a Node program and waits until `url` answers. */
export async function startProcess(
  parameters: readonly string[],
  environment: Record<string, string>,
  url: string,
): Promise<RunningProcess> {
  const child = spawn(process.execPath, [...ENDS_WITH_PARENT, ...parameters], {
    env: { ...process.env, ...environment },
    stdio: 'pipe',
  })
  let written = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (written += text))
  }
  const running: RunningProcess = {
    pid: child.pid ?? 0,
    output: () => written,
    stop: (signal = 'SIGTERM') => stop(child, signal),
  }
  await answers(url, child, running)
  return running
}

async function answers(url: string, child: ChildProcess, { output, stop }: RunningProcess): Promise<void> {
  const giveUpAt = performance.now() + START_MAX
  while (performance.now() < giveUpAt) {
    if (child.exitCode !== null) throw new Error(`It ended by itself: ${output()}`)
    try {
      const answer = await fetch(url)
      await answer.arrayBuffer()
      if (answer.ok) return
    } catch {
      // Not listening yet.
    }
    await wait(5)
  }
  await stop('SIGKILL')
  throw new Error(`No answer from ${url}: ${output()}`)
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  // Not only its exit: what it wrote last may arrive after that.
  const ended = once(child, 'close')
  child.kill(signal)
  await ended
  return child.exitCode
}
