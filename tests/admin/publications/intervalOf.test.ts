import { afterEach, describe, expect, it, vi } from 'vitest'
import { intervalOf } from '#admin/publications/useOnlineDuring.ts'

afterEach(() => vi.unstubAllEnvs())

describe('a day that is asked for', () => {
  it.each(['America/Cayenne', 'Europe/Paris', 'Pacific/Kiritimati'])(
    'is one in the register’s time zone, with a computer in %s',
    (zone) => {
      vi.stubEnv('TZ', zone)
      expect(intervalOf('Indian/Reunion', '2027-03-03')).toEqual({
        start: '2027-03-02T20:00:00.000Z',
        end: '2027-03-03T20:00:00.000Z',
      })
      expect(intervalOf('Indian/Reunion', '2027-03-03', '14:05')).toEqual({
        start: '2027-03-03T10:05:00.000Z',
        end: '2027-03-03T10:06:00.000Z',
      })
    },
  )

  it.each(['', '0002-03-03', '2027-03'])('is none while it is being typed: “%s”', (day) => {
    expect(intervalOf('Europe/Paris', day)).toBeNull()
  })

  it('is none where an address gives no day of the calendar, or no time of a day', () => {
    expect(intervalOf('Europe/Paris', '2027-02-30')).toBeNull()
    expect(intervalOf('Europe/Paris', '2027-03-03', 'midi')).toBeNull()
    expect(intervalOf('Europe/Paris', '2027-03-03', '25:61')).toBeNull()
  })
})
