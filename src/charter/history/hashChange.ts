import canonicalize from 'canonicalize'
import { hashFile } from '../publication/hashFile.ts'
import type { ChangeFacts } from './change.ts'

/** Stands for the hash before the first entry. */
export const GENESIS_HASH = '0'.repeat(64)

/** Names what is hashed and how: a hash of anything else can't be taken for one of these (domain separation). */
export const CHAIN_DOMAIN = 'registre-changes-v1'

/** SHA-256 of a text's bytes in UTF-8, as hexadecimal. Node has a faster one than what runs everywhere. */
export type Sha256 = (text: string) => string

/** SHA-256 of the domain, the previous entry's hash and the entry as canonical JSON (RFC 8785), as hexadecimal. */
export function hashChange(previousHash: string, facts: ChangeFacts): string {
  const { before, after } = facts
  return hashFacts(previousHash, facts, {
    before: canonicalize(before) ?? 'null',
    after: canonicalize(after) ?? 'null',
  })
}

type Facts = Pick<ChangeFacts, 'id' | 'at' | 'who' | 'resource' | 'recordId'> & { action: string }

/** The same where the two records are canonical JSON already. */
export function hashFacts(
  previousHash: string,
  { id, at, who, action, resource, recordId }: Facts,
  { before, after }: { before: string; after: string },
  sha256: Sha256 = hashFile,
): string {
  const text = JSON.stringify
  // Canonical JSON has the keys in alphabetical order.
  const entry =
    `{"action":${text(action)},"after":${after},"at":${text(at)},"before":${before},"id":${id},` +
    `"recordId":${recordId},"resource":${text(resource)},"who":${text(who)}}`
  return sha256(`${CHAIN_DOMAIN}${previousHash}${entry}`)
}
