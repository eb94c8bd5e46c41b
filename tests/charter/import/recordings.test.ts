import { describe, expect, it } from 'vitest'
import { readText } from '#charter/import/readText.ts'
import { readInstant } from '#charter/import/scans/instants.ts'

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

const entry = (url: string, response: object, request: object = {}) => ({
  startedDateTime: '2026-11-29T10:00:00.000Z',
  request: { url, cookies: [], headers: [], ...request },
  response: { status: 200, cookies: [], headers: [], content: { text: 'x' }, ...response },
})

describe('a HAR', () => {
  it('puts a cookie that several hosts of a domain are sent on what they share, and one of a single host there', () => {
    const sent = (url: string, ...names: string[]) =>
      entry(url, {}, { cookies: names.map((name) => ({ name, value: 'SECRET' })) })
    const entries = [
      sent('https://www.ville.fr/', 'visite', 'theme'),
      sent('https://cdn.media.ville.fr/a.css', 'visite'),
      sent('https://media.ville.fr/b.css', 'visite'),
      sent('https://a.pub.com/', 'id'),
      sent('https://b.pub.com/', 'id'),
    ]
    expect(readJson({ log: { entries } })).toMatchObject({
      rows: [
        { 'cookie.name': 'visite', 'cookie.domain': 'ville.fr', 'cookie.party': 'first' },
        { 'cookie.name': 'theme', 'cookie.domain': 'www.ville.fr', 'cookie.party': 'first' },
        { 'cookie.name': 'id', 'cookie.domain': 'pub.com', 'cookie.party': 'third' },
      ],
    })
  })

  it('reads names from the header of a request, and leaves out what is only taken away', () => {
    const entries = [
      entry(
        'https://www.ville.fr/',
        {
          headers: [
            { name: 'Set-Cookie', value: 'old=; Max-Age=0' },
            { name: 'Set-Cookie', value: 'gone=; Expires=Thu, 01 Jan 1970 00:00:00 GMT' },
            { name: 'Set-Cookie', value: 'choix=1; Max-Age=3600; Domain=.ville.fr' },
          ],
        },
        { headers: [{ name: 'Cookie', value: 'choix=SECRET; lang=SECRET' }] },
      ),
    ]
    expect(readJson({ log: { entries } })).toMatchObject({
      rows: [
        { 'cookie.name': 'choix', 'cookie.domain': 'ville.fr', 'cookie.lifetime': 'PT1H' },
        { 'cookie.name': 'lang', 'cookie.domain': 'www.ville.fr' },
      ],
    })
  })

  it('tells first parties by the page to which a request belongs', () => {
    const entries = [
      { ...entry('https://a.fr/', { cookies: [{ name: 'x_id' }] }), pageref: 'p1' },
      { ...entry('https://b.fr/', { cookies: [{ name: 'y_id' }] }), pageref: 'p2' },
      { ...entry('https://a.fr/z', { cookies: [{ name: 'z_id' }] }), pageref: 'p2' },
    ]
    expect(readJson({ log: { entries } })).toMatchObject({
      rows: [
        { 'cookie.name': 'x_id', 'cookie.party': 'first' },
        { 'cookie.name': 'y_id', 'cookie.party': 'first' },
        { 'cookie.name': 'z_id', 'cookie.party': 'third' },
      ],
    })
  })

  it('gives what was set, from the list and from headers, and what was sent, without any value', () => {
    const har = readJson({
      log: {
        version: '1.2',
        entries: [
          entry('http://ville.fr/?q=1', { status: 301, redirectURL: 'https://www.ville.fr/' }),
          entry('https://www.ville.fr/?jeton=secret', {
            headers: [
              {
                name: 'set-cookie',
                value:
                  'sid=SECRET; Path=/\n_pk_id.1.1fff=SECRET; Max-Age=34128000; Domain=.ville.fr; Expires=Tue, 29 Nov 2027 10:00:00 GMT',
              },
            ],
          }),
          entry(
            'https://cdn.tiers.com/x.js',
            {
              cookies: [
                {
                  name: 'uid',
                  value: 'SECRET',
                  domain: '.tiers.com',
                  expires: '2027-02-27T10:00:01.0000000Z',
                },
              ],
            },
            {
              cookies: [
                { name: 'uid', value: 'S' },
                { name: 'ancien', value: 'S' },
              ],
            },
          ),
          entry('https://192.0.2.7/', { cookies: [{ name: 'ip', value: '1' }] }),
        ],
      },
    })
    expect(har).toEqual({
      format: 'har',
      flaws: [],
      notes: [],
      rows: [
        {
          line: 2,
          'cookie.name': 'sid',
          'cookie.domain': 'www.ville.fr',
          'cookie.storage': 'cookie',
          'cookie.lifetime': 'session',
          'cookie.party': 'first',
        },
        {
          line: 2,
          'cookie.name': '_pk_id.1.1fff',
          'cookie.domain': 'ville.fr',
          'cookie.storage': 'cookie',
          'cookie.lifetime': 'P395D',
          'cookie.party': 'first',
        },
        {
          line: 3,
          'cookie.name': 'uid',
          'cookie.domain': 'tiers.com',
          'cookie.storage': 'cookie',
          'cookie.lifetime': 'P90D',
          'cookie.party': 'third',
        },
        {
          line: 3,
          'cookie.name': 'ancien',
          'cookie.domain': 'cdn.tiers.com',
          'cookie.storage': 'cookie',
          'cookie.party': 'third',
        },
        {
          line: 4,
          'cookie.name': 'ip',
          'cookie.storage': 'cookie',
          'cookie.lifetime': 'session',
          'cookie.party': 'third',
        },
      ],
    })
  })

  it.each([
    ['Tue, 19 Dec 2017 13:43:38 GMT', 1_513_691_018],
    ['Thu, 25-Jan-2018 08:58:41 GMT', 1_516_870_721],
    ['Thu, 25-Jan-18 08:58:41 GMT', 1_516_870_721],
    ['2010-08-31T16:48:26.0000000-04:00', 1_283_287_706],
    ['2024-02-29T00:00:00Z', 1_709_164_800],
    ['1970-01-01T00:00:00Z', 0],
    ['demain', null],
  ])('reads the instant %s', (text, seconds) => {
    expect(readInstant(text)).toBe(seconds)
  })
})

describe('cookies.txt', () => {
  it('gives names and domains, and the lines that lack a field', () => {
    expect(
      read(
        '# Netscape HTTP Cookie File\n\n#HttpOnly_.ville.fr\tTRUE\t/\tTRUE\t0\tsid\tSECRET\nville.fr\tFALSE\t/\tFALSE\t1.79e308\tlong\tSECRET\nville.fr\tFALSE\t/\tFALSE\t0\tcourt\n',
      ),
    ).toEqual({
      format: 'cookiesTxt',
      rows: [
        {
          line: 3,
          'cookie.name': 'sid',
          'cookie.domain': 'ville.fr',
          'cookie.storage': 'cookie',
          'cookie.lifetime': 'session',
        },
        { line: 4, 'cookie.name': 'long', 'cookie.domain': 'ville.fr', 'cookie.storage': 'cookie' },
      ],
      flaws: [{ line: 5, code: 'tooFewFields', args: { expected: 7, found: 6 } }],
      notes: [],
    })
  })
})
