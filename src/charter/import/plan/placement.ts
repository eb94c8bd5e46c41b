import { blankPlacedCookie } from '../../register/blankRecords.ts'
import type { Cookie } from '../../register/cookie.ts'
import type { SiteLocation } from '../../register/fieldTypes.ts'
import type { PlacedCookie, PlacedSection } from '../../register/placement.ts'
import type { Identified, Register } from '../../register/register.ts'
import { SITE_ID } from '../../register/siteId.ts'
import type { Translated } from '../../register/translation.ts'
import type { SourceRow } from '../reading.ts'
import type { FieldChange } from './importPlan.ts'
import { createSiteResolver, type NamedSite, type SiteResolution, type SiteResolver } from './resolveSites.ts'
import type { DecidedValue } from './planChoices.ts'

/** What an import has to know of the platforms of a register. */
export interface Placement {
  sites: readonly NamedSite[]
  /** Those of every platform. */
  cookies: readonly PlacedRecord[]
  /** Those of every platform. */
  sections: readonly Identified<Pick<PlacedSection, 'kind' | 'siteIds'>>[]
  /** The platforms that rows stand on which name none. */
  chosen: readonly number[]
  /** Those that the account may change; null for all. */
  writable: readonly number[] | null
}

export type PlacedRecord = Identified<Cookie & Pick<PlacedCookie, 'siteIds' | 'siteLocations'> & Translated>

/** A register with one platform, of which a file says nothing. */
export function placementAlone({ site: { id = SITE_ID }, cookies }: Register): Placement {
  return {
    sites: [],
    cookies: cookies.map((cookie) => ({ ...blankPlacedCookie, ...cookie, siteIds: [id] })),
    sections: [],
    chosen: [id],
    writable: null,
  }
}

/** On which platforms a row stands. */
export interface RowPlace {
  siteIds: readonly number[]
  /** Whether the file says so. */
  isNamed: boolean
  /** The value that keeps the row out. */
  keptOut: SiteResolution['keptOut']
}

export interface Placer extends Pick<SiteResolver, 'undecided'> {
  placeOf: (row: SourceRow, isOwn: boolean) => RowPlace
}

/** Tells on which platforms rows stand: those that they name, else those that were chosen. */
export function createPlacer(
  { sites, cookies, chosen }: Placement,
  decisions: readonly DecidedValue[],
): Placer {
  const { resolve, undecided } = createSiteResolver(sites, decisions)
  const names = new Map(sites.map(({ id, platformName }) => [id, platformName]))
  const byId = new Map(cookies.map((cookie) => [String(cookie.id), cookie]))
  return {
    undecided,
    placeOf({ cells, line }, isOwn) {
      const cell = cells.get('site') ?? ''
      if (sites.length < 2 || cell === '') return { siteIds: chosen, isNamed: false, keptOut: null }
      const numbered = isOwn ? byId.get(cells.get('cookie.id') ?? '') : undefined
      // A name may hold a comma, or be that of two platforms.
      const isShown = numbered?.siteIds.map((id) => names.get(id) ?? '').join(', ') === cell
      if (numbered !== undefined && isShown)
        return { siteIds: numbered.siteIds, isNamed: true, keptOut: null }
      return { ...resolve(cell, line), isNamed: true }
    },
  }
}

/** A cookie as a row speaks of it: of one platform, with where it is set there. */
export function seenOn(
  { siteIds: _siteIds, siteLocations, ...cookie }: PlacedRecord,
  siteIds: readonly number[],
): Identified<Cookie> {
  const own = siteIds.length === 1 ? siteLocations.find(({ siteId }) => siteId === siteIds[0]) : undefined
  return own === undefined ? cookie : { ...cookie, location: own.location }
}

/**
 * What a row changes of a cookie, with the platforms that it stands on. A table of ours says all of them; another one may have a row for each,
 * so that it takes none away. Where a platform has a place of its own for the cookie, that one changes.
 */
export function placeChanges(
  changes: readonly FieldChange[],
  cookie: PlacedRecord | null,
  { siteIds, isNamed }: Pick<RowPlace, 'siteIds' | 'isNamed'>,
  isOwn: boolean,
): FieldChange[] {
  if (cookie === null)
    return isNamed ? [...changes, { field: 'siteIds', old: [], new: sorted(siteIds) }] : [...changes]
  const stands = cookie.siteIds.some((id) => siteIds.includes(id))
  const isMoved = siteIds.length > 0 && (isNamed || (!stands && !isOwn))
  const next = !isMoved ? cookie.siteIds : sorted(isOwn ? siteIds : [...cookie.siteIds, ...siteIds])
  const [only = 0] = siteIds
  const hasOwnPlace = siteIds.length === 1 && cookie.siteLocations.some(({ siteId }) => siteId === only)
  const placed = changes.map((change) =>
    change.field === 'location' && hasOwnPlace && !isOwn
      ? {
          field: 'siteLocations',
          old: cookie.siteLocations,
          new: withLocation(cookie.siteLocations, only, change.new),
        }
      : change,
  )
  return isSame(next, cookie.siteIds)
    ? placed
    : [...placed, { field: 'siteIds', old: [...cookie.siteIds], new: next }]
}

/** The platforms whose charters show what changes: of a cookie that only moves, those that it is put on or taken off. */
export function changedSites(
  changes: readonly FieldChange[],
  cookie: PlacedRecord | null,
  { siteIds }: Pick<RowPlace, 'siteIds'>,
): number[] {
  if (cookie === null) return [...siteIds]
  const moved = changes.find(({ field }) => field === 'siteIds')
  const next = moved === undefined ? cookie.siteIds : [moved.new].flat().map(Number)
  const touched = sorted([...cookie.siteIds, ...next])
  if (changes.length === 0) return []
  if (moved === undefined || changes.length > 1) return touched
  return touched.filter((id) => cookie.siteIds.includes(id) !== next.includes(id))
}

function withLocation(
  locations: readonly SiteLocation[],
  siteId: number,
  location: FieldChange['new'],
): SiteLocation[] {
  const text = typeof location === 'string' ? location : ''
  return locations.map((one) => (one.siteId === siteId ? { siteId, location: text } : one))
}

/** Each once, in order. */
function sorted(ids: readonly number[]): number[] {
  return [...new Set(ids)].toSorted((one, other) => one - other)
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id))
}
