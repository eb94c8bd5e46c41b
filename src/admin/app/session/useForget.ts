import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useResetStore } from 'react-admin'

/** Forgets what was loaded and looked for, so that the next person at this computer sees nothing of it. */
export function useForget(): () => void {
  const queryClient = useQueryClient()
  const resetStore = useResetStore()
  return useCallback(() => {
    resetStore()
    queryClient.clear()
  }, [queryClient, resetStore])
}
