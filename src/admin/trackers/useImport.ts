import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { RowsTaken } from '#api/knownTrackers.ts'
import type { RegisterDataProvider } from '../kit/server/dataProvider.ts'

/** The list of all known trackers, as react-admin asks for it. */
export const TRACKER_LIST = 'known-trackers/list'

const IMPORTED_LIST = ['importedList']

interface ImportedFile {
  file: File
  rows: RowsTaken
}

/** Imports a file as the list of known trackers, on which all later proposals are based. */
export function useImport() {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ file, rows }: ImportedFile) => dataProvider.importTrackers(file, rows),
    onSuccess: async ({ imported }) => {
      queryClient.setQueryData(IMPORTED_LIST, imported)
      await queryClient.invalidateQueries({ queryKey: ['proposals'] })
      await queryClient.invalidateQueries({ queryKey: [TRACKER_LIST] })
    },
  })
}

/** Reads the facts on the list imported last; null before the first import. */
export function useImportedList() {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  return useQuery({ queryKey: IMPORTED_LIST, queryFn: () => dataProvider.readImportedList() })
}
