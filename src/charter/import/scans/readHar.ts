import { getDomain } from 'tldts'
import { z } from 'zod'
import { hostOf } from '../cell/dropPersonal.ts'
import { type ReadResult, unreadable } from '../reading.ts'
import { readInstant } from './instants.ts'
import { readingOfSeen, rowOfTracker, type SeenTracker } from './seenTracker.ts'

const headers = z.array(z.object({ name: z.string(), value: z.string() })).catch([])
const cookies = z
  .array(
    z.object({
      name: z.string(),
      domain: z.string().nullish().catch(null),
      expires: z.string().nullish().catch(null),
      maxAge: z.number().nullish().catch(null),
    }),
  )
  .catch([])

/** What is read of an entry: no body, no value, no query. */
const entrySchema = z.object({
  pageref: z.string().catch(''),
  startedDateTime: z.string().catch(''),
  request: z.object({ url: z.string(), cookies, headers }),
  response: z.object({ status: z.number().catch(200), cookies, headers }),
})
type Entry = z.infer<typeof entrySchema>
const harSchema = z.object({
  log: z.object({
    entries: z.array(z.unknown()),
  }),
})

export function isHar(value: unknown): boolean {
  return harSchema.safeParse(value).success
}

/** Reads the cookies that a HAR 1.2 recording has set and sent: http://www.softwareishard.com/blog/har-12-spec/. */
export function readHar(value: unknown): ReadResult {
  const har = harSchema.safeParse(value)
  if (!har.success) return unreadable('otherJson')
  const read = har.data.log.entries.flatMap((entry) => {
    const parsed = entrySchema.safeParse(entry)
    return parsed.success ? [parsed.data] : []
  })
  const siteOf = createSiteFinder(read)
  const set = read
    .flatMap((entry, at) => setCookies(entry, at + 1, siteOf(entry)))
    // An end that is past takes a cookie away.
    .filter(({ maxAge }) => typeof maxAge !== 'number' || maxAge > 0)
  const known = new Set(set.map(({ name, domain = '' }) => `${name} ${hostOf(domain)}`))
  const isKnown = (name: string, host: string) =>
    [...host.split('.').keys()].some((from) => known.has(`${name} ${host.split('.').slice(from).join('.')}`))
  const sent = read.flatMap((entry, at) => {
    const host = hostOf(entry.request.url)
    return sentNames(entry.request)
      .filter((name) => !isKnown(name, host))
      .map((name) => ({ name, line: at + 1, domain: host, site: siteOf(entry) }))
  })
  return readingOfSeen(
    'har',
    [...set, ...onSharedDomains(sent)].filter(({ name }) => name.trim() !== '').map(rowOfTracker),
  )
}

/** Finds the host of the page to which an entry belongs: of its first answer that leads nowhere else. */
function createSiteFinder(entries: readonly Entry[]): (entry: Entry) => string {
  const sites = new Map<string, string>()
  const isPage = ({ response: { status } }: Entry) => status < 300 || status >= 400
  for (const entry of [...entries.filter(isPage), ...entries])
    if (!sites.has(entry.pageref)) sites.set(entry.pageref, hostOf(entry.request.url))
  return ({ pageref }) => sites.get(pageref) ?? ''
}

/** Tools that leave the list empty still have the header. */
function sentNames({ cookies: listed, headers: written }: Entry['request']): string[] {
  if (listed.length > 0) return listed.map(({ name }) => name)
  return written
    .filter(({ name }) => name.toLowerCase() === 'cookie')
    .flatMap(({ value }) => value.split(/;|\r?\n/))
    .map((pair) => pair.split('=', 1)[0]?.trim() ?? '')
}

interface SentCookie {
  name: string
  line: number
  domain: string
  site: string
}

/** A cookie that several hosts of one domain are sent belongs to what their names share. */
function onSharedDomains(sent: readonly SentCookie[]): SeenTracker[] {
  const keyOf = ({ name, domain }: SentCookie) => `${name} ${getDomain(domain) ?? domain}`
  const shared = new Map<string, string>()
  for (const cookie of sent) {
    const before = shared.get(keyOf(cookie)) ?? cookie.domain
    shared.set(keyOf(cookie), sharedEnd(before, cookie.domain))
  }
  return sent.map((cookie) => ({ ...cookie, domain: shared.get(keyOf(cookie)) ?? cookie.domain }))
}

function sharedEnd(one: string, other: string): string {
  const [labels, others] = [one, other].map((host) => host.split('.').toReversed())
  const end = labels?.findIndex((label, at) => label !== others?.[at]) ?? 0
  return labels === undefined || end === -1 ? one : labels.slice(0, end).toReversed().join('.')
}

/** What a response sets; tools that leave the list empty still have the headers, several of them perhaps in one. */
function setCookies(entry: Entry, line: number, site: string): SeenTracker[] {
  const { request, response, startedDateTime } = entry
  const start = readInstant(startedDateTime)
  const host = hostOf(request.url)
  const written = response.headers
    .filter(({ name }) => name.toLowerCase() === 'set-cookie')
    .flatMap(({ value }) => value.split(/\r?\n/))
    .map((header) => readSetCookie(header, start))
    .filter(({ name }) => name !== '')
  const listed = response.cookies.map(({ name, domain, expires, maxAge }) => ({
    name,
    domain: domain ?? '',
    maxAge: maxAge ?? ageUntil(expires ?? '', start),
  }))
  const all = written.length > 0 ? written : listed
  return all.map(({ name, domain, maxAge }) => ({ name, line, domain: domain || host, site, maxAge }))
}

function readSetCookie(
  header: string,
  start: number | null,
): { name: string; domain: string; maxAge: number | null | undefined } {
  const [pair = '', ...attributes] = header.split(';')
  const attribute = (name: string) => {
    const found = attributes.find((one) => one.trim().toLowerCase().startsWith(`${name}=`))
    return found?.slice(found.indexOf('=') + 1).trim() ?? ''
  }
  const [name = ''] = pair.split('=', 1)
  const maxAge = attribute('max-age')
  const seconds = /^-?\d{1,15}$/.test(maxAge) ? Number(maxAge) : ageUntil(attribute('expires'), start)
  return { name: name.trim(), domain: attribute('domain'), maxAge: seconds }
}

/** Without an end it goes with the session. */
function ageUntil(expires: string, start: number | null): number | null | undefined {
  if (expires === '') return null
  const end = readInstant(expires)
  return end === null || start === null ? undefined : end - start
}
