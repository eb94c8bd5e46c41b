import { z } from 'zod'

const day = z.iso.date().transform((value) => `${value}T23:59:59.999Z`)
const instant = z.iso.datetime({ offset: true }).transform((value) => new Date(value).toISOString())
const at = z.union([instant, day])

/** The moment that `at` names: an instant (RFC 3339), or a day in UTC, by whose end is meant; null when it is neither. */
export function parseAt(text: string): string | null {
  // An unescaped `+` of an offset arrives as a space.
  return at.safeParse(text.replace(' ', '+')).data ?? null
}
