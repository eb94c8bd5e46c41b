import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { ReadyNote, ReadyNoteAnswer } from '#api/readyNote.ts'
import { type RegisterDataProvider } from '../kit/server/dataProvider.ts'
import { useAfterWrites, useHasBeenIdle } from '../kit/server/queries.ts'

const PATH = '/ready-note'
const KEY = ['ready note']

/**
 * Reads the note that stands, of the chosen site or of another one, after what the page needs; null when there is none, undefined until
 * that is known.
 */
export function useReadyNote(isEnabled: boolean, siteId?: number): ReadyNote | null | undefined {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  const isQuiet = useHasBeenIdle()
  // Publishing ends it.
  useAfterWrites(invalidate)
  const { data } = useQuery({
    queryKey: siteId === undefined ? KEY : [...KEY, siteId],
    queryFn: () => dataProvider.ask<ReadyNoteAnswer>(siteId === undefined ? PATH : `${PATH}?site=${siteId}`),
    enabled: isEnabled && isQuiet,
  })
  return data?.note
}

/** Says that the draft is ready. */
export function useTell() {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (note: string) =>
      dataProvider.ask<ReadyNote>(PATH, { method: 'POST', body: JSON.stringify({ note }) }),
    onSuccess: (note) => queryClient.setQueryData<ReadyNoteAnswer>(KEY, { note }),
  })
}

/** Takes back the note with this id. */
export function useRecall() {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  return useMutation({
    mutationFn: (id: number) =>
      dataProvider.ask(`${PATH}/recall`, { method: 'POST', body: JSON.stringify({ id }) }),
    // Somebody else may have taken it back, or published.
    onSettled: (_data, _error, _id, _result, { client }) => invalidate(client),
  })
}

function invalidate(queryClient: QueryClient): void {
  void queryClient.invalidateQueries({ queryKey: KEY })
}
