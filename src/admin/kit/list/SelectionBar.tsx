import { Box, Button, Typography } from '@mui/material'
import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react'
import { useListContext, useTranslate } from 'react-admin'
import { useText } from '../../i18n/useText.ts'
import type { AdminRecord } from '../records.ts'

// Loaded on demand: most selections are of the page that is shown.
const HiddenSelection = lazy(async () => ({
  default: (await import('./HiddenSelection.tsx')).HiddenSelection,
}))

// The ids are sent in the address of one request, which servers limit to about 8 KB.
const SELECTION_LIMIT = 1000

/** The number of selected records, and the actions on all of them. */
export function SelectionBar({ children }: { children: ReactNode }) {
  const text = useText()
  const translate = useTranslate()
  const { data = [], selectedIds, total = 0, onSelectAll, onUnselectItems } = useListContext<AdminRecord>()
  const count = selectedIds.length
  const bar = useFocusWhenEmptied(count)
  const isPageSelected = data.every(({ id }) => selectedIds.includes(id))
  const isElsewhere = selectedIds.some((id) => !data.some((record) => record.id === id))
  return (
    <Box ref={bar} tabIndex={-1} role="group" aria-label={text('app.list.selection')}>
      {count > 0 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 1 }}>
          <Typography role="status" sx={{ fontWeight: 600 }}>
            {translate('ra.action.bulk_actions', { smart_count: count })}
          </Typography>
          {children}
          {isPageSelected && total > count && count < SELECTION_LIMIT && (
            <Button onClick={() => onSelectAll({ limit: SELECTION_LIMIT })}>
              {text('app.list.selectAll', { smart_count: Math.min(total, SELECTION_LIMIT) })}
            </Button>
          )}
          <Button color="inherit" onClick={() => onUnselectItems()}>
            {text('app.list.selectNone')}
          </Button>
        </Box>
      )}
      {isElsewhere && (
        <Suspense>
          <HiddenSelection />
        </Suspense>
      )}
    </Box>
  )
}

/** Focuses the bar when the button that had the focus disappears with the selection. */
function useFocusWhenEmptied(count: number) {
  const bar = useRef<HTMLDivElement>(null)
  const previous = useRef(count)
  useEffect(() => {
    const isLost = document.activeElement === document.body
    if (previous.current > 0 && count === 0 && isLost) bar.current?.focus()
    previous.current = count
  }, [count])
  return bar
}
