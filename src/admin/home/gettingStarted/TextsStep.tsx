import { Typography } from '@mui/material'
import { useMay } from '../../kit/session/access.tsx'
import { useText } from '../../i18n/useText.ts'
import { Step, StepActions, StepLink } from './Step.tsx'
import type { Progress } from './useProgress.ts'

/** The topics that visitors must be informed of: missing ones, and model texts that nobody has read yet. */
export function TextsStep({
  progress: { missingTexts, unreadTexts, isDone, current },
}: {
  progress: Progress
}) {
  const text = useText()
  const mayWrite = useMay('create', 'sections')
  const isNext = current === 'texts'
  return (
    <Step title={text('start.texts.title')} isDone={isDone('texts')}>
      {isDone('texts') && <Typography>{text('start.texts.done')}</Typography>}
      {missingTexts > 0 && <Typography>{text('start.texts.toDo', { smart_count: missingTexts })}</Typography>}
      {unreadTexts > 0 && <Typography>{text('start.texts.unread', { smart_count: unreadTexts })}</Typography>}
      {mayWrite && (
        <StepActions>
          {!isDone('texts') && (
            <StepLink to="/model-texts" isNext={isNext}>
              {missingTexts > 0
                ? text('start.texts.action', { smart_count: missingTexts })
                : text('start.texts.read', { smart_count: unreadTexts })}
            </StepLink>
          )}
          <StepLink to="/import" isNext={false}>
            {text('start.texts.paste')}
          </StepLink>
        </StepActions>
      )}
    </Step>
  )
}
