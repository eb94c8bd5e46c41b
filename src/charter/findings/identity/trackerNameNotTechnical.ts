import { cleanText, isMissing } from '../isMissing.ts'
import { defineRecordRule } from '../rule.ts'
import { CNIL_092_ART_6, OPEN_COOKIE_DATABASE, RFC_6265 } from '../sources.ts'
import { isActive } from '../ruleContext.ts'

/** Notations for the variable part of a name; `#` is an ordinary character. */
const WILDCARD = /\*|<[^<>]*>|\{[^{}]*\}|\[[^[\]]*\]|(?<!x)x{3,}$/gi

/**
 * The characters that browsers take in the name of a cookie: more than the standard allows (RFC 6265, `token`), for makers
 * use them (`crisp-client/session/…`), but neither white space nor what separates cookies, nor a letter with an accent.
 */
const TAKEN = /^[!-~]+$/
const SEPARATES = /[=;,"()<>]/

export const trackerNameNotTechnical = defineRecordRule({
  id: 'R06',
  name: 'tracker-name-not-technical',
  severity: 'advice',
  resource: 'cookies',
  sources: [RFC_6265, OPEN_COOKIE_DATABASE, CNIL_092_ART_6],
  check(cookie) {
    if (!isActive(cookie) || isMissing(cookie.name)) return []
    const name = cleanText(cookie.name)
    const args = { name: cookie.name }
    if (cookie.storage === 'cookie' && !isTechnical(name.replace(WILDCARD, 'a'))) {
      return [{ field: 'name', message: 'notTechnical', args }]
    }
    const pattern = name.replace(WILDCARD, '*')
    const varies = pattern.includes('*')
    if (varies && cookie.nameMatch !== 'pattern') {
      const fix = { kind: 'set', changes: { name: pattern, nameMatch: 'pattern' } } as const
      return [{ field: 'nameMatch', message: 'varies', args, fix }]
    }
    if (!varies && cookie.nameMatch === 'pattern') {
      return [
        { field: 'nameMatch', message: 'fixed', args, fix: { kind: 'set', changes: { nameMatch: 'exact' } } },
      ]
    }
    return []
  },
})

function isTechnical(name: string): boolean {
  return TAKEN.test(name) && !SEPARATES.test(name)
}
