import { hash } from 'node:crypto'
import type { ChainHead } from '#charter/history/followChain.ts'
import { createVerifier } from '#charter/verification/createVerifier.ts'
import type { Verdict } from '#charter/verification/verdict.ts'
import { openEvidence } from '#server/storage/evidence/openEvidence.ts'

/**
 * Checks a register's file; null when another program opened it in the meantime, because the reads may then disagree.
 */
export function verifyDatabase(path: string, since: readonly ChainHead[]): Verdict | null {
  const evidence = openEvidence(path)
  try {
    const publications = evidence.publications()
    const verifier = createVerifier({ publications, since, sha256: nativeSha256 })
    for (const entry of evidence.entries()) verifier.take(entry)
    const verdict = verifier.verdict(evidence.records(), evidence.acceptances())
    return evidence.wasDisturbed() ? null : verdict
  } finally {
    evidence.close()
  }
}

/** Returns the SHA-256 of a text in UTF-8, in hexadecimal; many times faster than the portable implementation. */
export function nativeSha256(text: string): string {
  return hash('sha256', text, 'hex')
}
