import { Box, Chip, MenuItem, TextField } from '@mui/material'
import { useListContext } from 'react-admin'
import { FOUND_RESOURCES, SEVERITIES } from '#charter/findings/finding.ts'
import { findingWords } from '#charter/findings/words/findingWords.ts'
import type { FoundRecord } from '#api/findings.ts'
import { useLanguage } from '../../kit/language.ts'
import { FilterSelect, FoldedFilters } from '../../kit/list/filters.tsx'
import { FoundCount } from '../../kit/list/ListEntries.tsx'
import { useListFilter } from '../../kit/list/listFilter.ts'
import { useText } from '../../i18n/useText.ts'
import { useFoundName } from '../inWords.ts'

/** How serious, which rule, about what, answered or not; and how many that leaves. */
export function FindingFilters() {
  const text = useText()
  const { language } = useLanguage()
  const any = text('findings.filters.any')
  const anyFeminine = text('findings.filters.anyFeminine')
  return (
    <Box role="search" aria-label={text('findings.filters.label')} sx={{ mb: 1 }}>
      <FoldedFilters count={Object.keys(useListFilter()).length}>
        <FilterSelect
          source="severity"
          label={text('findings.filters.severity')}
          choices={SEVERITIES.map((id) => ({ id, name: `findings.severity.${id}` }))}
          any={anyFeminine}
        />
        <FilterSelect
          source="rule"
          label={text('findings.filters.rule')}
          choices={Object.entries(findingWords(language)).map(([id, { title }]) => ({ id, name: title }))}
          any={anyFeminine}
        />
        <FilterSelect
          source="resource"
          label={text('findings.filters.resource')}
          choices={FOUND_RESOURCES.map((id) => ({ id, name: `findings.resource.${id}` }))}
          any={any}
          forgets={OF_ONE_RESOURCE}
        />
        <FilterSelect
          source="isAccepted"
          label={text('findings.filters.accepted')}
          choices={ANSWERS}
          any={any}
        />
        <FindingSort />
      </FoldedFilters>
      <RecordFilter />
      <FoundCount count="findings.count" showAll="findings.showAll" />
    </Box>
  )
}

const OF_ONE_RESOURCE = ['recordId']
const ANSWERS = [
  { id: false, name: 'findings.filters.open' },
  { id: true, name: 'findings.filters.acceptedOnly' },
]

/** Says that the list is about one record only, which is chosen elsewhere, and leads back to all. */
function RecordFilter() {
  const text = useText()
  const nameOf = useFoundName()
  const { data = [], setFilters } = useListContext<FoundRecord>()
  const { recordId, ...others } = useListFilter()
  if (recordId === undefined) return null
  const name = data[0] ? nameOf(data[0]) : text('findings.filters.oneRecord')
  return (
    <Chip
      label={text('findings.filters.ofRecord', { name })}
      onDelete={() => setFilters(others)}
      sx={{ mt: 1.5, maxWidth: 1 }}
    />
  )
}

const SORTS = ['severity', 'rule', 'recordName'] as const

/** Puts the findings in order: by how serious they are, by rule or by record. */
function FindingSort() {
  const text = useText()
  const { sort, setSort } = useListContext()
  const current = SORTS.find((field) => field === sort.field)
  return (
    <TextField
      select
      label={text('findings.filters.sort')}
      value={current ?? ''}
      onChange={({ target }) => setSort({ field: target.value, order: 'ASC' })}
      margin="none"
    >
      {SORTS.map((field) => (
        <MenuItem key={field} value={field}>
          {text(`findings.filters.by.${field}`)}
        </MenuItem>
      ))}
    </TextField>
  )
}
