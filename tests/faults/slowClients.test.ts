import { connect, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type RunningServer, startServer } from '../support/startServer.ts'
import { filePlace } from './place.ts'

const SLOW = 500

const place = filePlace()
let server: RunningServer
let cookie = ''
beforeAll(async () => {
  server = await startServer({ database: place.path })
  cookie = await server.signIn()
})
afterAll(async () => {
  await server.stop()
  place.remove()
})

it('hangs up on five hundred who send slowly, and answers and writes for others meanwhile', async () => {
  const slow = Array.from({ length: SLOW }, (_, index) => sendSlowly(server.port, index % 2 === 0))
  const headers = { 'content-type': 'application/json', cookie }
  let written = 0
  let answeredToAll = 0
  // Left to itself, Node waits a minute for the header and five for the body: the time-out of the test would come first.
  while (slow.some(({ closed }) => !closed)) {
    expect((await fetch(`${server.url}/api/draft/charte.txt`, { headers: { cookie } })).status).toBe(200)
    const body = JSON.stringify({ name: `P ${written}` })
    expect((await fetch(`${server.url}/api/providers`, { method: 'POST', headers, body })).status).toBe(201)
    written += 1
    if (slow.every(({ closed }) => !closed)) answeredToAll = written
    await wait(100)
  }
  // The first are hung up on after ten seconds: that is an answer a second while all five hundred are open.
  expect(answeredToAll).toBeGreaterThan(10)
  expect(await place.read(`select count(*) as count from providers where name like 'P %'`)).toEqual([
    { count: written },
  ])
  expect(await server.stop()).toBe(0)
  await place.check()
})

/** Sends a byte a second, of the header or of the body, until it is hung up on. */
function sendSlowly(port: number, inBody: boolean): Socket {
  const socket = connect(port, '127.0.0.1').on('error', () => {})
  // A body that is read without a session, since it is the one of the sign-in.
  const head = [
    'POST /api/auth/sign-in/email HTTP/1.1',
    'Host: localhost',
    'Content-Type: application/json',
    'Content-Length: 1000',
    '',
    '',
  ].join('\r\n')
  socket.write(inBody ? head : head.slice(0, 40))
  const timer = setInterval(() => socket.write('a'), 1_000)
  return socket.resume().on('close', () => clearInterval(timer))
}
