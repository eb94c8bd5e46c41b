import { useQuery } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { DraftStatus } from '#api/publication.ts'
import type { RegisterDataProvider } from '../kit/server/dataProvider.ts'
import { type Compared, readCompared } from '../differences/readCompared.ts'

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
