import { Link, Typography } from '@mui/material'
import { setNoBreakSpaces } from '#charter/kit/setNoBreakSpaces.ts'
import type { Ruling } from '#charter/trackers/knownTracker.ts'
import { useDayOf } from '../../kit/time.tsx'
import { useText } from '../../i18n/useText.ts'

/** Where a value was read; `on` is the day on which a list was imported. */
export type ProposedSource = Ruling['source'] & { on?: string | null }

/** A source by its title, with a link if it has an address. */
export function ProposalOrigin({ source: { title, address, on = null } }: { source: ProposedSource }) {
  const text = useText()
  const day = useDayOf()
  return (
    <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
      {text('trackers.origin.of')}{' '}
      {address === '' ? (
        title
      ) : (
        <Link href={address} underline="always" target="_blank" rel="noopener noreferrer">
          {setNoBreakSpaces(title)}
        </Link>
      )}
      {on !== null && text('trackers.origin.on', { day: day(on) })}
    </Typography>
  )
}
