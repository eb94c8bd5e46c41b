import { describe, expect, it } from 'vitest'
import { fieldErrors } from '#api/message.ts'
import { blankCookie, blankSite } from '#charter/register/blankRecords.ts'
import { cookieSchema } from '#charter/register/cookie.ts'
import { providerSchema } from '#charter/register/provider.ts'
import { sectionSchema } from '#charter/register/section.ts'
import { siteSchema } from '#charter/register/site.ts'

const cookie = { ...blankCookie, name: 'a', providerId: 1, categoryId: 1, service: 's', purpose: 'p' }
const site = {
  ...blankSite,
  title: 'Charte cookies',
  platformName: 'data.example.fr',
  columns: [{ field: 'cookie.name', label: 'Nom' }],
}

const wrongInSite = (fields: Record<string, unknown>) => {
  const { error } = siteSchema.safeParse({ ...site, ...fields })
  return error === undefined ? {} : fieldErrors(error)
}

describe('where consent is withdrawn', () => {
  it.each([
    '',
    'https://data.example.fr/cookies',
    'http://data.example.fr',
    '/cookies',
    '/cookies?panneau=1#choix',
    '#cookies',
  ])('may be %j', (withdrawalUrl) => {
    expect(wrongInSite({ withdrawalUrl })).toEqual({})
  })

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    '//evil.example/',
    '/\\evil.example/',
    'cookies',
    '#',
    '/a b',
    '#"onclick="alert(1)',
    'mailto:dpo@example.fr',
  ])('may not be %j', (withdrawalUrl) => {
    expect(wrongInSite({ withdrawalUrl })).toEqual({ withdrawalUrl: { message: 'errors.withdrawalUrl' } })
  })
})

describe('the domains of the platform', () => {
  it.each(['', 'example.fr', '.example.fr\r\ndata.example.fr', 'région-réunion.fr', 'a.b-c.d9.fr\n\n'])(
    'may be %j',
    (publisherDomains) => {
      expect(wrongInSite({ publisherDomains })).toEqual({})
    },
  )

  it.each([
    'localhost',
    'https://example.fr',
    'example.fr/a',
    '-a.fr',
    'a..fr',
    'example.fr, other.fr',
    '*.a.fr',
  ])('may not be %j', (publisherDomains) => {
    expect(wrongInSite({ publisherDomains })).toEqual({ publisherDomains: { message: 'errors.domains' } })
  })
})

describe('a period', () => {
  it.each(['', 'P6M', 'P1Y1M', 'P56W', 'PT1H'])('may be %j', (reviewInterval) => {
    expect(wrongInSite({ reviewInterval })).toEqual({})
  })

  it.each(['session', '6 mois', 'P', 'P-1M', 'p6m'])('may not be %j', (reviewInterval) => {
    expect(wrongInSite({ reviewInterval })).toEqual({ reviewInterval: { message: 'errors.period' } })
  })
})

describe('a list of choices', () => {
  it('holds each once, in the order of the list', () => {
    const { purposeCodes } = cookieSchema.parse({
      ...cookie,
      purposeCodes: ['loadBalancing', 'authentication', 'loadBalancing'],
    })
    expect(purposeCodes).toEqual(['authentication', 'loadBalancing'])
  })

  it('is empty where nothing is given', () => {
    expect(cookieSchema.parse({ ...cookie, purposeCodes: null }).purposeCodes).toEqual([])
  })

  it.each([[['fun']], ['authentication']])('may not be %j', (purposeCodes) => {
    const { error } = cookieSchema.safeParse({ ...cookie, purposeCodes })
    expect(error && Object.values(fieldErrors(error))).toEqual([{ message: 'errors.notAChoice' }])
  })
})

describe('a list of countries', () => {
  it('holds each once, as they were given', () => {
    const { hostingCountries } = providerSchema.parse({ name: 'a', hostingCountries: ['US', 'EEA', 'US'] })
    expect(hostingCountries).toEqual(['US', 'EEA'])
  })

  it.each([[['us']], [['FRA']], ['FR']])('may not be %j', (hostingCountries) => {
    const { error } = providerSchema.safeParse({ name: 'a', hostingCountries })
    expect(error && Object.values(fieldErrors(error)).map(({ message }) => message)).toEqual([
      'errors.country',
    ])
  })
})

describe('the columns of a table of providers', () => {
  it.each([[[]], [null], [[{ field: 'provider.name', label: 'Qui' }]]])('may be %j', (columns) => {
    expect(sectionSchema.safeParse({ columns }).success).toBe(true)
  })

  it('show nothing of a cookie', () => {
    const { error } = sectionSchema.safeParse({ columns: [{ field: 'cookie.name', label: 'Traceur' }] })
    expect(error && fieldErrors(error)).toEqual({ columns: { message: 'errors.providerColumns' } })
  })
})
