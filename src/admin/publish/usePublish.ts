import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { DraftStatus } from '#api/publication.ts'
import type { RegisterDataProvider } from '../kit/server/dataProvider.ts'
import type { PublishedAsSeen } from '../kit/server/publicationRequests.ts'
import { parseProblem } from '../kit/server/problem.ts'
import { type Compared, readCompared } from '../differences/readCompared.ts'

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
      if (parseProblem(error)?.status !== 409) return
      onOutdated()
      void queryClient.invalidateQueries({ queryKey: ['findings'] })
    },
  })
}

export type Publish = ReturnType<typeof usePublish>

/** One state of the draft: its page, and how it differs from what is online. */
export interface Publishable {
  status: DraftStatus
  compared: Compared
}

/**
 * What would go online. What was looked at is what may be published: it is read when the page is opened, and not
 * replaced under the reader's eyes.
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
  // The page was read between the two: when they are of one state, so is the page. Otherwise somebody wrote meanwhile.
  return compared.comparison.sha256.to === status.sha256
    ? { status, compared }
    : readPublishable(dataProvider)
}

/** What is said of the next version before it is published, as it is kept: why it is, and whether consent has to be asked again. */
export const PUBLISH_DRAFT_KEYS = {
  note: 'note for the next version',
  newConsent: 'newConsent for the next version',
}
