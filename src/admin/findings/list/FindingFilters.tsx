import { Box, Chip, MenuItem, TextField } from '@mui/material'
import { useListContext } from 'react-admin'
import { FOUND_RESOURCES, SEVERITIES } from '#charter/findings/finding.ts'
import { findingWords } from '#charter/findings/words/findingWords.ts'
import type { FoundRecord } from '#api/findings.ts'
import { useLanguage } from '../../kit/language.ts'
import { FilterSelect, FoldedFilters } from '../../kit/list/FilterInputs.tsx'
import { FoundCount } from '../../kit/list/ListEntries.tsx'
import { useListFilter } from '../../kit/list/listFilter.ts'
import { useText } from '../../i18n/useText.ts'
import { useFoundRecordName } from '../findingTexts.ts'

/** Filters by severity, rule, kind of record and acceptance, the order, and the number of findings found. */
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
          clears={RECORD_FILTER}
        />
        <FilterSelect
          source="isAccepted"
          label={text('findings.filters.accepted')}
          choices={ACCEPTANCES}
          any={any}
        />
        <FindingSort />
      </FoldedFilters>
      <RecordChip />
      <FoundCount count="findings.count" showAll="findings.showAll" />
    </Box>
  )
}

// The record filter makes sense for one kind of record only.
const RECORD_FILTER = ['recordId']
const ACCEPTANCES = [
  { id: false, name: 'findings.filters.open' },
  { id: true, name: 'findings.filters.acceptedOnly' },
]

/** Names the one record that the list is limited to, by a link from elsewhere, and removes that limit. */
function RecordChip() {
  const text = useText()
  const nameOf = useFoundRecordName()
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

/** Sorts the findings by severity, rule or record. */
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
