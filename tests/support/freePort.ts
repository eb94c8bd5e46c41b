import { createServer } from 'node:net'

// Below the ports that systems give to clients. Each process of the tests takes its ports from a part of its own, so that
// none is taken by another between the finding and the use, or while a server is started again.
const FIRST = 11_000
const PARTS = 150
const PART_SIZE = 120

const first = FIRST + (process.pid % PARTS) * PART_SIZE
let taken = 0

/** Finds a free port on the loopback address, which no other call gives soon after. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = first + (taken++ % PART_SIZE)
    if (await isFree(port)) return port
    if (taken > PART_SIZE * PART_SIZE) throw new Error('The system has no free port.')
  }
}

async function isFree(port: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const server = createServer()
  server.once('error', () => resolve(false))
  server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  return promise
}
