import type { Language } from '#charter/kit/language.ts'
import { formatPeriod, type Lifetime, parsePeriod, type PeriodUnit } from '#charter/lifetime/lifetime.ts'
import { lifetimeInWords } from '#charter/words/lifetimeInWords.ts'
import { readLifetime } from '#charter/lifetime/interpretLifetime.ts'

/** The units to choose from, the usual ones of cookies first. */
export const UNITS: PeriodUnit[] = ['days', 'weeks', 'months', 'years', 'hours', 'minutes', 'seconds']

// How a period whose number has not been typed yet is written.
const NO_LENGTH = formatPeriod({})

export const LIFETIME_CHOICES = ['session', 'period', 'unlimited', 'unknown'] as const
type LifetimeChoice = (typeof LIFETIME_CHOICES)[number]

/** A lifetime as a person thinks of it while giving it. */
export interface LifetimeDraft {
  choice: LifetimeChoice
  /** A number of `unit`, or words such as "13 mois" and "1 an et 1 mois", which say their own unit. */
  typed: string
  unit: PeriodUnit
}

/**
 * The lifetime that was meant. Words that mean none are handed on as typed, and a period without a number as one of no
 * length, for validation to refuse.
 */
export function lifetimeOf({ choice, typed, unit }: LifetimeDraft): Lifetime {
  switch (choice) {
    case 'session':
    case 'unlimited':
      return choice
    case 'unknown':
      return ''
    case 'period':
      return saysItsUnit(typed) ? (readLifetime(typed) ?? typed) : periodOf(typed.trim(), unit)
  }
}

/** How `lifetime` is shown for correcting. A period of several parts is kept, in words. */
export function draftOf(lifetime: Lifetime, language: Language): LifetimeDraft {
  if (lifetime === '') return { choice: 'unknown', typed: '', unit: 'months' }
  if (lifetime === 'session' || lifetime === 'unlimited') {
    return { choice: lifetime, typed: '', unit: 'months' }
  }
  const period = parsePeriod(lifetime)
  if (!period) return { choice: 'period', typed: lifetime === NO_LENGTH ? '' : lifetime, unit: 'months' }
  const [unit, ...others] = UNITS.filter((candidate) => period[candidate] > 0)
  return unit && others.length === 0
    ? { choice: 'period', typed: String(period[unit]), unit }
    : { choice: 'period', typed: lifetimeInWords(lifetime, language), unit: 'months' }
}

/** Whether what was typed is more than a number, so that the unit beside it does not count. */
export function saysItsUnit(typed: string): boolean {
  return !/^\s*\d*\s*$/.test(typed)
}

function periodOf(amount: string, unit: PeriodUnit): Lifetime {
  return formatPeriod({ [unit]: Number(amount) })
}
