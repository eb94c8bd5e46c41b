import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** A request and its required answer, written literally, so that it can prove the schemas of both ends wrong. */
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

export type Exchange = z.infer<typeof exchangesSchema>[number]

const folder = join(import.meta.dirname, 'exchanges')

export const EXCHANGE_FILES = globSync('*.json', { cwd: folder }).toSorted()

export function readExchanges(file: string): Exchange[] {
  return exchangesSchema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')))
}
