import { useMutation } from '@tanstack/react-query'
import { useDataProvider, useNotify, useRefresh } from 'react-admin'
import { useNavigate } from 'react-router'
import { mergeCookies } from '#charter/findings/identity/mergeCookies.ts'
import type { CookieRecord } from '../../cookies/CookieRecord.ts'

/** Fills the record that stays, deletes the one that goes, and leads to the one that stays. */
export function useMerge() {
  const dataProvider = useDataProvider()
  const navigate = useNavigate()
  const notify = useNotify()
  const refresh = useRefresh()
  return useMutation({
    mutationFn: async ({ kept, dropped }: { kept: CookieRecord; dropped: CookieRecord }) => {
      // First what is kept: should the second fail, nothing is lost.
      const data = mergeCookies(kept, dropped)
      await dataProvider.update('cookies', { id: kept.id, data, previousData: kept })
      await dataProvider.delete('cookies', { id: dropped.id, previousData: dropped })
    },
    // Somebody else wrote to one of the two: what they wrote is to be seen before it is tried again.
    onError: refresh,
    onSuccess: (_, { kept }) => {
      notify('findings.merge.done', { type: 'success', messageArgs: { name: kept.name } })
      void navigate(`/cookies/${kept.id}`)
    },
  })
}
