import { afterEach, describe, expect, it, vi } from 'vitest'
import { createApi } from '#server/http/createApi.ts'
import { createCharterPages } from '#server/http/charter/createCharterPages.ts'
import { createStore } from '#server/storage/createStore.ts'
import { nodeSqlite } from '#server/storage/nodeSqlite.ts'
import { makeSalt } from '../../support/makeSalt.ts'
import { openAccounts } from '../../support/openAccounts.ts'
import { publishAt } from '../../support/publishAt.ts'
import { publishableStarter } from '../../support/publishable.ts'
import { readZip } from '../../support/readZip.ts'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  vi.unstubAllEnvs()
  for (const close of closing.splice(0)) await close()
})

interface Case {
  timeZone: string
  day: string
  /** The first instant of the day, and the first one after it. */
  start: string
  end: string
  /** The beginning of the day as a proof writes it. */
  beginning: string
  /** As the page of versions says it. */
  inWords: string
}

const CASES: Case[] = [
  {
    timeZone: 'Europe/Paris',
    day: '2027-01-15',
    start: '2027-01-14T23:00:00.000Z',
    end: '2027-01-15T23:00:00.000Z',
    beginning: '2027-01-15 00:00:00 +01:00',
    inWords: '15 janvier 2027 à 00:00:00 UTC+1 (heure de Paris)',
  },
  {
    timeZone: 'Indian/Reunion',
    day: '2027-01-15',
    start: '2027-01-14T20:00:00.000Z',
    end: '2027-01-15T20:00:00.000Z',
    beginning: '2027-01-15 00:00:00 +04:00',
    inWords: '15 janvier 2027 à 00:00:00 UTC+4 (heure de La Réunion)',
  },
  {
    timeZone: 'America/Cayenne',
    day: '2027-01-15',
    start: '2027-01-15T03:00:00.000Z',
    end: '2027-01-16T03:00:00.000Z',
    beginning: '2027-01-15 00:00:00 -03:00',
    inWords: '15 janvier 2027 à 00:00:00 UTC−3 (heure de la Guyane)',
  },
  {
    timeZone: 'Pacific/Kiritimati',
    day: '2027-01-15',
    start: '2027-01-14T10:00:00.000Z',
    end: '2027-01-15T10:00:00.000Z',
    beginning: '2027-01-15 00:00:00 +14:00',
    inWords: '15 janvier 2027 à 00:00:00 UTC+14 (fuseau horaire Pacific/Kiritimati)',
  },
  {
    // The clocks go forward: 23 hours.
    timeZone: 'Europe/Paris',
    day: '2027-03-28',
    start: '2027-03-27T23:00:00.000Z',
    end: '2027-03-28T22:00:00.000Z',
    beginning: '2027-03-28 00:00:00 +01:00',
    inWords: '28 mars 2027 à 00:00:00 UTC+1 (heure de Paris)',
  },
]

const READERS = ['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati']

const lastBefore = (instant: string) => new Date(Date.parse(instant) - 1).toISOString()

/** Starts a register at the last millisecond of the day. Versions went online on both sides of each of its ends. */
async function start({ timeZone, day, start, end }: Case) {
  let time = new Date(lastBefore(end))
  const now = () => time
  const site = { ...publishableStarter.site, timeZone, nextReviewOn: day }
  const store = await createStore(nodeSqlite(':memory:'), {
    register: { ...publishableStarter, site },
    now,
    makeSalt,
  })
  closing.push(() => store.close())
  await publishAt(store, [lastBefore(start), start, lastBefore(end), end])
  const { accounts, cookieOf } = await openAccounts(store, now)
  const cookie = await cookieOf('administrator')
  const api = createApi({ store, accounts, now })
  const pages = createCharterPages(store, { compress: null, headers: {} })
  return {
    store,
    /** Lets a millisecond pass: the next day begins. */
    passMidnight: () => {
      time = new Date(end)
    },
    ask: async (path: string) =>
      api.fetch(new Request(`http://localhost:3000${path}`, { headers: { cookie } })),
    visit: async (path: string) => {
      const request = new Request(`http://localhost:3000${path}`)
      return pages.answer(request, new URL(request.url))
    },
  }
}

const filterOf = (filter: object) => `filter=${encodeURIComponent(JSON.stringify(filter))}`

describe.each(READERS)('a day of the register, with a server and a reader in %s,', (reader) => {
  it.each(CASES)('is one in $timeZone: $day', async (expected) => {
    vi.stubEnv('TZ', reader)
    const { day, beginning, inWords } = expected
    const { ask, visit, passMidnight } = await start(expected)
    const onDay = { at_gte: day, at_lte: day }

    // The public address, and the API’s.
    expect((await visit(`/charte?at=${day}`)).headers.get('location')).toBe('/charte/versions/3')
    expect(await (await ask(`/api/publications/at?at=${day}`)).json()).toMatchObject({ number: 3 })
    expect(await (await visit('/charte/versions')).text()).toContain(`>${inWords}</time>`)

    // Filters.
    const versions = await ask(`/api/publications?${filterOf(onDay)}&sort=["number","ASC"]`)
    expect(await versions.json()).toMatchObject([{ number: 2 }, { number: 3 }])
    const changes = await ask(`/api/changes?${filterOf({ ...onDay, action: 'publish' })}&sort=["id","ASC"]`)
    expect(await changes.json()).toMatchObject([{ recordId: 2 }, { recordId: 3 }])

    // Exports: the rows, the time in each, and the day in the name.
    const table = await ask(`/api/changes.csv?${filterOf({ ...onDay, action: 'publish' })}`)
    expect(table.headers.get('content-disposition')).toBe(`attachment; filename="historique-${day}.csv"`)
    const rows = (await table.text()).trim().split('\n').slice(1)
    const numbers = rows.map((row) => row.split(';')).filter(([, , , , , , recordId]) => recordId)
    expect(new Set(numbers.map(([, , , , , , recordId]) => recordId))).toEqual(new Set(['3', '2']))
    for (const [, at] of numbers) expect(at).toMatch(new RegExp(`^${day}T`))

    // The proof.
    const zip = readZip(
      new Uint8Array(await (await ask(`/api/proof.zip?from=${day}&to=${day}`)).arrayBuffer()),
    )
    const proved = Object.keys(zip).flatMap((name) => /^versions\/(\d+)\/charte\.html$/.exec(name)?.[1] ?? [])
    expect(proved).toEqual(['2', '3'])
    expect(zip['LISEZ-MOI.txt']).toContain(`Version 2, en ligne depuis le ${beginning}`)
    expect(JSON.parse(zip['proof.json'] ?? '')).toMatchObject({ period: { timeZone: expected.timeZone } })

    // Rules: what is due on the day is in time until its last instant.
    const overdue = async () => {
      const found: unknown = await (
        await ask(`/api/findings?${filterOf({ rule: 'G01', resource: 'sites' })}`)
      ).json()
      return found
    }
    expect(await overdue()).toEqual([])
    passMidnight()
    expect(await overdue()).toMatchObject([{ message: 'overdue', args: { nextReviewOn: day } }])
  })
})

it('is one in the zone that the register has now, as soon as it has it', async () => {
  const [paris, , cayenne] = CASES
  if (!paris || !cayenne) throw new Error('There are no cases')
  const { store, ask, visit } = await start(paris)
  await visit('/charte/versions')
  await store.updateMany('sites', [1], { timeZone: cayenne.timeZone }, { who: 'Ada', at: paris.end })
  expect(await (await visit('/charte/versions')).text()).toContain(
    '14 janvier 2027 à 20:00:00 UTC−3 (heure de la Guyane)',
  )
  expect((await visit('/charte?at=2027-01-14')).headers.get('location')).toBe('/charte/versions/2')
  expect(await (await ask('/api/publications/at?at=2027-01-14')).json()).toMatchObject({ number: 2 })
})
