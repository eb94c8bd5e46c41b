import { afterEach, describe, expect, it, vi } from 'vitest'
import { localInterval } from '#admin/publications/useOnlineDuring.ts'

const instants = (day: string, time?: string) => {
  const period = localInterval(day, time)
  return period && [period.start.toISOString(), period.end.toISOString()]
}

afterEach(() => vi.unstubAllEnvs())

describe('a day on this computer’s clock', () => {
  it('begins and ends where the computer is', () => {
    vi.stubEnv('TZ', 'Indian/Reunion')
    expect(instants('2027-03-03')).toEqual(['2027-03-02T20:00:00.000Z', '2027-03-03T19:59:59.999Z'])
  })

  it('has 23 hours when the clocks go forward, and 25 when they go back', () => {
    vi.stubEnv('TZ', 'Europe/Paris')
    expect(instants('2027-03-28')).toEqual(['2027-03-27T23:00:00.000Z', '2027-03-28T21:59:59.999Z'])
    expect(instants('2027-10-31')).toEqual(['2027-10-30T22:00:00.000Z', '2027-10-31T22:59:59.999Z'])
  })

  it('with a time, is that minute to its end: what went online within it counts', () => {
    vi.stubEnv('TZ', 'Indian/Reunion')
    expect(instants('2027-03-03', '14:05')).toEqual(['2027-03-03T10:05:00.000Z', '2027-03-03T10:05:59.999Z'])
  })

  it.each(['', '0002-03-03', '2027-03'])('is none while it is being typed: “%s”', (day) => {
    expect(localInterval(day)).toBeNull()
  })

  it('is none where an address gives no time of a day', () => {
    expect(localInterval('2027-03-03', 'midi')).toBeNull()
  })
})
