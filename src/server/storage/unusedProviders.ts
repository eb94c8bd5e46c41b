import { type Kysely, sql } from 'kysely'
import { placedSectionSchema } from '#charter/register/placement.ts'
import type { Provider } from '#charter/register/provider.ts'
import { isListed } from '#charter/register/providerTable.ts'
import type { Database } from './database.ts'

// A provider that no cookie has is of no site. The tables of providers of all sites show it, until a cookie of some site has it.

/** Lists the providers without cookies that tables of providers show, each in its present version. */
export async function listUnusedProviders(db: Kysely<Database>): Promise<{ id: number; version: number }[]> {
  const { rows } = await sql<{ id: number; version: number } & Pick<Provider, 'listed' | 'role'>>`
    select id, version, listed, role from providers
    where not exists (select 1 from cookies where cookies."providerId" = providers.id)
    order by id`.execute(db)
  return rows.filter(isListed).map(({ id, version }) => ({ id, version }))
}

/** Lists the sites that show a table of providers, among all. */
export async function listSitesWithProviderTable(
  db: Kysely<Database>,
  all: readonly number[],
): Promise<number[]> {
  const { rows } = await sql<{
    siteIds: string
  }>`select "siteIds" from sections where kind = 'providers'`.execute(db)
  return [
    ...new Set(
      rows.flatMap(({ siteIds }) => {
        const named = placedSectionSchema.shape.siteIds.parse(JSON.parse(siteIds))
        return named.length === 0 ? all : named
      }),
    ),
  ]
}
