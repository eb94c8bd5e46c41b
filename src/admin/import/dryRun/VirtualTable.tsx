import { Box } from '@mui/material'
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useCallback, useRef, useState } from 'react'
import { visuallyHidden } from '../../kit/visuallyHidden.ts'

interface VirtualTableProps<Item> {
  label: string
  /** The headings of its columns, for assistive technology. */
  headings: readonly string[]
  items: readonly Item[]
  keyOf: (item: Item) => string
  /** The cells of a row, each with its role. */
  children: (item: Item) => ReactNode
}

/** In pixels, before a row is measured. */
const ROW_HEIGHT = 76

/**
 * A table of which only the rows in sight are on the page, so that ten thousand scroll as ten do. It says to assistive technology
 * how many there are and which these are. The row with the focus stays, wherever one scrolls.
 */
export function VirtualTable<Item>({ label, headings, items, keyOf, children }: VirtualTableProps<Item>) {
  const scroller = useRef<HTMLDivElement>(null)
  const [focused, setFocused] = useState<number | null>(null)
  const rangeExtractor = useCallback(
    (range: Range) => {
      const inSight = defaultRangeExtractor(range)
      const isOut = focused !== null && focused < range.count && !inSight.includes(focused)
      return isOut ? [...inSight, focused].toSorted((one, other) => one - other) : inSight
    },
    [focused],
  )
  // It is not to be memoized, and is not passed on.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: useCallback(
      (at: number) => {
        const item = items[at]
        return item === undefined ? at : keyOf(item)
      },
      [items, keyOf],
    ),
    rangeExtractor,
    overscan: 8,
  })
  return (
    <Box
      ref={scroller}
      // Focusable, so that it can be scrolled by keyboard.
      tabIndex={0}
      role="region"
      aria-label={label}
      sx={SCROLLER}
      onBlur={() => setFocused(null)}
    >
      <Box role="table" aria-label={label} aria-rowcount={items.length + 1}>
        <Box role="rowgroup" sx={visuallyHidden}>
          <Box role="row" aria-rowindex={1}>
            {headings.map((heading) => (
              <span key={heading} role="columnheader">
                {heading}
              </span>
            ))}
          </Box>
        </Box>
        <Box role="rowgroup" style={{ height: virtualizer.getTotalSize() }} sx={{ position: 'relative' }}>
          {virtualizer.getVirtualItems().map(({ key, index, start }) => {
            const item = items[index]
            return item === undefined ? null : (
              <Box
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                role="row"
                aria-rowindex={index + 2}
                style={{ transform: `translateY(${start}px)` }}
                sx={ROW}
                onFocus={() => setFocused(index)}
              >
                {children(item)}
              </Box>
            )
          })}
        </Box>
      </Box>
    </Box>
  )
}

const SCROLLER = {
  maxHeight: 'min(70vh, 46rem)',
  overflowY: 'auto',
  overflowX: 'hidden',
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'background.paper',
  position: 'relative',
} as const

const ROW = {
  position: 'absolute',
  top: 0,
  left: 0,
  right: 0,
  px: 1.5,
  py: 1,
  borderBottom: 1,
  borderColor: 'divider',
} as const
