import type { FrozenFile } from '#charter/publication/publication.ts'

/** What can be taken away of a version. The register it was made from has internal notes in it, and no public address. */
export type PublicFile = Exclude<FrozenFile, 'register'>

const ADDRESSES: Record<PublicFile, { end: string; extension: string }> = {
  html: { end: '', extension: '.html' },
  fragment: { end: '/fragment', extension: '-fragment.html' },
  text: { end: '.txt', extension: '.txt' },
  csv: { end: '.csv', extension: '.csv' },
  json: { end: '.json', extension: '.json' },
}

/** Where a version's file is served, and what it is called once it is taken away. */
export function frozenFile(number: number, file: PublicFile): { url: string; fileName: string } {
  const { end, extension } = ADDRESSES[file]
  return { url: `/charte/versions/${number}${end}`, fileName: `charte-cookies-version-${number}${extension}` }
}
