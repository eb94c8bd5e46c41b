import { Button, Stack, Typography } from '@mui/material'
import { useGetOne } from 'react-admin'
import { Link as RouterLink, useParams } from 'react-router'
import type { Publication } from '#charter/publication/publication.ts'
import { PageHeading } from '../kit/PageHeading.tsx'
import { LoadFailed } from '../kit/ErrorAlert.tsx'
import { NotFound } from '../kit/NotFound.tsx'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import { parseProblem } from '../kit/server/problem.ts'
import { useText } from '../i18n/useText.ts'
import { EarlierPage } from './earlierPage/EarlierPage.tsx'
import { NothingPublished } from './NothingPublished.tsx'
import { PublicationDetails } from './PublicationDetails.tsx'

/** The page of one version; its address is `/publications/3`. Version 0 is the page from before the first. */
export function PublicationPage() {
  const { id = '' } = useParams()
  if (id === '0') return <EarlierPage />
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

interface NoSuchPublicationProps {
  number: number
  /** The numbers of the closest versions. */
  nearest: readonly number[]
}

/** Stands in for a version that does not exist, with links to the closest ones. */
function NoSuchPublication({ number, nearest }: NoSuchPublicationProps) {
  const text = useText()
  return (
    <>
      <PageHeading title={text('publications.version', { number })} />
      {nearest.length === 0 ? (
        <NothingPublished />
      ) : (
        <>
          <Typography sx={{ mb: 2 }}>{text('publications.unknown', { number })}</Typography>
          <Stack direction="row" spacing={1}>
            {nearest.map((near) => (
              <Button key={near} component={RouterLink} to={`/publications/${near}`} variant="outlined">
                {text('publications.readOne', { number: near })}
              </Button>
            ))}
          </Stack>
        </>
      )}
    </>
  )
}
