import type { Language } from '../kit/language.ts'
import { zonedInstant } from '../kit/days.ts'
import { timeZoneInWords } from './timeZoneInWords.ts'
import { type Speech, words } from './words.ts'

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/

/** A day, as ISO 8601 writes it, in words: « 3 mars 2027 ». What is no day stays as it is. */
export function dayInWords(day: string, language: Speech): string {
  const { firstDay, months } = words(language).calendar
  const [, year, month, dayOfMonth] = DAY.exec(day) ?? []
  const name = months[Number(month) - 1]
  if (name === undefined) return day
  return `${dayOfMonth === '01' ? firstDay : Number(dayOfMonth)} ${name} ${year}`
}

/** A time on a day: « 3 mars 2027 à 14:30 ». The time is given in words. */
export function momentInWords(day: string, time: string, language: Language): string {
  return dayInWords(day, language) + words(language).calendar.at + time
}

/** An instant (ISO 8601, UTC) in a time zone: « 3 mars 2027 à 14:30 UTC+4 ». */
export function instantInWords(
  instant: string,
  timeZone: string,
  language: Language,
  precision: 'minute' | 'second' = 'minute',
): string {
  const clock = zonedInstant(instant, timeZone)
  const time = clock.slice(11, precision === 'minute' ? 16 : 19)
  return momentInWords(clock.slice(0, 10), `${time} ${offsetInWords(clock.slice(19))}`, language)
}

/** The same to the second, with the name of the zone: « 3 mars 2027 à 14:30:00 UTC+4 (heure de La Réunion) ». */
export function exactInstantInWords(instant: string, timeZone: string, language: Language): string {
  const moment = instantInWords(instant, timeZone, language, 'second')
  return `${moment} (${timeZoneInWords(timeZone, language)})`
}

/** `+04:00` as people write it: UTC+4. */
function offsetInWords(offset: string): string {
  const [, sign = '', hours = '', minutes = ''] = /^([+-])(\d\d):(\d\d)$/.exec(offset) ?? []
  const rest = minutes === '00' ? '' : `:${minutes}`
  return Number(hours) === 0 && rest === '' ? 'UTC' : `UTC${sign === '-' ? '−' : '+'}${Number(hours)}${rest}`
}
