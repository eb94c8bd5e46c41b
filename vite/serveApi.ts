import { getRequestListener } from '@hono/node-server'
import type { Plugin } from 'vite'
import { starterRegister } from '#charter/starter/starterRegister.ts'
import { createAccounts, type OpenAccounts } from '#server/accounts/createAccounts.ts'
import { readConfig } from '#server/process/config.ts'
import { createFirstAdministrator } from '#server/site/createFirstAdministrator.ts'
import { findDomainOwner } from '#server/site/findDomainOwner.ts'
import { isCharterPath } from '#server/http/charter/charterPath.ts'
import { createCharterPages } from '#server/http/charter/createCharterPages.ts'
import { createApi } from '#server/http/createApi.ts'
import { createStore } from '#server/storage/createStore.ts'
import { makeRandomSalt } from '#server/storage/makeRandomSalt.ts'
import { nodeSqlite } from '#server/storage/nodeSqlite.ts'

/**
 * Answers `/api` and `/charte` in the process of the development server, on a register in memory that is new at each
 * start. The administrator's password is displayed at the start, or comes from `ADMIN_PASSWORD`.
 */
export function serveApi(): Plugin {
  return {
    name: 'serve-api',
    apply: 'serve',
    async configureServer(server) {
      const now = () => new Date()
      const store = await createStore(nodeSqlite(':memory:'), {
        register: starterRegister,
        now,
        makeSalt: makeRandomSalt,
      })
      const log = (error: unknown) => server.config.logger.error(String(error))
      const accounts = await createAccounts(store, { now, secret: null, publicUrl: null, mailer: null, log })
      await logFirstAdministrator(accounts, now, (sentence) => server.config.logger.info(sentence))
      const charter = createCharterPages(store, { compress: null, headers: {} })
      const onPublished = () => charter.refresh()
      const api = getRequestListener(
        createApi({ store, accounts, now, log, onPublished, ownerOf: findDomainOwner }).fetch,
      )
      const pages = getRequestListener((request) => charter.answer(request, new URL(request.url)))
      server.middlewares.use((request, response, next) => {
        const path = request.url?.replace(/\?.*/, '') ?? ''
        if (path.startsWith('/api/')) void api(request, response)
        else if (isCharterPath(path)) void pages(request, response)
        else next()
      })
    },
  }
}

async function logFirstAdministrator(
  accounts: OpenAccounts,
  now: () => Date,
  log: (sentence: string) => void,
): Promise<void> {
  const outcome = readConfig(process.env)
  if (outcome.kind === 'refused') throw new Error(outcome.sentence)
  const { config } = outcome
  const first = await createFirstAdministrator(accounts, config, now)
  if (first.kind === 'refused') throw new Error(first.sentence)
  if (first.created) log(config.sentences.firstAdministrator(first.created.email, first.created.password))
}
