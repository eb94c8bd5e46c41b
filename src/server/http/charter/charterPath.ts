import { z } from 'zod'
import { lastInstantOf } from '#charter/kit/dayBounds.ts'
import { isReservedSlug } from '#charter/register/slug.ts'
import { charterAddress, PUBLIC_FILES, type PublicFile } from '#charter/publication/charterAddress.ts'
import { fileIn } from '#charter/publication/publication.ts'
import { versionsAddress } from '#charter/page/versionsAddress.ts'

export type CharterPath =
  /** `language` is null for the base language of the charter. */
  | { kind: 'file'; number: number | null; file: PublicFile; language: string | null }
  /** The list of versions. */
  | { kind: 'versions' }

/** What comes before the charter of a site in its address. */
const SLUG = /^\/([a-z0-9-]{1,63})(?=\/charte(?:[./?]|$))/

/** Finds the slug in a path, before `/charte`; null where there is none. */
export function slugInPath(path: string): string | null {
  const slug = SLUG.exec(path)?.[1]
  return slug === undefined || isReservedSlug(slug) ? null : slug
}

/** Tells whether a path belongs to a charter, existing or not. */
export function isCharterPath(path: string): boolean {
  return /^\/charte(?:[./]|$)/.test(path) || slugInPath(path) !== null
}

/**
 * Parses a path under `/charte`, whichever slug comes before it; `number` is null for the version online. Returns null for an
 * unknown path. A slash at the end, which static hosts add to a folder, is ignored.
 */
export function parseCharterPath(given: string): CharterPath | null {
  const whole = given.replace(SLUG, '').replace(/\/$/, '')
  if (whole === versionsAddress(undefined)) return { kind: 'versions' }
  const language = LANGUAGE.exec(whole)?.[1] ?? null
  const path = language === null ? whole : whole.replace(`/${language}`, '')
  const [, version] = /^\/charte\/versions\/([1-9]\d{0,8})(?=[./]|$)/.exec(path) ?? []
  const number = version === undefined ? null : Number(version)
  const file = PUBLIC_FILES.find((file) => charterAddress(number, file) === path)
  // A file that holds all languages has one address.
  if (file === undefined || (language !== null && fileIn(file, language) === file)) return null
  return { kind: 'file', number, file, language }
}

/** The tag of another language than the base language, after `/charte`. */
const LANGUAGE = /^\/charte\/([a-z]{2,3})(?=[./]|$)/

const day = z.iso.date()
const instant = z.iso.datetime({ offset: true }).transform((value) => new Date(value).toISOString())

/** Parses an instant (RFC 3339), or a day in `timeZone`, which stands for its end; null when it is neither. */
export function parseAt(text: string, timeZone: string): string | null {
  if (day.safeParse(text).success) return lastInstantOf(text, timeZone)
  // An unescaped `+` of an offset arrives as a space.
  return instant.safeParse(text.replace(' ', '+')).data ?? null
}
