import { Checkbox } from '@mui/material'
import { DataTable, useListContext, useRecordContext } from 'react-admin'
import { useText } from '../../i18n/useText.ts'
import type { AdminRecord } from '../records.ts'

/** A column of checkboxes: one for each record, and one for the whole page. react-admin's own have no accessible name. */
export function SelectionColumn(props: SelectionProps) {
  return (
    <DataTable.Col label={<SelectPage {...props} />} padding="checkbox">
      <SelectRecord {...props} />
    </DataTable.Col>
  )
}

interface SelectionProps {
  /** Why a record is not to be chosen; '' where it is. All are by default. */
  whyNot?: (record: AdminRecord) => string
}

/** A record whose name is read out with its checkbox: « Choisir _ga ». */
type NamedRecord = AdminRecord & { name: string }

export function SelectRecord({ whyNot }: SelectionProps) {
  const text = useText()
  const record = useRecordContext<NamedRecord>()
  const { selectedIds, onToggleItem } = useListContext<NamedRecord>()
  if (!record) return null
  const why = whyNot?.(record) ?? ''
  return (
    <span title={why}>
      <Checkbox
        size="small"
        checked={selectedIds.includes(record.id)}
        disabled={why !== ''}
        onChange={() => onToggleItem(record.id)}
        slotProps={{
          input: { 'aria-label': `${text('app.list.select', { name: record.name })} ${why}`.trim() },
        }}
      />
    </span>
  )
}

function SelectPage({ whyNot }: SelectionProps) {
  const text = useText()
  const { data = [], selectedIds, onSelect } = useListContext<NamedRecord>()
  const pageIds = data.filter((record) => !whyNot?.(record)).map(({ id }) => id)
  const selectedHere = pageIds.filter((id) => selectedIds.includes(id))
  const selectedElsewhere = selectedIds.filter((id) => !pageIds.includes(id))
  const isWholePage = selectedHere.length === pageIds.length && pageIds.length > 0
  return (
    <Checkbox
      size="small"
      checked={isWholePage}
      disabled={pageIds.length === 0}
      indeterminate={selectedHere.length > 0 && !isWholePage}
      onChange={() => onSelect(isWholePage ? selectedElsewhere : [...selectedElsewhere, ...pageIds])}
      slotProps={{ input: { 'aria-label': text('app.list.selectPage') } }}
    />
  )
}
