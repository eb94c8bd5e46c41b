import type { QueryClient } from '@tanstack/react-query'
import { useGetList } from 'react-admin'
import { useAfterWrites } from '../server/useAfterWrites.ts'
import { useOnceQuiet } from '../server/useOnceQuiet.ts'

// Advice asks nobody for an answer.
const TO_ANSWER = { isAccepted: false, severity: ['blocker', 'warning'] }

/**
 * How many findings wait for somebody to act or to answer for them. The menu, which is on every page, has them read
 * again after every write; it waits until the page has what it needs.
 */
export function useFindingsToAnswer(): number | undefined {
  useAfterWrites(readAgain)
  const { total } = useGetList(
    'findings',
    { filter: TO_ANSWER, pagination: { page: 1, perPage: 1 } },
    { enabled: useOnceQuiet() },
  )
  return total
}

function readAgain(queryClient: QueryClient): void {
  void queryClient.invalidateQueries({ queryKey: ['findings'] })
}
