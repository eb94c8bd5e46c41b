import { z } from 'zod'
import { type LineFlaw, type ReadResult, unreadable } from '../reading.ts'
import { readingOfSeen, rowOfTracker, type SeenTracker } from './seenTracker.ts'

/** What is read of a cookie: never its value. */
const cookieSchema = z.object({
  name: z.string(),
  domain: z.string(),
  session: z.boolean().nullish().catch(null),
  expires: z.number().nullish().catch(null),
  expirationDate: z.number().nullish().catch(null),
})
/** By what a list is known as that of a browser: its first cookie has a value and says where it may be sent. */
const firstSchema = z
  .object({ name: z.string(), value: z.string(), domain: z.string() })
  .and(z.union([z.object({ hostOnly: z.boolean() }), z.object({ httpOnly: z.boolean() })]))
const listSchema = z.array(z.unknown()).refine(([first]) => firstSchema.safeParse(first).success)

const stateSchema = z.union([
  listSchema.transform((cookies) => ({ cookies, origins: [] })),
  z.object({
    cookies: listSchema,
    origins: z
      .array(
        z.object({ origin: z.string(), localStorage: z.array(z.object({ name: z.string() })).catch([]) }),
      )
      .catch([]),
  }),
])

export const isBrowserCookies = (value: unknown): boolean => stateSchema.safeParse(value).success

/**
 * Reads the cookies of a browser as JSON: those of an extension (Cookie-Editor, EditThisCookie), or the state that Playwright or
 * Puppeteer keep, with its local storage. It gives the instant at which a cookie ends, not when it was set: only those of a session
 * have a lifetime that can be told.
 */
export function readBrowserCookies(value: unknown): ReadResult {
  const state = stateSchema.safeParse(value)
  if (!state.success) return unreadable('otherJson')
  const { cookies, origins } = state.data
  const flaws: LineFlaw[] = []
  const seen = cookies.flatMap((one, at): SeenTracker[] => {
    const line = at + 1
    const cookie = cookieSchema.safeParse(one)
    if (cookie.success)
      return [{ name: cookie.data.name, domain: cookie.data.domain, line, maxAge: ageOf(cookie.data) }]
    flaws.push({ line, code: 'unreadablePart', args: { text: 'name, domain' } })
    return []
  })
  const stored = origins.flatMap(({ origin, localStorage }) =>
    localStorage.map(({ name }): Omit<SeenTracker, 'line'> => ({
      name,
      domain: origin,
      storage: 'localStorage',
    })),
  )
  const lined = stored.map((one, at) => ({ ...one, line: cookies.length + at + 1 }))
  const named = [...seen, ...lined].filter(({ name }) => name.trim() !== '')
  return readingOfSeen('browserCookies', named.map(rowOfTracker), flaws)
}

function ageOf({ session, expires, expirationDate }: z.infer<typeof cookieSchema>): null | undefined {
  const isOfSession = session ?? (expirationDate ?? expires ?? -1) < 0
  return isOfSession ? null : undefined
}
