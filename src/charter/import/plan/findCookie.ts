import { groupBy } from '../../kit/collections.ts'
import { readCode } from '../cell/readCode.ts'
import type { SourceRow } from '../reading.ts'
import type { PlacedRecord } from './placement.ts'

/** The cookie of the register that a row speaks of; several where the row does not say which. */
export type FoundCookie =
  | { kind: 'one'; cookie: PlacedRecord }
  | { kind: 'none' }
  /** `apart`: each stands on another of the row’s platforms. */
  | { kind: 'several' | 'apart'; cookies: PlacedRecord[] }

/** What a row is looked for with. */
interface Sought {
  isOwn: boolean
  /** The platforms that the row stands on; none where that is to be decided. */
  siteIds: readonly number[]
  /** Whether it says of a cookie of another platform what the register has. */
  agrees: (cookie: PlacedRecord) => boolean
}

/**
 * Finds the cookie that a row of the file speaks of: by its number in a table of ours, if that is still of the same tracker,
 * else by name, domain and storage, which are unique together on a platform; what the row leaves out distinguishes nothing. One of another
 * platform is meant if the row says the same of it, since what differs between platforms is another record.
 */
export function createFinder(
  cookies: readonly PlacedRecord[],
): (row: SourceRow, sought: Sought) => FoundCookie {
  const byName = groupBy(cookies, ({ name }) => name)
  const byId = new Map(cookies.map((cookie) => [String(cookie.id), cookie]))
  return (row, { isOwn, siteIds, agrees }) => {
    const named = byName.get(row.cells.get('cookie.name') ?? '') ?? []
    const numbered = isOwn ? byId.get(row.cells.get('cookie.id') ?? '') : undefined
    if (numbered !== undefined) {
      const found = narrow(named, row, isOwn)
      if (found.includes(numbered) || (found.length === 0 && isRenamed(numbered, row)))
        return { kind: 'one', cookie: numbered }
    }
    if (named.length === 0) return { kind: 'none' }
    const standsHere = (cookie: PlacedRecord) =>
      siteIds.length === 0 || cookie.siteIds.some((id) => siteIds.includes(id))
    const here = narrow(named.filter(standsHere), row, isOwn)
    if (here.length > 1) return { kind: isApart(here, siteIds) ? 'apart' : 'several', cookies: here }
    const elsewhere = named.filter((cookie) => !standsHere(cookie))
    const [cookie] = here.length === 1 ? here : narrow(elsewhere, row, isOwn).filter(agrees)
    return cookie === undefined ? { kind: 'none' } : { kind: 'one', cookie }
  }
}

/** Whether no two of them stand on one of these platforms. */
function isApart(cookies: readonly PlacedRecord[], siteIds: readonly number[]): boolean {
  const shared = cookies.flatMap((cookie) => cookie.siteIds.filter((id) => siteIds.includes(id)))
  return siteIds.length > 0 && new Set(shared).size === shared.length
}

function narrow(cookies: readonly PlacedRecord[], row: SourceRow, isOwn: boolean): PlacedRecord[] {
  const domain = bareDomain(row.cells.get('cookie.domain') ?? '')
  const storage = readCode('storage', row.cells.get('cookie.storage') ?? '')
  const states = (field: 'cookie.domain' | 'cookie.storage') =>
    row.cells.has(field) || (isOwn && row.columns.has(field))
  const ofStorage =
    states('cookie.storage') && storage !== null
      ? cookies.filter((one) => one.storage === storage)
      : [...cookies]
  if (!states('cookie.domain')) return ofStorage
  const exact = ofStorage.filter((one) => bareDomain(one.domain) === domain)
  if (exact.length > 0 || isOwn) return exact
  // The file knows more: the one that has no domain yet gets it.
  return ofStorage.filter((one) => one.domain === '')
}

/** A domain as it distinguishes cookies: without the point before it, in lower case. */
export function bareDomain(domain: string): string {
  return domain.trim().toLowerCase().replace(/^\./, '')
}

/** A number is of one register: in another, it is another cookie’s. What nobody changes by accident has to agree. */
function isRenamed(cookie: PlacedRecord, { cells }: SourceRow): boolean {
  const isSame = (written: string | undefined, value: string) => (written ?? '').trim() === value
  return (
    isSame(cells.get('cookie.domain'), cookie.domain) &&
    isSame(cells.get('cookie.purpose'), cookie.purpose) &&
    isSame(cells.get('cookie.service'), cookie.service)
  )
}
