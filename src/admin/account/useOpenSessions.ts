import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { RegisterDataProvider } from '../kit/server/dataProvider.ts'

export const SESSIONS_KEY = ['open sessions']

/** Where one is signed in, and ending that: one session by its number, or all the others. */
export function useOpenSessions() {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  const queryClient = useQueryClient()
  const sessions = useQuery({ queryKey: SESSIONS_KEY, queryFn: () => dataProvider.listSessions() })
  const ending = useMutation({
    mutationFn: (id: number | 'others') =>
      id === 'others' ? dataProvider.revokeOtherSessions() : dataProvider.revokeSession(id),
    // Also when it failed: it may have ended by itself.
    onSettled: () => queryClient.invalidateQueries({ queryKey: SESSIONS_KEY }),
  })
  return { sessions, ending }
}
