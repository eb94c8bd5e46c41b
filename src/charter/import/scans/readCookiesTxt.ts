import { type LineFlaw, type ReadResult, readingOf, unreadable } from '../reading.ts'
import { ROWS_MAX } from '../table/grid.ts'
import { readingOfSeen, rowOfTracker } from './seenTracker.ts'

const FIELDS = 7
/** A cookie that no script may read stands behind this sign, and not behind that of a comment. */
const HTTP_ONLY = /^#HttpOnly_/

/**
 * Reads Netscape’s cookies.txt, as curl and browsers’ extensions write it. It gives the day on which a cookie ends, not when it was
 * set: only those of a session have a lifetime that can be told.
 */
export function readCookiesTxt(text: string): ReadResult {
  const lines = text.split(/\r\n|\n|\r/)
  if (lines.length > ROWS_MAX) return unreadable('tooManyRows', { max: ROWS_MAX })
  const flaws: LineFlaw[] = []
  const found = lines.flatMap((written, at) => {
    const line = written.replace(HTTP_ONLY, '')
    if (line.trim() === '' || line.startsWith('#')) return []
    // What is copied from a screen has spaces for its tabs.
    const fields = line.includes('\t') ? line.split('\t') : line.trim().split(/ +/)
    const [domain = '', , , , expires = '', name = '', ...rest] = fields
    if (rest.length + FIELDS - 1 !== FIELDS && (name === '' || rest.length === 0)) {
      flaws.push({ line: at + 1, code: 'tooFewFields', args: { expected: FIELDS, found: fields.length } })
      return []
    }
    // Without a name, the value is the cookie.
    if (name.trim() === '') return []
    const maxAge = expires === '' || /^0+$/.test(expires) ? null : undefined
    return [rowOfTracker({ name, line: at + 1, domain, maxAge })]
  })
  // Lines that say nothing of a cookie are named, also where there is no other.
  if (found.length === 0 && flaws.length > 0) return readingOf('cookiesTxt', { flaws })
  return readingOfSeen('cookiesTxt', found, flaws)
}
