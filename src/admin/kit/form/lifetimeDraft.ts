import type { Language } from '#charter/kit/language.ts'
import { formatPeriod, type Lifetime, parsePeriod, type PeriodUnit } from '#charter/lifetime/lifetime.ts'
import { lifetimeInWords } from '#charter/words/lifetimeInWords.ts'
import { interpretLifetime, readLifetime, readRenewal } from '#charter/lifetime/interpretLifetime.ts'
import type { Renewal } from '#charter/lifetime/renewal.ts'

/** The units offered, the most usual ones of cookies first. */
export const UNITS: PeriodUnit[] = ['days', 'weeks', 'months', 'years', 'hours', 'minutes', 'seconds']

// The value of a period whose number has not been typed yet.
const NO_LENGTH = formatPeriod({})

export const LIFETIME_CHOICES = ['session', 'period', 'unlimited', 'unknown'] as const
type LifetimeChoice = (typeof LIFETIME_CHOICES)[number]

/** A lifetime while it is being typed. */
export interface LifetimeDraft {
  choice: LifetimeChoice
  /** A number of `unit`, or a text with its own units such as "13 mois" or "1 an et 1 mois". */
  typed: string
  unit: PeriodUnit
}

/**
 * Returns the lifetime that a draft means. A text that means none is returned as typed, and a period without a number
 * as a period of length zero, so that validation refuses them.
 */
export function draftToLifetime({ choice, typed, unit }: LifetimeDraft): Lifetime {
  switch (choice) {
    case 'session':
    case 'unlimited':
      return choice
    case 'unknown':
      return ''
    case 'period':
      return hasOwnUnit(typed) ? (readLifetime(typed) ?? typed) : formatAmount(typed.trim(), unit)
  }
}

/**
 * Returns what a draft means together with what its text says of the renewal: « 13 mois glissants ». A text of the renewal
 * alone leaves the lifetime that was there `before`, if that was a period.
 */
export function readDraft(draft: LifetimeDraft, before: Lifetime): { lifetime: Lifetime; renewal: Renewal } {
  const meaning = { lifetime: draftToLifetime(draft), renewal: '' as const }
  if (draft.choice !== 'period' || !hasOwnUnit(draft.typed)) return meaning
  const renewal = readRenewal(draft.typed)
  if (renewal !== '') return { lifetime: parsePeriod(before) ? before : NO_LENGTH, renewal }
  const read = interpretLifetime(draft.typed)
  return read.kind === 'read' ? { lifetime: read.lifetime, renewal: read.renewal } : meaning
}

/** Returns the draft that shows `lifetime` for editing. A period with several units (`P1Y1M`) is shown as text. */
export function lifetimeToDraft(lifetime: Lifetime, language: Language): LifetimeDraft {
  if (lifetime === '') return { choice: 'unknown', typed: '', unit: 'months' }
  if (lifetime === 'session' || lifetime === 'unlimited') {
    return { choice: lifetime, typed: '', unit: 'months' }
  }
  const period = parsePeriod(lifetime)
  if (!period) return { choice: 'period', typed: lifetime === NO_LENGTH ? '' : lifetime, unit: 'months' }
  const [unit, ...otherUnits] = UNITS.filter((candidate) => period[candidate] > 0)
  return unit && otherUnits.length === 0
    ? { choice: 'period', typed: String(period[unit]), unit }
    : { choice: 'period', typed: lifetimeInWords(lifetime, language), unit: 'months' }
}

/** Returns true if the typed text is more than a number, so that the chosen unit does not apply. */
export function hasOwnUnit(typed: string): boolean {
  return !/^\d*$/.test(typed.trim())
}

function formatAmount(amount: string, unit: PeriodUnit): Lifetime {
  return formatPeriod({ [unit]: Number(amount) })
}
