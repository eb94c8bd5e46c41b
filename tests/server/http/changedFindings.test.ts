import { afterEach, describe, expect, it } from 'vitest'
import { createApi } from '#server/http/createApi.ts'
import type { Store } from '#server/http/store.ts'
import { createClient } from '../../contract/client.ts'
import { startApi, type StartedApi } from './startApi.ts'

const AUTHOR = { who: 'local', at: '2026-11-24T09:30:00.000Z' }
const LIFETIME_MISSING = { rule: 'R13', resource: 'cookies', recordId: 1 }
const ANSWER = { reason: 'Le prestataire est interrogé.', until: '2026-12-31' }

const opened: StartedApi[] = []
afterEach(async () => {
  for (const { store } of opened.splice(0)) await store.close()
})

/** Accepts a finding, while `interfere` writes after the finding was read and before the acceptance is stored. */
async function acceptWhile(interfere: (store: Store) => Promise<unknown>) {
  const api = await startApi()
  opened.push(api)
  const { store } = api
  let isFirst = true
  const acceptFindings: Store['acceptFindings'] = async (...given) => {
    if (isFirst) await interfere(store)
    isFirst = false
    return store.acceptFindings(...given)
  }
  const now = () => new Date(AUTHOR.at)
  const app = createApi({ store: { ...store, acceptFindings }, accounts: api.accounts, now })
  const client = createClient((request) => app.fetch(request), api.cookie)
  const answer = await client.send('POST', '/api/findings/accept', { ...LIFETIME_MISSING, ...ANSWER })
  return { answer, acceptances: await store.acceptances() }
}

describe('a finding that is accepted', () => {
  it('is not accepted when it is gone by the time the acceptance is stored', async () => {
    const { answer, acceptances } = await acceptWhile((store) =>
      store.updateMany('cookies', [1], { lifetime: 'P13M' }, AUTHOR),
    )
    expect(answer).toMatchObject({ status: 404, body: { message: 'errors.noSuchFinding' } })
    expect(acceptances).toEqual([])
  })

  it('is accepted as it reads by then', async () => {
    const { answer } = await acceptWhile((store) =>
      store.updateMany('cookies', [1], { name: 'renamed' }, AUTHOR),
    )
    expect(answer).toMatchObject({ status: 200, body: { statement: expect.stringContaining('renamed') } })
  })

  it('is accepted although somebody is refused something meanwhile', async () => {
    const refusal = { resource: 'cookies', recordId: 1, method: 'DELETE', path: '/api/cookies/1' }
    const { answer, acceptances } = await acceptWhile((store) => store.noteRefusal(refusal, AUTHOR))
    expect(answer.status).toBe(200)
    expect(acceptances).toHaveLength(1)
  })
})
