import { MenuItem, TextField } from '@mui/material'
import { useListContext } from 'react-admin'
import { useText } from '../../i18n/useText.ts'

const SORTS = [
  { field: 'name', order: 'ASC' },
  { field: 'providerId', order: 'ASC' },
  { field: 'categoryId', order: 'ASC' },
  { field: 'lifetime', order: 'ASC' },
  { field: 'updatedAt', order: 'DESC' },
] as const

/** Sorts the cards on a narrow screen, which have no column headings. */
export function SortSelect() {
  const text = useText()
  const { sort, setSort } = useListContext()
  const current = SORTS.find(({ field }) => field === sort.field)
  const sortBy = (field: string) => {
    const chosen = SORTS.find((candidate) => candidate.field === field)
    if (chosen) setSort(chosen)
  }
  return (
    <TextField
      select
      label={text('cookies.list.sortBy')}
      value={current?.field ?? ''}
      onChange={(event) => sortBy(event.target.value)}
      margin="none"
      sx={{ display: { sm: 'none' } }}
    >
      {SORTS.map(({ field }) => (
        <MenuItem key={field} value={field}>
          {text(`resources.cookies.fields.${field}`)}
        </MenuItem>
      ))}
    </TextField>
  )
}
