import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useDataProvider, useNotify, useUnselect } from 'react-admin'
import { useNavigate } from 'react-router'
import type { RegisterDataProvider } from '../../kit/server/dataProvider.ts'
import type { CookieRecord } from '../../kit/records.ts'

/** Fills the record that stays, deletes the one that goes, and leads to the one that stays. */
export function useMerge() {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const notify = useNotify()
  const unselect = useUnselect('cookies')
  return useMutation<unknown, Error, { kept: CookieRecord; dropped: CookieRecord }>({
    mutationFn: ({ kept, dropped }) => dataProvider.mergeCookies(kept, dropped),
    // Somebody else wrote to one of the two: what they wrote is to be seen before it is tried again.
    onError: () => queryClient.invalidateQueries({ queryKey: ['cookies'] }),
    onSuccess: (_, { kept, dropped }) => {
      unselect([dropped.id])
      // The menu counts them; the record itself is not asked for again.
      void queryClient.invalidateQueries({ queryKey: ['cookies', 'getList'] })
      notify('findings.merge.done', { type: 'success', messageArgs: { name: kept.name } })
      void navigate(`/cookies/${kept.id}`)
    },
  })
}
