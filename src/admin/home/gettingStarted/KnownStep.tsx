import { Typography } from '@mui/material'
import { useMay } from '../../kit/session/access.tsx'
import { useText } from '../../i18n/useText.ts'
import { Step, StepActions, StepLink } from './Step.tsx'
import type { Progress } from './useProgress.ts'

/** What is publicly known of the trackers and missing in their records. */
export function KnownStep({ progress: { completions, current } }: { progress: Progress }) {
  const text = useText()
  const mayUpdate = useMay('update', 'cookies')
  const isDone = completions === 0
  return (
    <Step title={text('start.known.title')} isDone={isDone}>
      <Typography>
        {isDone ? text('start.known.done') : text('start.known.toDo', { smart_count: completions })}
      </Typography>
      {!isDone && mayUpdate && (
        <StepActions>
          <StepLink to="/known-values" isNext={current === 'known'}>
            {text('start.known.action', { smart_count: completions })}
          </StepLink>
        </StepActions>
      )}
    </Step>
  )
}
