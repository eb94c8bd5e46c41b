import { INTEGER_MAX } from '#api/resourceNames.ts'
import type { Call } from './route.ts'

/** The id that the address names. One beyond what a database can give belongs to nothing, like the largest. */
export function idOf(c: Call): number {
  return Math.min(Number(c.req.param('id')), INTEGER_MAX)
}
