import { Button, Link, Stack, Typography } from '@mui/material'
import { Link as RouterLink } from 'react-router'
import type { Publication } from '#charter/publication/publication.ts'
import { useText } from '../i18n/useText.ts'
import { PageHeading } from '../kit/PageHeading.tsx'
import { useExactTime } from '../kit/time.tsx'

/** Says that no version exists yet, and leads to where the first is made. */
export function NothingPublished() {
  const text = useText()
  return (
    <>
      <Typography sx={{ mb: 2, maxWidth: '46rem' }}>{text('publications.nothing')}</Typography>
      <Button component={RouterLink} to="/publish" variant="outlined">
        {text('publications.seeFirst')}
      </Button>
    </>
  )
}

interface NoSuchPublicationProps {
  number: number
  /** The numbers of the versions next to it. */
  nearest: readonly number[]
}

/** Says that a number is no version's, and leads to those next to it. */
export function NoSuchPublication({ number, nearest }: NoSuchPublicationProps) {
  const text = useText()
  return (
    <>
      <PageHeading title={text('publications.version', { number })} />
      {nearest.length === 0 ? (
        <NothingPublished />
      ) : (
        <>
          <Typography sx={{ mb: 2 }}>{text('publications.noSuch', { number })}</Typography>
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

/** Says that the draft is that version already, and leads back to the versions. */
export function NothingToRestore({ number }: { number: number }) {
  const text = useText()
  return (
    <>
      <Typography sx={{ mb: 2, maxWidth: '45em' }}>{text('restoration.same', { number })}</Typography>
      <Button component={RouterLink} to="/publications" variant="outlined">
        {text('restoration.versions')}
      </Button>
    </>
  )
}

interface NothingOnlineThenProps {
  when: string
  first: Publication | null
}

/** Says that no charter was online then, and since when there is one. */
export function NothingOnlineThen({ when, first }: NothingOnlineThenProps) {
  const text = useText()
  const exactTime = useExactTime()
  return (
    <Typography sx={{ mt: 1 }}>
      <strong>{text('publications.onDay.none', { when })}</strong>{' '}
      {first && (
        <>
          {text('publications.onDay.first', { when: exactTime(first.at) })}{' '}
          <Link component={RouterLink} to={`/publications/${first.number}`} underline="always">
            {text('publications.readOne', { number: first.number })}
          </Link>
        </>
      )}
    </Typography>
  )
}
