import { expect, it } from 'vitest'
import { proposalOf } from '#charter/trackers/domainOwner.ts'
import { findDomainOwner } from '#server/site/findDomainOwner.ts'

it.each([
  ['www.youtube.com', 'youtube.com', 'YouTube'],
  ['.youtube.com', 'youtube.com', 'YouTube'],
  ['  matomo.cloud ', 'matomo.cloud', 'InnoCraft'],
  ['https://script.hotjar.com/x.js', 'hotjar.com', 'Hotjar'],
  ['xiti.com', 'xiti.com', 'AT Internet'],
])('knows who stands behind %s', (typed, domain, company) => {
  expect(findDomainOwner(typed)).toMatchObject({ domain, company })
})

it.each([
  '',
  'data.regionreunion.com',
  'gouv.fr',
  'localhost',
  '192.0.2.1',
  '.',
  '*',
  '(a+)+$',
  `x.${'y'.repeat(40)}`,
  'a.'.repeat(500_000),
])('knows nobody behind %.40s', (typed) => {
  expect(findDomainOwner(typed)).toBeNull()
})

it('says who it is and what for, with where it was read, and nothing else', () => {
  const owner = { domain: 'hotjar.com', service: 'Hotjar', company: 'Hotjar Ltd', category: 'analytics' }
  expect(proposalOf(owner)).toMatchObject({
    name: '',
    service: 'Hotjar',
    provider: 'Hotjar Ltd',
    domain: 'hotjar.com',
    purposeFamily: 'analytics',
    lifetime: '',
    matchedBy: 'domain',
    source: { origin: 'thirdPartyWeb', title: 'third-party-web' },
  })
})
