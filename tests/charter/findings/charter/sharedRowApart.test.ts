import { expect, it } from 'vitest'
import { sharedRowApart } from '#charter/findings/charter/sharedRowApart.ts'
import { ruleContextOf } from '../../../support/findingsOf.ts'
import { aRegister } from '../../../support/builders.ts'

const columns = [
  { field: 'cookie.name' as const, label: 'Traceur' },
  { field: 'cookie.purpose' as const, label: 'Finalité' },
  { field: 'cookie.recipients' as const, label: 'Destinataires' },
  { field: 'cookie.lifetime' as const, label: 'Durée' },
]

it.each([
  ['says nothing else', { lifetime: 'PT30M' }, null],
  ['asks for no shared row', { sharedRow: '', purpose: 'Autre' }, null],
  ['is a draft', { status: 'draft', purpose: 'Autre' }, null],
  ['differs in what no column shows', { service: 'Autre' }, null],
  ['comes from another provider', { providerId: 2 }, ['otherProvider', undefined]],
  ['is in another category', { categoryId: 2 }, ['otherCategory', undefined]],
  [
    'reads otherwise',
    { purpose: 'Autre', recipients: 'Un tiers' },
    ['otherTexts', 'Finalité, Destinataires'],
  ],
] as const)('a cookie that asks for one row with another and %s', (_, fields, found) => {
  const register = aRegister({
    site: { columns },
    providers: [{}, { name: 'Matomo' }],
    categories: [{}, { name: 'Mesure d’audience' }],
    cookies: [
      { name: '_pk_id', sharedRow: 'Matomo' },
      { name: '_pk_ses', sharedRow: 'matomo', ...fields },
    ],
  })
  const context = ruleContextOf(register)
  const [first, second] = register.cookies.map((cookie) =>
    sharedRowApart.check(cookie, context).map(({ message, args }) => [message, args?.['titles']]),
  )
  expect(first).toEqual([])
  expect(second).toEqual(found === null ? [] : [found])
})
