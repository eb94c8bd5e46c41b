import { dayInWords } from '#charter/words/dayInWords.ts'
import { CHANGE_ACTIONS } from '#charter/register/choices.ts'
import { authorInWords } from '#charter/history/changeInWords.ts'
import { words } from '#charter/words/words.ts'
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
  const day = (instant: string) => dayInWords(dayOf(instant), language)
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

/** The day of an instant where the reader is; '' when it is none. Somebody may have written a bare day in the address. */
export function dayOf(instant: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(instant)) return instant
  const date = new Date(instant)
  if (Number.isNaN(date.getTime())) return ''
  const twoDigits = (value: number) => String(value).padStart(2, '0')
  return [
    String(date.getFullYear()).padStart(4, '0'),
    twoDigits(date.getMonth() + 1),
    twoDigits(date.getDate()),
  ].join('-')
}
