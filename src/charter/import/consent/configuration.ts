import type { Format, SourceRow } from '../reading.ts'
import { rowOfTracker, type SeenTracker } from '../scans/seenTracker.ts'
import type { Literal, LiteralObject } from './readLiteral.ts'

// What configurations of consent banners have in common: objects, lists of texts, and names of cookies in several forms.

/** Rows of a configuration, and services of which it does not say the cookies. */
export interface ReadConfiguration {
  format: Format
  rows: SourceRow[]
  /** Names of services whose cookies the configuration does not name. */
  unnamed: string[]
}

export function objectOf(value: Literal): LiteralObject {
  return value instanceof Map ? value : new Map()
}

export function listOf(value: Literal): Literal[] {
  return Array.isArray(value) ? value : []
}

/** A text of one line, without the tags that banners show. */
export function textOf(value: Literal): string {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string'
    ? value
        .toWellFormed()
        .replace(/<[^<>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim()
    : ''
}

/** JSON as the same kind of value. Its names are its own: `__proto__` is one like another. */
export function literalOfJson(value: unknown): Literal {
  if (Array.isArray(value)) return value.map(literalOfJson)
  if (typeof value === 'object' && value !== null)
    return new Map(Object.entries(value).map(([name, inner]) => [name, literalOfJson(inner)]))
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}

interface CookieName {
  name: string
  domain: string
}

/**
 * A name as banners write those that they erase: a text, a regular expression, one in a text (`/^_ga/`), those with path and domain,
 * or an object of them. Null for what names nothing.
 */
function cookieName(value: Literal): CookieName | null {
  if (typeof value === 'string') {
    const [, pattern] = /^\/(.+)\/[a-z]{0,8}$/.exec(value) ?? []
    const name = pattern === undefined ? value.trim() : patternOf(pattern)
    return name === '' ? null : { name, domain: '' }
  }
  if (Array.isArray(value)) {
    const named = cookieName(value[0])
    return named && { ...named, domain: textOf(value[2]) }
  }
  if (value instanceof Map) {
    const named = cookieName(value.get('name'))
    return named && { ...named, domain: textOf(value.get('domain')) }
  }
  if (typeof value !== 'object' || value === null) return null
  const name = patternOf(value.pattern)
  return name === '' ? null : { name, domain: '' }
}

/** A regular expression as a pattern of the register: `^_ga(_.*)?$` is `_ga*`. '' for one that fits every name. */
export function patternOf(source: string): string {
  const [start, rest] = source.startsWith('^') ? ['', source.slice(1)] : ['*', source]
  const [end, body] = rest.endsWith('$') && !rest.endsWith('\\$') ? ['', rest.slice(0, -1)] : ['*', rest]
  const text = body
    .replace(/\\([dDwWsSbB])/g, '.')
    .replace(/\[(?:[^[\]\\]|\\[^]){0,200}\]/g, '.')
    .replace(/\((?:[^()\\]|\\[^]){0,200}\)/g, '.')
    .replace(/\\?[^](?:[?*]|\{0,?\d*\})\??|(?<!\\)\.(?:\+|\{[\d,]*\})?\??/g, '*')
    .replace(/\\([^])|[+^$|(){}[\]?]/g, (_, escaped?: string) => escaped ?? '*')
  const pattern = `${start}${text}${end}`.replace(/\*{2,}/g, '*')
  return /[\p{L}\p{N}]/u.test(pattern) ? pattern : ''
}

/** Rows of the names, each with what is said of all of them. */
export function rowsOfNames(
  names: readonly Literal[],
  line: number,
  cells: SeenTracker['cells'],
): SourceRow[] {
  return names.flatMap((value) => {
    const named = cookieName(value)
    return named ? [rowOfTracker({ ...named, line, ...(cells && { cells }) })] : []
  })
}
