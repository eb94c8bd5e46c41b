import { useGetOne } from 'react-admin'
import { useParams } from 'react-router'
import type { Publication } from '#charter/publication/publication.ts'
import { LoadFailed, NotFound, PageSkeleton } from '../kit/states.tsx'
import { parseProblem } from '../kit/server/problem.ts'
import { NoSuchPublication } from './missing.tsx'
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
  const nearest = parseProblem(error)?.nearest
  return nearest ? (
    <NoSuchPublication number={number} nearest={nearest} />
  ) : (
    <LoadFailed onRetry={() => void refetch()} />
  )
}
