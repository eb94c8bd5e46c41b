import type { FrozenFile } from './publication.ts'

/** The files of a version that the public can read: all but the register and its findings, which hold internal notes. */
export type PublicFile = Exclude<FrozenFile, 'register' | 'findings'>

export const PUBLIC_FILES = ['html', 'fragment', 'text', 'csv', 'json'] as const satisfies PublicFile[]

/** The suffix of each file, after the address of the page. */
const SUFFIXES: Readonly<Record<PublicFile, string>> = {
  html: '',
  fragment: '/fragment',
  text: '.txt',
  csv: '.csv',
  json: '.json',
}

/** Returns the address of a file of a version; null stands for the version that is online. */
export function charterAddress(number: number | null, file: PublicFile): string {
  return `/charte${number === null ? '' : `/versions/${number}`}${SUFFIXES[file]}`
}

/** The address of the list of versions. */
export const VERSIONS_ADDRESS = '/charte/versions'
