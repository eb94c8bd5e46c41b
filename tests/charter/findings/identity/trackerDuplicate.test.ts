import { describe, expect, it } from 'vitest'
import type { Cookie } from '#charter/register/cookie.ts'
import { findingInWords } from '#charter/findings/findingInWords.ts'
import { trackerDuplicate } from '#charter/findings/identity/trackerDuplicate.ts'
import { aCompleteRegister, aLoginCookie } from '../../../support/builders.ts'
import { measureEffort } from '../../../support/effort.ts'
import { findingsOf, ruleContextOf } from '../../../support/findingsOf.ts'
import { foundIn } from '../foundIn.ts'

const REPEATED = 'warning name repeated'
const OTHER_CATEGORY = 'blocker name otherCategory'
const OTHER_LIFETIME = 'blocker name otherLifetime'
const COVERED = 'warning name covered'

const GA: Partial<Cookie> = { name: '_ga', domain: 'a.fr', lifetime: 'P1Y' }

const pairs: [string, Partial<Cookie>, string[]][] = [
  ['another domain', { domain: 'b.fr' }, []],
  ['another storage', { storage: 'localStorage' }, []],
  ['another case', { name: '_GA' }, []],
  ['no domain', { domain: '' }, []],
  ['a draft', { status: 'draft' }, []],
  ['the same', {}, [REPEATED, REPEATED]],
  ['the same, with a dot before its domain', { domain: '.A.fr' }, [REPEATED, REPEATED]],
  ['the same, with spaces around its name', { name: '\u00A0_ga ' }, [REPEATED, REPEATED]],
  ['the same lifetime in other words', { lifetime: 'P12M' }, [REPEATED, REPEATED]],
  ['365 days', { lifetime: 'P365D' }, [OTHER_LIFETIME, OTHER_LIFETIME]],
  ['another category', { categoryId: 3 }, [OTHER_CATEGORY, OTHER_CATEGORY]],
  ['an unknown lifetime', { lifetime: '' }, [OTHER_LIFETIME, OTHER_LIFETIME]],
  [
    'another category and lifetime',
    { categoryId: 3, lifetime: 'P2Y' },
    [OTHER_CATEGORY, OTHER_LIFETIME, OTHER_CATEGORY, OTHER_LIFETIME],
  ],
]

it.each(pairs)('beside “_ga” of a.fr, %s', (_, fields, found) => {
  expect(foundIn(trackerDuplicate, aCompleteRegister({ cookies: [GA, { ...GA, ...fields }] }))).toEqual(found)
})

it('takes two without a domain for one', () => {
  const register = aCompleteRegister({ cookies: [{ domain: '' }, { domain: '' }] })

  expect(foundIn(trackerDuplicate, register)).toEqual([REPEATED, REPEATED])
})

it('leaves it to another rule that names are missing', () => {
  const register = aCompleteRegister({ cookies: [{ name: 'xxx' }, { name: 'xxx' }] })

  expect(foundIn(trackerDuplicate, register)).toEqual([])
})

it('says how often, and which to merge it with', () => {
  const [finding] = findingsOf(trackerDuplicate, aCompleteRegister({ cookies: [GA, GA, GA] }))

  expect(finding).toMatchObject({
    id: 'R07-cookies-1-repeated',
    aspect: 'repeated',
    args: { name: '_ga', count: 3 },
    fix: { kind: 'merge', with: 2 },
  })
})

describe('of several records that contradict each other', () => {
  const saidOf = (recordId: number, cookies: Partial<Cookie>[]) =>
    findingsOf(trackerDuplicate, aCompleteRegister({ cookies }))
      .filter((finding) => finding.recordId === recordId)
      .map((finding) => [finding.id, findingInWords(finding, 'en')])

  it('tells every kind at once, with what they say and which they are', () => {
    expect(saidOf(1, [GA, { ...GA, categoryId: 3 }, { ...GA, lifetime: 'P2Y' }, GA])).toEqual([
      [
        'R07-cookies-1-category',
        'Tracker “_ga” appears 4 times with contradictory statements (category: Nécessaires, Vidéos et réseaux sociaux; records to compare: no.\u00A02): correct before publishing.',
      ],
      [
        'R07-cookies-1-lifetime',
        'Tracker “_ga” appears 4 times with contradictory statements (lifetime: 1 year, 2 years; records to compare: no.\u00A03): correct before publishing.',
      ],
      ['R07-cookies-1-repeated', 'Tracker “_ga” appears 4 times; merge the rows or distinguish the domains.'],
    ])
  })

  it('has nothing new to tell once one kind is put right', () => {
    const before = saidOf(1, [GA, { ...GA, categoryId: 3, lifetime: 'P2Y' }])
    const after = saidOf(1, [GA, { ...GA, lifetime: 'P2Y' }])

    expect(before).toEqual(expect.arrayContaining(after))
  })

  it('offers for each kind to merge it with one that says otherwise', () => {
    const register = aCompleteRegister({
      cookies: [GA, { ...GA, lifetime: 'P2Y' }, { ...GA, categoryId: 3 }],
    })

    expect(findingsOf(trackerDuplicate, register).slice(0, 2)).toMatchObject([
      { aspect: 'category', fix: { kind: 'merge', with: 3 } },
      { aspect: 'lifetime', fix: { kind: 'merge', with: 2 } },
    ])
  })

  it('names a record for each thing that is said, before the others', () => {
    const records = [
      GA,
      ...Array.from({ length: 5 }, () => ({ ...GA, lifetime: 'P3Y' })),
      { ...GA, lifetime: 'P2Y' },
    ]
    expect(saidOf(1, records)[0]?.[1]).toContain(
      '(lifetime: 1 year, 3 years, 2 years; records to compare: no.\u00A02, 7, 3, 4, 5, …)',
    )
  })

  it('says the same when the rows change places', () => {
    const register = aCompleteRegister({
      cookies: [GA, { ...GA, lifetime: 'P2Y' }, { ...GA, lifetime: 'P3Y' }],
    })
    const moved = { ...register, cookies: register.cookies.toReversed() }
    const first = ({ recordId }: { recordId: number }) => recordId === 1
    expect(findingsOf(trackerDuplicate, moved).filter(first)).toEqual(
      findingsOf(trackerDuplicate, register).filter(first),
    )
  })

  it('says that a lifetime is not known', () => {
    expect(saidOf(2, [GA, { ...GA, lifetime: '' }])).toEqual([
      [
        'R07-cookies-2-lifetime',
        'Tracker “_ga” appears 2 times with contradictory statements (lifetime: ?, 1 year; records to compare: no.\u00A01): correct before publishing.',
      ],
    ])
  })

  it('names the first of many', () => {
    const others = Array.from({ length: 9 }, (_, at) => ({ ...GA, lifetime: `P${at + 2}Y` }))

    expect(saidOf(1, [GA, ...others])).toEqual([
      [
        'R07-cookies-1-lifetime',
        'Tracker “_ga” appears 10 times with contradictory statements (lifetime: 1 year, 2 years, 3 years, 4 years, 5 years, …; records to compare: no.\u00A02, 3, 4, 5, 6, …): correct before publishing.',
      ],
    ])
  })

  it('tells as well that a pattern stands for it', () => {
    const pattern: Partial<Cookie> = { ...GA, name: '_*', nameMatch: 'pattern' }

    expect(saidOf(1, [GA, GA, pattern]).map(([id]) => id)).toEqual([
      'R07-cookies-1-repeated',
      'R07-cookies-1-covered',
    ])
  })
})

const patterns: [Partial<Cookie>, string[]][] = [
  [{ name: '_ga_*', nameMatch: 'pattern' }, [COVERED]],
  [{ name: '*', nameMatch: 'pattern' }, [COVERED]],
  [{ name: '*_ABC', nameMatch: 'pattern' }, [COVERED]],
  [{ name: '_ga*A*C', nameMatch: 'pattern' }, [COVERED]],
  [{ name: '_ga_ABC*', nameMatch: 'pattern' }, [COVERED]],
  [{ name: '_GA_*', nameMatch: 'pattern' }, []],
  [{ name: '_ga_*B', nameMatch: 'pattern' }, []],
  [{ name: '_ga_ABC*C', nameMatch: 'pattern' }, []],
  [{ name: '_ga_*', nameMatch: 'exact' }, []],
  [{ name: '_ga_*', nameMatch: 'pattern', domain: 'b.fr' }, []],
  [{ name: '_ga_*', nameMatch: 'pattern', storage: 'localStorage' }, []],
  [{ name: '_ga_*', nameMatch: 'pattern', status: 'retired' }, []],
]

it.each(patterns)('“_ga_ABC” beside the pattern %j', (pattern, found) => {
  const register = aCompleteRegister({ cookies: [{ name: '_ga_ABC' }, pattern] })

  expect(foundIn(trackerDuplicate, register)).toEqual(found)
})

it('offers to merge a cookie with the pattern that stands for it', () => {
  const register = aCompleteRegister({
    cookies: [{ name: '_ga_ABC' }, { name: '_ga_*', nameMatch: 'pattern' }],
  })
  const [finding] = findingsOf(trackerDuplicate, register)

  expect(finding).toMatchObject({ recordId: 1, args: { pattern: '_ga_*' }, fix: { kind: 'merge', with: 2 } })
})

describe('while a cookie is being typed', () => {
  const typed = (fields: Partial<Cookie>, id: number) => ({ ...aLoginCookie(fields), id, position: 1 })

  it('sees the saved ones', () => {
    const context = ruleContextOf(aCompleteRegister({ cookies: [GA] }))

    expect(trackerDuplicate.check(typed(GA, 0), context)).toMatchObject([
      { message: 'repeated', args: { count: 2 }, fix: { kind: 'merge', with: 1 } },
    ])
  })

  it('does not take the saved values of the same cookie for another’s', () => {
    const context = ruleContextOf(aCompleteRegister({ cookies: [GA, { name: 'other' }] }))

    expect(trackerDuplicate.check(typed({ ...GA, categoryId: 3, lifetime: 'P2Y' }, 1), context)).toEqual([])
  })
})

describe('a hostile register', () => {
  it.each([
    ['*', 5_000],
    ['(a+)+$', 2_500],
    ['*a*b*', 2_500],
    [`${'*a'.repeat(60)}*b`, 2_500],
    ['a'.repeat(127) + '*', 2_500],
  ])('with thousands of patterns such as %s takes no longer than others', (pattern, found) => {
    const register = aCompleteRegister({
      cookies: Array.from({ length: 5_000 }, (_, at) => ({
        name: at % 2 === 0 ? pattern : `${'a'.repeat(100)}${at}`,
        nameMatch: at % 2 === 0 ? ('pattern' as const) : ('exact' as const),
      })),
    })
    const { result: findings, effort } = measureEffort(() => findingsOf(trackerDuplicate, register))

    expect(effort).toBeLessThan(5_000)
    expect(findings).toHaveLength(found)
  })

  it('with one tracker thousands of times takes no longer than others', () => {
    const register = aCompleteRegister({
      cookies: Array.from({ length: 5_000 }, (_, at) => ({
        ...GA,
        categoryId: (at % 3) + 1,
        lifetime: `P${(at % 1_000) + 1}D`,
      })),
    })
    const { result: findings, effort } = measureEffort(() => findingsOf(trackerDuplicate, register))

    expect(effort).toBeLessThan(5_000)
    expect(new Set(findings.map(({ recordId }) => recordId)).size).toBe(5_000)
  })

  it('with thousands of different patterns takes no longer than others', () => {
    const register = aCompleteRegister({
      cookies: Array.from({ length: 5_000 }, (_, at) =>
        at % 2 === 0
          ? { name: `*a*${'b*'.repeat(at % 50)}${at}*`, nameMatch: 'pattern' as const }
          : { name: `${'ab'.repeat(50)}${at}` },
      ),
    })
    const { result: findings, effort } = measureEffort(() => findingsOf(trackerDuplicate, register))

    expect(effort).toBeLessThan(5_000)
    expect(findings.length).toBeGreaterThan(0)
  })
})
