import { unzipSync } from 'fflate'

/** Reads the files of an archive as text, by name. */
export function readZip(zip: Uint8Array): Record<string, string> {
  const text = (content: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(content)
  return Object.fromEntries(Object.entries(unzipSync(zip)).map(([name, content]) => [name, text(content)]))
}
