import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Config } from './config.ts'

export type ListenOutcome = { kind: 'ok'; port: number } | { kind: 'refused'; sentence: string }

/** Takes the port, before anything is done that a second server on it would undo. */
export function listen(server: Server, { host, port, sentences }: Config): Promise<ListenOutcome> {
  return new Promise((resolve) => {
    const refuse = (error: NodeJS.ErrnoException) => {
      const sentence =
        error.code === 'EADDRINUSE'
          ? sentences.portInUse(port)
          : sentences.portRefused(port, error.code ?? error.message)
      resolve({ kind: 'refused', sentence })
    }
    server.once('error', refuse)
    server.listen(port, host, () => {
      server.off('error', refuse)
      const address = server.address()
      resolve({ kind: 'ok', port: typeof address === 'object' && address !== null ? address.port : port })
    })
  })
}

const TUNNEL_REFUSAL = 'HTTP/1.1 405 Method Not Allowed\r\nConnection: close\r\n\r\n'

/**
 * Says that this is no proxy to who asks for a way through (CONNECT). Node hands over the bare connection: what happens
 * to it, and that it ends, is ours to see to.
 */
export function refuseTunnel(_request: IncomingMessage, connection: Duplex): void {
  connection.on('error', () => {})
  connection.end(TUNNEL_REFUSAL, () => connection.destroy())
}
