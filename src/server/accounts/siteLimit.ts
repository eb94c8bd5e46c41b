import type { Kysely } from 'kysely'
import { isLimitable, type Role } from '#api/access.ts'
import type { LimitRefused } from '#server/http/accounts.ts'
import type { Database } from '#server/storage/database.ts'
import { listSiteIds } from '#server/storage/placement.ts'

/** Parses the column that limits an account to sites: `[2,3]`; '' for none, read as null. */
export function parseSiteLimit(column: string): number[] | null {
  if (column === '') return null
  const ids: unknown = JSON.parse(column)
  return Array.isArray(ids) ? ids.map(Number) : []
}

export function formatSiteLimit(siteIds: readonly number[] | null): string {
  return siteIds === null ? '' : JSON.stringify(siteIds)
}

/**
 * Leaves out of a limit the sites that are gone. The row keeps them: undoing the deletion of a site gives the right back, and an id is
 * never given again.
 */
export async function presentLimit(
  db: Kysely<Database>,
  siteIds: readonly number[] | null,
): Promise<number[] | null> {
  if (siteIds === null) return null
  const present = new Set(siteIds.length === 0 ? [] : await listSiteIds(db))
  return siteIds.filter((id) => present.has(id))
}

/** Finds why an account may not be limited so: its role is for all sites, or a site does not exist. */
export async function refuseLimit(
  db: Kysely<Database>,
  role: Role,
  siteIds: readonly number[] | null,
): Promise<LimitRefused | null> {
  if (siteIds === null) return null
  if (!isLimitable(role))
    return { kind: 'invalid', errors: { siteIds: { message: 'errors.roleNotLimited' } } }
  const present = await presentLimit(db, siteIds)
  return present?.length === siteIds.length ? null : { kind: 'missingReference', field: 'siteIds' }
}
