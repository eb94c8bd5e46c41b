import type { FrozenFile } from '#charter/publication/publication.ts'

/** A form of the charter that is served: every frozen file but the register, which has internal notes in it. */
export type PublicFile = Exclude<FrozenFile, 'register'>

export type CharterPath =
  | { kind: 'file'; number: number | null; file: PublicFile }
  /** The list of versions. */
  | { kind: 'versions' }

export const PUBLIC_FILES = ['html', 'fragment', 'text', 'csv', 'json'] as const satisfies PublicFile[]

/** What stands behind the address of the page for each form of it. */
const SUFFIXES: Readonly<Record<PublicFile, string>> = {
  html: '',
  fragment: '/fragment',
  text: '.txt',
  csv: '.csv',
  json: '.json',
}

/** The address of a version in a form, or, with null, of what is online now. */
export function pathOf(number: number | null, file: PublicFile): string {
  return `/charte${number === null ? '' : `/versions/${number}`}${SUFFIXES[file]}`
}

export const VERSIONS_PATH = '/charte/versions'

/** Whether an address is one of the charter's, be there something or not. */
export function isCharterPath(path: string): boolean {
  return /^\/charte(?:[./]|$)/.test(path)
}

/**
 * What an address under `/charte` names; `number` is null for what is online now. Null where there is nothing. A slash
 * at the end, which static hosts add to a folder, changes nothing.
 */
export function readCharterPath(given: string): CharterPath | null {
  const path = given.replace(/\/$/, '')
  if (path === VERSIONS_PATH) return { kind: 'versions' }
  const [, version] = /^\/charte\/versions\/([1-9]\d{0,8})(?=[./]|$)/.exec(path) ?? []
  const number = version === undefined ? null : Number(version)
  const file = PUBLIC_FILES.find((file) => pathOf(number, file) === path)
  return file === undefined ? null : { kind: 'file', number, file }
}
