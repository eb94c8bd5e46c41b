import { useQuery } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { RegisterDataProvider } from '../kit/server/dataProvider.ts'

/** Counts the findings: now, by severity and by rule, in the last version, and in each version. */
export function useFindingCounts() {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  return useQuery({ queryKey: ['findings', 'counts'], queryFn: () => dataProvider.countFindings() })
}
