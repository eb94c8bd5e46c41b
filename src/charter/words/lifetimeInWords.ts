import { type Speech, words } from './words.ts'
import { type Lifetime, parsePeriod, PERIOD_UNITS } from '../lifetime/lifetime.ts'

/** « session », « 13 mois », « 1 an et 1 mois », « sans limite »; '' when it is not known. */
export function lifetimeInWords(lifetime: Lifetime, language: Speech): string {
  const { lifetime: vocabulary } = words(language)
  if (lifetime === 'session' || lifetime === 'unlimited') return vocabulary[lifetime]

  const period = parsePeriod(lifetime)
  if (!period) return ''
  const parts = PERIOD_UNITS.filter((unit) => period[unit] > 0).map((unit) => {
    const { one, many } = vocabulary[unit]
    return `${period[unit]} ${period[unit] === 1 ? one : many}`
  })
  return [parts.slice(0, -1).join(', '), ...parts.slice(-1)].filter(Boolean).join(vocabulary.and)
}

/** The lifetime as lists show it, and a search finds it: in words, or that it is missing. */
export function shownLifetime(lifetime: Lifetime, language: Speech): string {
  return lifetime === '' ? words(language).lifetime.missing : lifetimeInWords(lifetime, language)
}
