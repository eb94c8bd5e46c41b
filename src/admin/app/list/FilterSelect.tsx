import { MenuItem, TextField } from '@mui/material'
import { useListContext, useResourceContext, useTranslate } from 'react-admin'
import { useListFilter } from './useListFilter.ts'

interface FilterSelectProps {
  /** The field that is filtered by. */
  source: string
  label?: string
  /** What the filter can be, a name for each: a message's key, or a record's own name. */
  choices: readonly { id: unknown; name: string }[]
  /** Says that anything is shown: « Tous ». */
  any: string
  /** Other fields that are filtered by and mean nothing once this one changes. */
  forgets?: readonly string[]
}

const NOTHING: readonly string[] = []

/** Shows only the records whose field has the chosen value. See `SearchBox` for why it is no react-admin input. */
export function FilterSelect({ source, label, choices, any, forgets = NOTHING }: FilterSelectProps) {
  const translate = useTranslate()
  const resource = useResourceContext()
  const { setFilters } = useListContext()
  const { [source]: filter, ...others } = useListFilter()
  const keys = choices.map(({ id }) => JSON.stringify(id))
  const chosen = keys.indexOf(JSON.stringify(filter))

  function choose(key: string) {
    const choice = choices[keys.indexOf(key)]
    const kept = Object.fromEntries(Object.entries(others).filter(([field]) => !forgets.includes(field)))
    setFilters(choice ? { ...kept, [source]: choice.id } : kept)
  }

  return (
    <TextField
      select
      label={label ?? translate(`resources.${resource}.fields.${source}`)}
      value={keys[chosen] ?? ''}
      onChange={(event) => choose(event.target.value)}
      margin="none"
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
    >
      <MenuItem value="">{any}</MenuItem>
      {choices.map(({ name }, index) => (
        <MenuItem key={keys[index]} value={keys[index]}>
          {translate(name, { _: name })}
        </MenuItem>
      ))}
    </TextField>
  )
}
