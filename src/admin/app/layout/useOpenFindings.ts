import type { QueryClient } from '@tanstack/react-query'
import { useGetList } from 'react-admin'
import { useAfterWrites, useOnceQuiet } from '../../kit/server/queries.ts'

const OPEN = { isAccepted: false }

/**
 * How many findings nobody answers for, advice included: as many as the home page and their list say. The menu, which is on
 * every page, has them read again after every write; it waits until the page has what it needs.
 */
export function useOpenFindings(): number | undefined {
  useAfterWrites(readAgain)
  const { total } = useGetList(
    'findings',
    { filter: OPEN, pagination: { page: 1, perPage: 1 } },
    { enabled: useOnceQuiet() },
  )
  return total
}

function readAgain(queryClient: QueryClient): void {
  void queryClient.invalidateQueries({ queryKey: ['findings'] })
}
