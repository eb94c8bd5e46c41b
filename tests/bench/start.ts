import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from '../support/freePort.ts'
import { type RunningProcess, startProcess } from '../support/startProcess.ts'
import { startServer } from '../support/startServer.ts'
import { median, type Result } from './result.ts'

const ROUNDS = 9
/** Times that of the bare server. */
const AT_MOST = 4
/** Megabytes. */
const MEMORY_MAX = 150
/** How long after its first answer a server is taken to be idle, in milliseconds: its verification is over. */
const REST = 2_000

/**
 * Measures the time from starting the process, on an existing database and as it was built, to its first answer, in turns with
 * a bare server on the same file; and what memory it has when nobody asks for anything.
 */
export async function measureStart(): Promise<Result[]> {
  const first = await startServer()
  await first.stop()
  const { database } = first
  const times = { ours: [] as number[], bare: [] as number[] }
  const memory: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const server = await timed(times.ours, () => startServer({ database }))
    await wait(REST)
    memory.push(residentMegabytes(server.pid))
    await server.stop()
    const bare = await timed(times.bare, () => startBare(database))
    await bare.stop()
  }
  first.removeData()
  const [ours, bare, resident] = [median(times.ours), median(times.bare), median(memory)]
  const ratio = ours / bare
  return [
    {
      measured: 'start to the first answer',
      ours: `${ours.toFixed(0)} ms`,
      compared: `${bare.toFixed(0)} ms of a bare Hono + node:sqlite`,
      verdict: `${ratio.toFixed(1)} times (at most ${AT_MOST})`,
      met: ratio <= AT_MOST,
    },
    {
      measured: 'memory of a server that nobody asks for anything',
      ours: `${resident.toFixed(0)} MB`,
      compared: 'nothing',
      verdict: `at most ${MEMORY_MAX} MB`,
      met: resident <= MEMORY_MAX,
    },
  ]
}

async function timed<Running>(times: number[], start: () => Promise<Running>): Promise<Running> {
  const begin = performance.now()
  const running = await start()
  times.push(performance.now() - begin)
  return running
}

async function startBare(database: string): Promise<RunningProcess> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}/healthz`
  return startProcess(['tests/bench/bareStart.ts', database, String(port)], {}, url)
}

/** Reads the memory that a process has now (Linux). */
function residentMegabytes(pid: number): number {
  const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kilobytes) / 1_024
}
