import { startServer } from '../support/startServer.ts'
import { median, type Result } from './result.ts'

const ROUNDS = 7
const AT_MOST = 1_000

/** Measures the time from starting the process, on an existing database and with built pages, to its first answer. */
export async function measureStart(): Promise<Result[]> {
  const first = await startServer()
  await first.stop()
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now()
    const server = await startServer({ database: first.database })
    times.push(performance.now() - start)
    await server.stop()
  }
  first.removeData()
  const time = median(times)
  return [
    {
      measured: 'start to the first answer',
      ours: `${time.toFixed(0)} ms`,
      compared: 'nothing',
      verdict: `at most ${AT_MOST} ms`,
      met: time <= AT_MOST,
    },
  ]
}
