import { useGetList, useGetMany } from 'react-admin'
import type { UserRecord } from '#api/account.ts'
import { RESOURCE_NAMES, type ResourceName } from '#api/resourceNames.ts'
import { recordName } from '#charter/compare/recordName.ts'
import type { Change, ChangeFacts } from '#charter/history/change.ts'
import { mentionsOf, type NameOf } from '#charter/history/mentions.ts'
import type { AdminRecord } from '../kit/records.ts'
import { shownName } from '../kit/shownName.ts'
import { useMay } from '../kit/session/access.tsx'

/** The records that entries of the history mention, as the register has them now. */
export interface HistoryRecords {
  /** Gives the present name of a record, or its last one if it is deleted. */
  nameOf: NameOf
  /** Says whether a record exists; `unknown` until the server has answered. */
  presenceOf: (resource: string, id: number) => 'there' | 'gone' | 'unknown'
}

export function useHistoryRecords(changes: readonly ChangeFacts[]): HistoryRecords {
  const mentioned = [
    ...changes.flatMap(mentionsOf),
    ...changes.flatMap(({ resource, recordId: id }) => (id === null ? [] : [{ resource, id }])),
  ]
  const idsOf = (resource: string) => [
    ...new Set(mentioned.filter((record) => record.resource === resource).map(({ id }) => id)),
  ]
  const users = useUserNames(idsOf('users'))
  const present = usePresentNames(idsOf)
  const missing = RESOURCE_NAMES.flatMap((resource) =>
    idsOf(resource)
      .filter((id) => present[resource] && !present[resource].has(id))
      .map((id) => ({ resource, id })),
  )
  const deleted = useDeletedNames(missing)
  return {
    nameOf({ resource, id }) {
      if (resource === 'users') return users.get(id)
      if (!isRecordResource(resource)) return undefined
      const known = present[resource]
      if (!known) return '…'
      return known.get(id) ?? deleted.get(`${resource}/${id}`)
    },
    presenceOf(resource, id) {
      // Accounts and versions are never deleted.
      if (!isRecordResource(resource)) return 'there'
      if (!present[resource]) return 'unknown'
      return present[resource].has(id) ? 'there' : 'gone'
    },
  }
}

type Names = ReadonlyMap<number, string>

/** The names of the records that exist; undefined until they are known. */
function usePresentNames(idsOf: (resource: string) => number[]): Record<ResourceName, Names | undefined> {
  return {
    providers: useNames('providers', idsOf('providers')),
    categories: useNames('categories', idsOf('categories')),
    cookies: useNames('cookies', idsOf('cookies')),
    sections: useNames('sections', idsOf('sections')),
    sites: useNames('sites', idsOf('sites')),
  }
}

function useNames(resource: ResourceName, ids: number[]): Names | undefined {
  const { data } = useGetMany<AdminRecord>(resource, { ids })
  return data && new Map(data.map((record) => [record.id, shownName(resource, record)]))
}

function useUserNames(ids: number[]): Names {
  const mayRead = useMay('read', 'users')
  const { data = [] } = useGetMany<UserRecord>('users', { ids }, { enabled: mayRead && ids.length > 0 })
  return new Map(data.map(({ id, name }) => [id, name]))
}

/** The last names of deleted records, from the entries of their deletion. */
function useDeletedNames(missing: readonly { resource: ResourceName; id: number }[]) {
  const { data = [] } = useGetList<Change>(
    'changes',
    {
      filter: {
        action: 'delete',
        resource: [...new Set(missing.map(({ resource }) => resource))],
        recordId: [...new Set(missing.map(({ id }) => id))],
      },
      sort: { field: 'id', order: 'ASC' },
      pagination: { page: 1, perPage: 1_000 },
    },
    { enabled: missing.length > 0 },
  )
  return new Map(
    data.map(({ resource, recordId, before }) => [
      `${resource}/${recordId}`,
      isRecordResource(resource) ? recordName(resource, { values: before ?? {} }) : '',
    ]),
  )
}

function isRecordResource(resource: string): resource is ResourceName {
  return RESOURCE_NAMES.some((name) => name === resource)
}
