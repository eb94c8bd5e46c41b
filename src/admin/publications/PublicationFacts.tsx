import { Box, Typography } from '@mui/material'
import type { Publication } from '#charter/publication/publication.ts'
import { useText } from '../i18n/useText.ts'
import { PublishedAt } from './PublishedAt.tsx'
import { useChangeCountsInWords } from './useChangeCountsInWords.ts'

/** When, by whom and why a version went online, and what it changed. */
export function PublicationFacts({ publication }: { publication: Publication }) {
  const text = useText()
  const changeCounts = useChangeCountsInWords()
  return (
    <Box sx={{ mb: 1 }}>
      <Typography>
        <PublishedAt publication={publication} />
      </Typography>
      <Typography color="textSecondary">{changeCounts(publication)}</Typography>
      {publication.note && (
        <Typography sx={{ mt: 1, maxWidth: '46rem', whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {text('publications.note')}
          </Box>{' '}
          {publication.note}
        </Typography>
      )}
    </Box>
  )
}
