import { once } from 'node:events'
import { createServer, request as ask } from 'node:http'
import { freePort } from './freePort.ts'

export interface Spreader {
  url: string
  end: () => Promise<void>
}

/** Spreads requests over several servers, one after the other, as a proxy before them does. */
export async function spreadRequests(urls: readonly string[]): Promise<Spreader> {
  let count = 0
  const server = createServer((incoming, outgoing) => {
    const url = urls[count++ % urls.length] ?? ''
    const { method, headers, url: path } = incoming
    const passed = ask(new URL(path ?? '/', url), { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    })
    passed.on('error', () => outgoing.destroy())
    incoming.pipe(passed)
  })
  const port = await freePort()
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${port}`,
    async end() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
