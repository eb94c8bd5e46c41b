import { Checkbox } from '@mui/material'
import { DataTable, useListContext, useRecordContext } from 'react-admin'
import { useText } from '../../i18n/useText.ts'
import type { StoredRecord } from '../form/StoredRecord.ts'

/** A record that has a name: « Choisir _ga ». */
type Named = StoredRecord & { name: string }

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
