import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'

// A visitor who asks for the page again and again, until it is asked for the longest wait, in milliseconds.

const { url } = z.object({ url: z.string() }).parse(workerData)
let longest = 0
const asked = new AbortController()
parentPort?.once('message', () => asked.abort())
while (!asked.signal.aborted) {
  const start = performance.now()
  const answer = await fetch(url)
  await answer.arrayBuffer()
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`)
  longest = Math.max(longest, performance.now() - start)
}
parentPort?.postMessage(longest, [])
