import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Change } from '#charter/history/change.ts'
import { tryParseJson } from '#charter/kit/tryParseJson.ts'
import type { ImportOrigin } from '#api/imports.ts'
import { RESOURCE_NAMES } from '#api/resourceNames.ts'
import type { Database } from '../database.ts'

const factsSchema = z.object({ name: z.string(), lines: z.array(z.int().nonnegative()) })

const WRITTEN: readonly string[] = RESOURCE_NAMES

/**
 * Finds out which of these entries an import wrote. The first entry of its act has the line of each that follows, in their order, so that the
 * chain of the history covers them.
 */
export async function findOrigins(
  db: Kysely<Database>,
  changes: readonly Change[],
): Promise<Map<number, ImportOrigin>> {
  const written = changes.filter(({ resource }) => WRITTEN.includes(resource))
  const moments = [...new Set(written.map(({ at }) => at))]
  const origins = new Map<number, ImportOrigin>()
  if (moments.length === 0) return origins
  const heads = await db
    .selectFrom('changes')
    .select(['id', 'who', 'at', 'recordId', 'after'])
    .where('resource', '=', 'imports')
    .where('action', '=', 'import')
    .where('at', 'in', moments)
    .execute()
  for (const { id: head, who, at, recordId, after } of heads) {
    const facts = factsSchema.safeParse(tryParseJson(after ?? ''))
    if (!facts.success || recordId === null) continue
    const { name, lines } = facts.data
    for (const { id, ...change } of written) {
      const line = lines[id - head - 1]
      if (line !== undefined && change.who === who && change.at === at)
        origins.set(id, { importId: recordId, name, line })
    }
  }
  return origins
}
