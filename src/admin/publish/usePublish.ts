import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { DraftStatus } from '#api/publication.ts'
import type { RegisterDataProvider } from '../kit/server/dataProvider.ts'
import type { PublishRequest } from '../kit/server/publicationRequests.ts'
import { parseProblem } from '../kit/server/problem.ts'
import { type Compared, readCompared } from '../differences/readCompared.ts'

interface PublishOptions {
  onPublished: () => void
  /** The draft has changed since it was shown, or another version went online. */
  onOutdated: () => void
}

/**
 * Publishes the draft as it was shown. The server refuses (409) if the draft or the page online has changed since.
 */
export function usePublish({ onPublished, onOutdated }: PublishOptions) {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (seen: PublishRequest) => dataProvider.publish(seen),
    onSuccess() {
      onPublished()
      for (const key of ['draft', 'publications', 'changes', 'findings'])
        void queryClient.invalidateQueries({ queryKey: [key] })
    },
    onError(error) {
      if (parseProblem(error)?.status !== 409) return
      onOutdated()
      void queryClient.invalidateQueries({ queryKey: ['findings'] })
    },
  })
}

export type Publish = ReturnType<typeof usePublish>

/** One state of the draft: its page, and its differences from the page online. */
export interface Publishable {
  status: DraftStatus
  compared: Compared
}

/**
 * The state of the draft that can be published. It is read when the page opens and is not replaced while the person
 * reads it: only a state that was shown may be published.
 */
export function usePublishable() {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  return useQuery({
    queryKey: ['publishable'],
    queryFn: () => readPublishable(dataProvider),
    staleTime: Infinity,
    gcTime: 0,
  })
}

async function readPublishable(dataProvider: RegisterDataProvider): Promise<Publishable> {
  const status = await dataProvider.readDraftStatus()
  const compared = await readCompared(dataProvider, status.online?.number ?? 0, 'draft')
  // The page was read between the status and the comparison. If these two have the same hash, the page is of that
  // state too; otherwise the draft was changed meanwhile.
  return compared.comparison.sha256.to === status.sha256
    ? { status, compared }
    : readPublishable(dataProvider)
}

/** Session storage keys of the fields typed for the next version: its note, and whether to ask for consent again. */
export const PUBLISH_DRAFT_KEYS = {
  note: 'note for the next version',
  newConsent: 'newConsent for the next version',
}
