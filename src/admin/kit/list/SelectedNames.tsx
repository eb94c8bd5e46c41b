import { Box, Skeleton, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useDataProvider, useListContext, useResourceContext } from 'react-admin'
import { useText } from '../../i18n/useText.ts'
import { useLanguage } from '../language.ts'
import type { AdminRecord } from '../records.ts'
import type { RegisterDataProvider } from '../server/dataProvider.ts'
import { LoadFailed } from '../ErrorAlert.tsx'

/** As many names are read before an act; the others are counted. */
const NAMES_SHOWN = 20

/** Names the selected records, whether or not the list shows them, so that an act never concerns an unnamed one. */
export function SelectedNames({ selection }: { selection: SelectedRecords }) {
  const text = useText()
  const { records, missing, isFailed, reload } = selection
  if (isFailed) return <LoadFailed onRetry={reload} />
  if (!records) return <Skeleton height={64} />
  return (
    <Box sx={{ maxHeight: '16em', overflowY: 'auto' }}>
      <NameList records={records} />
      {missing > 0 && <Typography>{text('app.list.missing', { smart_count: missing })}</Typography>}
    </Box>
  )
}

/** The names of the first of some records, then the number of the others. */
export function NameList({ records }: { records: readonly NamedRecord[] }) {
  const text = useText()
  const { language } = useLanguage()
  const sorted = records.toSorted((one, other) => one.name.localeCompare(other.name, language))
  const others = records.length - NAMES_SHOWN
  return (
    <Box component="ul" sx={{ my: 1, overflowWrap: 'anywhere' }}>
      {sorted.slice(0, NAMES_SHOWN).map(({ id, name }) => (
        <li key={id}>{name}</li>
      ))}
      {others > 0 && <li>{text('app.list.others', { smart_count: others })}</li>}
    </Box>
  )
}

type NamedRecord = AdminRecord & { name: string }

/** The selected records, as the server has them now. */
export interface SelectedRecords {
  /** Undefined while they are loading. */
  records: readonly NamedRecord[] | undefined
  ids: number[]
  /** How many of them have been deleted since they were selected. */
  missing: number
  isFailed: boolean
  reload: () => void
}

/** Reads the selected records themselves: the list may show others, since its filter was changed. */
export function useSelectedRecords(): SelectedRecords {
  const { selectedIds } = useListContext<NamedRecord>()
  const { records, isFailed, reload } = useRecordsOf(selectedIds)
  return {
    records,
    ids: records?.map(({ id }) => id) ?? [],
    missing: records ? selectedIds.length - records.length : 0,
    isFailed,
    reload,
  }
}

/** Reads records by their ids; those that are deleted are left out. */
export function useRecordsOf(ids: number[]) {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  const resource = useResourceContext() ?? ''
  const { data, isError, refetch } = useQuery({
    queryKey: [resource, 'selected', ids],
    queryFn: () => dataProvider.getMany<NamedRecord>(resource, { ids }),
    gcTime: 0,
  })
  return { records: data?.data, isFailed: isError && !data, reload: () => void refetch() }
}
