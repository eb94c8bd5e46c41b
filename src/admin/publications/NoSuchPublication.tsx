import { Button, Stack, Typography } from '@mui/material'
import { Link as RouterLink } from 'react-router'
import { PageHeading } from '../kit/PageHeading.tsx'
import { useText } from '../i18n/useText.ts'
import { NothingPublished } from './NothingPublished.tsx'

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
