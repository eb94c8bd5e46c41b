import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type RaRecord, useDataProvider } from 'react-admin'
import type { ResourceName } from '#api/resourceNames.ts'
import type { RegisterDataProvider } from '../kit/server/dataProvider.ts'

/**
 * The records in the order asked for while it is being saved, then in the order that the server has: what it refused
 * goes back by itself. Orders are sent one after another, so that the last one asked for is the last one saved.
 */
export function useSavedOrder<Item extends RaRecord>(resource: ResourceName, saved: readonly Item[]) {
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
