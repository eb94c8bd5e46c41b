import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { onEachEngine } from './engines.ts'

/** A request, and the answer that it must get: literally, whatever either end makes of its own schemas. */
const exchangesSchema = z.array(
  z.strictObject({
    shows: z.string(),
    request: z.strictObject({ method: z.string(), path: z.string(), body: z.unknown().optional() }),
    response: z.strictObject({
      status: z.number(),
      headers: z.record(z.string(), z.string()).default({}),
      body: z.unknown(),
    }),
  }),
)

const folder = join(import.meta.dirname, 'exchanges')

onEachEngine((start) => {
  describe.each(globSync('*.json', { cwd: folder }).toSorted())('%s', (file) => {
    it('is what is on the wire, one exchange after another', async () => {
      const exchanges = exchangesSchema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')))
      const api = await start()
      for (const { shows, request, response } of exchanges) {
        const { status, headers, body } = await api.send(request.method, request.path, request.body)
        const spokenOf = Object.keys(response.headers).map((name) => [name, headers.get(name)] as const)
        expect({ status, headers: Object.fromEntries(spokenOf), body }, shows).toStrictEqual(response)
      }
      expect(api.errors).toEqual([])
    })
  })
})
