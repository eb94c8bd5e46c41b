import { setupWorker } from 'msw/browser'
import { starterRegister } from '#charter/starter/starterRegister.ts'
import { createAccounts, type OpenAccounts } from '#server/accounts/createAccounts.ts'
import type { Accounts } from '#server/http/accounts.ts'
import { createCharterPages } from '#server/http/charter/createCharterPages.ts'
import { createApi } from '#server/http/createApi.ts'
import { createStore } from '#server/storage/createStore.ts'
import { makeRandomSalt } from '#server/storage/makeRandomSalt.ts'
import { sqliteWasm } from '#server/storage/sqliteWasm.ts'
import { apiHandlers } from './apiHandlers.ts'

/** Starts the whole server in the browser's memory. Its data is lost when the page is closed. */
async function startDemo(): Promise<void> {
  const now = () => new Date()
  const store = await createStore(await sqliteWasm(), {
    register: starterRegister,
    now,
    makeSalt: makeRandomSalt,
  })
  const accounts = await createAccounts(store, { now, secret: null, publicUrl: null, mailer: null })
  // The one visitor has no session that a write could ask for.
  store.checkGrantsBy(() => Promise.resolve({ kind: 'holds', siteIds: null, mayChangeSettings: true }))
  const charter = createCharterPages(store, { compress: null, headers: {} })
  const api = createApi({
    store,
    accounts: await signInVisitor(accounts, now),
    now,
    onPublished: () => charter.refresh(),
  })
  await setupWorker(...apiHandlers(api, charter)).start({
    quiet: true,
    onUnhandledFrame: 'bypass',
  })
  // The screens request the register as soon as they load, so they must come after the worker.
  await import('#admin/main.tsx')
}

/** Signs the one visitor in for every request: a page cannot set the `HttpOnly` cookie of a session. */
async function signInVisitor(accounts: OpenAccounts, now: () => Date): Promise<Accounts> {
  const visitor = {
    name: 'Camille Démo',
    email: 'demo@registre.local',
    role: 'administrator',
    language: 'fr',
  } as const
  const author = { who: 'local', at: now().toISOString() }
  const invited = await accounts.invite(visitor, location.origin, author)
  if (invited.kind !== 'ok') throw new Error('The demonstration has no visitor')
  const { id } = invited.record
  return {
    ...accounts,
    async authenticate() {
      const found = await accounts.getUser(id)
      if (found.kind !== 'ok') return null
      const { name, email, role, language, siteIds } = found.record
      return { id, name, email, role, language, siteIds, sessionId: 0 }
    },
  }
}

await startDemo()
