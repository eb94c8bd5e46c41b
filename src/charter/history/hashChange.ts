import canonicalize from 'canonicalize'
import { hashFile } from '../kit/canonicalJson.ts'
import type { Change, ChangeFacts, WithheldEntry } from './change.ts'
import { REGISTER_RESOURCES } from '../register/register.ts'

/** Stands for the hash before the first entry. */
export const GENESIS_HASH = '0'.repeat(64)

/** Names what is hashed and how: a hash of anything else can't be taken for one of these (domain separation). */
export const CHAIN_DOMAIN = 'registre-changes-v2'

/** SHA-256 of a text's bytes in UTF-8, as hexadecimal. Node has a faster one than what runs everywhere. */
export type Sha256 = (text: string) => string

/** The part of an entry that the chain holds: enough to check its place without its contents. */
export interface Link {
  id: number
  resource: string
  contentHash: string
}

type Facts = Pick<ChangeFacts, 'id' | 'at' | 'who' | 'resource' | 'recordId'> & { action: string }

/** An entry's hash, which holds the hash of the one before it. */
export function hashChange(previousHash: string, facts: ChangeFacts, sha256?: Sha256): string {
  const { id, resource } = facts
  return hashLink(previousHash, { id, resource, contentHash: hashContent(facts, sha256) }, sha256)
}

/** SHA-256 of what an entry says, as canonical JSON (RFC 8785). */
export function hashContent(facts: ChangeFacts, sha256?: Sha256): string {
  const { before, after } = facts
  const records = { before: canonicalize(before) ?? 'null', after: canonicalize(after) ?? 'null' }
  return hashFacts(facts, records, sha256)
}

/** The same where the two records are canonical JSON already. */
export function hashFacts(
  { id, at, who, action, resource, recordId }: Facts,
  { before, after }: { before: string; after: string },
  sha256: Sha256 = hashFile,
): string {
  const text = JSON.stringify
  // Canonical JSON has the keys in alphabetical order.
  return sha256(
    `{"action":${text(action)},"after":${after},"at":${text(at)},"before":${before},"id":${id},` +
      `"recordId":${recordId},"resource":${text(resource)},"who":${text(who)}}`,
  )
}

/** SHA-256 of the domain, the previous entry's hash and the link as canonical JSON: what an entry is followed by. */
export function hashLink(
  previousHash: string,
  { id, resource, contentHash }: Link,
  sha256: Sha256 = hashFile,
): string {
  const text = JSON.stringify
  const link = `{"contentHash":${text(contentHash)},"id":${id},"resource":${text(resource)}}`
  return sha256(`${CHAIN_DOMAIN}${previousHash}${link}`)
}

/**
 * The entries that a proof tells in full: of the register, its publications, who answers for what was found, and the lists that were
 * imported. Other entries speak of people's accounts.
 */
const TOLD: readonly string[] = [...REGISTER_RESOURCES, 'publications', 'findings', 'trackers']

/** An entry as a proof tells it; of one on accounts no more than its place in the chain (GDPR art. 5(1)(c)). */
export function withhold(change: Change): Change | WithheldEntry {
  if (isTold(change)) return change
  const { id, resource, previousHash, hash } = change
  return { id, resource, contentHash: hashContent(change), previousHash, hash }
}

/** Whether nobody has a reason to keep back what an entry says. */
export function isTold({ resource }: Pick<Change, 'resource'>): boolean {
  return TOLD.includes(resource)
}
