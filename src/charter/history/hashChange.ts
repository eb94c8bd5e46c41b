import canonicalize from 'canonicalize'
import { hashFile } from '../kit/canonicalJson.ts'
import type { Change, SaltedFacts, StoredEntry, WithheldEntry } from './change.ts'
import { REGISTER_RESOURCES } from '../register/register.ts'
import { TOLD_RESOURCES } from '../register/toldResources.ts'

/** Stands for the hash before the first entry. */
export const GENESIS_HASH = '0'.repeat(64)

/**
 * The forms in which entries were hashed, in the order in which they came; no later entry goes back to an earlier one.
 * The name begins what is hashed: a hash of anything else can't be taken for one of these (domain separation).
 * - `registre-changes-v1`: the entry itself follows, so that its place can't be checked without what it says;
 * - `registre-changes-v2`: the hash of what it says follows, with its id and its resource;
 * - `registre-changes-v3`: the same, and what it says is salted.
 */
export const ALGORITHMS = ['registre-changes-v1', 'registre-changes-v2', 'registre-changes-v3'] as const
export type Algorithm = (typeof ALGORITHMS)[number]

/** The form in which entries are hashed today. */
export const ALGORITHM: Algorithm = 'registre-changes-v3'

/** The forms of before entries stated theirs. */
export const UNSTATED_ALGORITHMS = ALGORITHMS.slice(0, 2)

/** SHA-256 of a text's bytes in UTF-8, as hexadecimal. Node has a faster one than what runs everywhere. */
export type Sha256 = (text: string) => string

/** The part of an entry that the chain holds: enough to check its place without its contents. */
interface Link {
  id: number
  resource: string
  contentHash: string
}

/** The two records of an entry as canonical JSON (RFC 8785), `null` where there is none. */
export interface CanonicalRecords {
  before: string
  after: string
}

type Content = Pick<StoredEntry, 'id' | 'at' | 'who' | 'action' | 'resource' | 'recordId' | 'salt'>

/** Returns the hash of a new entry, which holds the hash of the one before it. */
export function hashChange(previousHash: string, facts: SaltedFacts, sha256: Sha256 = hashFile): string {
  return hashEntry(ALGORITHM, previousHash, facts, canonicalRecords(facts), sha256)
}

/** Returns the hash that an entry has in one of the forms. */
export function hashEntry(
  algorithm: Algorithm,
  previousHash: string,
  content: Content,
  records: CanonicalRecords,
  sha256: Sha256,
): string {
  const text = writeContent(content, records)
  if (algorithm === 'registre-changes-v1') return sha256(`${algorithm}${previousHash}${text}`)
  const { id, resource } = content
  return hashLink(algorithm, previousHash, { id, resource, contentHash: sha256(text) }, sha256)
}

/** SHA-256 of what an entry says, with its salt, as canonical JSON. */
export function hashContent(facts: SaltedFacts, sha256: Sha256 = hashFile): string {
  return sha256(writeContent(facts, canonicalRecords(facts)))
}

/** SHA-256 of the form's name, the previous entry's hash and the link as canonical JSON: what an entry is followed by. */
export function hashLink(
  algorithm: string,
  previousHash: string,
  { id, resource, contentHash }: Link,
  sha256: Sha256 = hashFile,
): string {
  const text = JSON.stringify
  const link = `{"contentHash":${text(contentHash)},"id":${id},"resource":${text(resource)}}`
  return sha256(`${algorithm}${previousHash}${link}`)
}

function writeContent(
  { id, at, who, action, resource, recordId, salt }: Content,
  { before, after }: CanonicalRecords,
): string {
  const text = JSON.stringify
  const salted = salt === '' ? '' : `"salt":${text(salt)},`
  // Canonical JSON has the keys in alphabetical order.
  return (
    `{"action":${text(action)},"after":${after},"at":${text(at)},"before":${before},"id":${id},` +
    `"recordId":${recordId},"resource":${text(resource)},${salted}"who":${text(who)}}`
  )
}

function canonicalRecords({ before, after }: SaltedFacts): CanonicalRecords {
  return { before: canonicalize(before) ?? 'null', after: canonicalize(after) ?? 'null' }
}

/** States in an entry of before entries did so in which form it was hashed; '' stays where it fits none. */
export function stateAlgorithm(change: Change): Change {
  if (change.algorithm !== '') return change
  const records = canonicalRecords(change)
  const algorithm = UNSTATED_ALGORITHMS.find(
    (algorithm) => hashEntry(algorithm, change.previousHash, change, records, hashFile) === change.hash,
  )
  return algorithm === undefined ? change : { ...change, algorithm }
}

/**
 * The entries that a proof tells in full: of the register, its publications, who answers for what was found, the lists that were
 * imported, the page before version 1, and who said that a draft is ready. Other entries speak of people's accounts.
 */
const TOLD: readonly string[] = [...REGISTER_RESOURCES, ...TOLD_RESOURCES]

/** On accounts, and attempts that were refused at what has no entries of its own. */
const WITHHELD: readonly string[] = ['users', 'account', 'changes', 'draft', 'proof', 'documentation']

/** An entry as a proof tells it; of one on accounts no more than its place in the chain (GDPR art. 5(1)(c)). */
export function withhold(change: Change): Change | WithheldEntry {
  if (isTold(change)) return change
  const { id, algorithm, resource, previousHash, hash } = change
  return { id, algorithm, resource, contentHash: hashContent(change), previousHash, hash }
}

/** Whether nobody has a reason to keep back what an entry says. */
export function isTold({ resource }: Pick<Change, 'resource'>): boolean {
  return TOLD.includes(resource)
}

/** Whether a proof has a reason to keep back what such an entry says; of resources that only a newer program knows, nobody can tell. */
export function isKeptBack({ resource }: Pick<Change, 'resource'>): boolean {
  return WITHHELD.includes(resource)
}
