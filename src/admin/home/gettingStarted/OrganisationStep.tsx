import { Typography } from '@mui/material'
import { useMay } from '../../kit/session/access.tsx'
import { useText } from '../../i18n/useText.ts'
import { Step, StepActions, StepLink } from './Step.tsx'
import type { Progress } from './useProgress.ts'

/** Who is responsible for the platform, and how to reach them. */
export function OrganisationStep({ progress: { isDone, current } }: { progress: Progress }) {
  const text = useText()
  const mayUpdate = useMay('update', 'sites')
  const isFilled = isDone('organisation')
  return (
    <Step title={text('start.organisation.title')} isDone={isFilled}>
      <Typography>{text(isFilled ? 'start.organisation.done' : 'start.organisation.toDo')}</Typography>
      {mayUpdate ? (
        <StepActions>
          <StepLink to="/organisation" isNext={current === 'organisation'}>
            {text(isFilled ? 'start.organisation.change' : 'start.organisation.action')}
          </StepLink>
        </StepActions>
      ) : (
        !isFilled && <Typography color="textSecondary">{text('start.organisation.others')}</Typography>
      )}
    </Step>
  )
}
