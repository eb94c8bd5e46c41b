import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Finding } from '#charter/findings/finding.ts'
import { findFindings } from '#charter/findings/findFindings.ts'
import { findingInWords } from '#charter/findings/findingInWords.ts'
import type { CheckInputs } from '#charter/findings/ruleContext.ts'
import type { Register } from '#charter/register/register.ts'
import { aCompleteRegister, aLoginCookie, anAudienceCookie, aVideoCookie } from '../../support/builders.ts'
import { measureEffort } from '../../support/effort.ts'
import { ruleContextOf } from '../../support/findingsOf.ts'

const aText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    '*',
    '(a+)+$',
    'xxx',
    '{name}',
    '{purposeCodes}',
    '__proto__',
    'constructor',
    'P1Y',
    'P900Y',
    'P9999Y9999M9999D',
    'PT0S',
    'session',
    'unlimited',
    '2026-02-30',
    '9999-12-31',
    '0000-00-00',
    `dpo@exemple.${'m'.repeat(40)}`,
    `.${'a.'.repeat(200)}fr`,
    'раураl.com',
    'ｅｘａｍｐｌｅ．ｆｒ',
    'שלום.example',
    '{',
    '<<<<',
    '<ul><li><table><tr><td>',
    '\ud800',
  ),
)

// Rows that did not come through a schema: any text instead of a choice, a day or an address, and lists of any texts.
const aRow = <Fields extends object>(complete: Fields): fc.Arbitrary<Fields> =>
  fc
    .record(
      Object.fromEntries(
        Object.entries(complete).map(([field, value]) => [
          field,
          fc.oneof(fc.constant(value), anyLike(value)),
        ]),
      ),
    )
    .map((row): Fields => ({ ...complete, ...row }))

function anyLike(value: unknown): fc.Arbitrary<unknown> {
  if (typeof value === 'string' || value === null) return aText
  const isListOfTexts = Array.isArray(value) && value.every((item) => typeof item === 'string')
  return isListOfTexts ? fc.array(aText, { maxLength: 3 }) : fc.constant(value)
}

const complete = aCompleteRegister()
const aCookie = fc.oneof(
  aRow(aLoginCookie()),
  aRow(anAudienceCookie()),
  aRow(aVideoCookie({ providerId: 3 })),
)
const aHostileRegister: fc.Arbitrary<Register> = fc
  .record({
    site: aRow(complete.site),
    providers: fc.tuple(...complete.providers.map((provider) => aRow(provider))),
    categories: fc.tuple(...complete.categories.map((category) => aRow(category))),
    sections: fc.tuple(...complete.sections.slice(0, 3).map((section) => aRow(section))),
    cookies: fc.array(aCookie, { maxLength: 5 }),
  })
  .map((fields) => aCompleteRegister(fields))

const anInstant = fc.oneof(aText, fc.constant('2026-11-20T10:00:00.000Z'))
const hostileInputs: fc.Arbitrary<Partial<CheckInputs>> = fc.record({
  online: fc.option(aHostileRegister),
  publishing: fc.record({ note: aText, newConsent: fc.constantFrom('', 'yes', 'no') }),
  versions: fc.array(
    fc.record({
      number: fc.nat(),
      at: anInstant,
      capturedAt: fc.option(anInstant),
      sha256: fc.option(aText),
    }),
    { maxLength: 2 },
  ),
})

const isFailure = ({ rule }: Finding) => rule === 'error'

it('no rule fails, and each finding can be said, whatever a register holds', () => {
  fc.assert(
    fc.property(aHostileRegister, hostileInputs, (register, inputs) => {
      const findings = findFindings(ruleContextOf(register, inputs))

      expect(findings.filter(isFailure)).toEqual([])
      for (const finding of findings) expect(findingInWords(finding, 'fr')).not.toBe('')
    }),
  )
})

it('does not fail on cookies that ask for one row in columns that are none', () => {
  const asking = { sharedRow: 'une ligne', status: 'active' } as const
  const register = aCompleteRegister({ cookies: [anAudienceCookie(asking), anAudienceCookie(asking)] })
  const categories: Register['categories'] = JSON.parse(
    JSON.stringify(register.categories.map((category) => ({ ...category, columns: [''] }))),
  )

  expect(findFindings(ruleContextOf({ ...register, categories })).filter(isFailure)).toEqual([])
})

it('looks through 5,000 entries that are hostile each in its own way', () => {
  const cookies = fc.sample(aCookie, { numRuns: 5_000, seed: 42 })
  const findings = findFindings(ruleContextOf(aCompleteRegister({ cookies })))

  expect(findings.filter(isFailure)).toEqual([])
  expect(findings.length).toBeGreaterThan(5_000)
})

it('looks through 5,000 long and hostile rows in seconds', () => {
  const cookies = Array.from({ length: 5_000 }, (_, at) =>
    aLoginCookie({
      name: at % 3 === 0 ? '*a'.repeat(300) : `${'x'.repeat(900)}${at}`,
      nameMatch: at % 3 === 0 ? 'pattern' : 'exact',
      domain: 'a.'.repeat(490),
      purpose: '.'.repeat(3_990) + 'fin',
      recipients: '[nom '.repeat(190),
    }),
  )
  const context = ruleContextOf(aCompleteRegister({ cookies }))
  const { result: findings, effort } = measureEffort(() => findFindings(context))

  expect(effort).toBeLessThan(10_000)
  expect(findings.filter(isFailure)).toEqual([])
  expect(findings.length).toBeGreaterThan(5_000)
})

it.each([
  ['sentences without end', 'a. '.repeat(6_600)],
  ['words without end', 'mot '.repeat(5_000)],
  ['capitals without end', 'ABC '.repeat(5_000)],
  ['one capital after another', 'A'.repeat(20_000)],
  ['parentheses', 'SSO ('.repeat(4_000)],
  ['spaces', ` ${' '.repeat(19_000)}x`],
  ['accents', `e${'\u0301'.repeat(19_000)}`],
  ['English', 'the user of the website '.repeat(800)],
  ['full stops', '.'.repeat(20_000) + 'x'],
])('reads a purpose and a section of %s at once', (_, text) => {
  const register = aCompleteRegister({
    cookies: [{ purpose: text }],
    sections: [{ heading: text.slice(0, 1_000), body: `<p>${text}</p>`, topics: ['rights'] }],
  })
  const { result: findings, effort } = measureEffort(() => findFindings(ruleContextOf(register)))

  expect(effort).toBeLessThan(1_000)
  expect(findings.filter(isFailure)).toEqual([])
})
