import { Box, TextField, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useDataProvider, useListContext } from 'react-admin'
import { CHANGE_ACTIONS } from '#charter/register/choices.ts'
import { authorInWords } from '#charter/history/changeInWords.ts'
import { words } from '#charter/words/words.ts'
import { useLanguage } from '../../kit/language.ts'
import { FilterSelect } from '../../kit/list/FilterInputs.tsx'
import { useListFilter } from '../../kit/list/listFilter.ts'
import { FoundCount } from '../../kit/list/ListEntries.tsx'
import type { RegisterDataProvider } from '../../kit/server/dataProvider.ts'
import { useMay } from '../../kit/session/access.tsx'
import { localDay } from '../../kit/time.tsx'
import { useText } from '../../i18n/useText.ts'
import { RecordFilter } from './RecordFilter.tsx'
import { HISTORY_RESOURCES, useHistoryFilterInWords } from './useHistoryFilterInWords.ts'

/** Filters by author, kind of record, record, action and period, with the filters in a sentence and the number found. */
export function HistoryFilters() {
  const text = useText()
  const { language } = useLanguage()
  const mayReadAccounts = useMay('read', 'users')
  const { actions } = words(language).history
  const any = text('history.filters.all')
  const inWords = useHistoryFilterInWords()
  return (
    <Box role="search" aria-label={text('history.filters.label')} sx={{ mb: 1 }}>
      <Box sx={GRID}>
        <FilterSelect source="who" label={text('history.filters.who')} choices={useAuthors()} any={any} />
        <FilterSelect
          source="resource"
          label={text('history.filters.resource')}
          choices={HISTORY_RESOURCES.filter(({ id }) => id !== 'users' || mayReadAccounts).map(
            ({ id, nameIn }) => ({ id, name: nameIn(language) }),
          )}
          any={any}
          clears={RECORD_FILTER}
        />
        <RecordFilter />
        <FilterSelect
          source="action"
          label={text('history.filters.action')}
          choices={CHANGE_ACTIONS.filter((id) => mayReadAccounts || !ACCOUNT_ACTIONS.includes(id)).map(
            (id) => ({ id, name: actions[id] }),
          )}
          any={any}
        />
        <DayFilter bound="at_gte" label={text('history.filters.from')} />
        <DayFilter bound="at_lte" label={text('history.filters.to')} />
      </Box>
      {inWords !== '' && <Typography sx={{ mt: 1.5, overflowWrap: 'anywhere' }}>{inWords}</Typography>}
      <FoundCount count="history.count" showAll="history.filters.clear" />
    </Box>
  )
}

const ACCOUNT_ACTIONS = ['setPassword', 'issueLink', 'endSessions']
// The record filter makes sense for one kind of record only.
const RECORD_FILTER = ['recordId']

const GRID = {
  display: 'grid',
  gap: 1,
  rowGap: 1.5,
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(11em, 100%), 1fr))',
}

/** The authors of all entries. */
function useAuthors(): { id: string; name: string }[] {
  const { language } = useLanguage()
  const dataProvider = useDataProvider<RegisterDataProvider>()
  const { data = [] } = useQuery({
    queryKey: ['changes', 'authors'],
    queryFn: () => dataProvider.readAuthors(),
  })
  return data.map((who) => ({ id: who, name: authorInWords({ who }, language) }))
}

interface DayFilterProps {
  bound: 'at_gte' | 'at_lte'
  label: string
}

/** Limits the history to the entries from a day on, or up to a day, in the reader's time zone. */
function DayFilter({ bound, label }: DayFilterProps) {
  const { setFilters } = useListContext()
  const { [bound]: instant, ...others } = useListFilter()

  function choose(day: string) {
    if (day === '') setFilters(others)
    else setFilters({ ...others, [bound]: bound === 'at_gte' ? startOfDay(day) : endOfDay(day) })
  }

  return (
    <TextField
      type="date"
      label={label}
      value={typeof instant === 'string' ? localDay(instant) : ''}
      onChange={(event) => choose(event.target.value)}
      margin="none"
      slotProps={{ inputLabel: { shrink: true } }}
    />
  )
}

/** The instant (UTC, ISO 8601) at which a day (`2026-11-24`) begins in the reader's time zone. */
function startOfDay(day: string): string {
  return new Date(`${day}T00:00:00`).toISOString()
}

/** The last millisecond of that day. */
function endOfDay(day: string): string {
  return new Date(`${day}T23:59:59.999`).toISOString()
}
