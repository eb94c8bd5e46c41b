import { useGetOne } from 'react-admin'
import { useParams } from 'react-router'
import type { Publication } from '#charter/publication/publication.ts'
import { NotFound } from '../app/layout/NotFound.tsx'
import { PageSkeleton } from '../app/layout/PageSkeleton.tsx'
import { LoadFailed } from '../app/LoadFailed.tsx'
import { problemOf } from '../app/server/problemOf.ts'
import { NoSuchPublication } from './NoSuchPublication.tsx'
import { PublicationDetails } from './PublicationDetails.tsx'

/** One version: what is said of it, its page as it was frozen, and its files. */
export function PublicationPage() {
  const { id = '' } = useParams()
  return /^[1-9]\d{0,8}$/.test(id) ? <NumberedPublication number={Number(id)} /> : <NotFound />
}

function NumberedPublication({ number }: { number: number }) {
  const { data, error, refetch } = useGetOne<Publication>('publications', { id: number })
  if (data) return <PublicationDetails publication={data} />
  if (!error) return <PageSkeleton />
  const nearest = problemOf(error)?.nearest
  return nearest ? (
    <NoSuchPublication number={number} nearest={nearest} />
  ) : (
    <LoadFailed onRetry={() => void refetch()} />
  )
}
