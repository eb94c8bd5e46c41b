import { CHAIN_START } from '#charter/history/followChain.ts'
import { withhold } from '#charter/history/hashChange.ts'
import { collectAuthors, listActing } from '#charter/proof/collectAuthors.ts'
import type { Proof } from '#charter/proof/proof.ts'
import { aLog } from '../verification/aLog.ts'

/** Builds the proof of a period in which version 2 was online first, then version 3. */
export function aProof(fields: Partial<Proof> = {}): Proof {
  const { changes, frozen } = aLog(100, { seed: 10, every: 25 })
  const versions = frozen.slice(1, 3).map(({ publication, contents: files }) => ({ publication, files }))
  const proof = {
    period: { from: '2026-01-01', to: '2026-01-31', timeZone: 'UTC' },
    madeAt: null,
    language: 'fr' as const,
    versions,
    from: (fields.versions ?? versions)[0]?.publication.head ?? CHAIN_START,
    earlierFile: null,
    changes: changes.slice(49, 90).map(withhold),
    finding: {
      kind: 'intact' as const,
      entries: 90,
      first: '2025-12-31T23:01:00.000Z',
      last: '2026-01-01T00:30:00.000Z',
    },
    ...fields,
  }
  const acting = listActing(
    proof.changes,
    proof.versions.map(({ publication }) => publication),
  )
  return { authors: collectAuthors().authorsAmong(acting), ...proof }
}
