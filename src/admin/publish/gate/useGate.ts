import { useFindingCounts } from '../../findings/useFindingCounts.ts'

/** How much stands between the draft and going online. */
export interface Gate {
  /** Nobody answers for them: they are refused to go online. */
  blockers: number
  warnings: number
  accepted: number
  /** Whether the draft adds what visitors have not consented to yet. */
  asksNewConsent: boolean
  /** False until it is known, and where it can't be: the server has the last word. */
  isKnown: boolean
}

/** What is found of the draft, counted: there may be more than any list holds. */
export function useGate(): Gate {
  const { data } = useFindingCounts()
  const { now, rules = [] } = data ?? {}
  const consent = rules.filter(({ rule }) => rule === CONSENT_RULE)
  return {
    blockers: now?.blocker ?? 0,
    warnings: (now?.warning ?? 0) - consent.reduce((sum, { count }) => sum + count, 0),
    accepted: now?.accepted ?? 0,
    asksNewConsent: consent.length > 0,
    isKnown: data !== undefined,
  }
}

/** The rule of which the form that publishes asks for what it wants, so that it is no warning to read there. */
export const CONSENT_RULE = 'G03'
