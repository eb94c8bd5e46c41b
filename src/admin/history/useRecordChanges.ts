import { useState } from 'react'
import { useGetList } from 'react-admin'
import type { Change } from '#charter/history/change.ts'

/** The number of entries shown at first, and added each time the person asks for more. */
const STEP = 10

/** The entries of one record's history, newest first; none while the record has no id. */
export function useRecordChanges(resource: string, id: number | undefined) {
  const [shown, setShown] = useState(STEP)
  const { data, total, error, isPending, refetch } = useGetList<Change>(
    'changes',
    {
      filter: { resource, recordId: id },
      sort: { field: 'id', order: 'DESC' },
      pagination: { page: 1, perPage: shown },
    },
    { enabled: id !== undefined, placeholderData: (previous) => previous },
  )
  return {
    changes: data ?? [],
    total: total ?? 0,
    error,
    isPending,
    refetch: () => void refetch(),
    showMore: () => setShown(shown + STEP),
  }
}
