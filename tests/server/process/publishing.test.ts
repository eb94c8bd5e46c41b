import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { createStore } from '#server/storage/createStore.ts'
import { nodeSqlite } from '#server/storage/nodeSqlite.ts'
import { verifyDatabase } from '#server/console/verifyDatabase.ts'
import { makeSalt } from '../../support/makeSalt.ts'
import { aRegister } from '../../support/builders.ts'
import { rounds } from '../../support/rounds.ts'
import { type RunningServer, startServer } from '../../support/startServer.ts'
import { putOnline } from '../../support/putOnline.ts'
import { publishable } from '../../support/publishable.ts'

const KILLS = rounds(200, 8)
/** The time from the start of a publication to the latest kill, as a share of what the publication before it took. */
const LATEST = 1.25
const FILES_EACH = 7

const publishedSchema = z.looseObject({ number: z.number() })

/** Two registers run at once, because most of the time each test only waits for the server. */
const AT_ONCE = 2
/** The kills of one register: it is verified whole after each, which takes longer with each version. */
const KILLS_EACH = rounds(25, 4)

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'registre-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Creates a register with a first version, large enough to take a while to publish. */
async function makeRegister(name: string): Promise<string> {
  const database = join(folder, name)
  const cookies = Array.from({ length: 100 }, (_, index) => ({ name: `cookie_${index}` }))
  const register = publishable(aRegister({ cookies }))
  const store = await createStore(nodeSqlite(database), { register, now: () => new Date(), makeSalt })
  await putOnline(store, '', { who: 'local', at: new Date().toISOString() })
  await store.close()
  return database
}

interface Publishing {
  cycle: number
  published: number[]
  /** Called as each publication but the first begins, with what the one before it took, in milliseconds. */
  onBegun: (took: number) => void
}

/** Changes something and publishes it, over and over, until the server is gone; whether it went in the middle. */
async function publishUntilGone(
  { url }: RunningServer,
  cookie: string,
  { cycle, published, onBegun }: Publishing,
): Promise<boolean> {
  const send = (method: string, path: string, body: object) =>
    fetch(url + path, {
      method,
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify(body),
    })
  let isPublishing = false
  let took = 0
  try {
    for (let count = 0; ; count += 1) {
      await send('PATCH', '/api/cookies?filter={"id":[1]}', { notes: `${cycle}.${count}` })
      isPublishing = true
      const start = performance.now()
      if (count > 0) onBegun(took)
      const answer = await send('POST', '/api/publications', { note: `${cycle}.${count}` })
      published.push(publishedSchema.parse(await answer.json()).number)
      isPublishing = false
      took = performance.now() - start
    }
  } catch {
    return isPublishing
  }
}

/** Reads the publications of the file; each must be whole or missing. */
function publicationsIn(path: string): { number: number; html: string }[] {
  const opened = new DatabaseSync(path)
  try {
    expect(opened.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' })
    const rows = opened
      .prepare(
        `select p.id as number, count(f.id) as files, json_extract(p.sha256, '$.html') as html
         from publications p left join publication_files f on f."publicationId" = p.id
         group by p.id order by p.id`,
      )
      .all()
    const read = z.array(z.object({ number: z.number(), files: z.number(), html: z.string() })).parse(rows)
    expect(read.filter(({ files }) => files !== FILES_EACH)).toEqual([])
    return read
  } finally {
    opened.close()
  }
}

/** Expects that the last version is online and whole. */
async function expectOnline({ url }: RunningServer, html: string | undefined): Promise<void> {
  const answer = await fetch(`${url}/charte`)
  const page = await answer.text()
  expect(page.endsWith('</html>\n')).toBe(true)
  expect(createHash('sha256').update(page).digest('hex')).toBe(html)
}

/** Kills the server of one register repeatedly; returns how often that happened during a publication. */
async function killRepeatedly(database: string, kills: number): Promise<number> {
  const published: number[] = []
  let cookie = ''
  let inTheMiddle = 0
  for (let cycle = 0; cycle < kills; cycle += 1) {
    const before = publicationsIn(database)
    const server = await startServer({ database })
    await expectOnline(server, before.at(-1)?.html)
    // The session outlives the server.
    cookie ||= await server.signIn()
    const { promise: begun, resolve: onBegun } = Promise.withResolvers<number>()
    const publishing = publishUntilGone(server, cookie, { cycle, published, onBegun })
    await wait(((await begun) * LATEST * cycle) / kills)
    await server.stop('SIGKILL')
    if (await publishing) inTheMiddle += 1

    expect(await verifyDatabase(database, []), `after kill ${cycle}`).toMatchObject({ kind: 'intact' })
    const after = publicationsIn(database).map(({ number }) => number)
    expect(after).toEqual(after.map((_, index) => index + 1))
    expect(published.filter((number) => !after.includes(number))).toEqual([])
  }
  return inTheMiddle
}

it(`has each publication whole or not at all, killed ${KILLS} times in the middle of publishing`, async () => {
  let inTheMiddle = 0
  const names = Array.from({ length: KILLS / KILLS_EACH }, (_, index) => `${index}.sqlite`)
  const killNext = async () => {
    for (let name = names.pop(); name !== undefined; name = names.pop()) {
      const count = await killRepeatedly(await makeRegister(name), KILLS_EACH)
      inTheMiddle += count
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, killNext))
  expect(inTheMiddle).toBeGreaterThan(KILLS / 4)
}, 1_800_000)
