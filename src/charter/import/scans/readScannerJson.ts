import { z } from 'zod'
import { type ReadResult, unreadable } from '../reading.ts'
import { readInstant } from './instants.ts'
import { readingOfSeen, rowOfTracker, type SeenTracker } from './seenTracker.ts'

const cookies = z
  .array(
    z.object({
      name: z.string(),
      domain: z.string().catch(''),
      expires: z.number().nullish().catch(null),
      category: z.string().catch(''),
      requiresConsent: z.boolean().nullish().catch(null),
    }),
  )
  .catch([])

const scan = z.object({
  url: z.string(),
  scanDate: z.string().catch(''),
  cookiesBeforeInteraction: cookies,
  cookiesAfterReject: cookies,
  cookiesAfterAccept: cookies,
})

export function isScannerJson(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'cookiesBeforeInteraction' in value &&
    scan.safeParse(value).success
  )
}

/** Reads the JSON of gdpr-cookie-scanner: each cookie once, whenever it was seen. */
export function readScannerJson(value: unknown): ReadResult {
  const parsed = scan.safeParse(value)
  if (!parsed.success) return unreadable('otherJson')
  const { url, scanDate, cookiesBeforeInteraction, cookiesAfterReject, cookiesAfterAccept } = parsed.data
  const start = readInstant(scanDate)
  const all = [...cookiesBeforeInteraction, ...cookiesAfterReject, ...cookiesAfterAccept]
  const seen = all
    .map(({ name, domain, expires, category, requiresConsent }, at): SeenTracker => ({
      name,
      domain,
      line: at + 1,
      site: url,
      maxAge: typeof expires !== 'number' ? null : start === null ? undefined : expires - start,
      cells: {
        'category.name': category === 'unknown' ? '' : category,
        'category.consent': requiresConsent === true ? 'required' : requiresConsent === false ? 'exempt' : '',
      },
    }))
    .filter(({ name }) => name.trim() !== '')
  return readingOfSeen('gdprCookieScanner', seen.map(rowOfTracker))
}
