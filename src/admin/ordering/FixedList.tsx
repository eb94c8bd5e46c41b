import { Box } from '@mui/material'
import type { ReactNode } from 'react'
import type { Identifier } from 'react-admin'

interface FixedListProps<Item extends { id: Identifier }> {
  items: readonly Item[]
  /** Names the list for screen readers. */
  label: string
  children: (item: Item) => ReactNode
}

/** The list of `OrderableList`, read-only: for those who may not change its order. */
export function FixedList<Item extends { id: Identifier }>(props: FixedListProps<Item>) {
  const { items, label, children } = props
  return (
    <Box component="ol" aria-label={label} sx={LIST_STYLE}>
      {items.map((item) => (
        <Box component="li" key={item.id} sx={ROW_STYLE}>
          <Box sx={{ flex: 1, minWidth: 0 }}>{children(item)}</Box>
        </Box>
      ))}
    </Box>
  )
}

/** The style of a list in the charter's order, editable or not. */
export const LIST_STYLE = {
  listStyle: 'none',
  m: 0,
  p: 0,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
}

export const ROW_STYLE = {
  display: 'flex',
  alignItems: 'center',
  gap: 1,
  px: 1,
  py: 1,
  bgcolor: 'background.paper',
  borderBottom: 1,
  borderColor: 'divider',
  '&:first-of-type': { borderTopLeftRadius: 5, borderTopRightRadius: 5 },
  '&:last-of-type': { borderBottom: 0, borderBottomLeftRadius: 5, borderBottomRightRadius: 5 },
}
