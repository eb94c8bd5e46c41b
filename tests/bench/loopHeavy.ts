import { workerData } from 'node:worker_threads'
import { z } from 'zod'

// A reader who asks for one heavy answer after the other, until the thread ends.

const { url, cookie, paths } = z
  .object({ url: z.string(), cookie: z.string(), paths: z.array(z.string()) })
  .parse(workerData)

for (;;) {
  for (const path of paths) {
    const answer = await fetch(url + path, { headers: { cookie } })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    await answer.arrayBuffer()
  }
}
