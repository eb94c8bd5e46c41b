import { Box, Button, Paper, Stack, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import { useState } from 'react'
import type { AnsweredFinding } from '#charter/findings/acceptance.ts'
import type { RegisterDataProvider } from '../kit/server/dataProvider.ts'
import { useText } from '../i18n/useText.ts'
import { DownloadButton } from '../kit/download.tsx'
import { FrozenFindingItem } from '../findings/FrozenFindingItem.tsx'

/** The findings of a version when it went online, with their acceptances. */
export function PublicationFindings({ number }: { number: number }) {
  const text = useText()
  const dataProvider = useDataProvider<RegisterDataProvider>()
  const { data, isSuccess } = useQuery({
    queryKey: ['publications', 'findings', number],
    queryFn: () => dataProvider.readFrozenFindings(number),
  })
  if (!isSuccess) return null
  const findings = data?.findings ?? null
  return (
    <Paper component="section" variant="outlined" aria-labelledby="findings" sx={{ p: 2 }}>
      <Typography variant="h2" id="findings" gutterBottom>
        {text('publications.findings.title')}
      </Typography>
      {findings === null && (
        <Typography variant="body2">{text('publications.findings.unavailable')}</Typography>
      )}
      {findings?.length === 0 && (
        <Typography variant="body2">{text('publications.findings.none')}</Typography>
      )}
      {findings && findings.length > 0 && (
        // The key resets the number of findings shown when the version changes.
        <FrozenFindingList key={number} number={number} findings={findings} />
      )}
    </Paper>
  )
}

// Few at first, so that the proof below stays in sight.
const SHOWN_AT_FIRST = 10
const STEP = 50

interface FrozenFindingListProps {
  /** The number of the version. */
  number: number
  findings: readonly AnsweredFinding[]
}

/** The number of findings of a version, and the findings, a few at a time; the file to download has them all. */
function FrozenFindingList({ number, findings }: FrozenFindingListProps) {
  const text = useText()
  const [shown, setShown] = useState(SHOWN_AT_FIRST)
  const left = findings.length - shown
  return (
    <>
      <Typography variant="body2" color="textSecondary" role="status" sx={{ mb: 1 }}>
        {left > 0
          ? text('publications.findings.shown', { shown, all: findings.length })
          : text('findings.count', { smart_count: findings.length })}
      </Typography>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {findings.slice(0, shown).map((finding) => (
          <FrozenFindingItem key={finding.id} finding={finding} />
        ))}
      </Box>
      {left > 0 && (
        <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap', mt: 1 }}>
          <Button variant="outlined" onClick={() => setShown(shown + STEP)}>
            {text('publications.findings.more', { smart_count: Math.min(STEP, left) })}
          </Button>
          <DownloadButton
            url={`/api/publications/${number}/findings`}
            fileName={text('publications.findings.fileName', { number: String(number) })}
          >
            {text('publications.findings.file')}
          </DownloadButton>
        </Stack>
      )}
    </>
  )
}
