import { connect } from 'node:net'

/** Sends raw bytes and returns the answer, once the server closes the connection; rejects if it does not. */
export function speak(port: number, bytes: string, patience = 5_000): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
    socket.setEncoding('utf8').setTimeout(patience, () => {
      socket.destroy()
      reject(new Error(`The connection was left open: ${answer}`))
    })
    socket.on('data', (text: string) => (answer += text))
    socket.on('error', reject)
    socket.on('close', () => resolve(answer))
  })
}
