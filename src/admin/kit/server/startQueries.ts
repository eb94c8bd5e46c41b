import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { RegisterDataProvider } from './dataProvider.ts'

/** What is publicly known of the active cookies and not yet in their records. */
export function useCompletions(isEnabled = true) {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  return useQuery({
    queryKey: ['completions'],
    queryFn: () => dataProvider.readCompletions(),
    enabled: isEnabled,
  })
}

/** A model text for each topic that visitors are owed, in the language of the charter. */
export function useModelTexts() {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  return useQuery({ queryKey: ['model texts'], queryFn: () => dataProvider.readModelTexts() })
}

/** An act on several records; afterwards everything that was loaded is loaded again. */
export function useAct<Chosen, Result>(
  write: (dataProvider: RegisterDataProvider, chosen: Chosen) => Promise<Result>,
) {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (chosen: Chosen) => write(dataProvider, chosen),
    onSuccess: () => void queryClient.invalidateQueries(),
  })
}
