import { starterRegister } from '#charter/starter/starterRegister.ts'
import type { Role } from '#api/access.ts'
import { createAccounts, type OpenAccounts } from '#server/accounts/createAccounts.ts'
import { SESSION_TIMES, type SessionTimes } from '#server/accounts/lifetimes.ts'
import { createApi } from '#server/http/createApi.ts'
import type { Mailer } from '#server/http/accounts.ts'
import type { SecurityEvent } from '#server/http/securityEvent.ts'
import { createStore, type OpenStore } from '#server/storage/createStore.ts'
import { nodeSqlite } from '#server/storage/nodeSqlite.ts'
import { makeSalt } from '../../support/makeSalt.ts'
import { CookieJar } from '../../support/CookieJar.ts'

export const PASSWORD = 'neuf girafes bleues dansent'
export const OTHER_PASSWORD = 'dix zèbres verts chantent'

/** A browser with cookies and an address. */
export interface Browser {
  jar: CookieJar
  send: (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>
  signIn: (email: string, password?: string) => Promise<Answer>
}

export interface Answer {
  status: number
  headers: Headers
  body: unknown
}

export interface StartedAccounts {
  store: OpenStore
  accounts: OpenAccounts
  events: SecurityEvent[]
  /** Moves the clock, in milliseconds. */
  pass: (time: number) => void
  browser: (address?: string) => Browser
  /** Adds a person with `PASSWORD`: `alice@example.fr`. */
  add: (email: string, role: Role) => Promise<number>
  /** Starts the API again on the same database, as after a restart. */
  restart: () => Promise<void>
}

interface StartOptions {
  publicUrl?: string | null
  mailer?: Mailer | null
  path?: string
  sessionTimes?: SessionTimes
}

/** Starts the API with real accounts, a clock to move and browsers. */
export async function startAccounts({
  publicUrl = null,
  mailer = null,
  path = ':memory:',
  sessionTimes = SESSION_TIMES,
}: StartOptions = {}): Promise<StartedAccounts> {
  let time = Date.parse('2026-11-24T09:30:00.000Z')
  const now = () => new Date(time)
  const events: SecurityEvent[] = []
  const store = await createStore(nodeSqlite(path), { register: starterRegister, now, makeSalt })
  const secret = 'a secret of these tests, and of nothing else'
  const open = async () => {
    const accounts = await createAccounts(store, { now, secret, publicUrl, mailer, sessionTimes })
    return { accounts, api: createApi({ store, accounts, now, publicUrl, report: (it) => events.push(it) }) }
  }
  let running = await open()

  const browser = (address = '192.0.2.1'): Browser => {
    const jar = new CookieJar()
    const send: Browser['send'] = async (method, path, body, headers = {}) => {
      const request = new Request(`${publicUrl ?? 'http://localhost:3000'}${path}`, {
        method,
        headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
        body: body === undefined ? undefined : JSON.stringify(body),
      })
      const answer = await jar.through(request, { fetch: (it) => running.api.fetch(it, { address }) })
      const text = await answer.text()
      const isJson = (answer.headers.get('content-type') ?? '').includes('json')
      const read: unknown = isJson ? JSON.parse(text) : text
      return { status: answer.status, headers: answer.headers, body: read }
    }
    const signIn = (email: string, password = PASSWORD) =>
      send('POST', '/api/auth/sign-in/email', { email, password })
    return { jar, send, signIn }
  }

  return {
    store,
    accounts: running.accounts,
    events,
    pass: (more) => (time += more),
    browser,
    async add(email, role) {
      const invitation = { name: email.split('@')[0] ?? '', email, role, language: 'fr' } as const
      const author = { who: 'local', at: now().toISOString() }
      const added = await running.accounts.addWithPassword(invitation, PASSWORD, author)
      if (added.kind !== 'ok') throw new Error(`Not added: ${added.kind}`)
      return added.user.id
    },
    async restart() {
      running = await open()
    },
  }
}
