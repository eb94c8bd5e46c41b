import { groupBy } from '../kit/collections.ts'
import { isWebAddress } from '../kit/webAddress.ts'
import { blankCategory, blankCookie, blankProvider } from '../register/blankRecords.ts'
import { headingOf } from '../register/categoryTree.ts'
import { type ColumnField, columnsFor, fieldsOfColumn } from '../register/columns.ts'
import type { Cookie } from '../register/cookie.ts'
import { isEmptyCell, isNothingMissing } from '../register/expectedCells.ts'
import { listProviders, PROVIDER_TABLE_FIELDS, providerSection } from '../register/providerTable.ts'
import type { Identified, Register, RegisterResource } from '../register/register.ts'
import type { Section } from '../register/section.ts'
import { sharedRowKey } from '../register/sharedRow.ts'

/** Returns `Page.gapsOf`. Most comparisons never ask. */
export function gapReader(
  active: Register['cookies'],
  register: Register,
): (resource: RegisterResource, id: number) => string {
  const columnsOf = columnReader(register)
  const cookiesBy = rememberOnce((resource: keyof typeof REFERENCES) =>
    groupBy(active, (cookie) => cookie[REFERENCES[resource]]),
  )
  const providers = new Map(register.providers.map((provider) => [provider.id, provider]))
  const categories = new Map(register.categories.map((category) => [category.id, category]))
  const rowOf = (cookie: Identified<Cookie>) => {
    const key = sharedRowKey(cookie, columnsFor(register.site, categories.get(cookie.categoryId)))
    return key === null ? '' : `${cookie.categoryId} ${key}`
  }
  const rows = rememberOnce((_row: 'shared') => groupBy(active, rowOf))
  /** The cookies that stand on one row, if it is one of several. */
  const sharing = (cookie: Identified<Cookie>) => {
    const row = rowOf(cookie)
    const sharers = row === '' ? [] : (rows('shared').get(row) ?? [])
    return sharers.length > 1 ? sharers.map(({ id, name }) => `with ${id} ${name}`) : []
  }
  const gapsIn = (cookie: Identified<Cookie>) => {
    const entry = {
      cookie,
      provider: providers.get(cookie.providerId) ?? blankProvider,
      category: categories.get(cookie.categoryId) ?? blankCategory,
    }
    const gaps = columnsOf(cookie.categoryId).filter(
      (column) => isEmptyCell(column, entry) && isNothingMissing(column, entry),
    )
    return [
      ...gaps.map((column) => `${cookie.id} ${column}`),
      ...sharing(cookie),
      ...columnsOf(cookie.categoryId).flatMap((column) => nameIn(column, entry.provider)),
    ]
  }
  const layoutOf = (categoryId: number) => {
    const category = categories.get(categoryId)
    return JSON.stringify([category && headingOf(category), columnsFor(register.site, category)])
  }
  const section = providerSection(register.sections)
  const order = section === undefined ? [] : listProviders(register).map((provider) => provider.id)
  const listedFields = section === undefined ? [] : providerFields(section)
  /** What the table of providers says of one, and where. */
  const listed = (id: number): string[] => {
    const provider = providers.get(id)
    if (provider === undefined || !order.includes(id)) return []
    const entry = { cookie: blankCookie, provider, category: blankCategory }
    const values = listedFields.flatMap((column) => [
      isEmptyCell(column, entry) && isNothingMissing(column, entry),
      ...fieldsOfColumn(column).map((field): unknown =>
        Reflect.get(provider, field.slice('provider.'.length)),
      ),
      ...nameIn(column, provider),
    ])
    return [JSON.stringify([order, values])]
  }
  return (resource, id) => {
    switch (resource) {
      case 'sections':
        return id === section?.id ? JSON.stringify(section.columns) : ''
      case 'providers':
        return [...(cookiesBy(resource).get(id) ?? []).flatMap(gapsIn), ...listed(id)].join('\n')
      case 'sites':
        return [...cookiesBy('categories').keys()].map(layoutOf).join('\n')
      case 'categories':
        return [layoutOf(id), ...(cookiesBy(resource).get(id) ?? []).flatMap(gapsIn)].join('\n')
      default:
        return (cookiesBy(resource).get(id) ?? []).flatMap(gapsIn).join('\n')
    }
  }
}

/** The field by which a cookie has the record in its row. */
const REFERENCES = { cookies: 'id', providers: 'providerId', categories: 'categoryId' } as const

/** The name of the provider, where the words of a link to its safeguard have it. */
function nameIn(
  column: ColumnField,
  { name, transferSafeguard, safeguardDocument }: Register['providers'][number] | typeof blankProvider,
): string[] {
  const isNamed =
    column === 'provider.safeguardInFull' && transferSafeguard !== '' && isWebAddress(safeguardDocument)
  return isNamed ? [name] : []
}

/** What the table of providers shows. */
export function providerFields({ columns }: Pick<Section, 'columns'>): readonly ColumnField[] {
  return columns.length > 0 ? columns.map(({ field }) => field) : PROVIDER_TABLE_FIELDS
}

/** Returns a function that lists what the columns of a category's table show. */
export function columnReader({ site, categories }: Register): (categoryId: number) => readonly ColumnField[] {
  const known = new Map(categories.map((category) => [category.id, category]))
  return rememberOnce((categoryId: number) =>
    columnsFor(site, known.get(categoryId)).map(({ field }) => field),
  )
}

export function rememberOnce<Key, Result>(compute: (key: Key) => Result): (key: Key) => Result {
  const results = new Map<Key, Result>()
  return (key) => {
    const result = results.get(key) ?? compute(key)
    results.set(key, result)
    return result
  }
}
