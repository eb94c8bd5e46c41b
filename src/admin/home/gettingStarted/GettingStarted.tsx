import { Box, LinearProgress, Skeleton, Typography } from '@mui/material'
import { LoadFailed } from '../../kit/ErrorAlert.tsx'
import { useText } from '../../i18n/useText.ts'
import { HomePart } from '../HomePart.tsx'
import { KnownStep } from './KnownStep.tsx'
import { OrganisationStep } from './OrganisationStep.tsx'
import { PublishStep } from './PublishStep.tsx'
import { RestStep } from './RestStep.tsx'
import { TextsStep } from './TextsStep.tsx'
import { TrackersStep } from './TrackersStep.tsx'
import { type Progress, useProgress } from './useProgress.ts'

/** « Mise en route »: what a register needs before its first version goes online, in order, with what is done. */
export function GettingStarted() {
  const text = useText()
  const { progress, isError, retry } = useProgress()
  return (
    <HomePart title={text('start.title')}>
      {isError && <LoadFailed onRetry={retry} />}
      {!progress && !isError && <Skeleton variant="rounded" height={420} />}
      {progress && <Steps progress={progress} />}
    </HomePart>
  )
}

function Steps({ progress }: { progress: Progress }) {
  const text = useText()
  const { done, total } = progress
  const label = text('start.progress', { done, total, smart_count: done })
  return (
    <>
      <Typography color="textSecondary">{text('start.intro')}</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, my: 1 }}>
        <LinearProgress
          variant="determinate"
          value={(100 * done) / total}
          aria-label={label}
          sx={{ flex: '1 1 8em', maxWidth: '20em', height: 8, borderRadius: 4 }}
        />
        <Typography variant="body2">{label}</Typography>
      </Box>
      <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        <OrganisationStep progress={progress} />
        <TrackersStep progress={progress} />
        <KnownStep progress={progress} />
        <TextsStep progress={progress} />
        <RestStep progress={progress} />
        <PublishStep progress={progress} />
      </Box>
    </>
  )
}
