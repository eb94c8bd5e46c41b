import type { FrozenFile } from '#charter/publication/publication.ts'

/** A form of the charter that is served: every frozen file but the register, which has internal notes in it. */
export type PublicFile = Exclude<FrozenFile, 'register'>

export type CharterPath =
  | { kind: 'file'; number: number | null; file: PublicFile }
  /** The list of versions. */
  | { kind: 'versions' }

const FILES: Readonly<Record<string, PublicFile>> = {
  '': 'html',
  '.txt': 'text',
  '.csv': 'csv',
  '.json': 'json',
  '/fragment': 'fragment',
}

/** Whether an address is one of the charter's, be there something or not. */
export function isCharterPath(path: string): boolean {
  return /^\/charte(?:[./]|$)/.test(path)
}

/** What an address under `/charte` names; `number` is null for what is online now. Null where there is nothing. */
export function readCharterPath(path: string): CharterPath | null {
  if (path === '/charte/versions') return { kind: 'versions' }
  const [, number, rest = ''] = /^\/charte(?:\/versions\/([1-9]\d{0,8}))?(\..*|\/.*)?$/.exec(path) ?? [
    '',
    '',
    '?',
  ]
  const file = FILES[rest]
  if (file === undefined) return null
  return { kind: 'file', number: number === undefined ? null : Number(number), file }
}

/** The address of a version's page. */
export function versionPath(number: number): string {
  return `/charte/versions/${number}`
}
