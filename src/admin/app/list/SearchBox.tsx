import { TextField } from '@mui/material'
import { useEffect, useState } from 'react'
import { useListContext } from 'react-admin'
import { useListFilter } from './useListFilter.ts'

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
