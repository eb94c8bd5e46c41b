import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { acceptBlockers } from '../support/acceptBlockers.ts'
import { type RunningServer, startServer } from '../support/startServer.ts'
import { describeOnPostgres } from '../support/testPostgres.ts'
import { senderTo } from '../server/process/runOnPostgres.ts'
import { filePlace, type Place, serverPlace } from './place.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const entrySchema = z.object({ at: z.string(), after: z.string().nullable() })
const nameSchema = z.looseObject({ name: z.string() })

/** Starts a server whose clock can be set, and which begins `ahead` milliseconds ahead. */
async function startAt(place: Place, ahead: number) {
  const file = filePlace()
  writeFileSync(`${file.path}.clock`, String(ahead))
  const preload = pathToFileURL(join(import.meta.dirname, '../support/shiftClock.ts')).href
  const server = await startServer({
    environment: {
      DATABASE_URL: place.url,
      NODE_OPTIONS: `--import ${preload}`,
      CLOCK_FILE: `${file.path}.clock`,
    },
  })
  const told = () => server.output().split('The clock is set to').length
  return {
    server,
    async set(ahead: number) {
      const before = told()
      writeFileSync(`${file.path}.clock`, String(ahead))
      process.kill(server.pid, 'SIGUSR2')
      await vi.waitUntil(() => told() > before, { timeout: 60_000 })
    },
    async stop() {
      const code = await server.stop()
      server.removeData()
      file.remove()
      return code
    },
  }
}

const listStatus = async ({ url }: RunningServer, cookie: string) =>
  (await fetch(`${url}/api/providers`, { headers: { cookie } })).status

function describeClock(makePlace: () => Place): void {
  let place: Place
  beforeEach(() => {
    place = makePlace()
  })
  afterEach(() => place.remove())

  it('orders the history by what came first, whatever the clock says, and publishes', async () => {
    const clock = await startAt(place, 0)
    await acceptBlockers(clock.server)
    const steps = [0, DAY / 8, -DAY, 2 * HOUR, -2 * HOUR, 5 * HOUR]
    for (const [index, ahead] of steps.entries()) {
      await clock.set(ahead)
      const send = await senderTo(clock.server)
      expect((await send('POST', '/api/providers', { name: `P ${index}` })).status).toBe(201)
      await send('PATCH', '/api/cookies?filter={"id":[1]}', { service: `Service ${index}` })
      expect((await send('POST', '/api/publications', { note: '' })).status).toBe(201)
      expect(await (await fetch(`${clock.server.url}/charte.txt`)).text()).toContain(`Service ${index}`)
    }
    expect(await clock.stop()).toBe(0)
    const entries = entrySchema
      .array()
      .parse(
        await place.read(
          `select at, after from changes where resource = 'providers' and action = 'create' order by id`,
        ),
      )
      .map(({ at, after }) => ({ at, name: nameSchema.parse(JSON.parse(after ?? '')).name }))
      .filter(({ name }) => name.startsWith('P '))
    expect(entries.map(({ name }) => name)).toEqual(steps.map((_, index) => `P ${index}`))
    // The times say what the clock said, so they are not in order.
    const times = entries.map(({ at }) => at)
    expect(times).not.toEqual(times.toSorted())
    await place.check()
  })

  it('revives no session that has ended, and lets none that was opened ahead last longer', async () => {
    const clock = await startAt(place, 0)
    const cookie = await clock.server.signIn()
    await clock.set(9 * HOUR)
    expect(await listStatus(clock.server, cookie)).toBe(401)
    await clock.set(0)
    expect(await listStatus(clock.server, cookie)).toBe(401)

    const second = await clock.server.signIn()
    await clock.set(-2 * HOUR)
    expect(await listStatus(clock.server, second)).toBe(200)

    await clock.set(365 * DAY)
    const ahead = await clock.server.signIn()
    expect(await listStatus(clock.server, ahead)).toBe(200)
    await clock.set(0)
    expect(await listStatus(clock.server, ahead)).toBe(401)
    expect(await clock.stop()).toBe(0)
    await place.check()
  })

  it('starts on what a clock that was ahead left, and a day late', async () => {
    const ahead = await startAt(place, 400 * DAY)
    const send = await senderTo(ahead.server)
    expect((await send('POST', '/api/providers', { name: 'P' })).status).toBe(201)
    expect(await ahead.stop()).toBe(0)
    for (const late of [0, -DAY]) {
      const clock = await startAt(place, late)
      const sendNow = await senderTo(clock.server)
      expect((await sendNow('POST', '/api/providers', { name: `P ${late}` })).status).toBe(201)
      expect(clock.server.output()).not.toContain('"level":"error"')
      expect(await clock.stop()).toBe(0)
      await place.check()
    }
  })
}

describe('a clock that is set, with a file', () => {
  describeClock(filePlace)
})

describeOnPostgres('a clock that is set, with PostgreSQL', (database) => {
  afterEach(() => database.empty())
  describeClock(() => serverPlace(database.url()))
})
