import { isMissing } from '../isMissing.ts'
import { defineRule, type Violation } from '../rule.ts'
import { GDPR_ART_13 } from '../sources.ts'

export const controllerDpoIdentityMissing = defineRule({
  id: 'R28',
  name: 'controller-dpo-identity-missing',
  severity: 'blocker',
  resource: 'sites',
  sources: [GDPR_ART_13],
  check({ controller, controllerContact, dpoContact }) {
    const flaw = (field: string, message: Violation<'R28'>['message']): Violation<'R28'>[] => [
      { field, aspect: field, message },
    ]
    const contactFlaws = (field: 'controllerContact' | 'dpoContact', contact: string) => {
      if (isMissing(contact)) return flaw(field, field)
      return isContact(contact) ? [] : flaw(field, 'address')
    }
    return [
      ...(isMissing(controller) ? flaw('controller', 'controller') : []),
      ...contactFlaws('controllerContact', controllerContact),
      ...contactFlaws('dpoContact', dpoContact),
    ]
  },
})

/** Tells whether a text is a usable contact: an attempt at an e-mail address must be valid (`x@y.z`); any other text may be an address. */
function isContact(text: string): boolean {
  const candidates = text.split(/[\s<>(),;]+/).filter((word) => word.includes('@') && !/^https?:/i.test(word))
  return candidates.length === 0 || candidates.some(isEmail)
}

function isEmail(word: string): boolean {
  const [local = '', domain = '', ...more] = word
    .replace(/^mailto:/i, '')
    .replace(/[.:!?]$/, '')
    .split('@')
  const labels = domain.split('.')
  return more.length === 0 && local !== '' && labels.length > 1 && labels.every(Boolean)
}
