import { isMissing } from '../missing.ts'
import { defineRule, type Violation } from '../rule.ts'
import { CNIL_092_ART_2, CNIL_SHEET_12 } from '../sources.ts'
import { substantiveChanges } from './substantiveChanges.ts'

/** Enough of a long list to know what it is about. */
const NAMED = 5

export const substantiveChangeUnflagged = defineRule({
  id: 'G03',
  name: 'substantive-change-unflagged',
  severity: 'warning',
  resource: 'sites',
  sources: [CNIL_092_ART_2, CNIL_SHEET_12],
  check(_, { register, online, publishing }) {
    const isFlagged = !isMissing(publishing.note) && publishing.newConsent !== ''
    if (online === null || isFlagged) return []
    const { providers, purposes, cookies } = substantiveChanges(register, online)
    return [
      ...unflagged('providers', { names: listed(providers) }, providers),
      ...unflagged('purposes', { purposeCodes: listed(purposes) }, purposes),
      ...unflagged('cookies', { names: listed(cookies) }, cookies),
    ]
  },
})

function unflagged(
  message: Violation<'G03'>['message'],
  args: Record<string, string>,
  changes: readonly string[],
): Violation<'G03'>[] {
  return changes.length === 0 ? [] : [{ field: null, aspect: message, message, args }]
}

function listed(names: readonly string[]): string {
  return [...names.slice(0, NAMED), ...(names.length > NAMED ? ['…'] : [])].join(', ')
}
