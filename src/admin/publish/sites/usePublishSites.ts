import { useQuery } from '@tanstack/react-query'
import { useDataProvider, useGetList } from 'react-admin'
import type { FoundRecord } from '#api/findings.ts'
import type { Comparison, DraftStatus, SiteStatus, SiteStatuses } from '#api/publication.ts'
import type { Publication } from '#charter/publication/publication.ts'
import type { Register } from '#charter/register/register.ts'
import type { SideReader } from '../../differences/readCompared.ts'
import type { RegisterDataProvider } from '../../kit/server/dataProvider.ts'
import type { SiteRecord } from '../../kit/sites.ts'
import { type PublishOptions, readPublishable, usePublishing } from '../usePublish.ts'

/** The draft of a site as it was shown. */
interface PublishableSite {
  status: SiteStatus
  /** Null where nothing would change. */
  comparison: Comparison | null
}

/** A site beside its draft. */
export interface SiteDraft extends PublishableSite {
  site: SiteRecord
}

/**
 * The drafts of all sites that can be published, each with its differences. They are read when the page opens and are not replaced
 * while the person reads them: only what was shown may be published.
 */
export function usePublishableSites() {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  return useQuery({
    queryKey: ['publishable sites'],
    queryFn: () => readPublishableSites(dataProvider),
    staleTime: Infinity,
    gcTime: 0,
  })
}

async function readPublishableSites(dataProvider: RegisterDataProvider): Promise<PublishableSite[]> {
  const { sites } = await dataProvider.ask<SiteStatuses>('/draft/statuses')
  const publishable: PublishableSite[] = []
  // One after the other: the server does one such comparison for a person at a time.
  for (const status of sites) {
    const comparison = status.isOnline ? null : await compareDraft(dataProvider, status)
    // Somebody has written meanwhile.
    if (comparison !== null && comparison.sha256.to !== status.sha256)
      return readPublishableSites(dataProvider)
    publishable.push({ status, comparison })
  }
  return publishable
}

function compareDraft(dataProvider: RegisterDataProvider, { siteId, online }: SiteStatus) {
  const from = online?.number ?? 0
  return dataProvider.ask<Comparison>(`/publications/compare?from=${from}&to=draft&site=${siteId}`)
}

/** Both pages of a site, once they are asked for. */
export function useSitePages(site: SiteRecord, sha256: string) {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  return useQuery({
    queryKey: ['publishable sites', site.id, sha256],
    queryFn: () => readPublishable(createSiteReader(dataProvider, site), site),
    staleTime: Infinity,
    gcTime: 0,
  })
}

/** Reads what the screens of one site read, of a site that is not chosen. */
function createSiteReader(dataProvider: RegisterDataProvider, site: SiteRecord): SideReader {
  const of = `site=${site.id}`
  return {
    readDraft: () => dataProvider.readDraft(site.id),
    readDraftStatus: () => dataProvider.ask<DraftStatus>(`/draft/status?${of}`),
    readFrozenPage: (number) => dataProvider.readFrozenPage(number, site),
    readFrozenRegister: (number) => dataProvider.ask<Register>(`/publications/${number}/register?${of}`),
    compareSides: (from, to) =>
      dataProvider.ask<Comparison>(`/publications/compare?from=${from}&to=${to}&${of}`),
  }
}

// Rule G03, a change to consent: the sites whose version adds what visitors have not consented to.
const ASKS_CONSENT = { rule: 'G03', isAccepted: false }

/** Returns the ids of the sites of whose versions it is asked whether visitors must be asked again for their consent. */
export function useSitesAskingConsent(): ReadonlySet<number> {
  const { data = [] } = useGetList<FoundRecord>('findings', {
    filter: ASKS_CONSENT,
    pagination: { page: 1, perPage: 1_000 },
  })
  return new Set(data.flatMap(({ siteIds = [] }) => siteIds))
}

/** The versions to make, in one act. */
interface PublishManyRequest {
  note: string
  sites: { siteId: number; number: number; sha256: string; newConsent?: 'yes' | 'no' }[]
}

/** Publishes several drafts as they were shown; the server refuses all of them (409) if one has changed since. */
export function usePublishSites(options: PublishOptions) {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  return usePublishing(
    (request: PublishManyRequest) =>
      dataProvider.ask<Publication[]>('/publications/many', {
        method: 'POST',
        body: JSON.stringify(request),
      }),
    options,
  )
}

export type PublishSitesMutation = ReturnType<typeof usePublishSites>
