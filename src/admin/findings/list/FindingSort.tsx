import { MenuItem, TextField } from '@mui/material'
import { useListContext } from 'react-admin'
import { useText } from '../../i18n/useText.ts'

const SORTS = ['severity', 'rule', 'recordName'] as const

/** Puts the findings in order: by how serious they are, by rule or by record. */
export function FindingSort() {
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
