import { readdirSync } from 'node:fs'
import { afterEach, expect, it } from 'vitest'
import { type RunningServer, startServer } from '../../support/startServer.ts'

let running: RunningServer | null = null
afterEach(async () => {
  await running?.stop()
  running = null
})

it('serves a register in memory, of which no file remains', async () => {
  running = await startServer({ database: ':memory:' })
  const answer = await fetch(`${running.url}/api/sites`, { headers: { cookie: await running.signIn() } })
  expect(answer.status).toBe(200)
  expect(readdirSync('.').filter((name) => name.startsWith(':memory:'))).toEqual([])
})
