import { Box, Button, MenuItem, TextField } from '@mui/material'
import { type ReactNode, useEffect, useId, useState } from 'react'
import { useListContext, useResourceContext, useTranslate } from 'react-admin'
import FilterList from '@mui/icons-material/FilterList'
import { useListFilter } from './listFilter.ts'
import { useText } from '../../i18n/useText.ts'

interface SearchBoxProps {
  label: string
  placeholder?: string
}

const TYPING_PAUSE_MS = 300

/**
 * Searches the list when the user stops typing. This is not react-admin's filter form, which would load the form library
 * for a screen without a form.
 */
export function SearchBox({ label, placeholder }: SearchBoxProps) {
  const { setFilters } = useListContext()
  const filter = useListFilter()
  const searched = typeof filter.q === 'string' ? filter.q : ''
  // The text that is typed and not yet searched for. Null: the box shows the search in the list's address.
  const [typed, setTyped] = useState<string | null>(null)
  if (typed === searched) setTyped(null)

  useEffect(() => {
    if (typed === null) return undefined
    const timer = setTimeout(() => setFilters({ ...filter, q: typed }), TYPING_PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed, filter, setFilters])

  return (
    <TextField
      type="search"
      label={label}
      placeholder={placeholder}
      value={typed ?? searched}
      onChange={(event) => setTyped(event.target.value)}
      margin="none"
      sx={{ maxWidth: { sm: '28em' } }}
    />
  )
}

interface FilterSelectProps {
  /** The field to filter by. */
  source: string
  label?: string
  /** The possible values. A name is the key of a message, or the name of a record. */
  choices: readonly { id: unknown; name: string }[]
  /** The label of the choice without a filter: « Tous ». */
  any: string
  /** Other filters to clear when this one changes, because they depend on it. */
  clears?: readonly string[]
}

const NO_FIELDS: readonly string[] = []

/** Filters the list by the value of a field. Not a react-admin input, for the same reason as `SearchBox`. */
export function FilterSelect({ source, label, choices, any, clears = NO_FIELDS }: FilterSelectProps) {
  const translate = useTranslate()
  const resource = useResourceContext()
  const { setFilters } = useListContext()
  const { [source]: filter, ...others } = useListFilter()
  const keys = choices.map(({ id }) => JSON.stringify(id))
  const chosen = keys.indexOf(JSON.stringify(filter))

  function choose(key: string) {
    const choice = choices[keys.indexOf(key)]
    const remaining = Object.fromEntries(Object.entries(others).filter(([field]) => !clears.includes(field)))
    setFilters(choice ? { ...remaining, [source]: choice.id } : remaining)
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

interface FoldedFiltersProps {
  /** The number of filters in use. */
  count: number
  children: ReactNode
}

/** The filters of a list. On a narrow screen they fold under a button that shows how many are in use. */
export function FoldedFilters({ count, children }: FoldedFiltersProps) {
  const text = useText()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        startIcon={<FilterList />}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
        sx={{ display: { sm: 'none' }, mt: 1 }}
      >
        {text(count === 0 ? 'app.list.filters' : 'app.list.filtersOn', { smart_count: count })}
      </Button>
      <Box id={id} sx={{ ...GRID, display: { xs: isOpen ? 'grid' : 'none', sm: 'grid' } }}>
        {children}
      </Box>
    </>
  )
}

const GRID = {
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(11em, 100%), 1fr))',
  columnGap: 1,
  rowGap: 1.5,
  mt: 1.5,
}
