import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { RowsTaken } from '#api/knownTrackers.ts'
import type { RegisterDataProvider } from '../kit/server/dataProvider.ts'
import { IMPORTED_LIST } from './useImportedList.ts'

interface ImportedFile {
  file: File
  rows: RowsTaken
}

/** Imports a file; what is proposed from then on comes from it. */
export function useImport() {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ file, rows }: ImportedFile) => dataProvider.importTrackers(file, rows),
    onSuccess: async ({ imported }) => {
      queryClient.setQueryData(IMPORTED_LIST, imported)
      await queryClient.invalidateQueries({ queryKey: ['proposals'] })
    },
  })
}
