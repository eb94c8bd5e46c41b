import { Checkbox } from '@mui/material'
import { DataTable, useListContext, useRecordContext } from 'react-admin'
import { useText } from '../../i18n/useText.ts'
import type { CookieRecord } from '../CookieRecord.ts'

/** Selects cookies one by one or a page at a time; react-admin's own checkboxes have no accessible name. */
export function SelectionColumn() {
  return (
    <DataTable.Col label={<SelectPage />} padding="checkbox">
      <SelectCookie />
    </DataTable.Col>
  )
}

export function SelectCookie() {
  const text = useText()
  const cookie = useRecordContext<CookieRecord>()
  const { selectedIds, onToggleItem } = useListContext<CookieRecord>()
  if (!cookie) return null
  return (
    <Checkbox
      size="small"
      checked={selectedIds.includes(cookie.id)}
      onChange={() => onToggleItem(cookie.id)}
      slotProps={{ input: { 'aria-label': text('app.list.select', { name: cookie.name }) } }}
    />
  )
}

function SelectPage() {
  const text = useText()
  const { data = [], selectedIds, onSelect } = useListContext<CookieRecord>()
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
      slotProps={{ input: { 'aria-label': text('cookies.selection.page') } }}
    />
  )
}
