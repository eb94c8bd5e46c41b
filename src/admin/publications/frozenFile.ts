import { charterAddress, type PublicFile } from '#charter/publication/charterAddress.ts'

const EXTENSIONS: Record<PublicFile, string> = {
  html: '.html',
  fragment: '-fragment.html',
  text: '.txt',
  csv: '.csv',
  json: '.json',
}

/** Where a version's file is served, and what it is called once it is taken away. */
export function frozenFile(number: number, file: PublicFile): { url: string; fileName: string } {
  const fileName = `charte-cookies-version-${number}${EXTENSIONS[file]}`
  return { url: charterAddress(number, file), fileName }
}
