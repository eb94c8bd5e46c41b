import { dayInWords } from '#charter/words/dayInWords.ts'
import { CHANGE_ACTIONS } from '#charter/register/choices.ts'
import { authorInWords } from '#charter/history/changeInWords.ts'
import { words } from '#charter/words/words.ts'
import { localDay } from '../../kit/time.tsx'
import { useLanguage } from '../../kit/language.ts'
import { useListFilter } from '../../kit/list/listFilter.ts'
import { useText } from '../../i18n/useText.ts'
import { HISTORY_RESOURCES, useRecordChoices } from './RecordFilter.tsx'

/** The filters in force as a sentence; '' without any. */
export function useFilterInWords(): string {
  const text = useText()
  const { language } = useLanguage()
  const { who, resource, recordId, action, at_gte: from, at_lte: to } = useListFilter()
  const record = useRecordChoices(resource)?.find(({ id }) => id === recordId)
  const { history, comparison } = words(language)
  const actions = CHANGE_ACTIONS.filter((known) => [action].flat().includes(known))
  const day = (instant: string) => dayInWords(localDay(instant), language)
  const parts = [
    ...HISTORY_RESOURCES.filter(({ id }) => id === resource).map(({ nameIn }) => nameIn(language)),
    record && text('history.filters.recordInWords', { name: record.name }),
    ...actions.map((known) => history.actions[known]),
    typeof who === 'string' && text('history.filters.whoInWords', { name: authorInWords({ who }, language) }),
    typeof from === 'string' && text('history.filters.fromInWords', { day: day(from) }),
    typeof to === 'string' && text('history.filters.toInWords', { day: day(to) }),
  ].filter((part) => typeof part === 'string')
  if (parts.length === 0) return ''
  return text('history.filters.inWords', { filters: parts.join(comparison.semicolon) })
}

/** The instant (UTC, ISO 8601) at which a day (`2026-11-24`) begins where the reader is. */
export function startOfDay(day: string): string {
  return new Date(`${day}T00:00:00`).toISOString()
}

/** The last millisecond of that day. */
export function endOfDay(day: string): string {
  return new Date(`${day}T23:59:59.999`).toISOString()
}
