import { Box, Button, MenuItem, TextField } from '@mui/material'
import { type ReactNode, useEffect, useId, useState } from 'react'
import { useListContext, useResourceContext, useTranslate } from 'react-admin'
import FilterList from '@mui/icons-material/FilterList'
import { useListFilter } from './listFilter.ts'
import { useText } from '../../i18n/useText.ts'

const PAUSE_MS = 300

interface SearchBoxProps {
  label: string
  placeholder?: string
}

/**
 * Searches the list when one stops typing. Not react-admin's filter form, which brings its whole form library to a
 * screen that has no form.
 */
export function SearchBox({ label, placeholder }: SearchBoxProps) {
  const { setFilters } = useListContext()
  const filter = useListFilter()
  const searched = typeof filter.q === 'string' ? filter.q : ''
  // What is typed and not searched for yet; null shows what the list is searched for, whoever asked for it.
  const [typed, setTyped] = useState<string | null>(null)
  if (typed === searched) setTyped(null)

  useEffect(() => {
    if (typed === null) return undefined
    const timer = setTimeout(() => setFilters({ ...filter, q: typed }), PAUSE_MS)
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

interface FoldedFiltersProps {
  /** How many are on. */
  count: number
  children: ReactNode
}

/** The filters of a list; on a phone they fold under a button that says how many are on. */
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
