import { Card, type Theme, useMediaQuery } from '@mui/material'
import type { ReactNode } from 'react'
import { Pagination, useListContext } from 'react-admin'
import { PageSkeleton } from '../layout/PageSkeleton.tsx'
import { ListError } from './ListError.tsx'
import { NothingFound } from './NothingFound.tsx'

interface ListEntriesProps {
  /** What can be done with those that are ticked. */
  selection?: ReactNode
  /** The entries on a phone. */
  cards: ReactNode
  /** The entries where there is room. */
  table: ReactNode
}

/** What a list holds, page by page, or why there is nothing to show. */
export function ListEntries({ selection, cards, table }: ListEntriesProps) {
  const isPhone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'), { noSsr: true })
  const { error, isPending, total } = useListContext()
  if (error) return <ListError />
  if (isPending) return <PageSkeleton />
  if (total === 0) return <NothingFound />
  return (
    <>
      {selection}
      {isPhone ? cards : <Card variant="outlined">{table}</Card>}
      <Pagination rowsPerPageOptions={[25, 50, 100]} />
    </>
  )
}
