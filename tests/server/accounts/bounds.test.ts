import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { changeInWords } from '#charter/history/changeInWords.ts'
import type { ListQuery } from '#api/listQuery.ts'
import { startAccounts, type StartedAccounts } from './startAccounts.ts'

const ALICE = 'alice@example.fr'
const HOUR = 3_600_000

const WHOLE: ListQuery = {
  conditions: [],
  search: '',
  sort: { field: 'id', direction: 'asc' },
  range: null,
}

async function start() {
  const started = await startAccounts()
  await started.add(ALICE, 'reader')
  const alice = started.browser()
  await alice.signIn(ALICE)
  return { ...started, alice }
}

async function historyOf({ store }: StartedAccounts) {
  return (await store.changes(WHOLE)).items
}

describe('what a reader can make the server keep', () => {
  it('of refused writes: some in an hour, one that says that there are more, and all of them in the log', async () => {
    const started = await start()
    const { alice, events, pass } = started
    const before = (await historyOf(started)).length
    const refuse = (id: string) => alice.send('DELETE', `/api/cookies/${id}`)
    for (let write = 0; write < 60; write += 1) expect((await refuse('1')).status).toBe(403)
    const noted = (await historyOf(started)).slice(before)
    expect(noted).toHaveLength(21)
    expect(noted.map(({ action }) => action)).not.toContain('delete')
    const last = noted.at(-1)
    expect(last?.after).toEqual({ method: 'DELETE', path: '/api/cookies/1', further: true })
    expect(last && changeInWords(last, () => 'sessionid', 'fr')).toMatchObject({
      deed: 'a voulu supprimer le cookie ',
      rest: ', ce que son rôle ne permet pas (ses autres tentatives de la même heure ne sont pas notées une à une)',
    })
    expect(events.filter(({ event }) => event === 'forbidden')).toHaveLength(60)
    pass(HOUR)
    await refuse('1')
    expect((await historyOf(started)).at(-1)?.after).toEqual({ method: 'DELETE', path: '/api/cookies/1' })
  })

  it('of an address: no more than its beginning', async () => {
    const started = await start()
    await started.alice.send('DELETE', `/api/cookies/${'9'.repeat(10_000)}`)
    const last = (await historyOf(started)).at(-1)
    expect(last?.after).toEqual({ method: 'DELETE', path: `/api/cookies/${'9'.repeat(87)}` })
  })

  it('of changes to their own account: thirty in an hour', async () => {
    const started = await start()
    const { alice, pass } = started
    const before = (await historyOf(started)).length
    const rename = (name: string) => alice.send('POST', '/api/auth/update-user', { name, language: 'fr' })
    for (let time = 0; time < 30; time += 1) expect((await rename(`Alice ${time}`)).status).toBe(200)
    const refused = await rename('Alice')
    expect(refused.status).toBe(429)
    expect(refused.headers.get('retry-after')).toBe('3600')
    expect((await historyOf(started)).length).toBe(before + 30)
    pass(HOUR)
    expect((await rename('Alice')).status).toBe(200)
  })

  it('of sessions: twenty, of which the least recently used ends', async () => {
    const { alice, browser, store } = await start()
    for (let session = 0; session < 20; session += 1) await browser().signIn(ALICE)
    const { rows } = await sql`select count(*) as count from sessions`.execute(store.kysely)
    expect(rows).toEqual([{ count: 20 }])
    expect((await alice.send('GET', '/api/cookies')).status).toBe(401)
  })
})
