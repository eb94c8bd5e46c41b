import { Skeleton } from '@mui/material'
import type { ReactNode } from 'react'
import { ListBase, type RaRecord, useListContext } from 'react-admin'
import { RANGE_MAX } from '#api/listQuery.ts'
import type { ResourceName } from '#api/resourceNames.ts'
import { ListError } from '../kit/list/ListEntries.tsx'
import { useMay } from '../kit/session/access.tsx'
import { FixedList } from './FixedList.tsx'
import { OrderableRecords } from './OrderableRecords.tsx'

interface OrderedResourceProps<Item extends RaRecord> {
  resource: ResourceName
  /** Which of its records; all of them when not said. */
  filter?: Record<string, unknown>
  /** What the list is of, for those who can't see it. */
  label: string
  nameOf: (record: Item) => string
  /** Stands in for a list without records. */
  empty: ReactNode
  children: (record: Item) => ReactNode
}

const BY_POSITION = { field: 'position', order: 'ASC' } as const
// What fails to load is said in the list's place, by ListError: react-admin would add a toast.
const QUERY_OPTIONS = { onError: () => undefined }

/** The records of a resource in the charter's order, and the means to change it. */
export function OrderedResource<Item extends RaRecord>(props: OrderedResourceProps<Item>) {
  return (
    <ListBase
      disableAuthentication
      resource={props.resource}
      filter={props.filter}
      sort={BY_POSITION}
      perPage={RANGE_MAX}
      queryOptions={QUERY_OPTIONS}
      disableSyncWithLocation
      storeKey={false}
    >
      <Records {...props} />
    </ListBase>
  )
}

function Records<Item extends RaRecord>({ empty, ...list }: OrderedResourceProps<Item>) {
  const { data, error } = useListContext<Item>()
  const mayReorder = useMay('update', list.resource)
  if (data?.length === 0) return empty
  if (data && mayReorder) return <OrderableRecords {...list} records={data} />
  if (data) return <FixedList {...list} items={data} />
  if (error) return <ListError />
  return <Skeleton variant="rounded" height={240} />
}
