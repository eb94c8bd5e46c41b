import { groupBy } from '../kit/collections.ts'
import { listCategoryTree } from '../register/categoryTree.ts'
import { fieldsOfColumn } from '../register/columns.ts'
import { decidesOnEmptyCells } from '../register/expectedCells.ts'
import { listProviders, providerSection } from '../register/providerTable.ts'
import type { Register, RegisterResource } from '../register/register.ts'
import { columnReader, gapReader, providerFields, rememberOnce } from './gapReader.ts'

/** The part of a register's records that visitors see. */
export interface Page {
  /** Where on the page the record stands, among others whose order shows: in which table, say. Null: nowhere. */
  placeOf: (resource: RegisterResource, id: number) => number | null
  /** Whether the field of the record shows, where the record does. */
  shows: (resource: RegisterResource, field: string, id: number) => boolean
  /** Whether the field, though it does not show, may decide how an empty cell reads, or which columns a table has. */
  decides: (resource: RegisterResource, field: string) => boolean
  /**
   * The empty cells that read as such, in the rows of the record: where something else was to be said, they say so. Of a
   * category and the site, the columns too; of a cookie, those that share its row.
   */
  gapsOf: (resource: RegisterResource, id: number) => string
}

/** Stands among the fields that a table shows where one is its providers'. */
const SHOWS_PROVIDERS = 'providers'

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

function groupByProvider(cookies: Register['cookies']) {
  return groupBy(cookies, ({ providerId }) => providerId)
}

/** Fields that show whichever columns the tables have: those of the page's text, and those above each table. */
const ALWAYS_SHOWN = [
  'site.title',
  'site.platformName',
  'site.language',
  'site.languages',
  'site.controller',
  'site.controllerContact',
  'site.dpoContact',
  'site.withdrawalLabel',
  'site.withdrawalUrl',
  'site.pageNotes',
  'section.heading',
  'section.body',
  'section.kind',
  'category.description',
  'category.textBefore',
  'category.textAfter',
]

/** Fields that decide how tables are laid out, whichever columns they have. */
const DECIDING = [
  // In the words of a link to a safeguard.
  'provider.name',
  'site.columns',
  'category.columns',
  'category.heading',
  'section.columns',
  // One row of several names.
  'cookie.sharedRow',
  'cookie.providerId',
  'cookie.name',
]

/** Fields that show where the page makes statements of its own: see `PageNotes`. */
const SHOWN_BY_NOTES = ['site.platformUrl', 'site.logo', 'category.consent']

/** The records that `assembleCharter` takes from `register`; none from null, before the first version. */
export function pageOf(register: Register | null): Page {
  if (!register) return { placeOf: () => null, shows: () => false, decides: () => false, gapsOf: () => '' }

  const hasTables = register.sections.some(({ kind }) => kind === 'registry')
  const active = register.cookies.filter(({ status }) => hasTables && status === 'active')
  const columnsOf = columnReader(register)
  const always = new Set([
    ...ALWAYS_SHOWN,
    ...(register.site.pageNotes === 'yes' ? SHOWN_BY_NOTES : []),
    ...(/^[/#]/.test(register.site.withdrawalUrl) ? ['site.platformUrl'] : []),
  ])

  const known = new Map(register.categories.map((category) => [category.id, category]))
  const parents = new Map(
    listCategoryTree(register.categories).map(({ category, parent }) => [category.id, parent?.id ?? PAGE]),
  )
  const tables = new Map(active.map(({ id, categoryId }) => [id, known.has(categoryId) ? categoryId : PAGE]))
  const filledCategories = new Set(tables.values())
  const headed = new Set([...filledCategories].map((id) => parents.get(id) ?? PAGE))
  const section = providerSection(register.sections)
  const listed = new Set(section === undefined ? [] : listProviders(register).map(({ id }) => id))
  const listedFields = new Set(section === undefined ? [] : providerFields(section).flatMap(fieldsOfColumn))
  let byProvider: ReturnType<typeof groupByProvider> | null = null
  const cookiesOfProvider = () => (byProvider ??= groupByProvider(active))
  const tablesWith = (resource: RegisterResource, id: number): readonly number[] => {
    switch (resource) {
      case 'cookies':
        return [tables.get(id) ?? PAGE]
      case 'providers':
        return (
          cookiesOfProvider()
            .get(id)
            ?.map(({ categoryId }) => categoryId) ?? (listed.has(id) ? [] : [PAGE])
        )
      case 'categories':
        return [id]
      case 'sites':
      case 'sections':
        return []
    }
  }
  const shownIn = rememberOnce((categoryId: number) => {
    const columns = columnsOf(categoryId)
    const showsProviders = columns.some((column) => column.startsWith('provider.'))
    const shown = new Set([
      ...columns,
      ...columns.flatMap(fieldsOfColumn),
      ...(showsProviders ? ['cookie.providerId', SHOWS_PROVIDERS] : []),
    ])
    // What needs consent has no ground to do without.
    if (known.get(categoryId)?.consent === 'required') shown.delete('cookie.exemptionGround')
    return shown
  })
  const isShownIn = (field: string, resource: RegisterResource, id: number) =>
    tablesWith(resource, id).some((table) => shownIn(table).has(field))

  return {
    shows: (resource, field, id) => {
      const named = `${OWNERS[resource]}.${field}`
      if (named === 'category.name') return known.get(id)?.heading === ''
      if (resource === 'providers' && listed.has(id) && listedFields.has(named)) return true
      return always.has(named) || isShownIn(named, resource, id)
    },
    decides: (resource, field) =>
      DECIDING.includes(`${OWNERS[resource]}.${field}`) ||
      (section !== undefined && resource === 'providers') ||
      [...filledCategories].some((table) =>
        decidesOnEmptyCells(`${OWNERS[resource]}.${field}`, columnsOf(table)),
      ),
    gapsOf: gapReader(active, register),
    placeOf: (resource, id) => {
      switch (resource) {
        case 'sites':
        case 'sections':
          return PAGE
        case 'categories':
          return filledCategories.has(id) || headed.has(id) ? (parents.get(id) ?? PAGE) : null
        case 'providers':
          return listed.has(id) ||
            (cookiesOfProvider().has(id) && isShownIn(SHOWS_PROVIDERS, 'providers', id))
            ? PAGE
            : null
        case 'cookies':
          return tables.get(id) ?? null
      }
    },
  }
}
