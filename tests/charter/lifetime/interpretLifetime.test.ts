import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { interpretLifetime } from '#charter/lifetime/interpretLifetime.ts'
import { isLifetime } from '#charter/lifetime/lifetime.ts'
import { measureEffort } from '../../support/effort.ts'
import { readCsv } from '../kit/parseRfc4180.ts'

const DATABASE = join(import.meta.dirname, '../../../../shared/data/open-cookie-database.csv')

describe('a lifetime as charters and inventories write it', () => {
  it.each([
    [1, '13 mois', { kind: 'read', lifetime: 'P13M', renewal: '', isApproximate: false }],
    [2, '13\u00A0mois', { kind: 'read', lifetime: 'P13M', renewal: '', isApproximate: false }],
    [3, 'treize mois', { kind: 'read', lifetime: 'P13M', renewal: '', isApproximate: false }],
    [4, '13 mois max', { kind: 'read', lifetime: 'P13M', renewal: '', isApproximate: true }],
    [4, '13 mois maximum', { kind: 'read', lifetime: 'P13M', renewal: '', isApproximate: true }],
    [5, "jusqu'à 13 mois", { kind: 'read', lifetime: 'P13M', renewal: '', isApproximate: true }],
    [6, '13 Months', { kind: 'read', lifetime: 'P13M', renewal: '', isApproximate: false }],
    [7, '1 an', { kind: 'read', lifetime: 'P1Y', renewal: '', isApproximate: false }],
    [7, 'un an', { kind: 'read', lifetime: 'P1Y', renewal: '', isApproximate: false }],
    [8, '12 mois', { kind: 'read', lifetime: 'P12M', renewal: '', isApproximate: false }],
    [9, '1 year', { kind: 'read', lifetime: 'P1Y', renewal: '', isApproximate: false }],
    [9, '1 Year', { kind: 'read', lifetime: 'P1Y', renewal: '', isApproximate: false }],
    [10, '365 days', { kind: 'read', lifetime: 'P365D', renewal: '', isApproximate: false }],
    [11, '1 an et 1 mois', { kind: 'read', lifetime: 'P1Y1M', renewal: '', isApproximate: false }],
    [12, '2 years', { kind: 'read', lifetime: 'P2Y', renewal: '', isApproximate: false }],
    [13, '2 year', { kind: 'read', lifetime: 'P2Y', renewal: '', isApproximate: false }],
    [14, '24 mois', { kind: 'read', lifetime: 'P24M', renewal: '', isApproximate: false }],
    [15, '6 mois', { kind: 'read', lifetime: 'P6M', renewal: '', isApproximate: false }],
    [15, 'six mois', { kind: 'read', lifetime: 'P6M', renewal: '', isApproximate: false }],
    [16, '182 jours', { kind: 'read', lifetime: 'P182D', renewal: '', isApproximate: false }],
    [17, '396 days', { kind: 'read', lifetime: 'P396D', renewal: '', isApproximate: false }],
    [18, '400 days', { kind: 'read', lifetime: 'P400D', renewal: '', isApproximate: false }],
    [19, '3650 days', { kind: 'read', lifetime: 'P3650D', renewal: '', isApproximate: false }],
    [20, '100 years', { kind: 'read', lifetime: 'P100Y', renewal: '', isApproximate: false }],
    [21, '30 minutes', { kind: 'read', lifetime: 'PT30M', renewal: '', isApproximate: false }],
    [21, '30 min', { kind: 'read', lifetime: 'PT30M', renewal: '', isApproximate: false }],
    [21, '30 mn', { kind: 'read', lifetime: 'PT30M', renewal: '', isApproximate: false }],
    [21, '30 mins', { kind: 'read', lifetime: 'PT30M', renewal: '', isApproximate: false }],
    [22, '1440 Minutes', { kind: 'read', lifetime: 'PT1440M', renewal: '', isApproximate: false }],
    [23, '24 heures', { kind: 'read', lifetime: 'PT24H', renewal: '', isApproximate: false }],
    [23, '24h', { kind: 'read', lifetime: 'PT24H', renewal: '', isApproximate: false }],
    [24, '1 jour', { kind: 'read', lifetime: 'P1D', renewal: '', isApproximate: false }],
    [24, '1 day', { kind: 'read', lifetime: 'P1D', renewal: '', isApproximate: false }],
    [25, '2 semaines', { kind: 'read', lifetime: 'P2W', renewal: '', isApproximate: false }],
    [25, '2 Weeks', { kind: 'read', lifetime: 'P2W', renewal: '', isApproximate: false }],
    [26, '90 sec', { kind: 'read', lifetime: 'PT90S', renewal: '', isApproximate: false }],
    [27, 'Session', { kind: 'read', lifetime: 'session', renewal: '', isApproximate: false }],
    [27, 'session', { kind: 'read', lifetime: 'session', renewal: '', isApproximate: false }],
    [27, 'Sessions', { kind: 'read', lifetime: 'session', renewal: '', isApproximate: false }],
    [28, 'session cookie', { kind: 'read', lifetime: 'session', renewal: '', isApproximate: false }],
    [28, 'cookie de session', { kind: 'read', lifetime: 'session', renewal: '', isApproximate: false }],
    [
      29,
      'End of session (browser)',
      { kind: 'read', lifetime: 'session', renewal: '', isApproximate: false },
    ],
    [
      30,
      'À la fermeture du navigateur',
      { kind: 'read', lifetime: 'session', renewal: '', isApproximate: false },
    ],
    [
      31,
      "Effacé à la fermeture de l'onglet",
      { kind: 'read', lifetime: 'session', renewal: '', isApproximate: false },
    ],
    [32, 'persistent', { kind: 'read', lifetime: 'unlimited', renewal: '', isApproximate: false }],
    [32, 'Persistent', { kind: 'read', lifetime: 'unlimited', renewal: '', isApproximate: false }],
    [32, 'Persistant', { kind: 'read', lifetime: 'unlimited', renewal: '', isApproximate: false }],
    [
      33,
      'Persistant (localStorage)',
      { kind: 'read', lifetime: 'unlimited', renewal: '', isApproximate: false },
    ],
    [34, 'permanent', { kind: 'read', lifetime: 'unlimited', renewal: '', isApproximate: false }],
    [34, 'forever', { kind: 'read', lifetime: 'unlimited', renewal: '', isApproximate: false }],
    [34, 'Unlimited', { kind: 'read', lifetime: 'unlimited', renewal: '', isApproximate: false }],
    [35, 'no expiration', { kind: 'read', lifetime: 'unlimited', renewal: '', isApproximate: false }],
    [35, 'sans expiration', { kind: 'read', lifetime: 'unlimited', renewal: '', isApproximate: false }],
    [
      36,
      "Jusqu'à suppression manuelle",
      { kind: 'read', lifetime: 'unlimited', renewal: '', isApproximate: false },
    ],
    [37, 'Local Storage', { kind: 'read', lifetime: 'unlimited', renewal: '', isApproximate: false }],
    [
      38,
      '6 months after last visit',
      { kind: 'read', lifetime: 'P6M', renewal: 'renewed', isApproximate: false },
    ],
    [
      38,
      '6 months after last activity',
      { kind: 'read', lifetime: 'P6M', renewal: 'renewed', isApproximate: false },
    ],
    [
      39,
      '2 years after last activity',
      { kind: 'read', lifetime: 'P2Y', renewal: 'renewed', isApproximate: false },
    ],
    [
      40,
      '6 mois après la dernière visite',
      { kind: 'read', lifetime: 'P6M', renewal: 'renewed', isApproximate: false },
    ],
    [
      41,
      '10 years from set/ update',
      { kind: 'read', lifetime: 'P10Y', renewal: 'renewed', isApproximate: false },
    ],
    [42, 'Session / 1 an', { kind: 'variable', lifetime: 'P1Y', renewal: '' }],
    [
      43,
      '13 mois si vous acceptez, 6 mois si vous refusez',
      { kind: 'variable', lifetime: 'P13M', renewal: '' },
    ],
    [44, '30 minutes, 3w or 1y depending on value', { kind: 'variable', lifetime: 'P1Y', renewal: '' }],
    [45, '13 months by default, modifiable', { kind: 'variable', lifetime: 'P13M', renewal: '' }],
    [46, '60 days till 3650 days', { kind: 'variable', lifetime: 'P3650D', renewal: '' }],
    [46, '1 week to 1 year', { kind: 'variable', lifetime: 'P1Y', renewal: '' }],
    [
      47,
      '180 days after last activity or 10 years when opting out',
      { kind: 'variable', lifetime: 'P10Y', renewal: 'renewed' },
    ],
    [48, 'Varies', { kind: 'variable', lifetime: '', renewal: '' }],
    [48, 'various', { kind: 'variable', lifetime: '', renewal: '' }],
    [48, 'variable', { kind: 'variable', lifetime: '', renewal: '' }],
    [49, '1 hour or longer', { kind: 'variable', lifetime: '', renewal: '' }],
    [
      50,
      'Session : 6 mois après la dernière visite',
      { kind: 'review', suggestion: { lifetime: 'P6M', renewal: 'renewed' } },
    ],
    [51, '10 Nov 2030', { kind: 'review', suggestion: null }],
    [52, '0 day', { kind: 'review', suggestion: { lifetime: 'session', renewal: '' } }],
    [52, '0 days', { kind: 'review', suggestion: { lifetime: 'session', renewal: '' } }],
    [53, 'Seesion', { kind: 'review', suggestion: { lifetime: 'session', renewal: '' } }],
    [54, 'Immediately removed', { kind: 'review', suggestion: null }],
    [54, 'Deleted when oauth state is validated', { kind: 'review', suggestion: null }],
    [55, 'Awin', { kind: 'review', suggestion: null }],
    [56, '34128000', { kind: 'review', suggestion: { lifetime: 'P395D', renewal: '' } }],
    [57, 'Unknown', { kind: 'unknown' }],
    [57, 'undefined', { kind: 'unknown' }],
    [57, '?', { kind: 'unknown' }],
    [57, '-', { kind: 'unknown' }],
    [57, '', { kind: 'unknown' }],
  ])('row %i: %j', (_, written, meaning) => {
    expect(interpretLifetime(written)).toEqual(meaning)
  })

  it.each([
    // Marks of alternatives without a lifetime on either side.
    ['24/12/2026', { kind: 'review', suggestion: null }],
    ['n/a', { kind: 'unknown' }],
    ['oui ou non', { kind: 'review', suggestion: null }],
    // Two amounts without a word between them may be a typing error.
    ['1 mois, 1 an', { kind: 'review', suggestion: null }],
    ['1 year (in some countries, the period may be longer)', { kind: 'review', suggestion: null }],
    // The words of the register itself for a lifetime that varies.
    ['Variable, 13 mois au plus', { kind: 'variable', lifetime: 'P13M', renewal: '' }],
    ['Varies, at most 13 months', { kind: 'variable', lifetime: 'P13M', renewal: '' }],
    ['Durée variable', { kind: 'variable', lifetime: '', renewal: '' }],
    // A number without a unit has that of the end; the longest is known only when all are known.
    ['3 ou 6 mois', { kind: 'variable', lifetime: 'P6M', renewal: '' }],
    ['Session if you decline. Otherwise 1 year.', { kind: 'variable', lifetime: '', renewal: '' }],
    ['13 mois ou jusqu’à suppression', { kind: 'variable', lifetime: 'unlimited', renewal: '' }],
    ['397 jours ou 13 mois', { kind: 'variable', lifetime: 'P397D', renewal: '' }],
    ['398 jours ou 13 mois', { kind: 'variable', lifetime: 'P398D', renewal: '' }],
    ['13 mois ou 398 jours', { kind: 'variable', lifetime: 'P398D', renewal: '' }],
    ['environ 13 mois', { kind: 'read', lifetime: 'P13M', renewal: '', isApproximate: true }],
    ['13 mois, glissants', { kind: 'read', lifetime: 'P13M', renewal: 'renewed', isApproximate: false }],
    [
      '2 ans max après la dernière visite',
      { kind: 'read', lifetime: 'P2Y', renewal: 'renewed', isApproximate: true },
    ],
  ])('%j', (written, meaning) => {
    expect(interpretLifetime(written)).toEqual(meaning)
  })

  const pieces = ['1', '0', '13', ' an', ' mois', ' et ', ', ', ' ou ', '/', ' to ', 'session', ' : ', 'max ']
  const aHostileText = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary', maxLength: 1_000 }),
    fc
      .array(fc.constantFrom(...pieces, ' si vous ', ' glissants', ' after last visit', 'jusqu’à ', 'P1Y'))
      .map((chosen) => chosen.join('')),
  )

  it('is given back as a lifetime, whatever the text', () => {
    const lifetimesOf = (written: string) => {
      const read = interpretLifetime(written)
      if (read.kind === 'unknown') return []
      return read.kind === 'review' ? [read.suggestion?.lifetime ?? ''] : [read.lifetime]
    }
    fc.assert(
      fc.property(aHostileText, (written) => {
        expect(lifetimesOf(written).filter((lifetime) => !isLifetime(lifetime))).toEqual([])
      }),
    )
  })

  it.each(['1 an et ', ' jusqu’a', 'session : ', ' ou 1 an', ' si vous ', '((((', 'a ', ' ', '1', '\uFDFA'])(
    'is looked for no longer in a text that means to be slow: %j again and again',
    (piece) => {
      const texts = [1, 2, 7].map((length) => piece.repeat(Math.floor((length * 200) / piece.length)))
      // It takes a few hundredths of that; a pattern that backtracks would take for ever.
      expect(measureEffort(() => texts.map(interpretLifetime)).effort).toBeLessThan(500)
      expect(interpretLifetime(piece.repeat(20_000))).toEqual({ kind: 'review', suggestion: null })
    },
  )

  it.skipIf(!existsSync(DATABASE))(
    'of the Open Cookie Database is understood in nearly all rows (skipped without it)',
    () => {
      const [, ...rows] = readCsv(readFileSync(DATABASE, 'utf8').replaceAll('\n', '\r\n'), ',')
      const counts = { session: 0, period: 0, unlimited: 0, variable: 0, unknown: 0, review: 0 }
      for (const row of rows) {
        const read = interpretLifetime(row[6] ?? '')
        if (read.kind !== 'read') counts[read.kind] += 1
        else if (read.lifetime === 'session' || read.lifetime === 'unlimited') counts[read.lifetime] += 1
        else counts.period += 1
      }
      // 2,211 of 2,264 are read: 97.7 %. The rules count 22 unknown and 10 to review, without naming them. Here 20 say
      // « Unknown », "undefined" or nothing, and « Awin », twice, is for a person to review, as row 55 above asks.
      expect(counts).toEqual({
        session: 546,
        period: 1644,
        unlimited: 21,
        variable: 21,
        unknown: 20,
        review: 12,
      })
    },
  )
})
