import { dayInWords } from './dayInWords.ts'
import type { Language } from './language.ts'

/** An instant (ISO 8601, UTC) for people who may be anywhere: « 3 mars 2027, 14:30:00 », in Coordinated Universal Time. */
export function instantInWords(instant: string, language: Language): string {
  return `${dayInWords(instant.slice(0, 10), language)}, ${instant.slice(11, 19)}`
}
