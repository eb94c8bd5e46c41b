import { isSameValue } from '../../kit/values.ts'
import { canonicalLifetime } from '../../lifetime/lifetime.ts'
import { blankCookie } from '../../register/blankRecords.ts'
import { type Cookie, cookieSchema } from '../../register/cookie.ts'
import type { FieldValue } from '../../register/fieldTypes.ts'
import type { Identified } from '../../register/register.ts'
import { translationNamed } from '../../register/translation.ts'
import type { ImportField } from '../importField.ts'
import type { FoundCookie } from './findCookie.ts'
import { findFlaws } from './findFlaws.ts'
import type { FieldChange, PlannedReference, PlannedRow, RowProblem } from './importPlan.ts'
import {
  changedSites,
  placeChanges,
  type PlacedRecord,
  type Placement,
  type RowPlace,
  seenOn,
} from './placement.ts'
import { type PlanChoices, rowKey, type Versions } from './planChoices.ts'
import type { Repetition, SaidRow } from './repetitions.ts'
import type { Resolution } from './resolveRecords.ts'
import type { SharedRecords } from './sharedRecords.ts'
import type { StatedRow } from './stateRow.ts'

/** What a row says of its cookie, before it is asked on which platforms that stands. */
export function saidBy(draft: DraftRow, isOwn: boolean): DraftedRow {
  const { stated, found, place } = draft
  const cookie = found.kind === 'one' ? found.cookie : null
  const provider = referenceOf(draft.provider)
  const category = referenceOf(draft.category)
  const seen = cookie && seenOn(cookie, isOwn ? [] : place.siteIds)
  const changes = changesOf(seen, stated, provider, category)
  return { draft, line: stated.row.line, cookie, place, changes, provider, category }
}

interface DraftedRow extends SaidRow {
  draft: DraftRow
}

/** Works out what becomes of one row. */
export function planRow(
  { said, repeats, isContrary, place }: Repetition<DraftedRow>,
  { problems, versions, choices, placement, isOwn, shared }: RowContext,
): PlannedRow {
  const { draft, cookie, provider, category } = said
  const { stated, found } = draft
  const { row } = stated
  const changes = repeats === null ? placeChanges(said.changes, cookie, place, isOwn) : said.changes
  const all = [
    ...cellProblems(stated, choices),
    ...placeProblems(draft),
    ...resolutionProblems(draft),
    // Where nothing else is to be written, that is what is wrong with the row.
    ...problems.map((one) =>
      one.code === 'sharedElsewhere' ? { ...one, isBlocking: changes.length === 0 && repeats === null } : one,
    ),
    ...('cookies' in found ? [] : findFlaws(cookie, said.changes)),
  ]
  if ('cookies' in found) {
    const code = found.kind === 'apart' ? 'apart' : 'ambiguous'
    all.push(blocking(null, code, { count: found.cookies.length }))
  }
  if (isContrary && repeats !== null) all.push(blocking(null, 'repeated', { line: repeats }))
  const forbidden = repeats === null ? forbiddenSites(changes, cookie, place, placement) : ''
  if (forbidden !== '') all.push(blocking(place.isNamed ? 'site' : null, 'otherSites', { text: forbidden }))
  // The first cookie of a provider takes it out of the tables of those that set none.
  const isFirstOf = provider !== null && 'id' in provider && provider.id !== cookie?.providerId
  const listing = isFirstOf && changes.length > 0 ? shared.otherSitesUnused(provider.id) : ''
  if (listing !== '') all.push(blocking('provider.name', 'otherSites', { text: listing }))
  const isNameless = cookie === null && (row.cells.get('cookie.name') ?? '') === ''
  if (isNameless) all.splice(0, all.length, blocking('cookie.name', 'missing'))
  const isProblem = all.some(({ isBlocking }) => isBlocking)
  const kind = isProblem ? 'problem' : kindOf(cookie, changes, repeats)
  const isLeftOut =
    choices.leftOut?.has(rowKey(row)) === true || choices.leftOutKinds?.some((one) => one === kind) === true
  return {
    kind,
    line: row.line,
    part: row.part,
    name: row.cells.get('cookie.name') ?? cookie?.name ?? '',
    id: cookie?.id ?? null,
    version: cookie === null ? null : (versions.cookies.get(cookie.id) ?? 0),
    changes,
    provider,
    category,
    problems: all,
    flags: [...stated.flags, ...row.notes],
    repeats,
    isApplied: !isLeftOut && (kind === 'new' || kind === 'changed'),
  }
}

/** A row, what it states, and the records that it speaks of. */
export interface DraftRow {
  stated: StatedRow
  found: FoundCookie
  place: RowPlace
  /** Null where the row says nothing of it, and the cookie’s own stays. */
  provider: Resolution | null
  category: Resolution | null
}

export interface RowContext {
  problems: RowProblem[]
  versions: Versions
  choices: PlanChoices
  placement: Placement
  isOwn: boolean
  shared: Pick<SharedRecords, 'otherSitesUnused'>
}

export function referenceOf(resolution: Resolution | null): PlannedReference | null {
  return resolution === null || 'keptOut' in resolution ? null : resolution
}

function kindOf(
  cookie: Cookie | null,
  changes: readonly FieldChange[],
  repeats: number | null,
): 'new' | 'changed' | 'same' {
  if (repeats !== null) return 'same'
  if (cookie === null) return 'new'
  return changes.length > 0 ? 'changed' : 'same'
}

const COOKIE_FIELDS = cookieSchema.keyof().options

export function changesOf(
  cookie: Identified<Cookie> | null,
  { values }: StatedRow,
  provider: PlannedReference | null,
  category: PlannedReference | null,
): FieldChange[] {
  const stated = new Map<string, FieldValue>(values.cookie)
  const changes: FieldChange[] = []
  const before: Readonly<Record<string, FieldValue>> = cookie ?? blankCookie
  for (const name of COOKIE_FIELDS) {
    const old = before[name] ?? null
    const next =
      name === 'providerId' ? knownId(provider) : name === 'categoryId' ? knownId(category) : stated.get(name)
    if (next !== undefined && !isSame(name, old, next)) changes.push({ field: name, old, new: next })
  }
  for (const [name, next] of stated) {
    const old = translationNamed(before, name)
    if (old !== null && !isSame(name, old, next)) changes.push({ field: name, old, new: next })
  }
  return changes
}

/** The id that a reference leads to; 0 of a record that is new, as of a form that has none yet. */
function knownId(reference: PlannedReference | null): number | undefined {
  if (reference === null) return undefined
  return 'id' in reference ? reference.id : 0
}

/** Lifetimes of one length are the same: `P0Y13M` is written as « 13 mois », and read as `P13M`. */
function isSame(name: string, one: FieldValue, other: FieldValue): boolean {
  if (one === other) return true
  const isLifetime = name === 'lifetime' || name === 'dataRetention'
  if (isLifetime && typeof one === 'string' && typeof other === 'string')
    return canonicalLifetime(one) === canonicalLifetime(other)
  return isSameValue(one, other)
}

function blocking(
  field: ImportField | null,
  code: RowProblem['code'],
  args: RowProblem['args'] = {},
): RowProblem {
  return { field, code, args, isBlocking: true }
}

function cellProblems({ problems }: StatedRow, { leavesBadCells = false }: PlanChoices): RowProblem[] {
  return problems.map(({ field, code, text }) => ({
    field,
    code,
    args: { text },
    isBlocking: !leavesBadCells,
  }))
}

function placeProblems({ place: { keptOut } }: DraftRow): RowProblem[] {
  return keptOut === null ? [] : [blocking('site', keptOut.code, { text: keptOut.value })]
}

/** The names of the platforms that the account may not change, and that this would; '' where there are none. */
function forbiddenSites(
  changes: readonly FieldChange[],
  cookie: PlacedRecord | null,
  place: RowPlace,
  { sites, writable }: Placement,
): string {
  if (writable === null) return ''
  const others = changedSites(changes, cookie, place).filter((id) => !writable.includes(id))
  return sites.flatMap(({ id, platformName }) => (others.includes(id) ? [platformName] : [])).join(', ')
}

function resolutionProblems({ provider, category }: DraftRow): RowProblem[] {
  return [
    { field: 'provider.name' as const, resolution: provider },
    { field: 'category.name' as const, resolution: category },
  ].flatMap(({ field, resolution }) => {
    if (resolution === null || !('keptOut' in resolution)) return []
    const { keptOut, value: text } = resolution
    return [blocking(field, text === '' ? 'missing' : keptOut, { text })]
  })
}
