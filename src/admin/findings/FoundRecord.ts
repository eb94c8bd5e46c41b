import type { Acceptance } from '#charter/findings/acceptance.ts'
import type { Finding } from '#charter/findings/finding.ts'
import type { Source } from '#charter/findings/source.ts'

/** A finding as the API answers it. */
export interface FoundRecord extends Finding {
  /** What its rule rests on. */
  source: readonly Source[]
  isAccepted: boolean
  /** Who answers for it, why and until when. */
  acceptance: Acceptance | null
}
