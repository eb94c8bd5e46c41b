import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'

const REFUSAL = 'HTTP/1.1 405 Method Not Allowed\r\nConnection: close\r\n\r\n'

/**
 * Says that this is no proxy to who asks for a way through (CONNECT). Node hands over the bare connection: what happens
 * to it, and that it ends, is ours to see to.
 */
export function refuseTunnel(_request: IncomingMessage, connection: Duplex): void {
  connection.on('error', () => {})
  connection.end(REFUSAL, () => connection.destroy())
}
