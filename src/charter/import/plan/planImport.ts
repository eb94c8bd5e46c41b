import { headingOf, listCategoryTree } from '../../register/categoryTree.ts'
import type { Cookie } from '../../register/cookie.ts'
import type { Identified, Register } from '../../register/register.ts'
import { words } from '../../words/words.ts'
import { readCode } from '../cell/readCode.ts'
import type { ImportField } from '../importField.ts'
import type { Reading, SourceRow } from '../reading.ts'
import { createFinder } from './findCookie.ts'
import type { ImportPlan, PlannedRecord, PlannedReference, PlannedRow, PlanSource } from './importPlan.ts'
import type { PlanChoices, Versions } from './planChoices.ts'
import { planRecords, type StatedRecord } from './planRecords.ts'
import { createPlacer, placementAlone, type PlacedRecord, type Placement, seenOn } from './placement.ts'
import { changesOf, type DraftRow, planRow, referenceOf, saidBy } from './planRow.ts'
import { planSections, planSite } from './planTexts.ts'
import { findRepetitions } from './repetitions.ts'
import { createResolver, type Resolution } from './resolveRecords.ts'
import { findSharedRecords, leaveShared } from './sharedRecords.ts'
import { createUnchanged } from './shownCells.ts'
import { RESOURCES_OF_OWNERS, stateRow } from './stateRow.ts'

export interface PlanInput {
  reading: Reading
  source: Omit<PlanSource, 'format'>
  register: Register
  /** Left out of a register with one platform. */
  placement?: Placement | undefined
  /** In which its charters are, beside their base language; by default those of this one. */
  languages?: readonly string[] | undefined
  versions: Versions
  choices?: PlanChoices | undefined
}

/** Works out what the import of a reading would do to a register. Nothing is left to be decided when it is applied. */
export function planImport({
  reading,
  source,
  register,
  placement = placementAlone(register),
  languages = register.site.languages ?? [],
  versions,
  choices = {},
}: PlanInput): ImportPlan {
  const isOwn = reading.layout?.own === 'register'
  const resolvers = {
    provider: createResolver('providers', register.providers, choices),
    category: createResolver('categories', withAliases(register), choices),
  }
  const placer = createPlacer(placement, choices.decisions ?? [])
  const find = createFinder(placement.cookies)
  const findUnchanged = createUnchanged(register, reading.layout?.own === 'charter')
  const options = { isOwn, erases: choices.erases ?? false, defaults: choices.defaults ?? {}, languages }
  const isShownTable = reading.layout?.own !== null && reading.layout !== null

  const drafts = reading.rows.map((row): DraftRow => {
    const place = placer.placeOf(row, isOwn)
    const found = find(row, {
      isOwn,
      siteIds: place.siteIds,
      agrees: (other) => saysTheSame(row, seenOn(other, [])),
    })
    const cookie = found.kind === 'one' ? seenOn(found.cookie, isOwn ? [] : place.siteIds) : null
    const shown = cookie === null ? row : withoutCells(row, findUnchanged(row, cookie))
    const stated = stateRow(shown, { ...options, defaults: cookie === null ? options.defaults : {} })
    // A row without a name is no tracker: nothing is to be decided for it.
    const isTracker = (row.cells.get('cookie.name') ?? '') !== ''
    const isNamed = (field: ImportField) => isTracker && (found.kind === 'none' || row.cells.has(field))
    return {
      stated,
      found,
      place,
      provider: isNamed('provider.name')
        ? resolvers.provider.resolve(nameOf(row, 'provider.name', options.defaults), row.line)
        : null,
      category: isNamed('category.name')
        ? resolveCategory(row, register, resolvers.category.resolve, options.defaults)
        : null,
    }
  })

  /** Whether a row says of a cookie of another platform just what the register has. */
  function saysTheSame(row: SourceRow, cookie: Identified<Cookie>): boolean {
    const rest = withoutCells(row, findUnchanged(row, cookie))
    const isKnown = (owner: 'provider' | 'category', id: number) =>
      !rest.cells.has(`${owner}.name`) || resolvers[owner].find(nameOf(rest, `${owner}.name`, {})) === id
    return (
      isKnown('provider', cookie.providerId) &&
      isKnown('category', cookie.categoryId) &&
      changesOf(cookie, stateRow(rest, { isOwn, erases: false, defaults: {}, languages }), null, null)
        .length === 0
    )
  }

  const cookieOf = ({ found }: DraftRow) => (found.kind === 'one' ? found.cookie : null)
  const references = (owner: 'provider' | 'category') =>
    drafts.map((draft) => referenceOf(draft[owner]) ?? existingReference(cookieOf(draft), owner))
  const statedRecords = (owner: 'provider' | 'category'): StatedRecord[] =>
    drafts.map((draft) => ({
      line: draft.stated.row.line,
      reference: referenceOf(draft[owner]) ?? existingReference(cookieOf(draft), owner),
      values: draft.stated.values[owner],
    }))
  const shared = findSharedRecords(placement, register)
  const plannedRecords = (owner: 'provider' | 'category') => {
    const resource = RESOURCES_OF_OWNERS[owner]
    const stated = statedRecords(owner)
    const { created } = resolvers[owner]
    const planned = planRecords(resource, register[resource], versions[resource], created, stated)
    return leaveShared(owner, planned, stated, register[resource], shared)
  }
  const providers = plannedRecords('provider')
  const categories = plannedRecords('category')

  const cookies = findRepetitions(drafts.map((draft) => saidBy(draft, isOwn))).map((row, at) => {
    const problems = [...(providers.problems[at] ?? []), ...(categories.problems[at] ?? [])]
    return planRow(row, { problems, versions, choices, placement, isOwn, shared })
  })
  return {
    version: 1,
    source: { ...source, format: reading.format },
    erases: options.erases,
    providers: withApplied(providers.records, cookies, references('provider')),
    categories: withApplied(categories.records, cookies, references('category')),
    cookies,
    sections: planSections(
      reading.sections,
      register,
      versions.sections,
      choices.leftOutTexts ?? new Set(),
      shared,
    ),
    site: planSite(reading.site, register.site, versions.site, (choices.leavesSite ?? false) || isShownTable),
    absent: listAbsent(drafts, placement).map(({ id, name }) => ({
      id,
      name,
      version: versions.cookies.get(id) ?? 0,
      isRetired: choices.retired?.has(id) ?? false,
    })),
    undecided: [
      ...placer.undecided,
      ...resolvers.provider.listUndecided(),
      ...resolvers.category.listUndecided(),
    ],
    suggested: [...resolvers.provider.listSuggested(), ...resolvers.category.listSuggested()],
    unread: reading.flaws.map(({ line, code, args }) => ({ line, code, args })),
  }
}

/** The cookies of the platforms that the file speaks of, without those that it has, as far as the account may change them. */
function listAbsent(drafts: readonly DraftRow[], { cookies, writable }: Placement): PlacedRecord[] {
  const spokenOf = new Set(
    drafts.flatMap(({ found }) =>
      found.kind === 'none' ? [] : 'cookies' in found ? found.cookies : [found.cookie],
    ),
  )
  const sites = new Set(drafts.flatMap(({ place }) => place.siteIds))
  return cookies.filter(
    (cookie) =>
      cookie.status !== 'retired' &&
      !spokenOf.has(cookie) &&
      cookie.siteIds.some((id) => sites.has(id)) &&
      (writable === null || cookie.siteIds.every((id) => writable.includes(id))),
  )
}

/** Tables name a category by what the page calls it, and after the one under whose heading it stands. */
function withAliases({ categories }: Register) {
  return listCategoryTree(categories).map(({ category, parent }) => {
    const heading = headingOf(category)
    return {
      ...category,
      aliases: parent === null ? [heading] : [heading, `${headingOf(parent)} – ${heading}`],
    }
  })
}

/** A provider is written if a row that is written speaks of it: nothing is left behind by rows that are not. */
function withApplied(
  records: PlannedRecord[],
  rows: readonly PlannedRow[],
  references: readonly (PlannedReference | null)[],
): PlannedRecord[] {
  const spokenOf = new Set(
    rows.flatMap(({ kind, isApplied }, at) =>
      isApplied || kind === 'same' ? JSON.stringify(references[at]) : [],
    ),
  )
  return records.map((record, place) => ({
    ...record,
    isApplied:
      record.kind !== 'same' &&
      spokenOf.has(JSON.stringify(record.id === null ? { new: place } : { id: record.id })),
  }))
}

function withoutCells(row: SourceRow, unchanged: ReadonlySet<ImportField>): SourceRow {
  // What is unchanged is not empty either.
  const columns = new Set([...row.columns].filter((field) => !unchanged.has(field)))
  return { ...row, columns, cells: new Map([...row.cells].filter(([field]) => !unchanged.has(field))) }
}

function nameOf(
  row: SourceRow,
  field: 'provider.name' | 'category.name',
  defaults: PlanChoices['defaults'],
): string {
  return (row.cells.get(field) ?? defaults?.[field] ?? '').replace(/\s+/g, ' ').trim()
}

/** A row without a category may say whether consent is needed: the categories of that kind are the nearest. */
function resolveCategory(
  row: SourceRow,
  register: Register,
  resolve: (value: string, line: number, near?: number[]) => Resolution,
  defaults: PlanChoices['defaults'],
): Resolution {
  const name = nameOf(row, 'category.name', defaults)
  if (name !== '') return resolve(name, row.line)
  const consent = readCode('consent', row.cells.get('category.consent') ?? '')
  if (consent !== 'exempt' && consent !== 'required') return resolve('', row.line)
  const near = register.categories.filter((one) => one.consent === consent).map(({ id }) => id)
  return resolve(words(register.site.language).choices.consent[consent], row.line, near)
}

function existingReference(cookie: Cookie | null, owner: 'provider' | 'category'): PlannedReference | null {
  if (cookie === null) return null
  return { id: owner === 'provider' ? cookie.providerId : cookie.categoryId }
}
