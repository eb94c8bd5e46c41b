import { Chip } from '@mui/material'
import { useListContext } from 'react-admin'
import type { FoundRecord } from '#api/findings.ts'
import { useListFilter } from '../../kit/list/listFilter.ts'
import { useText } from '../../i18n/useText.ts'
import { useFoundName } from '../useFoundName.ts'

/** Says that the list is about one record only, which is chosen elsewhere, and leads back to all. */
export function RecordFilter() {
  const text = useText()
  const nameOf = useFoundName()
  const { data = [], setFilters } = useListContext<FoundRecord>()
  const { recordId, ...others } = useListFilter()
  if (recordId === undefined) return null
  const name = data[0] ? nameOf(data[0]) : text('findings.filters.oneRecord')
  return (
    <Chip
      label={text('findings.filters.ofRecord', { name })}
      onDelete={() => setFilters(others)}
      sx={{ mt: 1.5, maxWidth: 1 }}
    />
  )
}
