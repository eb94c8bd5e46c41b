import { isSameValue } from '../../kit/values.ts'
import { isListed } from '../../register/providerTable.ts'
import type { Register, RegisterRecord } from '../../register/register.ts'
import { parseField } from '../importField.ts'
import type { PlannedRecord, PlannedReference, RowProblem } from './importPlan.ts'
import type { Placement } from './placement.ts'
import type { PlannedRecords, StatedRecord } from './planRecords.ts'

type ReferredOwner = 'provider' | 'category'

/** What an account that is limited to platforms may not change because others show it too, by the names of these; '' of what it may. */
export interface SharedRecords {
  /** A provider is shown with its cookies; one without any in the tables of providers of all platforms. */
  otherSitesOf: (owner: ReferredOwner, id: number) => string
  /** Of a provider without cookies, those whose tables it leaves with its first one. */
  otherSitesUnused: (id: number) => string
  /** Of a section of all platforms, or of some. */
  otherSitesOfSection: (id: number) => string
  /** Of what is added to the platforms that were chosen. */
  otherSitesChosen: string
}

export function findSharedRecords(
  { sites, cookies, sections, chosen, writable }: Placement,
  { providers, categories }: Pick<Register, 'providers' | 'categories'>,
): SharedRecords {
  const all = sites.map(({ id }) => id)
  const siteIdsOf = (named: readonly number[]) => (named.length === 0 ? all : named)
  const others = (ids: readonly number[]) =>
    writable === null
      ? ''
      : sites
          .flatMap(({ id, platformName }) =>
            ids.includes(id) && !writable.includes(id) ? [platformName] : [],
          )
          .join(', ')
  const withTable = sections
    .filter(({ kind }) => kind === 'providers')
    .flatMap(({ siteIds }) => siteIdsOf(siteIds))
  const used = new Set(cookies.map(({ providerId }) => providerId))
  const unused = new Set(providers.filter(isListed).flatMap(({ id }) => (used.has(id) ? [] : [id])))
  const ofUnused = (id: number) => (unused.has(id) ? others(withTable) : '')
  return {
    otherSitesOf(owner, id) {
      if (writable === null) return ''
      const under = new Set(categories.filter(({ parentId }) => parentId === id).map((one) => one.id))
      const shown = cookies.filter(({ providerId, categoryId }) =>
        owner === 'provider' ? providerId === id : categoryId === id || under.has(categoryId),
      )
      if (shown.length > 0) return others(shown.flatMap(({ siteIds }) => siteIds))
      return owner === 'provider' ? ofUnused(id) : ''
    },
    otherSitesUnused: ofUnused,
    otherSitesOfSection: (id) =>
      others(sections.filter((one) => one.id === id).flatMap(({ siteIds }) => siteIdsOf(siteIds))),
    otherSitesChosen: others(chosen),
  }
}

/** Leaves the records that others show too as they are, and says it of each row that would change one. */
export function leaveShared(
  owner: ReferredOwner,
  { records, problems }: PlannedRecords,
  rows: readonly StatedRecord[],
  register: readonly RegisterRecord[],
  { otherSitesOf }: Pick<SharedRecords, 'otherSitesOf'>,
): PlannedRecords {
  const left = new Map<number, { record: PlannedRecord; text: string }>()
  for (const record of records) {
    const text = record.id === null || record.kind === 'same' ? '' : otherSitesOf(owner, record.id)
    if (record.id !== null && text !== '') left.set(record.id, { record, text })
  }
  if (left.size === 0) return { records, problems }
  const byId = new Map(register.map((record) => [record.id, record]))
  return {
    records: records.map((record) =>
      record.id !== null && left.has(record.id) ? { ...record, kind: 'same', changes: [] } : record,
    ),
    problems: rows.map(({ reference, values }, at) => {
      const id = idOf(reference)
      const found = left.get(id)
      const changed = [...values].find(
        ([name, value]) => name !== 'name' && !isSameValue(byId.get(id)?.[name], value),
      )
      const said = problems[at] ?? []
      return found && changed ? [...said, sharedProblem(owner, changed[0], found)] : said
    }),
  }
}

function idOf(reference: PlannedReference | null): number {
  return reference !== null && 'id' in reference ? reference.id : 0
}

function sharedProblem(
  owner: ReferredOwner,
  name: string,
  { record, text }: { record: PlannedRecord; text: string },
): RowProblem {
  return {
    field: parseField(`${owner}.${name}`),
    code: 'sharedElsewhere',
    args: { name: record.name, text },
    isBlocking: false,
  }
}
