import type { Language } from '../kit/language.ts'
import { words } from './words.ts'

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/

/** A day, as ISO 8601 writes it, in words: « 3 mars 2027 ». What is no day stays as it is. */
export function dayInWords(day: string, language: Language): string {
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

/** An instant (ISO 8601, UTC) for people who may be anywhere: « 3 mars 2027, 14:30:00 », in Coordinated Universal Time. */
export function instantInWords(instant: string, language: Language): string {
  return `${dayInWords(instant.slice(0, 10), language)}, ${instant.slice(11, 19)}`
}
