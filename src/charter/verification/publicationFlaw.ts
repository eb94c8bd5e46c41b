import canonicalize from 'canonicalize'
import type { StoredEntry } from '../history/change.ts'
import { RENDERED_FILES } from '../publication/publication.ts'
import { parseRecord, type StoredPublication } from './evidence.ts'
import type { Flaw } from './verdict.ts'

/** Compares a published version with its intact entry in the history; returns the first difference, or null. */
export function publicationFlaw(entry: StoredEntry, publication: StoredPublication | undefined): Flaw | null {
  const { id, recordId } = entry
  const number = recordId ?? 0
  if (publication === undefined) return { reason: 'publicationMissing', id, entry, number }
  const field = fieldThatDiffers(entry, publication)
  if (field !== undefined) return { reason: 'publication', id, entry, number, field }
  const file = fileThatDiffers(publication)
  return file === undefined ? null : { reason: 'file', id, entry, number, file }
}

function fieldThatDiffers(entry: StoredEntry, publication: StoredPublication): string | undefined {
  const { number, siteId, at, by, note, newConsent, findings, head, sha256 } = publication
  const { added, changed, removed } = publication
  const counts = { added, changed, removed }
  const facts = { number, siteId, at, by, note, newConsent, findings, ...counts, head, sha256 }
  const logged: Record<string, unknown> = {
    newConsent: '',
    findings: null,
    ...parseRecord(entry.after),
    at: entry.at,
    by: entry.who,
    head: { id: entry.id - 1, hash: entry.previousHash },
  }
  return Object.entries(facts).find(
    ([field, fact]) => canonicalize(fact) !== canonicalize(logged[field]),
  )?.[0]
}

function fileThatDiffers({ files, sha256 }: StoredPublication): string | undefined {
  if (files === null) return undefined
  const names = new Set([...RENDERED_FILES, ...Object.keys(sha256), ...Object.keys(files)])
  return [...names].find((name) => files[name] !== sha256[name])
}
