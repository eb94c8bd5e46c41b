import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readOpenCookieDatabase } from '#charter/trackers/readOpenCookieDatabase.ts'
import { aCookieList } from '../../support/aCookieList.ts'

describe('the Open Cookie Database', () => {
  it('is read row by row', () => {
    const csv = aCookieList(
      '1,Google Analytics,Analytics,_ga_,,ID used to identify users,2 years,Google,https://x.example/,1',
      '2,,Functional, UID_EXT_* ,x.com (3rd party) or y,"Two, things",175 days or more,Acme,,0',
      '3,Shop,Other,cart,,,Session,,,',
    )
    expect(readOpenCookieDatabase(csv)).toEqual({
      badRows: [],
      trackers: [
        {
          name: '_ga_',
          nameMatch: 'prefix',
          service: 'Google Analytics',
          provider: 'Google',
          domain: '',
          purposeFamily: 'analytics',
          lifetimeAsWritten: '2 years',
          lifetime: 'P2Y',
          storage: '',
          description: { fr: '', en: 'ID used to identify users' },
        },
        {
          name: 'UID_EXT_*',
          nameMatch: 'pattern',
          service: '',
          provider: 'Acme',
          domain: 'x.com (3rd party) or y',
          purposeFamily: 'functional',
          lifetimeAsWritten: '175 days or more',
          lifetime: '',
          storage: '',
          description: { fr: '', en: 'Two, things' },
        },
        {
          name: 'cart',
          nameMatch: 'exact',
          service: 'Shop',
          provider: 'Shop',
          domain: '',
          purposeFamily: '',
          lifetimeAsWritten: 'Session',
          lifetime: 'session',
          storage: '',
          description: { fr: '', en: '' },
        },
      ],
    })
  })

  it('takes away what nobody sees in a list that was gathered from pages', () => {
    const row = '1,A,Analytics,logglytrackings\u00ADession,.commander1.com\u200B,\u200DIs random,,,,0'
    const { trackers, badRows } = readOpenCookieDatabase(aCookieList(row))
    expect(badRows).toEqual([])
    expect(trackers).toMatchObject([
      { name: 'logglytrackingsession', domain: '.commander1.com', description: { fr: '', en: 'Is random' } },
    ])
  })

  it.each([
    ['1,A,Analytics,,,,,,,0', { flaw: 'missing', args: { column: 'Cookie / Data Key name' } }],
    ['1,A,Analytics,name,,,,,0', { flaw: 'columns', args: { expected: 10, found: 9 } }],
    ['1,A,Analytics,name,,,,,,0,x', { flaw: 'columns', args: { expected: 10, found: 11 } }],
    ['1,A,Analytics,"name,,,,,,0', { flaw: 'openQuote', args: {} }],
    ['1,A,Analytics,na"me,,,,,,0', { flaw: 'strayQuote', args: {} }],
    ['1,A,Analytics,name,,,,,,maybe', { flaw: 'notAFlag', args: { column: 'Wildcard match' } }],
    ['1,A,Analytics,na\0me,,,,,,0', { flaw: 'unreadable', args: { column: 'Cookie / Data Key name' } }],
    [
      `1,A,Analytics,${'n'.repeat(501)},,,,,,0`,
      { flaw: 'tooLong', args: { column: 'Cookie / Data Key name', max: 500 } },
    ],
    ['first,A,Analytics,name,,,,,,0', { flaw: 'duplicateId', args: { column: 'ID', first: 2 } }],
  ])('has a bad row said by its line, the others being taken: %s', (row, flaw) => {
    const csv = aCookieList('first,A,Analytics,one,,,,,,0', row)
    const { trackers, badRows } = readOpenCookieDatabase(csv)
    expect(badRows).toEqual([{ line: 3, ...flaw }])
    expect(trackers.map(({ name }) => name)).toEqual(['one'])
  })

  it('takes a name of 500 characters', () => {
    expect(readOpenCookieDatabase(aCookieList(`1,A,,${'n'.repeat(500)},,,,,,0`)).badRows).toEqual([])
  })

  it.each(['', 'Nom;Durée\nsessionid;13 mois', '<html>', '"'])(
    'is known by its headings: %j is none',
    (csv) => {
      expect(readOpenCookieDatabase(csv)).toMatchObject({
        trackers: [],
        badRows: [{ line: 1, flaw: 'header' }],
      })
    },
  )

  it('reads anything without throwing, and says every row once', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '1', '"', ',', '*', ' ') })
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 12 })), (rows) => {
        const lines = rows.map((cells) => `x${cells.join(',')}`)
        const { trackers, badRows } = readOpenCookieDatabase(aCookieList(...lines))
        expect(trackers.length + badRows.length).toBeLessThanOrEqual(lines.length)
        expect(new Set(badRows.map(({ line }) => line)).size).toBe(badRows.length)
      }),
    )
  })

  const published = new URL('../../../../shared/data/open-cookie-database.csv', import.meta.url)
  it.skipIf(!existsSync(published))(
    'is read whole as it is published (skipped where the file is not beside the project)',
    () => {
      const { trackers, badRows } = readOpenCookieDatabase(readFileSync(published, 'utf8'))
      expect(badRows).toEqual([])
      expect(trackers).toHaveLength(2_264)
      expect(trackers.filter(({ nameMatch }) => nameMatch !== 'exact')).toHaveLength(264)
      expect(trackers.find(({ name }) => name === '_pk_id')).toMatchObject({
        nameMatch: 'prefix',
        provider: 'Matomo',
        lifetime: 'P13M',
      })
    },
  )
})
