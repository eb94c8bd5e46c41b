import { Autocomplete, TextField } from '@mui/material'
import { useListContext } from 'react-admin'
import { useListFilter } from '../../kit/list/listFilter.ts'
import { useText } from '../../i18n/useText.ts'
import { useRecordChoices } from './useRecordChoices.ts'

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
