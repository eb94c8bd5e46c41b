import { setTimeout as wait } from 'node:timers/promises'
import { sendSlowly } from '#tests/support/sendSlowly.ts'
import { startServer } from '#tests/support/startServer.ts'
import { quantile, type Result } from './result.ts'

const SENDERS = 100
const REQUESTS = 150
const PAUSE = 100

const AT_MOST = 500

/** How long others wait for the draft while a hundred send a byte a second, and while nobody else is there. */
export async function measureSlowSenders(): Promise<Result[]> {
  const server = await startServer()
  const headers = { cookie: await server.signIn() }
  const timeRequests = async () => {
    const times: number[] = []
    for (let request = 0; request < REQUESTS; request += 1) {
      const start = performance.now()
      const answer = await fetch(`${server.url}/api/draft/charte.txt`, { headers })
      await answer.arrayBuffer()
      if (answer.status !== 200) throw new Error(`The draft was refused: ${answer.status}`)
      times.push(performance.now() - start)
      await wait(PAUSE)
    }
    return quantile(times, 0.99)
  }
  const alone = await timeRequests()
  const slow = Array.from({ length: SENDERS }, (_, index) => sendSlowly(server.port, index % 2 === 0))
  const among = await timeRequests()
  for (const socket of slow) socket.destroy()
  await server.stop()
  server.removeData()
  return [
    {
      what: `the draft, 99 in 100 requests, beside ${SENDERS} who send slowly`,
      ours: `${among.toFixed(1)} ms`,
      compared: `${alone.toFixed(1)} ms without them`,
      verdict: `at most ${AT_MOST} ms`,
      met: among <= AT_MOST,
    },
  ]
}
