import FilterList from '@mui/icons-material/FilterList'
import { Box, Button } from '@mui/material'
import { type ReactNode, useId, useState } from 'react'
import { useText } from '../../i18n/useText.ts'

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
