import type { Cookie } from '../../register/cookie.ts'
import { isSamePeriod } from '../../lifetime/compare.ts'
import { type Interpretation, interpretLifetime, type Suggestion } from '../../lifetime/interpretLifetime.ts'
import { cleanText } from '../isMissing.ts'
import { defineRecordRule, type Violation } from '../rule.ts'
import { OPEN_COOKIE_DATABASE, OUR_CHOICE } from '../sources.ts'
import { isActive } from '../ruleContext.ts'
import { canBeStateless } from './durationInconsistent.ts'

export const durationUnparsed = defineRecordRule({
  id: 'R14',
  name: 'duration-unparsed',
  severity: 'warning',
  resource: 'cookies',
  sources: [OUR_CHOICE, OPEN_COOKIE_DATABASE],
  check(cookie) {
    const { name, lifetime, lifetimeAsWritten, lifetimeConfirmed } = cookie
    if (!isActive(cookie) || cleanText(lifetimeAsWritten) === '' || lifetimeConfirmed === 'yes') return []

    const read = interpretLifetime(lifetimeAsWritten)
    const message = compareReading(cookie, read)
    if (!message) return []
    const field = message === 'renewed' ? 'renewal' : 'lifetime'
    return [{ field, message, args: { name, lifetime, lifetimeAsWritten }, ...fixFrom(read) }]
  },
})

/** Compares the stored lifetime with the interpretation of the written one; returns the message of the difference, or null. */
function compareReading(
  { storage, lifetime, renewal }: Cookie,
  read: Interpretation,
): Violation<'R14'>['message'] | null {
  if (lifetime === '') return canBeStateless(storage) && read.kind === 'unknown' ? null : 'unread'
  switch (read.kind) {
    case 'unknown':
    case 'review':
      return 'unread'
    case 'read':
    case 'variable':
      if (read.lifetime === '') return null
      if (!isSamePeriod(read.lifetime, lifetime)) return 'readOtherwise'
      return read.renewal === 'renewed' && renewal !== 'renewed' ? 'renewed' : null
  }
}

/** Proposes the interpreted lifetime as a fix; nothing when it is not certain. */
function fixFrom(read: Interpretation): Pick<Violation<'R14'>, 'fix'> {
  const suggestion = suggestionOf(read)
  if (!suggestion || suggestion.lifetime === '') return {}
  const { lifetime, renewal } = suggestion
  return { fix: { kind: 'set', changes: { lifetime, ...(renewal && { renewal }) } } }
}

function suggestionOf(read: Interpretation): Suggestion | null {
  switch (read.kind) {
    case 'read':
    case 'variable':
      return read
    case 'review':
      return read.suggestion
    case 'unknown':
      return null
  }
}
