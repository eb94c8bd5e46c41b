import { Link, Typography } from '@mui/material'
import type { ProposalSource } from '#charter/trackers/knownTracker.ts'
import { useDay } from '../../kit/time.tsx'
import { useText } from '../../i18n/useText.ts'

/** Who says what is proposed, with a link where it can be read. */
export function ProposalOrigin({ source }: { source: ProposalSource }) {
  const text = useText()
  const day = useDay()
  const { origin, title, address, on } = source
  return (
    <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
      {text(`trackers.origin.${origin}`)}{' '}
      {address === '' ? (
        title
      ) : (
        <Link href={address} underline="always" target="_blank" rel="noopener noreferrer">
          {title}
        </Link>
      )}
      {on !== null && text('trackers.origin.on', { day: day(on) })}. {text('trackers.origin.check')}
    </Typography>
  )
}
