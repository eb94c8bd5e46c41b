import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Config } from './config.ts'

export type ListenOutcome = { kind: 'ok'; port: number } | { kind: 'refused'; sentence: string }

/** Listens on the configured port; returns the port that was opened, or a sentence that says why it was not. */
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
 * Refuses CONNECT requests, because this server is no proxy. Node passes the raw connection, which must be closed here.
 */
export function refuseTunnel(_request: IncomingMessage, connection: Duplex): void {
  connection.on('error', () => {})
  connection.end(TUNNEL_REFUSAL, () => connection.destroy())
}
