import { Box } from '@mui/material'
import type { ReactNode } from 'react'
import type { Identifier } from 'react-admin'
import { LIST_STYLE, ROW_STYLE } from './listStyle.ts'

interface FixedListProps<Item extends { id: Identifier }> {
  items: readonly Item[]
  /** What the list is of, for those who can't see it. */
  label: string
  children: (item: Item) => ReactNode
}

/** The same list for whoever may not change its order. */
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
