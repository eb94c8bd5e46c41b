import { Alert, Button } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useDataProvider, useListContext, useResourceContext } from 'react-admin'
import { useText } from '../../i18n/useText.ts'
import type { AdminRecord } from '../records.ts'
import type { RegisterDataProvider } from '../server/dataProvider.ts'
import { useListFilter } from './listFilter.ts'
import { NameList, useRecordsOf } from './SelectedNames.tsx'

/** Names the selected records that the list's filter leaves out, with the button that unselects them. */
export function HiddenSelection() {
  const hiddenIds = useHiddenIds()
  return hiddenIds.length > 0 && <HiddenRecords ids={hiddenIds} />
}

function HiddenRecords({ ids }: { ids: number[] }) {
  const text = useText()
  const { selectedIds, onSelect } = useListContext<AdminRecord>()
  const { records = [] } = useRecordsOf(ids)
  return (
    <Alert
      severity="info"
      sx={{ mb: 1 }}
      action={
        <Button
          color="inherit"
          size="small"
          onClick={() => onSelect(selectedIds.filter((id) => !ids.includes(id)))}
        >
          {text('app.list.unselectHidden')}
        </Button>
      }
    >
      {text('app.list.hidden', { smart_count: ids.length })}
      <NameList records={records} />
    </Alert>
  )
}

/** The selected records that no page of the filtered list shows. */
function useHiddenIds(): number[] {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  const resource = useResourceContext() ?? ''
  const { data = [], selectedIds } = useListContext<AdminRecord>()
  const filter = useListFilter()
  const elsewhere = selectedIds.filter((id) => !data.some((record) => record.id === id))
  const { data: listed } = useQuery({
    queryKey: [resource, 'listed', elsewhere, filter],
    queryFn: () => dataProvider.filterIds(resource, elsewhere, filter),
    enabled: elsewhere.length > 0,
  })
  return listed ? elsewhere.filter((id) => !listed.includes(id)) : []
}
