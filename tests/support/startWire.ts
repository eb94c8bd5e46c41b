import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { freePort } from './freePort.ts'

/** A wire between a program and a server, which can be cut. */
export interface Wire {
  port: number
  /** Cuts all connections, and refuses others until it is mended. */
  cut: () => void
  mend: () => void
  /** Cuts all connections; others are let through. */
  shake: () => void
  end: () => Promise<void>
}

/** Lays a wire to a server, on a port of its own. */
export async function startWire(host: string, port: number): Promise<Wire> {
  const sockets = new Set<Socket>()
  let isCut = false
  const server = createServer((near) => {
    if (isCut) return void near.destroy()
    const far = connect(port, host)
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one)
      one.on('error', () => undefined)
      one.on('close', () => {
        sockets.delete(one)
        other.destroy()
      })
      one.pipe(other)
    }
  })
  const shake = () => {
    for (const socket of sockets) socket.destroy()
  }
  const own = await freePort()
  server.listen(own, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: own,
    cut() {
      isCut = true
      shake()
    },
    mend() {
      isCut = false
    },
    shake,
    async end() {
      shake()
      server.close()
      await once(server, 'close')
    },
  }
}
