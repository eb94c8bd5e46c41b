import type { Language } from '#charter/kit/language.ts'

const MINUTE = 60

/** A wait as one says it: « 45 secondes », « 3 minutes ». */
export function waitInWords(seconds: number, language: Language): string {
  const [amount, unit] = seconds < 2 * MINUTE ? [seconds, 'second'] : [Math.ceil(seconds / MINUTE), 'minute']
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(amount)
}
