import { z } from 'zod'
import { type ReadResult, unreadable } from '../reading.ts'
import { readInstant } from './instants.ts'
import { readingOfSeen, rowOfTracker, type SeenTracker } from './seenTracker.ts'

/** What is read of a cookie: never its value. */
const cookie = z.object({
  name: z.string(),
  domain: z.string().catch(''),
  expires: z.number().nullish().catch(null),
  expiresDays: z.number().nullish().catch(null),
  session: z.boolean().nullish().catch(null),
  firstPartyStorage: z.boolean().nullish().catch(null),
  third_party: z.boolean().nullish().catch(null),
})

const inspection = z.object({
  uri_ins: z.string().catch(''),
  uri_dest: z.string().nullish().catch(null),
  start_time: z.string().nullish().catch(null),
  localStorage: z.record(z.string(), z.unknown()).nullish().catch(null),
})
const collected = inspection.extend({ cookies: z.array(z.unknown()), script: z.unknown() })
const reported = inspection.extend({ reports: z.object({ cookies: z.array(z.unknown()) }) })
/** A visit of Blacklight without a report on cookies found none. */
const visited = inspection
  .extend({ hosts: z.object({}), script: z.object({ host: z.string() }) })
  .transform((visit) => ({ ...visit, reports: { cookies: [] } }))
const ofBlacklight = z.union([reported, visited])

export function isEvidence(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('uri_ins' in value)) return false
  return collected.safeParse(value).success || ofBlacklight.safeParse(value).success
}

/**
 * Reads `inspection.json` of the Website Evidence Collector (of the EDPS), with its local storage, and that of Blacklight (of The
 * Markup).
 */
export function readEvidence(value: unknown): ReadResult {
  const own = collected.safeParse(value)
  const other = ofBlacklight.safeParse(value)
  const page = own.success ? own.data : other.success ? other.data : null
  if (page === null) return unreadable('otherJson')
  const cookies = own.success ? own.data.cookies : other.success ? other.data.reports.cookies : []
  const site = page.uri_dest ?? page.uri_ins
  const start = readInstant(page.start_time ?? '')
  const seen: SeenTracker[] = cookies.flatMap((one, at): SeenTracker[] => {
    const parsed = cookie.safeParse(one)
    if (!parsed.success || parsed.data.name.trim() === '') return []
    const { name, domain, firstPartyStorage, third_party: thirdParty } = parsed.data
    const isThirdParty =
      thirdParty ??
      (firstPartyStorage === null || firstPartyStorage === undefined ? undefined : !firstPartyStorage)
    return [{ name, domain, line: at + 1, site, maxAge: ageOf(parsed.data, start), isThirdParty }]
  })
  const stored = Object.entries(page.localStorage ?? {}).flatMap(([origin, items]) =>
    Object.keys(typeof items === 'object' && items !== null ? items : {}).map((name): SeenTracker => ({
      name,
      domain: origin,
      storage: 'localStorage',
      line: 0,
      site,
    })),
  )
  const lined = stored.map((one, at) => ({ ...one, line: cookies.length + at + 1 }))
  return readingOfSeen(
    own.success ? 'websiteEvidenceCollector' : 'blacklight',
    [...seen, ...lined].map(rowOfTracker),
  )
}

const DAY = 86_400

/** The collector counts the days itself; older ones say only when it ends, -1 for a session. */
function ageOf(
  { session, expires, expiresDays }: z.infer<typeof cookie>,
  start: number | null,
): number | null | undefined {
  if (session === true || expires === -1) return null
  if (typeof expiresDays === 'number' && expiresDays > 0) return expiresDays * DAY
  return typeof expires === 'number' && start !== null && expires > start ? expires - start : undefined
}
