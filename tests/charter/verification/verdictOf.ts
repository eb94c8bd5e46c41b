import type { ChainHead } from '#charter/history/followChain.ts'
import { createVerifier, type Verifier } from '#charter/verification/createVerifier.ts'
import type { Verdict } from '#charter/verification/verdict.ts'
import { nativeSha256 } from '#server/storage/nativeSha256.ts'
import type { Log } from './aLog.ts'

/** Creates a verifier that has read the entries of a log. */
export function verifierOf({ entries, publications }: Log, since: readonly ChainHead[] = []): Verifier {
  const verifier = createVerifier({ publications, since, sha256: nativeSha256 })
  for (const entry of entries) verifier.take(entry)
  return verifier
}

/** Returns the verdict on a log. */
export function verdictOf(log: Log, since: readonly ChainHead[] = []): Verdict {
  return verifierOf(log, since).verdict(log)
}
