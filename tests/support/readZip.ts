import { unzipSync } from 'fflate'

/** What an archive holds, by name, as text. */
export function readZip(zip: Uint8Array): Record<string, string> {
  const text = (content: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(content)
  return Object.fromEntries(Object.entries(unzipSync(zip)).map(([name, content]) => [name, text(content)]))
}
