import type { AnsweredFinding } from '#charter/findings/acceptance.ts'
import type { Source } from '#charter/findings/source.ts'

/** A finding as the API answers it. */
export interface FoundRecord extends AnsweredFinding {
  /** What its rule rests on. */
  source: readonly Source[]
  isAccepted: boolean
}
