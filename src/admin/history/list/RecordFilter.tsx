import { Autocomplete, TextField } from '@mui/material'
import { useGetList, useListContext } from 'react-admin'
import { RESOURCE_NAMES } from '#api/resourceNames.ts'
import { recordName } from '#charter/compare/recordName.ts'
import { words } from '#charter/words/words.ts'
import type { Change } from '#charter/history/change.ts'
import { REGISTER_RESOURCES } from '#charter/register/register.ts'
import type { Language } from '#charter/kit/language.ts'
import { useListFilter } from '../../kit/list/listFilter.ts'
import { useText } from '../../i18n/useText.ts'
import type { AdminRecord } from '../../kit/records.ts'
import { useLanguage } from '../../kit/language.ts'

/** Shows only what was done to one record, deleted ones included; which depends on what it is chosen among. */
export function RecordFilter() {
  const text = useText()
  const { setFilters } = useListContext()
  const { recordId, ...others } = useListFilter()
  const choices = useRecordChoices(others.resource)
  const chosen = choices?.find(({ id }) => id === recordId) ?? null
  return (
    <Autocomplete
      options={choices ?? []}
      value={chosen}
      disabled={choices === null}
      onChange={(_, choice) => setFilters(choice ? { ...others, recordId: choice.id } : others)}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      renderInput={(params) => (
        <TextField
          {...params}
          label={text('history.filters.record')}
          placeholder={text(choices === null ? 'history.filters.resourceFirst' : 'history.filters.all')}
          margin="none"
          slotProps={{ inputLabel: { ...params.InputLabelProps, shrink: true } }}
        />
      )}
    />
  )
}

interface RecordChoice {
  id: number
  name: string
}

const ALL = { page: 1, perPage: 1_000 }

/** The records of a resource, those that were deleted after those that exist; null without a resource of records. */
export function useRecordChoices(resource: unknown): RecordChoice[] | null {
  const text = useText()
  const { language } = useLanguage()
  const known = RESOURCE_NAMES.find((name) => name === resource && name !== 'sites')
  const { data: present = [] } = useGetList<AdminRecord>(
    known ?? '',
    { pagination: ALL, sort: { field: 'id', order: 'ASC' } },
    { enabled: known !== undefined },
  )
  const { data: deletions = [] } = useGetList<Change>(
    'changes',
    { filter: { resource: known, action: 'delete' }, pagination: ALL, sort: { field: 'id', order: 'DESC' } },
    { enabled: known !== undefined },
  )
  if (known === undefined) return null
  const nameOf = (values: Record<string, unknown>) =>
    recordName(known, { values }) || words(language).comparison.untitled
  const ids = new Set(present.map(({ id }) => id))
  const deleted = new Map(
    deletions
      .toReversed()
      .filter(({ recordId }) => recordId !== null && !ids.has(recordId))
      .map(({ recordId, before }) => [recordId ?? 0, before ?? {}]),
  )
  return [
    ...present.map((record) => ({ id: record.id, name: nameOf(record) })),
    ...[...deleted].map(([id, record]) => ({
      id,
      name: text('history.filters.deletedName', { name: nameOf(record) }),
    })),
  ]
}

interface HistoryResourceChoice {
  id: string
  nameIn: (language: Language) => string
}

/** What the history can be about, as a person calls it. */
export const HISTORY_RESOURCES: readonly HistoryResourceChoice[] = [
  ...REGISTER_RESOURCES.toReversed().map((id) => ({
    id,
    nameIn: (language: Language) => words(language).resources[id].many,
  })),
  { id: 'publications', nameIn: (language) => words(language).history.resources.publications },
  { id: 'findings', nameIn: (language) => words(language).history.resources.findings },
  { id: 'trackers', nameIn: (language) => words(language).history.resources.trackers },
  { id: 'users', nameIn: (language) => words(language).history.resources.users },
]
