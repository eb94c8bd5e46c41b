import type { Cookie } from '../../register/cookie.ts'
import { isMissing } from '../isMissing.ts'
import { readWords } from '../recordWords.ts'
import { defineRule, type Violation } from '../rule.ts'
import { GDPR_ART_13, PLANET49 } from '../sources.ts'
import { consentOf, isActive, oncePerRegister, type RuleContext } from '../ruleContext.ts'
import { readRecipients } from './recipients.ts'

export const thirdPartyAccessUndeclared = defineRule({
  id: 'R11',
  name: 'third-party-access-undeclared',
  severity: 'blocker',
  resource: 'cookies',
  sources: [PLANET49, GDPR_ART_13],
  check(cookie, context) {
    if (!isActive(cookie)) return []
    const isExempt = consentOf(cookie, context) === 'exempt'
    switch (cookie.thirdPartyAccess) {
      case 'yes':
        return checkNamed(cookie, isExempt)
      case 'no':
        return checkNobody(cookie, isExempt, context)
      default:
        return askOnce(cookie, isExempt, context)
    }
  },
})

function checkNamed({ name, recipients }: Cookie, isExempt: boolean): Violation<'R11'>[] {
  const read = readRecipients(recipients)
  if (read === 'named') return []
  const violation = { field: 'recipients', args: { name } } as const
  // The GDPR is content with a category of recipients, but « nos partenaires » is none.
  if (read === 'vague') return [{ ...violation, severity: isExempt ? 'advice' : 'warning', message: 'vague' }]
  return [{ ...violation, severity: isExempt ? 'advice' : 'blocker', message: 'unnamed' }]
}

function checkNobody(cookie: Cookie, isExempt: boolean, context: RuleContext): Violation<'R11'>[] {
  const severity = isExempt ? 'advice' : 'blocker'
  const violation = { severity, field: 'thirdPartyAccess', args: { name: cookie.name } } as const
  if (cookie.party === 'third') return [{ ...violation, message: 'setByThird' }]
  return namesOthers(cookie, context) ? [{ ...violation, message: 'contradictory' }] : []
}

/** Tells whether the recipients of a cookie are others than the platform itself. */
function namesOthers({ recipients, providerId }: Cookie, { providers, register }: RuleContext): boolean {
  const read = readRecipients(recipients)
  if (read === 'missing' || read === 'none') return false
  const provider = providers.get(providerId)
  const itself = [register.site.controller, register.site.platformName]
  if (provider?.role === 'publisher') itself.push(provider.name, provider.legalName)
  const { folded } = readWords(recipients)
  return !itself.some((name) => !isMissing(name) && folded.includes(readWords(name).folded))
}

/** The question is one for all the cookies of a provider that ask it with the same urgency: it is asked at the first. */
function askOnce(cookie: Cookie, isExempt: boolean, { register }: RuleContext): Violation<'R11'>[] {
  const same = unansweredOf(register).get(groupKey(cookie, isExempt))
  const { name } = cookie
  const violation = { severity: isExempt ? 'advice' : 'blocker', field: 'thirdPartyAccess' } as const
  // A record that is being typed is another object than the saved one.
  if (!same?.has(cookie) || same.size === 1) return [{ ...violation, message: 'missing', args: { name } }]
  const [first] = same
  if (first !== cookie) return []
  return [{ ...violation, message: 'missingOfProvider', args: { name, others: same.size - 1 } }]
}

/** The cookies for which nobody has answered yet, by provider and urgency. */
const unansweredOf = oncePerRegister(({ cookies, categories }) => {
  const exempt = new Set(categories.filter(({ consent }) => consent === 'exempt').map(({ id }) => id))
  const groups = new Map<string, Set<Cookie>>()
  for (const cookie of cookies) {
    if (!isActive(cookie) || cookie.thirdPartyAccess !== '') continue
    const key = groupKey(cookie, exempt.has(cookie.categoryId))
    const group = groups.get(key) ?? new Set()
    groups.set(key, group.add(cookie))
  }
  return groups
})

function groupKey({ providerId }: Cookie, isExempt: boolean): string {
  return `${providerId} ${isExempt}`
}
