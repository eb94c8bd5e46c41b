import { recordName } from '#charter/compare/recordName.ts'
import type { ResourceName } from '#api/resourceNames.ts'
import type { AdminRecord } from './records.ts'

/** The name of a record among others. Of several platforms each is called by its own name: their charters may have one title. */
export function shownName(resource: ResourceName, record: AdminRecord): string {
  return resource === 'sites' ? String(record['platformName']) : recordName(resource, { values: record })
}
