import { connect, type Socket } from 'node:net'

// A body that is read from anybody, since nobody is signed in before.
const HEAD = [
  'POST /api/auth/sign-in/email HTTP/1.1',
  'Host: localhost',
  'Connection: close',
  'Content-Type: application/json',
  'Content-Length: 1000',
  '',
  '',
].join('\r\n')

/** Sends a byte a second, of the header or of the body, until it is hung up on. */
export function sendSlowly(port: number, inBody: boolean): Socket {
  const socket = connect(port, '127.0.0.1').on('error', () => {})
  socket.write(inBody ? HEAD : HEAD.slice(0, 40))
  const timer = setInterval(() => socket.write('a'), 1_000)
  return socket.resume().on('close', () => clearInterval(timer))
}
