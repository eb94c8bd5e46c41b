import { Box, Link, Stack, Typography } from '@mui/material'
import { Link as RouterLink } from 'react-router'
import type { Publication } from '#charter/publication/publication.ts'
import { useText } from '../i18n/useText.ts'
import { OnlineMark, PublishedAt, useChangeCountsInWords } from './publicationFacts.tsx'
import { VersionLanguages } from './VersionLanguages.tsx'
import { CompareButton, RestoreButton, VersionButtons } from './VersionButtons.tsx'

interface PublicationItemProps {
  publication: Publication
  isOnline: boolean
}

/** A version on the timeline: its changes, its author and time, its note and its buttons. */
export function PublicationItem({ publication, isOnline }: PublicationItemProps) {
  const text = useText()
  const changeCounts = useChangeCountsInWords()
  const { number, note } = publication
  return (
    <Box component="li" sx={ITEM}>
      <Box component="span" aria-hidden sx={{ ...DOT, bgcolor: isOnline ? 'success.main' : 'divider' }} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5 }}>
        <Typography variant="h3" component="h2">
          <Link component={RouterLink} to={`/publications/${number}`}>
            {text('publications.version', { number })}
          </Link>
        </Typography>
        {isOnline && <OnlineMark />}
        <Typography>{changeCounts(publication)}</Typography>
      </Box>
      <Typography variant="body2" color="textSecondary">
        <PublishedAt publication={publication} />
      </Typography>
      <VersionLanguages publication={publication} />
      {note && <Typography sx={NOTE}>{note}</Typography>}
      <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap', mt: 1 }}>
        <VersionButtons number={number} />
        <CompareButton number={number} />
        <RestoreButton number={number} />
      </Stack>
    </Box>
  )
}

const ITEM = {
  position: 'relative',
  ml: '7px',
  pl: 3,
  pb: 3,
  borderLeft: 2,
  borderColor: 'divider',
  // The line of the timeline ends at the oldest version.
  '&:last-child': { borderColor: 'transparent' },
}
const DOT = { position: 'absolute', left: '-8px', top: '4px', width: 14, height: 14, borderRadius: '50%' }
const NOTE = { mt: 0.5, maxWidth: '46rem', whiteSpace: 'pre-line', overflowWrap: 'anywhere' }
