import { useState } from 'react'
import { useGetList } from 'react-admin'
import type { Change } from '#charter/history/change.ts'

/** How many entries are shown, and how many more each time one asks. */
const STEP = 10

/** The entries of one record's history, newest first; none as long as it has no number. */
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
