import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type Identifier, useDataProvider, useListContext, useNotify, useResourceContext } from 'react-admin'
import type { MessageKey } from '../../i18n/useText.ts'
import type { AdminRecord } from '../records.ts'
import type { Act } from '../server/act.ts'
import type { RegisterDataProvider } from '../server/dataProvider.ts'
import { UndoableNotice } from './UndoableNotice.tsx'

interface BulkAct {
  ids: Identifier[]
  /** The fields to set on all of the records; null: they are deleted. */
  data: Record<string, unknown> | null
}

/**
 * Writes to the selected records in one request, either to all of them or to none. A notice says so by the message `done`,
 * with the button that undoes the act.
 */
export function useBulkAct(done: MessageKey, onDone?: () => void) {
  const notify = useNotify()
  const dataProvider = useDataProvider<RegisterDataProvider>()
  const queryClient = useQueryClient()
  const resource = useResourceContext() ?? ''
  const { onUnselectItems } = useListContext<AdminRecord>()
  const { mutate, isPending, error } = useMutation<{ act: Act }, Error, BulkAct>({
    mutationFn: ({ ids, data }) =>
      data === null
        ? dataProvider.deleteMany(resource, { ids })
        : dataProvider.updateMany(resource, { ids, data }),
    onSuccess({ act }, { ids }) {
      notify(<UndoableNotice message={done} count={ids.length} act={act} />, { type: 'success' })
      void queryClient.invalidateQueries()
      onUnselectItems()
      onDone?.()
    },
  })
  return { act: mutate, isPending, error }
}
