import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import canonicalize from 'canonicalize'
import type { ChangeFacts } from './change.ts'

/** Stands for the hash before the first entry. */
export const GENESIS_HASH = '0'.repeat(64)

// Names what is hashed and how: a hash of anything else can't be taken for one of these (domain separation).
const DOMAIN = 'registre-changes-v1'

/** SHA-256 of the domain, the previous entry's hash and the entry as canonical JSON (RFC 8785), as hexadecimal. */
export function hashChange(previousHash: string, facts: ChangeFacts): string {
  const { id, at, who, action, resource, recordId, before, after } = facts
  const entry = canonicalize({ id, at, who, action, resource, recordId, before, after })
  return bytesToHex(sha256(utf8ToBytes(`${DOMAIN}${previousHash}${entry}`)))
}
