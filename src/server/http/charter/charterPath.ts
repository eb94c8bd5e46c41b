import { z } from 'zod'
import {
  charterAddress,
  PUBLIC_FILES,
  type PublicFile,
  VERSIONS_ADDRESS,
} from '#charter/publication/charterAddress.ts'

export type CharterPath =
  | { kind: 'file'; number: number | null; file: PublicFile }
  /** The list of versions. */
  | { kind: 'versions' }

/** Tells whether a path belongs to the charter, existing or not. */
export function isCharterPath(path: string): boolean {
  return /^\/charte(?:[./]|$)/.test(path)
}

/**
 * Parses a path under `/charte`; `number` is null for the version online. Returns null for an unknown path. A slash at
 * the end, which static hosts add to a folder, is ignored.
 */
export function parseCharterPath(given: string): CharterPath | null {
  const path = given.replace(/\/$/, '')
  if (path === VERSIONS_ADDRESS) return { kind: 'versions' }
  const [, version] = /^\/charte\/versions\/([1-9]\d{0,8})(?=[./]|$)/.exec(path) ?? []
  const number = version === undefined ? null : Number(version)
  const file = PUBLIC_FILES.find((file) => charterAddress(number, file) === path)
  return file === undefined ? null : { kind: 'file', number, file }
}

const day = z.iso.date().transform((value) => `${value}T23:59:59.999Z`)
const instant = z.iso.datetime({ offset: true }).transform((value) => new Date(value).toISOString())
const at = z.union([instant, day])

/** Parses an instant (RFC 3339), or a day in UTC, which stands for its end; null when it is neither. */
export function parseAt(text: string): string | null {
  // An unescaped `+` of an offset arrives as a space.
  return at.safeParse(text.replace(' ', '+')).data ?? null
}
