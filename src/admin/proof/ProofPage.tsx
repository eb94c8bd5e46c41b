import { Box, Paper, TextField, Typography } from '@mui/material'
import { useState } from 'react'
import { DownloadButton } from '../kit/download.tsx'
import { useLanguage } from '../kit/language.ts'
import { PageHeading } from '../kit/PageHeading.tsx'
import { TimeZoneNote, useToday } from '../kit/timeZone.tsx'
import { IfAllowed } from '../kit/session/access.tsx'
import { useText } from '../i18n/useText.ts'
import { lastTwelveMonths } from './lastTwelveMonths.ts'
import { ProofContents } from './ProofContents.tsx'
import { useProofContents } from './useProofContents.ts'

/** « Dossier de preuve »: the versions of a period and the evidence for them, in one file for an inspector. */
export function ProofPage() {
  const text = useText()
  return (
    <IfAllowed action="read" resource="proof" otherwise="page">
      <PageHeading title={text('app.menu.proof')} />
      <Typography sx={{ mb: 2, maxWidth: '46rem' }}>{text('proof.intro')}</Typography>
      <ProofForm />
    </IfAllowed>
  )
}

/** The period, the contents of its file, and the button that downloads the file. */
function ProofForm() {
  const text = useText()
  const { language } = useLanguage()
  const [period, setPeriod] = useState(lastTwelveMonths(useToday()()))
  const contents = useProofContents(period)
  const { from, to } = period
  return (
    <Paper variant="outlined" sx={{ p: 2, maxWidth: '46rem' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2 }}>
        <DayField label={text('proof.from')} value={from} onChange={(from) => setPeriod({ from, to })} />
        <DayField label={text('proof.to')} value={to} onChange={(to) => setPeriod({ from, to })} />
      </Box>
      <TimeZoneNote />
      <Box role="status" sx={{ my: 2 }}>
        <ProofContents contents={contents} />
      </Box>
      <DownloadButton
        url={`/api/proof.zip?${new URLSearchParams({ from, to, language })}`}
        fileName={`${text('proof.file')}-${from}_${to}.zip`}
        variant="contained"
        disabled={contents.kind !== 'found'}
      >
        {text('proof.download')}
      </DownloadButton>
      <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
        {text('proof.confidential')}
      </Typography>
    </Paper>
  )
}

interface DayFieldProps {
  label: string
  value: string
  onChange: (day: string) => void
}

function DayField({ label, value, onChange }: DayFieldProps) {
  return (
    <TextField
      type="date"
      label={label}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      slotProps={{ inputLabel: { shrink: true } }}
      sx={{ width: '11em' }}
    />
  )
}
