import { Box, Paper, Stack, Typography } from '@mui/material'
import { useRef } from 'react'
import type { Publication } from '#charter/publication/publication.ts'
import { PageHeading } from '../kit/PageHeading.tsx'
import { useDraftStatus } from '../kit/server/queries.ts'
import { useText } from '../i18n/useText.ts'
import { OnlineMark, PublishedAt, useChangeCountsInWords } from './publicationFacts.tsx'
import { describeFile, PublicationFiles } from './PublicationFiles.tsx'
import { Neighbours } from './Neighbours.tsx'
import { PublicationFindings } from './PublicationFindings.tsx'
import { PublicationProof } from './PublicationProof.tsx'
import { PublishedFrame } from './PublishedFrame.tsx'
import { CompareButton, RestoreButton } from './VersionButtons.tsx'

/** A version: its author, time and note, its frozen page and, beside the page, its files, findings and proof. */
export function PublicationDetails({ publication }: { publication: Publication }) {
  const text = useText()
  const last = useDraftStatus().data?.online?.number
  const frame = useRef<HTMLIFrameElement>(null)
  const { number } = publication
  return (
    <>
      <PageHeading
        title={text('publications.version', { number })}
        detail={number === last && <OnlineMark />}
        actions={<Neighbours number={number} last={last} />}
      />
      <PublicationSummary publication={publication} />
      <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap', mb: 2 }}>
        <CompareButton number={number} />
        <RestoreButton number={number} />
      </Stack>
      <Box sx={COLUMNS}>
        <Box sx={{ minWidth: 0 }}>
          <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
            {text('publications.frozen')}
          </Typography>
          <Paper variant="outlined" sx={{ overflow: 'hidden', height: { xs: '60dvh', lg: '80dvh' } }}>
            <PublishedFrame
              ref={frame}
              // A new frame for each version: a new address in the same frame would add an entry to the browser's history.
              key={number}
              src={describeFile(number, 'html').url}
              title={text('publications.frame', { number })}
            />
          </Paper>
        </Box>
        <Stack spacing={2} sx={{ minWidth: 0 }}>
          <PublicationFiles number={number} onPrint={() => frame.current?.contentWindow?.print()} />
          <PublicationFindings number={number} />
          <PublicationProof publication={publication} />
        </Stack>
      </Box>
    </>
  )
}

const COLUMNS = {
  display: 'grid',
  gap: 3,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 21rem' },
  alignItems: 'start',
}

/** The time and author of a version, its changes and its note. */
function PublicationSummary({ publication }: { publication: Publication }) {
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
