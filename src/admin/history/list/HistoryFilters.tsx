import { Box, TextField, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useDataProvider, useListContext } from 'react-admin'
import { dayAt, isDay } from '#charter/kit/days.ts'
import { CHANGE_ACTIONS } from '#charter/register/choices.ts'
import { authorInWords } from '#charter/history/changeInWords.ts'
import { words } from '#charter/words/words.ts'
import { useLanguage } from '../../kit/language.ts'
import { FilterSelect } from '../../kit/list/FilterInputs.tsx'
import { useListFilter } from '../../kit/list/listFilter.ts'
import { FoundCount } from '../../kit/list/ListEntries.tsx'
import type { RegisterDataProvider } from '../../kit/server/dataProvider.ts'
import { useMay } from '../../kit/session/access.tsx'
import { TimeZoneNote, useTimeZone } from '../../kit/timeZone.tsx'
import { useText } from '../../i18n/useText.ts'
import { RecordFilter } from './RecordFilter.tsx'
import { HISTORY_RESOURCES, useHistoryFilterInWords } from './useHistoryFilterInWords.ts'

/** Filters by author, kind of record, record, action and period, with the filters in a sentence and the number found. */
export function HistoryFilters() {
  const text = useText()
  const { language } = useLanguage()
  const mayReadAccounts = useMay('read', 'users')
  const { actions } = words(language).history
  const inWords = useHistoryFilterInWords()
  return (
    <Box role="search" aria-label={text('history.filters.label')} sx={{ mb: 1 }}>
      <Box sx={GRID}>
        <FilterSelect
          source="who"
          label={text('history.filters.who')}
          choices={useAuthors()}
          any={text('history.filters.allAuthors')}
        />
        <FilterSelect
          source="resource"
          label={text('history.filters.resource')}
          choices={HISTORY_RESOURCES.filter(({ id }) => id !== 'users' || mayReadAccounts).map(
            ({ id, nameIn }) => ({ id, name: nameIn(language) }),
          )}
          any={text('history.filters.all')}
          clears={RECORD_FILTER}
        />
        <RecordFilter />
        <FilterSelect
          source="action"
          label={text('history.filters.action')}
          choices={CHANGE_ACTIONS.filter((id) => mayReadAccounts || !ACCOUNT_ACTIONS.includes(id)).map(
            (id) => ({ id, name: actions[id] }),
          )}
          any={text('history.filters.allFeminine')}
        />
        <DayFilter bound="at_gte" label={text('history.filters.from')} />
        <DayFilter bound="at_lte" label={text('history.filters.to')} />
      </Box>
      <TimeZoneNote />
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

/** Limits the history to the entries from a day on, or up to a day. An address of before may hold an instant. */
function DayFilter({ bound, label }: DayFilterProps) {
  const { setFilters } = useListContext()
  const timeZone = useTimeZone()
  const { [bound]: given, ...others } = useListFilter()
  const text = typeof given === 'string' ? given : ''

  function choose(day: string) {
    if (day === '') setFilters(others)
    else setFilters({ ...others, [bound]: day })
  }

  return (
    <TextField
      type="date"
      label={label}
      value={isDay(text) ? text : dayAt(text, timeZone)}
      onChange={(event) => choose(event.target.value)}
      margin="none"
      slotProps={{ inputLabel: { shrink: true } }}
    />
  )
}
