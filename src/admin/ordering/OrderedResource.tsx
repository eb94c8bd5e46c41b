import { Alert, Skeleton, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { ListBase, useDataProvider, useListContext, useTranslate } from 'react-admin'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { RANGE_MAX } from '#api/listQuery.ts'
import type { ResourceName } from '#api/resourceNames.ts'
import { ListError } from '../kit/list/ListEntries.tsx'
import { useLanguage } from '../kit/language.ts'
import { useMay } from '../kit/session/access.tsx'
import { useForeignSitesOf } from '../kit/session/useForeignSites.ts'
import { siteInAddress, useSites } from '../kit/sites.ts'
import { FixedList } from './FixedList.tsx'
import { messageOf } from '../kit/server/problem.ts'
import { useText } from '../i18n/useText.ts'
import { OrderableList } from './OrderableList.tsx'
import type { AdminRecord } from '../kit/records.ts'
import type { RegisterDataProvider } from '../kit/server/dataProvider.ts'

interface OrderedResourceProps<Item extends AdminRecord> {
  resource: ResourceName
  /** Selects some of its records; all of them by default. */
  filter?: Record<string, unknown>
  /** Names the list for screen readers. */
  label: string
  nameOf: (record: Item) => string
  /** Stands in for a list without records. */
  empty: ReactNode
  children: (record: Item) => ReactNode
}

const BY_POSITION = { field: 'position', order: 'ASC' } as const
// ListError shows a failure in place of the list; react-admin would also show it as a notification.
const NO_NOTIFICATION = { onError: () => undefined }

/** The records of a resource in the charter's order, which those who may edit them can change. */
export function OrderedResource<Item extends AdminRecord>(props: OrderedResourceProps<Item>) {
  return (
    <ListBase
      disableAuthentication
      resource={props.resource}
      filter={props.filter}
      sort={BY_POSITION}
      perPage={RANGE_MAX}
      queryOptions={NO_NOTIFICATION}
      disableSyncWithLocation
      storeKey={false}
    >
      <Records {...props} />
    </ListBase>
  )
}

function Records<Item extends AdminRecord>({ empty, ...list }: OrderedResourceProps<Item>) {
  const text = useText()
  const { data, error } = useListContext<Item>()
  const mayReorder = useMay('update', list.resource)
  const { others, hasOwn } = useOthersInOrder(list.resource, data ?? [])
  if (data?.length === 0) return empty
  if (data && mayReorder && hasOwn)
    return (
      <>
        {others !== '' && (
          <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
            {text('sites.limit.ownOrder', { names: others })}
          </Typography>
        )}
        <OrderableRecords {...list} records={data} />
      </>
    )
  if (data)
    return (
      <>
        {mayReorder && (
          <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
            {text('sites.limit.order', { names: others })}
          </Typography>
        )}
        <FixedList {...list} items={data} />
      </>
    )
  if (error) return <ListError />
  return <Skeleton variant="rounded" height={240} />
}

/**
 * The platforms whose charters an order may change too and that the account has no right to, by name, '' without any; and whether
 * something in it is of the account’s own platforms alone, which moves past all else.
 */
function useOthersInOrder(
  resource: ResourceName,
  records: readonly AdminRecord[],
): { others: string; hasOwn: boolean } {
  const { language } = useLanguage()
  const chosen = useSites().find(({ id }) => id === siteInAddress())
  // The order of a chosen platform's sections is its own.
  const isOfChosen = resource === 'sections' && chosen !== undefined
  const ordered: readonly AdminRecord[] = isOfChosen ? [chosen] : records
  const foreignTo = useForeignSitesOf(isOfChosen ? 'sites' : resource, ordered)
  const foreign = ordered.map(foreignTo)
  const names = new Set(foreign.flat().map(({ platformName }) => platformName))
  return {
    others: new Intl.ListFormat(language).format(names),
    hasOwn: foreign.some((sites) => sites.length === 0),
  }
}

interface OrderableRecordsProps<Item extends AdminRecord> extends Omit<OrderedResourceProps<Item>, 'empty'> {
  /** The records in their saved order. */
  records: readonly Item[]
}

/** Records that can be moved: each move is saved at once, and undone if the server refuses it. */
function OrderableRecords<Item extends AdminRecord>(props: OrderableRecordsProps<Item>) {
  const { resource, records, label, nameOf, children } = props
  const text = useText()
  const translate = useTranslate()
  const { items, reorder, isSaved, error } = useSavedOrder(resource, records)
  return (
    <>
      {records.length > 1 && (
        <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
          {text('ordering.help')}
        </Typography>
      )}
      {error && (
        <Alert severity="error" variant="outlined" sx={{ mb: 1 }}>
          {text('ordering.notSaved')} {translate(messageOf(error))}
        </Alert>
      )}
      <OrderableList
        items={items}
        label={label}
        nameOf={nameOf}
        onReorder={reorder}
        status={isSaved ? text('ordering.saved') : ''}
      >
        {children}
      </OrderableList>
    </>
  )
}

/**
 * The records in their new order while it is being saved, then in the server's order: a refused move undoes itself.
 * Orders are sent one after another, so that the last one is also the last one saved.
 */
function useSavedOrder<Item extends AdminRecord>(resource: ResourceName, saved: readonly Item[]) {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  const queryClient = useQueryClient()
  const { mutate, variables, isPending, isSuccess, error } = useMutation({
    scope: { id: `order of ${resource}` },
    mutationFn: (items: Item[]) =>
      dataProvider.reorder(
        resource,
        items.map(({ id }) => id),
      ),
    onSettled: () => queryClient.invalidateQueries({ queryKey: [resource] }),
  })
  return { items: isPending ? variables : saved, reorder: mutate, isSaved: isSuccess, error }
}
