import { foldText } from '../kit/foldText.ts'
import type { Language } from '../kit/language.ts'
import type { Category } from '../register/category.ts'
import type { Cookie } from '../register/cookie.ts'
import type { Proposal, ProposalSource } from './knownTracker.ts'

/** The fields of a cookie that public knowledge can fill in by itself. */
export type CompletedFields = Pick<
  Cookie,
  'lifetime' | 'purposeCodes' | 'exemptionGround' | 'exemptionReason'
>

/** What is publicly known of a cookie and not yet in its record. */
export interface Completion {
  fields: Partial<CompletedFields>
  /** The product of which it is known. */
  service: string
  source: ProposalSource
}

interface Surroundings {
  /** The consent of the cookie’s category. */
  consent: Category['consent']
  provider: string
  /** The language of the charter. */
  language: Language
}

/**
 * Returns what the best proposal adds to the empty fields of a cookie, and nothing where what is known contradicts its
 * category: that is for a person to settle. What somebody wrote is never replaced.
 */
export function completeCookie(
  cookie: Cookie,
  { consent, provider, language }: Surroundings,
  proposals: readonly Proposal[],
): Completion | null {
  const named = proposals.filter(({ matchedBy }) => matchedBy !== 'domain')
  const isOfProvider = ({ service, provider: maker }: Proposal) =>
    [service, maker].some((name) => foldText(name) === foldText(provider))
  const proposal = named.find(isOfProvider) ?? named[0]
  if (proposal === undefined || proposal.ruling.consent !== consent) return null
  const { ruling, lifetime, service, source } = proposal
  const known: CompletedFields = {
    lifetime,
    purposeCodes: ruling.purposeCodes,
    exemptionGround: ruling.exemptionGround,
    exemptionReason: ruling.exemptionReason[language],
  }
  const fields = Object.fromEntries(
    Object.entries(known).filter(([field, value]) => value.length > 0 && isEmpty(cookie, field)),
  )
  return Object.keys(fields).length === 0 ? null : { fields, service, source }
}

function isEmpty(cookie: Cookie, field: string): boolean {
  const value = Object.entries(cookie).find(([name]) => name === field)?.[1]
  return value === '' || (Array.isArray(value) && value.length === 0)
}
