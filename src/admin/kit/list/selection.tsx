import { Box, Button, Checkbox, Typography } from '@mui/material'
import { type ReactNode, useEffect, useRef } from 'react'
import { DataTable, useListContext, useRecordContext, useTranslate } from 'react-admin'
import { useText } from '../../i18n/useText.ts'
import type { AdminRecord } from '../records.ts'

// The ids travel in the address of one request, which servers limit to about 8 KB.
const SELECTION_LIMIT = 1000

/** How many records are selected, and what can be done with them together. */
export function SelectionBar({ children }: { children: ReactNode }) {
  const text = useText()
  const translate = useTranslate()
  const { selectedIds, total = 0, onSelectAll, onUnselectItems } = useListContext<AdminRecord>()
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
  const { data = [], selectedIds } = useListContext<AdminRecord>()
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

/** A record that has a name: « Choisir _ga ». */
type Named = AdminRecord & { name: string }

/** Selects records one by one or a page at a time; react-admin's own checkboxes have no accessible name. */
export function SelectionColumn() {
  return (
    <DataTable.Col label={<SelectPage />} padding="checkbox">
      <SelectRecord />
    </DataTable.Col>
  )
}

export function SelectRecord() {
  const text = useText()
  const record = useRecordContext<Named>()
  const { selectedIds, onToggleItem } = useListContext<Named>()
  if (!record) return null
  return (
    <Checkbox
      size="small"
      checked={selectedIds.includes(record.id)}
      onChange={() => onToggleItem(record.id)}
      slotProps={{ input: { 'aria-label': text('app.list.select', { name: record.name }) } }}
    />
  )
}

function SelectPage() {
  const text = useText()
  const { data = [], selectedIds, onSelect } = useListContext<Named>()
  const page = data.map(({ id }) => id)
  const selected = page.filter((id) => selectedIds.includes(id))
  const elsewhere = selectedIds.filter((id) => !page.includes(id))
  const isWhole = selected.length === page.length
  return (
    <Checkbox
      size="small"
      checked={isWhole}
      indeterminate={selected.length > 0 && !isWhole}
      onChange={() => onSelect(isWhole ? elsewhere : [...elsewhere, ...page])}
      slotProps={{ input: { 'aria-label': text('app.list.selectPage') } }}
    />
  )
}
