import { getRequestListener } from '@hono/node-server'
import type { Plugin } from 'vite'
import { starterRegister } from '#charter/starter/starterRegister.ts'
import { createApi } from '#server/http/createApi.ts'
import { createStore } from '#server/storage/createStore.ts'
import { nodeSqlite } from '#server/storage/nodeSqlite.ts'

/** Answers `/api` in the development server's own process, over a register in memory that begins anew with it. */
export function serveApi(): Plugin {
  return {
    name: 'serve-api',
    apply: 'serve',
    async configureServer(server) {
      const now = () => new Date()
      const store = await createStore(nodeSqlite(':memory:'), { register: starterRegister, now })
      const log = (error: unknown) => server.config.logger.error(String(error))
      const answer = getRequestListener(createApi({ store, now, log }).fetch)
      server.middlewares.use((request, response, next) => {
        if (request.url?.startsWith('/api/')) void answer(request, response)
        else next()
      })
    },
  }
}
