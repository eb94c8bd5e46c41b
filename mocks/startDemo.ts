import { setupWorker } from 'msw/browser'
import { starterRegister } from '#charter/starter/starterRegister.ts'
import { createApi } from '#server/http/createApi.ts'
import { createStore } from '#server/storage/createStore.ts'
import { sqliteWasm } from '#server/storage/sqliteWasm.ts'
import { apiHandlers } from './apiHandlers.ts'

/** The whole server in the browser's own memory: what is typed there is gone when the page is left. */
async function startDemo(): Promise<void> {
  const now = () => new Date()
  const store = await createStore(await sqliteWasm(), { register: starterRegister, now })
  await setupWorker(...apiHandlers(createApi({ store, now }))).start({
    quiet: true,
    onUnhandledFrame: 'bypass',
  })
  // Only now: the screens ask for the register as soon as they are there.
  await import('#admin/main.tsx')
}

await startDemo()
