import { Link, Typography } from '@mui/material'
import { Link as RouterLink } from 'react-router'
import { filteredList } from '../../kit/list/listFilter.ts'
import { useDraftStatus } from '../../kit/server/queries.ts'
import { useMay } from '../../kit/session/access.tsx'
import { useText } from '../../i18n/useText.ts'
import { Step, StepActions, StepLink } from './Step.tsx'
import type { Progress } from './useProgress.ts'

/** Publishing, open as soon as nothing stands in its way. */
export function PublishStep({ progress: { blockers, notes, current } }: { progress: Progress }) {
  const text = useText()
  const mayPublish = useMay('create', 'publications')
  const { data: status } = useDraftStatus()
  const isOpen = blockers === 0
  const readyTitle = isOpen && mayPublish
  return (
    <Step title={text(readyTitle ? 'start.publish.ready' : 'start.publish.title')} isDone={false}>
      {!isOpen && <Typography>{text('start.publish.toDo')}</Typography>}
      {isOpen && !mayPublish && <Typography>{text('start.publish.others')}</Typography>}
      {isOpen && notes > 0 && (
        <Link component={RouterLink} to={filteredList('findings', { isAccepted: false })}>
          {text('start.publish.notes', { smart_count: notes })}
        </Link>
      )}
      <StepActions>
        {isOpen && mayPublish && (
          <StepLink to="/publish" isNext={current === 'publish'}>
            {text('start.publish.action', { number: status?.next ?? 1 })}
          </StepLink>
        )}
        <StepLink to="/preview" isNext={false}>
          {text('start.publish.preview')}
        </StepLink>
      </StepActions>
    </Step>
  )
}
