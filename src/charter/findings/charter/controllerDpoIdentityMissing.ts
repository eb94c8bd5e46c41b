import { isMissing } from '../missing.ts'
import { defineRule, type Violation } from '../rule.ts'
import { GDPR_ART_13 } from '../sources.ts'
import { isContact } from './isContact.ts'

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
