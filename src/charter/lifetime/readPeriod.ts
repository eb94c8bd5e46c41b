import { formatPeriod, type Lifetime, parsePeriod, PERIOD_UNITS, type PeriodUnit } from './lifetime.ts'
import { NUMBERS, UNITS } from './lifetimeSpellings.ts'

/** « 13 mois », « 1 an et 1 mois », "24h", folded; null when it is no amount of time. */
export function readPeriod(text: string): Lifetime | null {
  const period: Partial<Record<PeriodUnit, number>> = {}
  let longerThan = -1
  for (const part of text.split(/,? (?:et|and) |, ?|(?<=[a-z]) (?=\d)/)) {
    const [, number = '', word = ''] = /^(\d+|[a-z-]+(?= )) ?([a-z]+)$/.exec(part) ?? []
    const amount = /^\d/.test(number) ? Number(number) : NUMBERS.get(number)
    const unit = UNITS.get(word)
    if (!unit || !amount) return null
    // « 1 mois et 1 an » or twice the same unit is more likely a slip than a lifetime.
    const rank = PERIOD_UNITS.indexOf(unit)
    if (rank <= longerThan) return null
    longerThan = rank
    period[unit] = amount
  }
  const lifetime = formatPeriod(period)
  return parsePeriod(lifetime) ? lifetime : null
}
