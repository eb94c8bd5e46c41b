import { test as base } from '@playwright/test'
import { sessionState } from '../support/sessionState.ts'
import { type RunningServer, startServer } from '../support/startServer.ts'
import { watchPages } from './watchPages.ts'

interface Fixtures {
  /** The real server, on a new register with the original charter. */
  server: RunningServer
  /** The complaints of the browser that the test provokes: a refusal, a stopped server. */
  provoked: RegExp
  /** Whether the browser has the administrator's session from the start. */
  isSignedIn: boolean
  watched: void
}

/** A browser test on the real server. It fails if a page logs an error, calls another host, or shows a message's key. */
export const test = base.extend<Fixtures>({
  server: async ({}, use) => {
    const server = await startServer()
    await use(server)
    await server.stop()
    server.removeData()
  },
  baseURL: async ({ server }, use) => use(server.url),
  isSignedIn: [true, { option: true }],
  storageState: async ({ server, isSignedIn }, use) =>
    use(isSignedIn ? sessionState(await server.signIn()) : undefined),
  // Matches nothing.
  provoked: [/(?!)/, { option: true }],
  watched: [
    async ({ context, baseURL, provoked }, use) => {
      const faults = await watchPages(context, baseURL ?? '', provoked)
      await use()
      const found = await faults()
      if (found.length > 0) throw new Error(found.join('\n'))
    },
    { auto: true },
  ],
})
