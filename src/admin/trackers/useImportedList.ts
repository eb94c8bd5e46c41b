import { useQuery } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { RegisterDataProvider } from '../kit/server/dataProvider.ts'

export const IMPORTED_LIST = ['importedList']

/** The list of known trackers that was imported last; null before the first. */
export function useImportedList() {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  return useQuery({ queryKey: IMPORTED_LIST, queryFn: () => dataProvider.readImportedList() })
}
