import { hash } from 'node:crypto'
import { parseFrozenHead, type StoredPublication } from '#charter/verification/evidence.ts'
import { type EvidenceRow, parseBytes, parsePublication, parseText } from './parseRows.ts'

/** Gathers what is stored of versions: first their files, of which only hashes stay in the memory, then their rows. */
export function gatherFiles() {
  const files = new Map<number, Record<string, string>>()
  const jsons = new Map<number, string>()
  return {
    take({ publicationId, name, content }: EvidenceRow): void {
      const number = Number(publicationId)
      const bytes = parseBytes(content)
      const hashes = files.get(number) ?? {}
      const file = parseText(name)
      // With two files of one name, either could be served, so neither gets a hash.
      files.set(number, { ...hashes, [file]: file in hashes ? '' : hash('sha256', bytes, 'hex') })
      if (file === 'json') jsons.set(number, new TextDecoder().decode(bytes))
    },
    complete(row: EvidenceRow): StoredPublication {
      const publication = parsePublication(row)
      const { id } = publication
      return {
        ...publication,
        files: files.get(id) ?? {},
        frozenHead: parseFrozenHead(jsons.get(id) ?? ''),
      }
    },
  }
}
