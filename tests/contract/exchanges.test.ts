import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { onEachEngine } from './engines.ts'

/** A request, and the answer that it must get: literally, whatever either end makes of its own schemas. */
interface Exchange {
  shows: string
  request: { method: string; path: string; body?: unknown }
  response: { status: number; headers?: Record<string, string>; body: unknown }
}

const folder = join(import.meta.dirname, 'exchanges')

onEachEngine((start) => {
  describe.each(globSync('*.json', { cwd: folder }).toSorted())('%s', (file) => {
    it('is what is on the wire, one exchange after another', async () => {
      const exchanges: Exchange[] = JSON.parse(readFileSync(join(folder, file), 'utf8'))
      const api = await start()
      for (const { shows, request, response } of exchanges) {
        const answer = await api.send(request.method, request.path, request.body)
        const headers = Object.keys(response.headers ?? {}).map((name) => [name, answer.headers.get(name)])
        expect(
          {
            status: answer.status,
            headers: Object.fromEntries(headers),
            body: answer.body,
          },
          shows,
        ).toStrictEqual({ headers: {}, ...response })
      }
    })
  })
})
