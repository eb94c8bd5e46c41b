import type { Context } from 'hono'
import { contentRange } from '#api/contentRange.ts'
import type { ListQuery } from '#api/listQuery.ts'
import type { Page } from './store.ts'

/** A list as react-admin reads it: the records, and in a header which they are of how many. */
export function answerPage<Item extends object>(
  c: Context,
  resource: string,
  { range }: ListQuery,
  { items, total }: Page<Item>,
): Response {
  return c.json(items, 200, {
    'content-range': contentRange(resource, range?.first ?? 0, items.length, total),
  })
}
