import { dropPersonal } from '../cell/dropPersonal.ts'
import { type FileNote, type ReadResult, readingOf, unreadable } from '../reading.ts'
import { withoutRepeated } from '../scans/seenTracker.ts'
import { literalOfJson, objectOf, type ReadConfiguration, rowsOfNames } from './configuration.ts'
import { readCookieConsent, readCookieConsent2 } from './readCookieConsent.ts'
import { readKlaro } from './readKlaro.ts'
import { type Literal, readLiteral } from './readLiteral.ts'
import { readOrejime } from './readOrejime.ts'
import { readServices } from './readTarteaucitron.ts'

/** Reads a consent banner’s configuration that was saved as JSON; null if it is none. */
export function readJsonConfiguration(value: unknown): ReadResult | null {
  const literal = literalOfJson(value)
  const read = readKnown(literal) ?? (Array.isArray(literal) ? readServices(literal) : null)
  return read && resultOf(read)
}

/** By the names that only one of them has; old ones of Klaro have those of Orejime, and another variable. */
function readKnown(value: Literal, isKlaro = false): ReadConfiguration | null {
  const config = objectOf(value)
  if (isKlaro && Array.isArray(config.get('apps'))) return readKlaro(config)
  if (Array.isArray(config.get('purposes')) || Array.isArray(config.get('apps'))) return readOrejime(config)
  if (Array.isArray(config.get('services'))) return readKlaro(config)
  if (config.get('categories') instanceof Map && config.get('language') instanceof Map)
    return readCookieConsent(config)
  if (config.get('languages') instanceof Map) return readCookieConsent2(config)
  return null
}

/** Where a configuration begins in a program. */
const STARTS =
  /\b(?:(?:klaro|orejime)Config\s*=|Orejime\.init\s*\(|(?:CookieConsent|cookieconsent)\.run\s*\(|cc\.run\s*\(|export default|module\.exports\s*=|(?:var|let|const)\s+[\w$]{1,60}(?:\s*:\s*[\w.<>[\]]{1,80})?\s*=)\s*(?=[[{])/g
const TARTEAUCITRON =
  /\btarteaucitron\.services(?:\.([\w$]{1,60})|\[\s*["']([\w$-]{1,60})["']\s*\])\s*=\s*(?=\{)/g
const TARTEAUCITRON_JOB = /\.push\s*\(\s*["'`]([\w-]{1,60})["'`]\s*\)/g
const STARTS_MAX = 8
const SERVICES_MAX = 1_000

/** Reads the configuration in a program, or an object literal alone, without running it. */
export function readScript(text: string): ReadResult {
  if (/\btarteaucitron\b/.test(text)) return readTarteaucitronScript(text)
  const trimmed = text.length - text.trimStart().length
  const places = /^\s*[[{]/.test(text) ? [trimmed] : []
  for (const match of text.matchAll(STARTS))
    if (places.length < STARTS_MAX) places.push(match.index + match[0].length)
  let isTooDeep = false
  for (const place of places) {
    const literal = readLiteral(text, place)
    if ('flaw' in literal) {
      isTooDeep ||= literal.flaw === 'tooDeep'
      continue
    }
    const read =
      readKnown(literal.value, /\bklaroConfig\b/.test(text)) ??
      (Array.isArray(literal.value) ? readServices(literal.value) : null)
    if (read) return resultOf(read)
  }
  return unreadable(isTooDeep ? 'tooDeep' : 'runsCode')
}

/** Services of one’s own say their cookies; those of the catalogue are started by their name alone. */
function readTarteaucitronScript(text: string): ReadResult {
  const services: Literal[] = []
  for (const match of text.matchAll(TARTEAUCITRON)) {
    if (services.length >= SERVICES_MAX) break
    const literal = readLiteral(text, match.index + match[0].length)
    if (!('flaw' in literal)) services.push(literal.value)
  }
  const jobs = [...text.matchAll(TARTEAUCITRON_JOB)].map(([, name = '']) => name)
  const read = readServices(services) ?? { format: 'tarteaucitron' as const, rows: [], unnamed: [] }
  const known = new Set(services.map((service) => objectOf(service).get('key')))
  const [, name] = /["']?cookieName["']?\s*:\s*["']([\w-]{1,60})["']/.exec(text) ?? []
  const own = rowsOfNames(name === undefined ? [] : [name], read.rows.length + 1, {
    'cookie.service': 'tarteaucitron',
    'cookie.purposeCodes': 'consentChoice',
  })
  return resultOf({
    ...read,
    rows: [...read.rows, ...own],
    unnamed: [...read.unnamed, ...jobs.filter((job) => !known.has(job))],
  })
}

function resultOf({ format, rows: found, unnamed }: ReadConfiguration): ReadResult {
  const { rows, repeated } = withoutRepeated(found)
  const notes: FileNote[] = []
  if (unnamed.length > 0)
    notes.push({
      code: 'servicesWithoutCookies',
      args: { names: dropPersonal([...new Set(unnamed)].join(', ')).text },
    })
  if (repeated > 0) notes.push({ code: 'repeated', args: { count: repeated } })
  if (rows.length === 0 && unnamed.length === 0) return unreadable('noCookie')
  return readingOf(format, { rows, notes })
}
