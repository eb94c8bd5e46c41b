import { useGetList } from 'react-admin'
import type { Stored } from '#api/resources.ts'
import type { PlacedCookie } from '#charter/register/placement.ts'
import type { AdminRecord } from '../records.ts'
import { type SiteRecord, siteInAddress, useSites } from '../sites.ts'
import { usePerson } from './session.tsx'

/** Returns the platforms on which a record shows and that the account has no right to, so that it may only be read. */
export function useForeignSites(resource: string | undefined, record: AdminRecord): SiteRecord[] {
  return useForeignSitesOf(resource, [record])(record)
}

/** Returns a function that says the same of each of these records. Most accounts have all platforms, and load nothing for it. */
export function useForeignSitesOf(
  resource: string | undefined,
  records: readonly AdminRecord[],
): (record: AdminRecord) => SiteRecord[] {
  const person = usePerson()
  const isLimited = person !== null && person.siteIds !== null
  const sites = useSites()
  const foreign = sites.filter(({ id }) => isLimited && person.siteIds?.includes(id) !== true)
  const used = useSitesOfCookies(resource, records, foreign)
  return (record) => {
    switch (resource) {
      case 'cookies':
      case 'sections': {
        const siteIds: unknown[] = Array.isArray(record.siteIds) ? record.siteIds : []
        // A section that names no site stands on all.
        return foreign.filter(({ id }) => siteIds.length === 0 || siteIds.includes(id))
      }
      case 'sites':
        return foreign.filter(({ id }) => id === record.id)
      default:
        return foreign.filter(({ id }) => used.get(record.id)?.has(id))
    }
  }
}

/**
 * Returns the platforms that a new record stands on until somebody says otherwise: the chosen one, or the only one that there is, or that
 * the account has. Of several none is taken for granted: the form asks.
 */
export function useStartingSites(): number[] {
  const { siteIds = null } = usePerson() ?? {}
  const ids = useSites().map(({ id }) => id)
  const chosen = siteInAddress()
  if (chosen !== null) return [chosen]
  const own = siteIds === null ? ids : ids.filter((id) => siteIds.includes(id))
  return own.length === 1 ? own : []
}

const REFERRING: Partial<Record<string, 'providerId' | 'categoryId'>> = {
  providers: 'providerId',
  categories: 'categoryId',
}
const EACH_MAX = 1_000

/** The platforms, of these, on which cookies refer to providers or categories, by the id of these. */
function useSitesOfCookies(
  resource: string | undefined,
  records: readonly AdminRecord[],
  foreign: readonly SiteRecord[],
): ReadonlyMap<number, ReadonlySet<number>> {
  const field = REFERRING[resource ?? ''] ?? 'providerId'
  const id = records.map((record) => record.id)
  const isReferredTo = resource !== undefined && resource in REFERRING
  const siteId = foreign.map((site) => site.id)
  const { data = [] } = useGetList<PlacedCookie & Stored>(
    'cookies',
    {
      filter: { [field]: id, siteId },
      pagination: { page: 1, perPage: EACH_MAX },
      sort: { field: 'id', order: 'ASC' },
    },
    { enabled: isReferredTo && foreign.length > 0 && id.length > 0 },
  )
  const sites = new Map<number, Set<number>>()
  for (const cookie of isReferredTo ? data : [])
    sites.set(cookie[field], new Set([...(sites.get(cookie[field]) ?? []), ...cookie.siteIds]))
  return sites
}
