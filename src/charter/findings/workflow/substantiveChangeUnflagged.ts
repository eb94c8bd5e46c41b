import { isMissing } from '../isMissing.ts'
import { defineRule, SINCE_THE_CNIL_GUIDELINES, type Violation } from '../rule.ts'
import { CNIL_092_ART_2, CNIL_SHEET_12, PLANET49 } from '../sources.ts'
import { findSubstantiveChanges } from './findSubstantiveChanges.ts'

/** The number of names that a finding lists. */
const LISTED_MAX = 5

export const substantiveChangeUnflagged = defineRule({
  id: 'G03',
  name: 'substantive-change-unflagged',
  severity: 'warning',
  resource: 'sites',
  sources: [CNIL_092_ART_2, CNIL_SHEET_12, PLANET49],
  appliesFrom: SINCE_THE_CNIL_GUIDELINES,
  check(_, { register, online, publishing }) {
    const isFlagged = !isMissing(publishing.note) && publishing.newConsent !== ''
    if (online === null || isFlagged) return []
    const { providers, purposes, cookies, rewritten, lengthened, shared } = findSubstantiveChanges(
      register,
      online,
    )
    return [
      ...reportChanges('providers', { names: joinListed(providers) }, providers),
      ...reportChanges('purposes', { purposeCodes: joinListed(purposes) }, purposes),
      ...reportChanges('cookies', { names: joinListed(cookies) }, cookies),
      ...reportChanges('rewritten', { names: joinListed(rewritten) }, rewritten),
      ...reportChanges('lengthened', { names: joinListed(lengthened) }, lengthened),
      ...reportChanges('shared', { names: joinListed(shared) }, shared),
    ]
  },
})

function reportChanges(
  message: Violation<'G03'>['message'],
  args: Record<string, string>,
  changes: readonly string[],
): Violation<'G03'>[] {
  return changes.length === 0 ? [] : [{ field: null, aspect: message, message, args }]
}

function joinListed(names: readonly string[]): string {
  return [...names.slice(0, LISTED_MAX), ...(names.length > LISTED_MAX ? ['…'] : [])].join(', ')
}
