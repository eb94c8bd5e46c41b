import { Link, Typography } from '@mui/material'
import { Link as RouterLink } from 'react-router'
import type { Publication } from '#charter/publication/publication.ts'
import { useText } from '../i18n/useText.ts'
import { useExactTime } from '../kit/time.tsx'

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
