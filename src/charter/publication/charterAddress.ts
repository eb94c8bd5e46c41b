import type { FrozenFile } from './publication.ts'

/** A form of the charter that is served: every frozen file but the register and its findings, which have internal notes. */
export type PublicFile = Exclude<FrozenFile, 'register' | 'findings'>

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
export function charterAddress(number: number | null, file: PublicFile): string {
  return `/charte${number === null ? '' : `/versions/${number}`}${SUFFIXES[file]}`
}

/** The address of the list of versions. */
export const VERSIONS_ADDRESS = '/charte/versions'
