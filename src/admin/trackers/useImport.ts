import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { RowsTaken } from '#api/knownTrackers.ts'
import type { RegisterDataProvider } from '../kit/server/dataProvider.ts'
import { useLanguage } from '../kit/language.ts'

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

const IMPORTED_LIST = ['importedList']

/** The list of known trackers that was imported last; null before the first. */
export function useImportedList() {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  return useQuery({ queryKey: IMPORTED_LIST, queryFn: () => dataProvider.readImportedList() })
}

/** A number for a message that counts, as it is written in the reader’s language: « 2 264 ». */
export function useCounted(): (count: number) => { smart_count: number; count: string } {
  const { language } = useLanguage()
  return (count) => ({ smart_count: count, count: count.toLocaleString(language) })
}
