import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { EarlierPage } from '#charter/publication/earlierPage.ts'
import type { RegisterDataProvider } from '../../kit/server/dataProvider.ts'

const PATH = '/earlier-pages'
// Below the key of the versions: what was online on a day is asked again with it.
const VERSIONS = ['publications']

/** Reads the pages that were declared as version 0, newest first: the one that stands, and all. */
export function useEarlierPages() {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  const { data, isError, refetch } = useQuery({
    queryKey: [...VERSIONS, 'earlierPages'],
    queryFn: () => readEarlierPages(dataProvider),
  })
  return { pages: data, declared: data && findDeclared(data), isError, refetch }
}

export function readEarlierPages(dataProvider: RegisterDataProvider): Promise<EarlierPage[]> {
  return dataProvider.ask<EarlierPage[]>(PATH)
}

/** Finds the page that stands as version 0. */
export function findDeclared(pages: readonly EarlierPage[]): EarlierPage | null {
  return pages.find(({ retracted }) => retracted === null) ?? null
}

/** The address of the file of a page. */
export function fileAddress({ id }: EarlierPage): string {
  return `/api${PATH}/${id}/file`
}

interface Declaration {
  file: File
  firstDay: string
  /** '' until version 1. */
  lastDay: string
  /** The page whose place it takes. */
  replaces: EarlierPage | null
}

/** Declares a page as version 0. */
export function useDeclare() {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async ({ file, firstDay, lastDay, replaces }: Declaration) => {
      const query = new URLSearchParams({
        firstDay,
        ...(lastDay !== '' && { lastDay }),
        fileName: file.name,
        ...(replaces !== null && { replaces: String(replaces.id) }),
      })
      return dataProvider.ask<EarlierPage>(`${PATH}?${query}`, {
        method: 'POST',
        headers: new Headers({ accept: 'application/json', 'content-type': 'application/octet-stream' }),
        body: await file.arrayBuffer(),
      })
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: VERSIONS }),
  })
}

/** Retracts the declaration of a page. */
export function useRetract() {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ id }: EarlierPage) =>
      dataProvider.ask<EarlierPage>(`${PATH}/${id}/retract`, { method: 'POST', body: '{}' }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: VERSIONS }),
  })
}
