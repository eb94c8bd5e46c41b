import { expect, it } from 'vitest'
import { checkRegister } from '#charter/findings/checkRegister.ts'
import { type RuleId, SEVERITIES, type Severity } from '#charter/findings/finding.ts'
import type { CheckInputs } from '#charter/findings/ruleContext.ts'
import type { Cookie } from '#charter/register/cookie.ts'
import type { Provider } from '#charter/register/provider.ts'
import type { Site } from '#charter/register/site.ts'
import {
  aCompleteRegister,
  aLoginCookie,
  anAudienceCookie,
  aVideoCookie,
  COMPLETE_ON,
} from '../../../support/builders.ts'

/** What differs from a register in which nothing is at fault. */
export type Given = NonNullable<Parameters<typeof aCompleteRegister>[0]>

/** A case as a lawyer judges it: what it is, the rule, the highest severity due, and the register. */
export type Case = [
  what: string,
  rule: RuleId,
  due: Severity | 'nothing',
  given: Given,
  inputs?: Partial<CheckInputs>,
]

/** Judges cases by all rules at once, on the page as well, as a register is judged before it goes online. */
export function review(cases: readonly Case[]): void {
  it.each(cases)('%s: %s, %s', (_, rule, due, given, inputs) => {
    expect(severityOf(rule, given, inputs)).toBe(due)
  })
}

function severityOf(rule: RuleId, given: Given, inputs: Partial<CheckInputs> = {}): Severity | 'nothing' {
  const findings = checkRegister({
    register: aCompleteRegister(given),
    inputs: {
      today: COMPLETE_ON,
      online: null,
      publishing: { note: '', newConsent: '' },
      versions: [],
      ...inputs,
    },
    acceptances: [],
  })
  const severities = findings.filter((finding) => finding.rule === rule).map(({ severity }) => severity)
  return SEVERITIES.find((severity) => severities.includes(severity)) ?? 'nothing'
}

/** A register of one exempt cookie, a log-in. */
export function exempt(cookie: Partial<Cookie>, site: Partial<Site> = {}): Given {
  return { cookies: [aLoginCookie(cookie)], site }
}

/** A register of one exempt cookie of audience measurement. */
export function audience(cookie: Partial<Cookie>, provider: Partial<Provider> = {}): Given {
  return { cookies: [anAudienceCookie(cookie)], providers: [provider] }
}

/** A register of one cookie that needs consent, a video's, and its provider. */
export function consented(cookie: Partial<Cookie>, provider: Partial<Provider> = {}): Given {
  return { cookies: [aVideoCookie(cookie)], providers: [{}, provider] }
}

/** A register of one cookie that needs consent, on a site. */
export function onSite(site: Partial<Site>, cookie: Partial<Cookie> = {}): Given {
  return { cookies: [aVideoCookie(cookie)], site }
}

/** A cookie that stands among the exempt ones, under a ground that its maker might name. */
export function exemptAs(
  name: string,
  ground: Cookie['exemptionGround'] = 'uiPreference',
  cookie: Partial<Cookie> = {},
): Given {
  const purposeCodes: Cookie['purposeCodes'] = ground === '' ? [] : [ground]
  const nameMatch = name.includes('*') ? 'pattern' : 'exact'
  return exempt({ name, nameMatch, exemptionGround: ground, purposeCodes, ...cookie })
}
