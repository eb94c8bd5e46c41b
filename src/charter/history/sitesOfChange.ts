import { placedCookieSchema, placedSectionSchema } from '../register/placement.ts'
import { SITE_ID } from '../register/siteId.ts'
import type { ChangeFacts } from './change.ts'
import { findingOfChange, siteOfVersion } from './mentions.ts'

type State = NonNullable<ChangeFacts['after']>

/**
 * The sites that an entry concerns, by what it holds: those on which its record stood or stands, or the one that it is about. What
 * sites share, as providers and orders, and sections of all sites, concerns all; so does an answer for a finding of a record that
 * may stand on several, since the entry does not say on which. An account concerns none.
 */
export function sitesOfChange(change: ChangeFacts): number[] | 'all' {
  const { action, resource, recordId, before, after } = change
  if (resource === 'users') return []
  if (action === 'refuse') return namedIn(after ?? {})
  const found = findingOfChange(change)?.record
  if (found?.resource === 'sites') return [found.id]
  if (recordId === null) return 'all'
  const states = [before, after].filter((state) => state !== null)
  switch (resource) {
    case 'cookies':
    case 'sections':
      return together(states.map((state) => sitesOfState(resource, state)))
    case 'sites':
      return [recordId]
    case 'publications':
    case 'earlierPages':
    case 'readyNotes':
      return [siteOfVersion(after ?? before) ?? SITE_ID]
    default:
      return 'all'
  }
}

/** Of an entry from before there were several sites, those on which its record stood then. */
function sitesOfState(resource: 'cookies' | 'sections', state: State): number[] | 'all' {
  const { siteIds } = (resource === 'cookies' ? placedCookieSchema : placedSectionSchema).shape
  return namedIn({ siteIds: siteIds.parse(state['siteIds']) })
}

function namedIn({ siteIds }: State): number[] | 'all' {
  return Array.isArray(siteIds) && siteIds.length > 0 ? siteIds.map(Number) : 'all'
}

function together(lists: readonly (number[] | 'all')[]): number[] | 'all' {
  const sites = new Set<number>()
  for (const list of lists) {
    if (list === 'all') return 'all'
    for (const id of list) sites.add(id)
  }
  return [...sites]
}
