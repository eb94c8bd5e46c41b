import { describe, expect, it } from 'vitest'
import { readText } from '#charter/import/readText.ts'

function read(text: string) {
  const result = readText(text)
  if (!result.ok) return result.unreadable.code
  const { format, rows, flaws, notes } = result.reading
  return {
    format,
    rows: rows.map(({ line, cells }) => ({ line, ...Object.fromEntries(cells) })),
    flaws,
    notes,
  }
}
const readJson = (value: unknown) => read(JSON.stringify(value))

describe('inspections', () => {
  const cookie = {
    name: 'IDE',
    value: 'SECRET',
    domain: 'doubleclick.net',
    expires: 1_668_957_138,
    path: '/',
  }

  it('of the Website Evidence Collector give cookies and local storage', () => {
    const wec = {
      uri_ins: 'https://ville.fr/',
      script: {},
      start_time: '2021-10-26T15:12:00Z',
      cookies: [
        { ...cookie, session: false, expiresDays: 390 },
        { ...cookie, name: 'YSC', expires: -1 },
      ],
      localStorage: { 'https://www.ville.fr': { 'yt::id': { value: 'SECRET', firstPartyStorage: null } } },
    }
    expect(readJson(wec)).toMatchObject({
      format: 'websiteEvidenceCollector',
      rows: [
        {
          'cookie.name': 'IDE',
          'cookie.domain': 'doubleclick.net',
          'cookie.lifetime': 'P390D',
          'cookie.party': 'third',
        },
        { 'cookie.name': 'YSC', 'cookie.lifetime': 'session' },
        {
          'cookie.name': 'yt::id',
          'cookie.domain': 'www.ville.fr',
          'cookie.storage': 'localStorage',
          'cookie.party': 'first',
        },
      ],
    })
  })

  it('of Blacklight give cookies', () => {
    const blacklight = {
      uri_ins: 'https://ville.fr/',
      uri_dest: 'https://ville.fr/',
      reports: { cookies: [{ ...cookie, third_party: true, type: 'http' }] },
    }
    expect(readJson(blacklight)).toMatchObject({
      format: 'blacklight',
      rows: [{ 'cookie.name': 'IDE', 'cookie.party': 'third' }],
    })
  })

  it('of gdpr-cookie-scanner give each cookie once, as JSON and as CSV', () => {
    const seen = {
      name: '_ga',
      domain: '.ville.fr',
      value: 'SECRET',
      expires: 1_798_000_000,
      category: 'analytics',
      requiresConsent: true,
    }
    const scan = {
      url: 'https://ville.fr/?x=1',
      scanDate: '2026-02-24T16:27:00.000Z',
      cookiesBeforeInteraction: [],
      cookiesAfterReject: [
        { ...seen, name: 'sid', expires: null, category: 'unknown', requiresConsent: false },
      ],
      cookiesAfterAccept: [seen, seen],
    }
    expect(readJson(scan)).toMatchObject({
      format: 'gdprCookieScanner',
      rows: [
        { 'cookie.name': 'sid', 'cookie.lifetime': 'session', 'category.consent': 'exempt' },
        {
          'cookie.name': '_ga',
          'cookie.domain': 'ville.fr',
          'category.name': 'analytics',
          'category.consent': 'required',
        },
      ],
      notes: [{ code: 'repeated', args: { count: 1 } }],
    })
    const csv =
      '"name","domain","category","description","platform","ocd_retention_period","privacy_link","expiry","type","consent_required","phases","http_only","secure","same_site"\n"_ga",".ville.fr","analytics","ID used to identify users","Google Analytics","2 years","https://a.example/p?x=1","13 months","Persistent","yes","after accept","false","true","Lax"\n'
    expect(read(csv)).toMatchObject({
      format: 'gdprCookieScanner',
      rows: [
        {
          'cookie.name': '_ga',
          'cookie.service': 'Google Analytics',
          'cookie.lifetime': '13 months',
          'category.consent': 'yes',
          'provider.privacyPolicyUrl': 'https://a.example/p',
        },
      ],
    })
  })
})

describe('cookies of a browser as JSON', () => {
  const rows = [
    { line: 1, 'cookie.name': 'sid', 'cookie.domain': 'ville.fr', 'cookie.lifetime': 'session' },
    { line: 2, 'cookie.name': '_ga', 'cookie.domain': 'www.ville.fr' },
  ]

  it('that an extension exports', () => {
    const flags = { hostOnly: false, httpOnly: true, path: '/', sameSite: 'lax', secure: true, storeId: '0' }
    const exported = [
      { ...flags, domain: '.ville.fr', name: 'sid', session: true, value: 'SECRET' },
      {
        ...flags,
        domain: 'www.ville.fr',
        expirationDate: 1_798_000_000.5,
        name: '_ga',
        session: false,
        value: 'SECRET',
      },
      { ...flags, domain: '.ville.fr', name: 'sid', session: true, value: 'SECRET' },
    ]
    expect(readJson(exported)).toMatchObject({
      format: 'browserCookies',
      rows,
      notes: [{ code: 'repeated', args: { count: 1 } }],
    })
    expect(readJson(exported)).not.toMatchObject({ rows: [{}, { 'cookie.lifetime': expect.anything() }] })
    // One that lasts, of which the extension does not say until when, and one that is none.
    expect(readJson([{ ...exported[0], session: false }, { name: 'a' }])).toEqual({
      format: 'browserCookies',
      rows: [{ line: 1, 'cookie.name': 'sid', 'cookie.domain': 'ville.fr', 'cookie.storage': 'cookie' }],
      flaws: [{ line: 2, code: 'unreadablePart', args: { text: 'name, domain' } }],
      notes: [],
    })
  })

  it('that a browser run by a program keeps, with its local storage', () => {
    const flags = { path: '/', httpOnly: false, secure: false, sameSite: 'Lax', value: 'SECRET' }
    const cookies = [
      { ...flags, name: 'sid', domain: '.ville.fr', expires: -1 },
      { ...flags, name: '_ga', domain: 'www.ville.fr', expires: 1_798_000_000 },
    ]
    expect(readJson(cookies)).toMatchObject({ format: 'browserCookies', rows })
    const origins = [{ origin: 'https://ville.fr', localStorage: [{ name: 'consent', value: 'SECRET' }] }]
    expect(readJson({ cookies, origins })).toMatchObject({
      rows: [
        ...rows,
        { line: 3, 'cookie.name': 'consent', 'cookie.domain': 'ville.fr', 'cookie.storage': 'localStorage' },
      ],
    })
    expect(readJson([{ name: 'a', value: 'b', domain: 'c' }])).toBe('otherJson')
  })
})

describe('disclosures of a vendor', () => {
  it('of versions 1.0 and 1.1 give each identifier in each storage', () => {
    const disclosures = [
      {
        identifier: 'uid',
        type: 'cookie',
        maxAgeSeconds: 31_536_000,
        cookieRefresh: true,
        domain: '*.a.com',
        purposes: [1, 7],
      },
      { identifier: 'uid', type: 'web', maxAgeSeconds: null, domains: ['*'], purposes: [1] },
      { identifier: 'opt', type: 'cookie', maxAgeSeconds: 0, domains: ['b.com'], optOut: true },
      { identifier: 'old', type: 'cookie', maxAgeSeconds: -1, domain: null },
    ]
    expect(readJson({ disclosures })).toMatchObject({
      format: 'tcfDisclosures',
      rows: [
        {
          'cookie.name': 'uid',
          'cookie.domain': 'a.com',
          'cookie.lifetime': 'P1Y',
          'cookie.renewal': 'renewed',
          'cookie.purpose':
            'Stocker et/ou accéder à des informations sur un appareil\nMesurer la performance des publicités',
        },
        { 'cookie.name': 'uid', 'cookie.storage': 'localStorage' },
        { 'cookie.name': 'opt', 'cookie.domain': 'b.com', 'cookie.lifetime': 'session' },
        { 'cookie.name': 'old', 'cookie.lifetime': 'session' },
      ],
    })
  })
})

describe('JSON that is of no format', () => {
  it.each([
    ['an object', { a: 1 }, 'otherJson'],
    ['a list', [1, 2], 'otherJson'],
    ['a list of vendors', { vendorListVersion: 1, purposes: {} }, 'listWithoutCookies'],
    ['an empty recording', { log: { entries: [] } }, 'noCookie'],
    ['names of its own', JSON.parse('{"__proto__": {"log": 1}, "constructor": []}'), 'otherJson'],
  ])('is refused in words: %s', (_, value, code) => {
    expect(readJson(value)).toBe(code)
  })

  it('is refused where it is nested without end', () => {
    expect(read(`${'['.repeat(50_000)}${']'.repeat(50_000)}`)).toBe('tooDeep')
    expect(read(`{"a":${'['.repeat(50_000)}`)).toBe('brokenJson')
  })
})
