import { type Kysely, sql } from 'kysely'
import type { ImportConflict } from '#api/imports.ts'
import { RESOURCE_NAMES, type ResourceName } from '#api/resourceNames.ts'
import type {
  FieldChange,
  ImportPlan,
  PlannedRecord,
  PlannedReference,
  PlannedRow,
} from '#charter/import/plan/importPlan.ts'
import { blankCategory, blankCookie, blankProvider, blankSection } from '#charter/register/blankRecords.ts'
import { SITE_ID } from '#charter/register/siteId.ts'
import type { Fields } from '#server/http/store.ts'
import type { Database } from '../database.ts'
import { forEachTable } from '../tables.ts'
import { createTakenNames, type TakenNames } from './takenNames.ts'

/** One record to be written, and the line of the file that says so; 0 for none. */
export type ImportStep = { resource: ResourceName; line: number } & (
  | {
      kind: 'create'
      fields: Fields
      references: References
      /** Of a provider or a category: its place in the plan, by which cookies refer to it. */
      place: number | null
    }
  | { kind: 'update'; id: number; fields: Fields; references: References; isRetired: boolean }
)

/** The provider and the category of a cookie, where the plan says them. */
export interface References {
  provider: PlannedReference | null
  category: PlannedReference | null
}

const NONE: References = { provider: null, category: null }

export interface ResolvedPlan {
  /** In the order in which they are written; new providers and categories first, each in the order of the plan. */
  steps: ImportStep[]
  conflicts: ImportConflict[]
  /** The places in the plan of the new providers and categories that are written. */
  created: Record<'providers' | 'categories', number[]>
}

type Versions = Record<ResourceName, ReadonlyMap<number, number>>

/** Holds a plan to the register as it is now: what can be written as it was shown, and what cannot. */
export async function resolvePlan(
  db: Kysely<Database>,
  plan: ImportPlan,
  { siteIds, mayUpdateSites }: { siteIds: readonly number[]; mayUpdateSites: boolean },
): Promise<ResolvedPlan> {
  const resolved: ResolvedPlan = { steps: [], conflicts: [], created: { providers: [], categories: [] } }
  const versions = await readVersions(db)
  const taken = await createTakenNames(db)

  for (const resource of ['providers', 'categories'] as const)
    resolveRecords(resolved, resource, plan[resource], versions, taken)
  for (const row of plan.cookies) if (row.isApplied) resolveRow(resolved, row, { versions, taken, siteIds })
  for (const { id, version, name, isRetired } of plan.absent) {
    if (!isRetired) continue
    const fields = { status: 'retired' }
    if (isAsPlanned(resolved, versions, { resource: 'cookies', id, version, name, line: null }))
      resolved.steps.push({
        resource: 'cookies',
        line: 0,
        kind: 'update',
        id,
        fields,
        references: NONE,
        isRetired: true,
      })
  }
  // Of a register with one site, a section stands also on those to come.
  const sectionSites = versions.sites.size > 1 ? siteIds : []
  for (const { id, version, heading, line, changes, isApplied } of plan.sections) {
    if (!isApplied) continue
    const step = { resource: 'sections', line, fields: newValues(changes), references: NONE } as const
    if (id === null)
      resolved.steps.push({
        ...step,
        kind: 'create',
        fields: { ...blankSection, siteIds: sectionSites, ...step.fields },
        place: null,
      })
    else if (isAsPlanned(resolved, versions, { resource: 'sections', id, version, name: heading, line }))
      resolved.steps.push({ ...step, kind: 'update', id, isRetired: false })
  }
  const { site } = plan
  const [siteId = SITE_ID] = siteIds
  if (site?.isApplied && mayUpdateSites && siteIds.length === 1) {
    const planned = { resource: 'sites', id: siteId, version: site.version, name: '', line: null } as const
    if (isAsPlanned(resolved, versions, planned))
      resolved.steps.push({
        resource: 'sites',
        line: 0,
        kind: 'update',
        id: siteId,
        fields: newValues(site.changes),
        references: NONE,
        isRetired: false,
      })
  }
  return resolved
}

const BLANKS = { providers: blankProvider, categories: blankCategory } as const

function resolveRecords(
  { steps, conflicts, created }: ResolvedPlan,
  resource: 'providers' | 'categories',
  records: readonly PlannedRecord[],
  versions: Versions,
  taken: TakenNames,
): void {
  records.forEach(({ id, version, name, changes, lines, isApplied }, place) => {
    if (!isApplied) return
    const line = lines[0] ?? 0
    const fields = newValues(changes)
    if (id !== null) {
      if (isAsPlanned({ conflicts }, versions, { resource, id, version, name, line }))
        steps.push({ resource, line, kind: 'update', id, fields, references: NONE, isRetired: false })
      return
    }
    const whole = { ...BLANKS[resource], ...fields }
    if (taken.take(resource, whole, null))
      conflicts.push({ resource, id: null, name, line, reason: 'exists' })
    else {
      created[resource].push(place)
      steps.push({ resource, line, kind: 'create', fields: whole, references: NONE, place })
    }
  })
}

function resolveRow(
  resolved: ResolvedPlan,
  row: PlannedRow,
  { versions, taken, siteIds }: { versions: Versions; taken: TakenNames; siteIds: readonly number[] },
): void {
  const { id, version, name, line, changes, provider, category } = row
  const resource = 'cookies'
  const planned = { resource, id, name, line } as const
  const known: [ResourceName, PlannedReference | null][] = [
    ['providers', provider],
    ['categories', category],
  ]
  const { providerId: _provider, categoryId: _category, ...fields } = newValues(changes)
  const sites = id === null ? [fields['siteIds'] ?? siteIds].flat() : [fields['siteIds'] ?? []].flat()
  const waits =
    sites.some((site) => !versions.sites.has(Number(site))) ||
    known.some(([other, reference]) => !isThere(resolved, other, reference, versions))
  if (id !== null && !isAsPlanned(resolved, versions, { ...planned, resource, id, version })) return
  if (waits) {
    resolved.conflicts.push({ ...planned, reason: 'waits' })
    return
  }
  const references = { provider, category }
  if (id !== null) {
    if (taken.isMoved(fields) && taken.take(resource, { ...taken.of(id), ...fields }, id))
      resolved.conflicts.push({ ...planned, reason: 'exists' })
    else resolved.steps.push({ resource, line, kind: 'update', id, fields, references, isRetired: false })
    return
  }
  const whole: Fields = { ...blankCookie, siteIds, siteLocations: [], ...fields }
  if (taken.take(resource, whole, null)) resolved.conflicts.push({ ...planned, id: null, reason: 'exists' })
  else resolved.steps.push({ resource, line, kind: 'create', fields: whole, references, place: null })
}

function newValues(changes: readonly FieldChange[]): Fields {
  return Object.fromEntries(changes.map(({ field, new: value }) => [field, value]))
}

interface PlannedVersion {
  resource: ResourceName
  id: number
  version: number | null
  name: string
  line: number | null
}

/** Whether a record is in the version that the plan saw; notes the conflict otherwise. */
function isAsPlanned(
  { conflicts }: Pick<ResolvedPlan, 'conflicts'>,
  versions: Versions,
  { version, ...planned }: PlannedVersion,
): boolean {
  const current = versions[planned.resource].get(planned.id)
  if (current === version) return true
  conflicts.push({ ...planned, reason: current === undefined ? 'deleted' : 'changed' })
  return false
}

function isThere(
  { created }: ResolvedPlan,
  resource: ResourceName,
  reference: PlannedReference | null,
  versions: Versions,
): boolean {
  if (reference === null) return true
  if ('id' in reference) return versions[resource].has(reference.id)
  return (resource === 'providers' || resource === 'categories') && created[resource].includes(reference.new)
}

async function readVersions(db: Kysely<Database>): Promise<Versions> {
  const versions = forEachTable((): ReadonlyMap<number, number> => new Map())
  for (const resource of RESOURCE_NAMES) versions[resource] = await readVersionsOf(db, resource)
  return versions
}

/** Reads the versions of all records of a resource, by their ids. */
export async function readVersionsOf(
  db: Kysely<Database>,
  resource: ResourceName,
): Promise<Map<number, number>> {
  const { rows } = await sql<{
    id: number
    version: number
  }>`select id, version from ${sql.table(resource)}`.execute(db)
  return new Map(rows.map(({ id, version }) => [id, version]))
}
