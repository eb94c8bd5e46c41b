import { Box, Button, Typography } from '@mui/material'
import { type ReactNode, useEffect, useRef } from 'react'
import { useListContext, useTranslate } from 'react-admin'
import { useText } from '../../i18n/useText.ts'
import type { StoredRecord } from '../form/StoredRecord.ts'

// The ids travel in the address of one request, which servers limit to about 8 KB.
const SELECTION_LIMIT = 1000

/** How many records are selected, and what can be done with them together. */
export function SelectionBar({ children }: { children: ReactNode }) {
  const text = useText()
  const translate = useTranslate()
  const { selectedIds, total = 0, onSelectAll, onUnselectItems } = useListContext<StoredRecord>()
  const count = selectedIds.length
  const bar = useFocusWhenEmptied(count)
  const isPageSelected = useIsPageSelected()
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
    </Box>
  )
}

function useIsPageSelected(): boolean {
  const { data = [], selectedIds } = useListContext<StoredRecord>()
  return data.every(({ id }) => selectedIds.includes(id))
}

/** Keeps the keyboard's place when the button just used disappears with the selection. */
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
