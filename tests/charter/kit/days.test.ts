import { describe, expect, it } from 'vitest'
import { addPeriod } from '#charter/lifetime/compare.ts'
import { dayBounds, lastInstantOf, minuteBounds } from '#charter/kit/dayBounds.ts'
import { dayAt, isTimeZone, zonedInstant } from '#charter/kit/days.ts'
import { rounds } from '../../support/rounds.ts'

describe('a day after a period', () => {
  it.each([
    ['2026-11-24', 'P6M', '2027-05-24'],
    ['2026-11-24', 'P12M', '2027-11-24'],
    ['2026-11-24', 'P13M', '2027-12-24'],
    ['2026-01-31', 'P1M', '2026-02-28'],
    ['2028-01-31', 'P1M', '2028-02-29'],
    ['2028-02-29', 'P1Y', '2029-02-28'],
    ['2028-02-29', 'P4Y', '2032-02-29'],
    ['2026-08-31', 'P6M', '2027-02-28'],
    ['2026-03-31', 'P1M', '2026-04-30'],
    ['2026-12-31', 'P2M', '2027-02-28'],
    // 2000 and 2400 have a 29 February, 2100 has none.
    ['1999-12-31', 'P2M', '2000-02-29'],
    ['2099-12-31', 'P2M', '2100-02-28'],
    ['2096-02-29', 'P4Y', '2100-02-28'],
    ['2399-12-31', 'P2M', '2400-02-29'],
    // 2100 is no leap year, 2400 is one.
    ['2100-01-31', 'P1M', '2100-02-28'],
    ['2400-01-31', 'P1M', '2400-02-29'],
    ['2026-12-31', 'P1D', '2027-01-01'],
    ['2026-11-24', 'P2W', '2026-12-08'],
    ['2026-11-24', 'P1M10D', '2027-01-03'],
    ['2026-11-24', 'PT36H', '2026-11-24'],
    ['2026-11-24', '', '2026-11-24'],
    ['2026-11-24', 'session', '2026-11-24'],
    ['2026-11-24', 'P9999Y', '9999-12-31'],
    ['9999-12-31', 'P1D', '9999-12-31'],
    ['', 'P6M', ''],
    ['24/11/2026', 'P6M', '24/11/2026'],
  ])('%s and %j is %s', (day, period, then) => {
    expect(addPeriod(day, period)).toBe(then)
  })
})

describe('the day at an instant', () => {
  it.each([
    // In winter France is one hour ahead, in summer two.
    ['2026-11-24T22:59:59.999Z', 'Europe/Paris', '2026-11-24'],
    ['2026-11-24T23:00:00.000Z', 'Europe/Paris', '2026-11-25'],
    ['2026-07-14T21:59:59.999Z', 'Europe/Paris', '2026-07-14'],
    ['2026-07-14T22:00:00.000Z', 'Europe/Paris', '2026-07-15'],
    // The clock goes forward on 29 March 2026, back on 25 October.
    ['2026-03-28T23:30:00.000Z', 'Europe/Paris', '2026-03-29'],
    ['2026-03-29T21:59:00.000Z', 'Europe/Paris', '2026-03-29'],
    ['2026-03-29T22:00:00.000Z', 'Europe/Paris', '2026-03-30'],
    ['2026-10-24T22:00:00.000Z', 'Europe/Paris', '2026-10-25'],
    ['2026-10-25T22:30:00.000Z', 'Europe/Paris', '2026-10-25'],
    ['2028-02-28T23:00:00.000Z', 'Europe/Paris', '2028-02-29'],
    ['2026-01-15T19:59:59.999Z', 'Indian/Reunion', '2026-01-15'],
    ['2026-01-15T20:00:00.000Z', 'Indian/Reunion', '2026-01-16'],
    ['2026-01-15T09:59:59.999Z', 'Pacific/Kiritimati', '2026-01-15'],
    ['2026-01-15T10:00:00.000Z', 'Pacific/Kiritimati', '2026-01-16'],
    ['2026-01-15T10:59:59.999Z', 'Pacific/Pago_Pago', '2026-01-14'],
    ['2026-01-15T11:00:00.000Z', 'Pacific/Pago_Pago', '2026-01-15'],
    // Samoa went from 29 December 2011 to the 31st.
    ['2011-12-30T09:59:59.999Z', 'Pacific/Apia', '2011-12-29'],
    ['2011-12-30T10:00:00.000Z', 'Pacific/Apia', '2011-12-31'],
    ['2026-01-15T12:00:00.000Z', 'UTC', '2026-01-15'],
    ['2026-01-15T23:30:00.000Z', 'No/Such_Zone', '2026-01-16'],
    ['nonsense', 'Europe/Paris', ''],
  ])('%s in %s is %s', (instant, timeZone, day) => {
    expect(dayAt(instant, timeZone)).toBe(day)
  })
})

describe('the bounds of a day', () => {
  it.each([
    ['2026-01-15', 'UTC', '2026-01-15T00:00:00.000Z', '2026-01-16T00:00:00.000Z'],
    ['2026-01-15', 'Europe/Paris', '2026-01-14T23:00:00.000Z', '2026-01-15T23:00:00.000Z'],
    ['2026-01-15', 'Indian/Reunion', '2026-01-14T20:00:00.000Z', '2026-01-15T20:00:00.000Z'],
    ['2026-01-15', 'America/Cayenne', '2026-01-15T03:00:00.000Z', '2026-01-16T03:00:00.000Z'],
    ['2026-01-15', 'Asia/Kathmandu', '2026-01-14T18:15:00.000Z', '2026-01-15T18:15:00.000Z'],
    ['2026-01-15', 'Pacific/Kiritimati', '2026-01-14T10:00:00.000Z', '2026-01-15T10:00:00.000Z'],
    ['2026-01-15', 'Pacific/Pago_Pago', '2026-01-15T11:00:00.000Z', '2026-01-16T11:00:00.000Z'],
    // 23 hours, and 25.
    ['2026-03-29', 'Europe/Paris', '2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z'],
    ['2026-10-25', 'Europe/Paris', '2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z'],
    // Half an hour less, and more.
    ['2026-10-04', 'Australia/Lord_Howe', '2026-10-03T13:30:00.000Z', '2026-10-04T13:00:00.000Z'],
    ['2026-04-05', 'Australia/Lord_Howe', '2026-04-04T13:00:00.000Z', '2026-04-05T13:30:00.000Z'],
    // There was no midnight: the day began at one o’clock.
    ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z', '2018-11-05T02:00:00.000Z'],
    // At midnight the clock went back into the day before, or into the same day again.
    ['2018-02-17', 'America/Sao_Paulo', '2018-02-17T02:00:00.000Z', '2018-02-18T03:00:00.000Z'],
    ['2025-11-02', 'America/Havana', '2025-11-02T04:00:00.000Z', '2025-11-03T05:00:00.000Z'],
    // A day that a zone left out, and those beside it.
    ['2011-12-29', 'Pacific/Apia', '2011-12-29T10:00:00.000Z', '2011-12-30T10:00:00.000Z'],
    ['2011-12-30', 'Pacific/Apia', '2011-12-30T10:00:00.000Z', '2011-12-30T10:00:00.000Z'],
    ['2011-12-31', 'Pacific/Apia', '2011-12-30T10:00:00.000Z', '2011-12-31T10:00:00.000Z'],
    // Instants beyond the years that texts can compare.
    ['0000-01-01', 'Indian/Reunion', '0000-01-01T00:00:00.000Z', '0000-01-01T00:00:00.000Z'],
    ['9999-12-31', 'Pacific/Pago_Pago', '9999-12-31T11:00:00.000Z', '9999-12-31T23:59:59.999Z'],
  ])('of %s in %s', (day, timeZone, start, end) => {
    expect(dayBounds(day, timeZone)).toEqual({ start, end })
  })

  it('are one after the other, and hold every instant of their day', () => {
    const HOUR = 3_600_000
    const zones = [
      'Europe/Paris',
      'Indian/Reunion',
      'America/Sao_Paulo',
      'Australia/Lord_Howe',
      'Pacific/Apia',
    ]
    for (let round = 0; round < rounds(2_000, 200); round += 1) {
      const timeZone = zones[round % zones.length] ?? ''
      // Any hour from 2011 on, one step after another through seasons and times of day.
      const instant = new Date(Date.UTC(2011, 0, 1) + round * 331.7 * HOUR).toISOString()
      const { start, end } = dayBounds(dayAt(instant, timeZone), timeZone)
      expect([start <= instant, instant < end]).toEqual([true, true])
      expect(dayBounds(dayAt(end, timeZone), timeZone).start).toBe(end)
    }
  })

  it('end a millisecond after their last instant', () => {
    expect(lastInstantOf('2026-01-15', 'Indian/Reunion')).toBe('2026-01-15T19:59:59.999Z')
  })
})

describe('the bounds of a minute', () => {
  it.each([
    ['2026-01-15', '14:05', 'Indian/Reunion', '2026-01-15T10:05:00.000Z', '2026-01-15T10:06:00.000Z'],
    ['2026-07-15', '14:05', 'Europe/Paris', '2026-07-15T12:05:00.000Z', '2026-07-15T12:06:00.000Z'],
    // The clocks go back from three to two: 2.30 comes twice.
    ['2026-10-25', '02:30', 'Europe/Paris', '2026-10-25T00:30:00.000Z', '2026-10-25T01:31:00.000Z'],
    // They go forward from two to three: 2.30 is 3.30.
    ['2026-03-29', '02:30', 'Europe/Paris', '2026-03-29T01:30:00.000Z', '2026-03-29T01:31:00.000Z'],
  ])('of %s, %s in %s', (day, time, timeZone, start, end) => {
    expect(minuteBounds(day, time, timeZone)).toEqual({ start, end })
  })
})

describe('an instant on the clock of a zone', () => {
  it.each([
    ['2026-01-15T20:30:07.123Z', 'Indian/Reunion', '2026-01-16T00:30:07+04:00'],
    ['2026-01-15T20:30:07.000Z', 'America/Cayenne', '2026-01-15T17:30:07-03:00'],
    ['2026-01-15T20:30:07.000Z', 'Asia/Kathmandu', '2026-01-16T02:15:07+05:45'],
    ['2026-01-15T02:30:07.000Z', 'Pacific/Marquesas', '2026-01-14T17:00:07-09:30'],
    ['2026-01-15T20:30:07.000Z', 'UTC', '2026-01-15T20:30:07+00:00'],
    // The same time on the clock, an hour apart.
    ['2026-10-25T00:30:00.000Z', 'Europe/Paris', '2026-10-25T02:30:00+02:00'],
    ['2026-10-25T01:30:00.000Z', 'Europe/Paris', '2026-10-25T02:30:00+01:00'],
    ['nonsense', 'Europe/Paris', ''],
  ])('%s in %s is %s', (instant, timeZone, shown) => {
    expect(zonedInstant(instant, timeZone)).toBe(shown)
  })
})

describe('a time zone', () => {
  it.each(['Europe/Paris', 'Indian/Reunion', 'Pacific/Kiritimati', 'Asia/Kolkata', 'Asia/Calcutta', 'UTC'])(
    'may be %s',
    (name) => {
      expect(isTimeZone(name)).toBe(true)
    },
  )
  it.each(['', 'Paris', 'europe/paris', ' Europe/Paris', '+04:00', '-03:00', 'Europe/Atlantis', '__proto__'])(
    'is not %j',
    (name) => {
      expect(isTimeZone(name)).toBe(false)
    },
  )
})
