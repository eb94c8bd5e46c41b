import { Checkbox } from '@mui/material'
import { DataTable, useListContext, useRecordContext } from 'react-admin'
import { useText } from '../../i18n/useText.ts'
import type { AdminRecord } from '../records.ts'

/** A column of checkboxes: one for each record, and one for the whole page. react-admin's own have no accessible name. */
export function SelectionColumn() {
  return (
    <DataTable.Col label={<SelectPage />} padding="checkbox">
      <SelectRecord />
    </DataTable.Col>
  )
}

/** A record whose name is read out with its checkbox: « Choisir _ga ». */
type NamedRecord = AdminRecord & { name: string }

export function SelectRecord() {
  const text = useText()
  const record = useRecordContext<NamedRecord>()
  const { selectedIds, onToggleItem } = useListContext<NamedRecord>()
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
  const { data = [], selectedIds, onSelect } = useListContext<NamedRecord>()
  const pageIds = data.map(({ id }) => id)
  const selectedHere = pageIds.filter((id) => selectedIds.includes(id))
  const selectedElsewhere = selectedIds.filter((id) => !pageIds.includes(id))
  const isWholePage = selectedHere.length === pageIds.length
  return (
    <Checkbox
      size="small"
      checked={isWholePage}
      indeterminate={selectedHere.length > 0 && !isWholePage}
      onChange={() => onSelect(isWholePage ? selectedElsewhere : [...selectedElsewhere, ...pageIds])}
      slotProps={{ input: { 'aria-label': text('app.list.selectPage') } }}
    />
  )
}
