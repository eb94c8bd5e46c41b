import { Autocomplete, TextField } from '@mui/material'
import { useGetList, useListContext } from 'react-admin'
import { RESOURCE_NAMES } from '#api/resourceNames.ts'
import { recordName } from '#charter/compare/recordName.ts'
import { words } from '#charter/words/words.ts'
import type { Change } from '#charter/history/change.ts'
import { useListFilter } from '../../kit/list/listFilter.ts'
import { useText } from '../../i18n/useText.ts'
import type { AdminRecord } from '../../kit/records.ts'
import { useLanguage } from '../../kit/language.ts'

/** Limits the history to one record of the chosen resource, deleted or not; disabled until a resource is chosen. */
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
          placeholder={text(
            choices === null ? 'history.filters.resourceFirst' : 'history.filters.allFeminine',
          )}
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

/**
 * The records of a resource, the existing ones before the deleted ones; null if `resource`, which comes from the page's
 * address, has no records to choose from.
 */
export function useRecordChoices(resource: unknown): RecordChoice[] | null {
  const text = useText()
  const { language } = useLanguage()
  const recordResource = RESOURCE_NAMES.find((name) => name === resource && name !== 'sites')
  const { data: present = [] } = useGetList<AdminRecord>(
    recordResource ?? '',
    { pagination: ALL, sort: { field: 'id', order: 'ASC' } },
    { enabled: recordResource !== undefined },
  )
  const { data: deletions = [] } = useGetList<Change>(
    'changes',
    {
      filter: { resource: recordResource, action: 'delete' },
      pagination: ALL,
      sort: { field: 'id', order: 'DESC' },
    },
    { enabled: recordResource !== undefined },
  )
  if (recordResource === undefined) return null
  const nameOf = (values: Record<string, unknown>) =>
    recordName(recordResource, { values }) || words(language).comparison.untitled
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
