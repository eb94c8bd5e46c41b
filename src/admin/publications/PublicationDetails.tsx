import { Box, Paper, Stack, Typography } from '@mui/material'
import { useRef, useState } from 'react'
import type { Publication } from '#charter/publication/publication.ts'
import { PageHeading } from '../kit/PageHeading.tsx'
import { LanguageChoice } from '../kit/LanguageChoice.tsx'
import { useDraftStatus } from '../kit/server/queries.ts'
import { useText } from '../i18n/useText.ts'
import { OnlineMark, PublishedAt, useChangeCountsInWords } from './publicationFacts.tsx'
import { describeFile, PublicationFiles } from './PublicationFiles.tsx'
import { Neighbours } from './Neighbours.tsx'
import { PublicationFindings } from './PublicationFindings.tsx'
import { PublicationProof } from './PublicationProof.tsx'
import { PublishedFrame } from './PublishedFrame.tsx'
import { languagesOfVersion, VersionLanguages } from './VersionLanguages.tsx'
import { CompareButton, RestoreButton } from './VersionButtons.tsx'

/** A version: its author, time and note, its frozen page and, beside the page, its files, findings and proof. */
export function PublicationDetails({ publication }: { publication: Publication }) {
  const text = useText()
  const last = useDraftStatus().data?.online?.number
  const frame = useRef<HTMLIFrameElement>(null)
  const { number } = publication
  const languages = languagesOfVersion(publication)
  const [chosen, setChosen] = useState<string | null>(null)
  // The version before may have had other languages.
  const language = languages.includes(chosen) ? chosen : null
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
          {languages.length > 1 && (
            <LanguageChoice
              languages={languages.map((tag) => tag ?? '')}
              value={language ?? ''}
              onChange={(tag) => setChosen(tag || null)}
              base={text('translations.base')}
            />
          )}
          <Paper variant="outlined" sx={{ overflow: 'hidden', height: { xs: '60dvh', lg: '80dvh' } }}>
            <PublishedFrame
              ref={frame}
              // A new frame for each version: a new address in the same frame would add an entry to the browser's history.
              key={`${number} ${language}`}
              src={describeFile(number, 'html', language).url}
              title={text('publications.frame', { number })}
            />
          </Paper>
        </Box>
        <Stack spacing={2} sx={{ minWidth: 0 }}>
          <PublicationFiles
            number={number}
            language={language}
            onPrint={() => frame.current?.contentWindow?.print()}
          />
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
      <VersionLanguages publication={publication} />
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
