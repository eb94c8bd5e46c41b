import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { RegisterDataProvider } from '../kit/server/dataProvider.ts'
import type { PublishedAsSeen } from '../kit/server/publicationRequests.ts'
import { problemOf } from '../kit/server/problem.ts'

interface PublishOptions {
  onPublished: () => void
  /** What was looked at is no longer what would go online. */
  onOutdated: () => void
}

/** Puts online what was looked at, and has what shows versions read again. */
export function usePublish({ onPublished, onOutdated }: PublishOptions) {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (seen: PublishedAsSeen) => dataProvider.publish(seen),
    onSuccess() {
      onPublished()
      for (const what of ['draft', 'publications', 'changes', 'findings'])
        void queryClient.invalidateQueries({ queryKey: [what] })
    },
    onError(error) {
      if (problemOf(error)?.status !== 409) return
      onOutdated()
      void queryClient.invalidateQueries({ queryKey: ['findings'] })
    },
  })
}

export type Publish = ReturnType<typeof usePublish>
