import { type AnsweredFinding, countFindings, type FindingCounts } from '../findings/acceptance.ts'
import {
  canonicalList,
  canonicalObject,
  canonicalPart,
  type HashFile,
  hashFile,
} from '../kit/canonicalJson.ts'
import { encodePieces } from '../kit/encodePieces.ts'

/** The findings of a version when it went online, as they are stored with it. */
export interface FrozenFindings {
  /** Instant in UTC, ISO 8601. */
  at: string
  counts: FindingCounts
  /** The most urgent first, each with its acceptance. */
  findings: readonly AnsweredFinding[]
}

/** Writes findings as canonical JSON (RFC 8785). `at`: instant in UTC, ISO 8601. */
export function freezeFindings(
  findings: readonly AnsweredFinding[],
  at: string,
  hash: HashFile = hashFile,
): { content: Uint8Array<ArrayBuffer>; counts: FindingCounts; sha256: string } {
  const counts = countFindings(findings)
  const facts: Omit<FrozenFindings, 'findings'> = { at, counts }
  const written = canonicalList(findings.map(canonicalFinding))
  const content = encodePieces([canonicalObject(facts, { findings: written }), '\n'])
  return { content, counts, sha256: hash(content) }
}

// Most of what is found in cookies is the same on each site.
const canonicalFinding = canonicalPart((finding: AnsweredFinding) => finding)
