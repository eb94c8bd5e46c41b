import { setTimeout as wait } from 'node:timers/promises'
import { expect } from 'vitest'
import { z } from 'zod'
import { acceptBlockers } from '../support/acceptBlockers.ts'
import { type RunningServer, startServer } from '../support/startServer.ts'
import { type Dice, rollDice } from './damageFile.ts'
import type { Place } from './place.ts'

const WRITERS = 4

/** A provider as its writer knows it; `notes` is null once it is deleted. */
interface Known {
  version: number
  notes: string | null
}

/** What a writer has asked for and was not answered: it may have been done or not. */
interface Pending extends Known {
  /** Of a provider that is being created, its name; its id is not known yet. */
  id: number | null
  name: string
}

interface Outcome {
  /** The writes that were answered. */
  answered: number
  /** The versions that were put online, by the answers. */
  published: number
}

const savedSchema = z.looseObject({ id: z.number(), version: z.number() })
const publicationSchema = z.looseObject({ number: z.number() })
const rowSchema = z.object({ id: z.number(), version: z.number(), name: z.string(), notes: z.string() })
const countSchema = z.object({ count: z.coerce.number() })

/**
 * Kills the server at random moments while several write to it, starts it again on what it left, and holds that to what was
 * answered: every answered write is there, every other one was done whole or not at all, and the history has each once.
 */
export async function killRounds(place: Place, rounds: number, answeredEach: number): Promise<Outcome> {
  const outcome: Outcome = { answered: 0, published: 0 }
  const known = new Map<number, Known>()
  const entriesOf = async () =>
    countSchema.parse(
      (await place.read(`select count(*) as count from changes where resource = 'providers'`))[0],
    ).count
  let cookie = ''
  let entries = 0
  for (let round = 0; round < rounds; round += 1) {
    const server = await startServer({ environment: { DATABASE_URL: place.url } })
    if (round === 0) {
      cookie = await server.signIn()
      await acceptBlockers(server)
      entries = await entriesOf()
    }
    expect(await (await fetch(`${server.url}/charte`)).text()).toMatch(/<\/html>\s*$/)
    const dice = rollDice(round)
    const session = openSession(server, cookie)
    const writers = Array.from({ length: WRITERS }, (_, writer) =>
      createWriter(session, `${round}.${writer}`, rollDice(round * WRITERS + writer), known),
    )
    const publisher = round % 4 === 0 ? publishOnce(session, round, outcome) : Promise.resolve()
    const writing = Promise.all(writers.map((writer) => writer.run()))
    const answered = () => writers.reduce((sum, writer) => sum + writer.answered(), 0)
    const enough = answeredEach + dice(answeredEach)
    while (answered() < enough) await wait(1)
    await wait(dice(20))
    await server.stop('SIGKILL')
    server.removeData()
    const pending = (await writing).filter((one) => one !== null)
    await publisher

    const done = await settle(place, known, pending)
    outcome.answered += answered()
    entries += answered() + done
    expect({ round, entries: await entriesOf() }).toEqual({ round, entries })
    await place.check()
  }
  const [versions] = await place.read('select count(*) as count from publications')
  // A version may have been put online without an answer.
  expect(countSchema.parse(versions).count).toBeGreaterThanOrEqual(outcome.published)
  return outcome
}

/** Holds the rows to what the writers know; returns how many of the unanswered writes were done, and notes them as known. */
async function settle(place: Place, known: Map<number, Known>, pending: readonly Pending[]): Promise<number> {
  const rows = rowSchema
    .array()
    .parse(await place.read(`select id, version, name, notes from providers where name like 'P %'`))
  const found = new Map(rows.map((row) => [row.id, row]))
  let done = 0
  for (const one of pending) {
    const row = one.id === null ? rows.find(({ name }) => name === one.name) : found.get(one.id)
    const id = one.id ?? row?.id
    const isDone = one.notes === null ? row === undefined : row?.version === one.version
    if (id === undefined || !isDone) continue
    done += 1
    known.set(id, { version: one.version, notes: one.notes })
  }
  for (const [id, { version, notes }] of known) {
    const row = found.get(id)
    const stored = row === undefined ? null : { version: row.version, notes: row.notes }
    expect({ id, stored }).toEqual({ id, stored: notes === null ? null : { version, notes } })
  }
  const living = [...known.values()].filter(({ notes }) => notes !== null)
  expect(rows.length).toBe(living.length)
  return done
}

type Send = (method: string, path: string, body?: object) => Promise<unknown>

/** Sends requests that all must succeed; throws where the server is gone. */
function openSession({ url }: RunningServer, cookie: string): Send {
  return async (method, path, body) => {
    const answer = await fetch(url + path, {
      method,
      headers: { 'content-type': 'application/json', cookie },
      ...(body && { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    if (!answer.ok) throw new Refused(`${method} ${path}: ${answer.status} ${text}`)
    const saved: unknown = JSON.parse(text)
    return saved
  }
}

class Refused extends Error {
  override readonly name = 'Refused'
}

/** Something that the server answered is a fault; nothing at all is what is expected of one that was killed. */
function rethrowRefusal(error: unknown): void {
  if (!(error instanceof TypeError || (error instanceof Error && error.name === 'AbortError'))) throw error
}

async function publishOnce(send: Send, round: number, outcome: Outcome): Promise<void> {
  try {
    await send('PATCH', '/api/cookies?filter={"id":[1]}', { service: `Service ${round}` })
    const { number } = publicationSchema.parse(await send('POST', '/api/publications', { note: '' }))
    outcome.published = Math.max(outcome.published, number)
  } catch (error) {
    rethrowRefusal(error)
  }
}

/** Creates, changes and deletes providers of its own until the server is gone; resolves with what was not answered. */
function createWriter(send: Send, name: string, dice: Dice, known: Map<number, Known>) {
  const own = new Map<number, { id: number; version: number }>()
  let answered = 0

  async function write(count: number, note: (pending: Pending) => void): Promise<void> {
    const text = `${name} ${count}`
    const ids = [...own.keys()]
    const chosen = own.get(ids[dice(ids.length)] ?? 0)
    const kind =
      chosen === undefined ? 'create' : (['create', 'update', 'update', 'delete'] as const)[dice(4)]
    if (chosen === undefined || kind === 'create') {
      note({ id: null, name: `P ${text}`, version: 1, notes: text })
      const body = await send('POST', '/api/providers', { name: `P ${text}`, notes: text })
      const saved = savedSchema.parse(body)
      own.set(saved.id, saved)
      known.set(saved.id, { version: saved.version, notes: text })
    } else if (kind === 'update') {
      const version = chosen.version + 1
      note({ id: chosen.id, name, version, notes: text })
      const body = await send('PUT', `/api/providers/${chosen.id}`, { ...chosen, notes: text })
      const saved = savedSchema.parse(body)
      own.set(saved.id, saved)
      known.set(saved.id, { version, notes: text })
    } else {
      note({ id: chosen.id, name, version: chosen.version, notes: null })
      await send('DELETE', `/api/providers/${chosen.id}?version=${chosen.version}`)
      own.delete(chosen.id)
      known.set(chosen.id, { version: chosen.version, notes: null })
    }
    answered += 1
  }

  return {
    answered: () => answered,
    async run(): Promise<Pending | null> {
      let pending: Pending | null = null
      try {
        for (let count = 0; ; count += 1) await write(count, (one) => (pending = one))
      } catch (error) {
        rethrowRefusal(error)
      }
      return pending
    },
  }
}
