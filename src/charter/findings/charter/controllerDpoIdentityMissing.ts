import { foldText } from '../../kit/foldText.ts'
import { isMissing } from '../isMissing.ts'
import { defineRule, type Violation } from '../rule.ts'
import { GDPR_ART_13 } from '../sources.ts'

type Flaw = Violation<'R28'>

/** One finding for all that is to be filled in: it stands in one panel of the form. */
export const controllerDpoIdentityMissing = defineRule({
  id: 'R28',
  name: 'controller-dpo-identity-missing',
  severity: 'blocker',
  resource: 'sites',
  sources: [GDPR_ART_13],
  check({ controller, controllerContact, dpoContact }) {
    const flaw = (field: string, message: Flaw['message']): Flaw => ({ field, message })
    const contactFlaws = (field: 'controllerContact' | 'dpoContact', contact: string) => {
      if (isMissing(contact)) return [flaw(field, field)]
      if (hasBrokenAddress(contact)) return [flaw(field, 'address')]
      return isReachable(contact) ? [] : [flaw(field, field)]
    }
    const flaws = [
      ...(isMissing(controller) ? [flaw('controller', 'controller')] : []),
      ...contactFlaws('controllerContact', controllerContact),
      ...contactFlaws('dpoContact', dpoContact),
    ]
    const [first] = flaws
    if (first === undefined || flaws.length === 1) return flaws
    const fields = flaws.map(({ field }) => field).join(', ')
    return [{ ...first, message: 'several', args: { fields } }]
  },
})

/** Tells whether a text attempts an e-mail address and holds none that is complete (`x@y.z`). */
function hasBrokenAddress(text: string): boolean {
  const candidates = text.split(/[\s<>(),;]+/).filter((word) => word.includes('@') && !/^https?:/i.test(word))
  return candidates.length > 0 && !candidates.some(isEmail)
}

// A number (of a street, a post code, a telephone), an address of the web, a street, a form: with any, somebody is reached.
const REACHES =
  /\d|@|:\/\/|\b(?:[a-z\d-]+\.)+[a-z]{2,}\b|\/[a-z\d-]{2,}|\b(?:rue|place|avenue|boulevard|bd|chemin|route|allee|quai|impasse|square|cours|esplanade|parvis|hotel de (?:ville|region|departement)|cedex|lieu-dit|formulaire|street|road|square|form)\b/

/** Tells whether a text says how to reach somebody, beside who that is: « Délégué à la protection des données » does not. */
function isReachable(text: string): boolean {
  return REACHES.test(foldText(text))
}

function isEmail(word: string): boolean {
  const [local = '', domain = '', ...more] = word
    .replace(/^mailto:/i, '')
    .replace(/[.:!?]$/, '')
    .split('@')
  const labels = domain.split('.')
  return more.length === 0 && local !== '' && labels.length > 1 && labels.every(Boolean)
}
