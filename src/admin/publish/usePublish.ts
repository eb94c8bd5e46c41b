import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { DraftStatus } from '#api/publication.ts'
import type { RegisterDataProvider } from '../kit/server/dataProvider.ts'
import { useTypedDraft } from '../kit/unsaved/useTypedDraft.ts'
import type { PublishRequest } from '../kit/server/publicationRequests.ts'
import { parseProblem } from '../kit/server/problem.ts'
import type { NamedSite } from '../kit/sites.ts'
import { type Compared, readCompared, type SideReader } from '../differences/readCompared.ts'

export interface PublishOptions {
  onPublished: () => void
  /** The draft has changed since it was shown, or another version went online. */
  onOutdated: () => void
}

/**
 * Publishes the draft as it was shown. The server refuses (409) if the draft or the page online has changed since.
 */
export function usePublish(options: PublishOptions) {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  return usePublishing((seen: PublishRequest) => dataProvider.publish(seen), options)
}

/** Sends what is to be published; afterwards the screens load anew what has changed by it. */
export function usePublishing<Request, Published>(
  send: (request: Request) => Promise<Published>,
  { onPublished, onOutdated }: PublishOptions,
) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: send,
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

/** Reads one state of the draft of the site that `reader` reads. */
export async function readPublishable(reader: SideReader, site?: NamedSite): Promise<Publishable> {
  const status = await reader.readDraftStatus()
  const compared = await readCompared(reader, status.online?.number ?? 0, 'draft', site)
  // The page was read between the status and the comparison. If these two have the same hash, the page is of that
  // state too; otherwise the draft was changed meanwhile.
  return compared.comparison.sha256.to === status.sha256
    ? { status, compared }
    : readPublishable(reader, site)
}

/** What is typed for the next version and not sent yet: its note, and whether to ask for consent again. */
export const useVersionDraft = () => useTypedDraft('publications/create', NOTHING_TYPED)

const NOTHING_TYPED = { note: '', newConsent: '' }
