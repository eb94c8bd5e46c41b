import { charterBase } from '../page/versionsAddress.ts'
import type { BaseFile } from './publication.ts'

/** The files of a version that the public can read: all but the register and its findings, which hold internal notes. */
export type PublicFile = Exclude<BaseFile, 'register' | 'findings'>

export const PUBLIC_FILES = ['html', 'fragment', 'text', 'csv', 'json'] as const satisfies PublicFile[]

/** The suffix of each file, after the address of the page. */
const SUFFIXES: Readonly<Record<PublicFile, string>> = {
  html: '',
  fragment: '/fragment',
  text: '.txt',
  csv: '.csv',
  json: '.json',
}

/**
 * Returns the address of a file of a version; null stands for the version that is online. A site that is not the first one
 * has its slug in it, and a file in another language than the base language its tag.
 */
export function charterAddress(
  number: number | null,
  file: PublicFile,
  slug?: string,
  language?: string | null,
): string {
  return `${charterBase(slug, language ?? undefined)}${number === null ? '' : `/versions/${number}`}${SUFFIXES[file]}`
}
