import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isLifetime } from '#charter/lifetime/lifetime.ts'
import { readLifetime } from '#charter/lifetime/interpretLifetime.ts'

describe('what people type for a lifetime', () => {
  // Spellings met in French charters and in the Open Cookie Database.
  it.each([
    [
      'P13M',
      [
        '13 mois',
        '13\u00A0mois',
        '13\u202Fmois',
        'treize mois',
        '13 Months',
        ' 13  MOIS ',
        '13mois',
        '13 mois.',
      ],
    ],
    ['P13M', ['13 mois max', '13 mois maximum', "jusqu'à 13 mois", 'jusqu’à 13 mois', '13 mois au plus']],
    ['P13M', ['up to 13 months', 'P13M', 'p13m']],
    ['P1Y', ['1 an', 'un an', '1 year', '1 Year', 'a year', 'une année', '1 yr']],
    ['P12M', ['12 mois', 'douze mois']],
    ['P365D', ['365 days', '365 jours']],
    ['P1Y1M', ['1 an et 1 mois', '1 an 1 mois', '1 an, 1 mois', '1 year and 1 month', 'un an et un mois']],
    ['P2Y', ['2 years', '2 year', 'deux ans', '2 ans']],
    ['P24M', ['24 mois']],
    ['P6M', ['6 mois', 'six mois']],
    ['P182D', ['182 jours']],
    ['P396D', ['396 days']],
    ['P400D', ['400 days']],
    ['P3650D', ['3650 days']],
    ['P30Y', ['30 ans']],
    ['P100Y', ['100 years']],
    ['PT30M', ['30 minutes', '30 min', '30 mn', '30 mins', 'PT30M']],
    ['PT1440M', ['1440 Minutes']],
    ['PT24H', ['24 heures', '24h', '24 h']],
    ['P1D', ['1 jour', '1 day', 'un jour', '1 j']],
    ['P2W', ['2 semaines', '2 Weeks', 'deux semaines']],
    ['PT90S', ['90 sec', '90 secondes']],
    ['P1Y2M3D', ['1 an, 2 mois et 3 jours']],
  ])('%s is %j', (lifetime, spellings) => {
    for (const spelling of spellings) expect([spelling, readLifetime(spelling)]).toEqual([spelling, lifetime])
  })

  it.each([
    'Session',
    'session',
    'Sessions',
    'session cookie',
    'cookie de session',
    'End of session (browser)',
    'À la fermeture du navigateur',
    'Effacé à la fermeture de l’onglet',
  ])('%s lasts for the session', (spelling) => {
    expect(readLifetime(spelling)).toBe('session')
  })

  it.each([
    'persistent',
    'Persistent',
    'Persistant',
    'Persistant (localStorage)',
    'permanent',
    'forever',
    'Unlimited',
    'no expiration',
    'sans expiration',
    'Jusqu’à suppression manuelle',
    'Local Storage',
    'sans limite',
  ])('%s has no limit', (spelling) => {
    expect(readLifetime(spelling)).toBe('unlimited')
  })

  it.each(['', '  ', '-', '?', 'Unknown', 'undefined', 'inconnue'])(
    '%o says that it is not known',
    (spelling) => {
      expect(readLifetime(spelling)).toBe('')
    },
  )

  it.each([
    'Session / 1 an',
    '13 mois si vous acceptez, 6 mois si vous refusez',
    '30 minutes, 3w or 1y depending on value',
    '13 months by default, modifiable',
    '60 days till 3650 days',
    '1 week to 1 year',
    '6 months after last visit',
    '2 years after last activity',
    '6 mois après la dernière visite',
    '10 years from set/ update',
    'Session : 6 mois après la dernière visite',
    'Varies',
    'variable',
    '1 hour or longer',
    '10 Nov 2030',
    '0 day',
    '0 jours',
    'Seesion',
    'Immediately removed',
    'Awin',
    '34128000',
    '13',
    'mois',
    '1 m',
    '1,5 an',
    '1.5 years',
    'un an et demi',
    '½ an',
    '1 mois et 1 an',
    '1 an et 2 ans',
    '2 semaines et 1 jour',
    '10000 jours',
    '-1 an',
    'P1W1D',
    'P0D',
  ])('%o is not guessed at', (spelling) => {
    expect(readLifetime(spelling)).toBeNull()
  })

  it('is a lifetime or nothing, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const lifetime = readLifetime(typed)
        expect(lifetime === null || isLifetime(lifetime)).toBe(true)
      }),
    )
  })
})
