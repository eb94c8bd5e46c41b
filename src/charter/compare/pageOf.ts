import type { ColumnField } from '../register/columns.ts'
import type { Register, RegisterResource } from '../register/register.ts'

/** The part of a register's records that visitors see. */
export interface Page {
  /** Where on the page the record stands, among others whose order shows: in which table, say. Null: nowhere. */
  placeOf: (resource: RegisterResource, id: number) => number | null
  /** Whether the field shows, where its record does. */
  shows: (resource: RegisterResource, field: string) => boolean
}

/** The one place of what does not stand in a category's table. */
const PAGE = 0

/** How columns call the records of each resource. */
const OWNERS: Record<RegisterResource, string> = {
  sites: 'site',
  sections: 'section',
  categories: 'category',
  providers: 'provider',
  cookies: 'cookie',
}

/** Fields that show whichever columns the tables have: those of the page's text, and those above each table. */
const ALWAYS_SHOWN = [
  'site.title',
  'site.platformName',
  'site.language',
  'site.controller',
  'site.controllerContact',
  'site.dpoContact',
  'site.withdrawalLabel',
  'site.withdrawalUrl',
  'section.heading',
  'section.body',
  'section.kind',
  'category.name',
  'category.description',
]

/** Fields that a column shows beside, or in place of, the one that it is named after: see `cellReader`. */
const ALSO_SHOWN: Partial<Record<ColumnField, string[]>> = {
  'cookie.serviceAndLocation': ['cookie.service', 'cookie.location'],
  'provider.privacyPolicyUrl': ['provider.name'],
}

/** The records that `assembleCharter` takes from `register`; none from null, before the first version. */
export function pageOf(register: Register | null): Page {
  if (!register) return { placeOf: () => null, shows: () => false }

  const hasTables = register.sections.some(({ kind }) => kind === 'registry')
  const columns = register.site.columns.map(({ field }) => field)
  const active = register.cookies.filter(({ status }) => hasTables && status === 'active')
  const showsProviders = columns.some((column) => column.startsWith('provider.'))
  const shown = new Set([
    ...ALWAYS_SHOWN,
    ...(active.length > 0 ? ['site.columns'] : []),
    ...columns,
    ...columns.flatMap((column) => ALSO_SHOWN[column] ?? []),
    ...(showsProviders ? ['cookie.providerId'] : []),
  ])

  const categories = new Set(register.categories.map(({ id }) => id))
  const tables = new Map(
    active.map(({ id, categoryId }) => [id, categories.has(categoryId) ? categoryId : PAGE]),
  )
  const filledCategories = new Set(tables.values())
  const usedProviders = new Set(active.map(({ providerId }) => providerId))

  return {
    shows: (resource, field) => shown.has(`${OWNERS[resource]}.${field}`),
    placeOf: (resource, id) => {
      switch (resource) {
        case 'sites':
        case 'sections':
          return PAGE
        case 'categories':
          return filledCategories.has(id) ? PAGE : null
        case 'providers':
          return showsProviders && usedProviders.has(id) ? PAGE : null
        case 'cookies':
          return tables.get(id) ?? null
      }
    },
  }
}
