import { REGISTER_RESOURCES } from '#charter/register/register.ts'
import type { Language } from '#charter/kit/language.ts'
import { CHANGE_ACTIONS } from '#charter/register/choices.ts'
import { TOLD_RESOURCES } from '#charter/register/toldResources.ts'
import { authorInWords } from '#charter/history/changeInWords.ts'
import { words } from '#charter/words/words.ts'
import { useDayOf } from '../../kit/time.tsx'
import { useLanguage } from '../../kit/language.ts'
import { useListFilter } from '../../kit/list/listFilter.ts'
import { useText } from '../../i18n/useText.ts'
import { useRecordChoices } from './RecordFilter.tsx'

/** The current filters as a sentence; '' when there is none. */
export function useHistoryFilterInWords(): string {
  const text = useText()
  const { language } = useLanguage()
  const { who, resource, recordId, action, at_gte: from, at_lte: to } = useListFilter()
  const record = useRecordChoices(resource)?.find(({ id }) => id === recordId)
  const { history, comparison } = words(language)
  const actions = CHANGE_ACTIONS.filter((known) => [action].flat().includes(known))
  const day = useDayOf()
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

interface HistoryResourceChoice {
  id: string
  nameIn: (language: Language) => string
}

/** The resources that entries are about, with their names. */
export const HISTORY_RESOURCES: readonly HistoryResourceChoice[] = [
  ...REGISTER_RESOURCES.toReversed().map((id) => ({
    id,
    nameIn: (language: Language) => words(language).resources[id].many,
  })),
  ...[...TOLD_RESOURCES, 'users' as const].map((id) => ({
    id,
    nameIn: (language: Language) => words(language).history.resources[id],
  })),
]
