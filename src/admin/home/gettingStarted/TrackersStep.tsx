import { Button, Typography } from '@mui/material'
import { useGetOne } from 'react-admin'
import type { Site } from '#charter/register/site.ts'
import { SITE_ID } from '#charter/register/siteId.ts'
import {
  areExampleCookies,
  EXAMPLE_URL,
  nameOwnPlatform,
  namesExamplePlatform,
} from '#charter/starter/example.ts'
import { ErrorAlert } from '../../kit/ErrorAlert.tsx'
import { UndoableNotice } from '../../kit/list/UndoableNotice.tsx'
import type { SectionRecord } from '../../kit/records.ts'
import { useAct } from '../../kit/server/startQueries.ts'
import { useMay } from '../../kit/session/access.tsx'
import { useText } from '../../i18n/useText.ts'
import { Step, StepActions, StepLink } from './Step.tsx'
import type { Progress } from './useProgress.ts'

/** The cookies that the register holds: the example, which can be kept or replaced, or the officer’s own. */
export function TrackersStep({ progress }: { progress: Progress }) {
  const text = useText()
  const { cookies, cookieCount, sections, isDone, current } = progress
  const mayAdd = useMay('create', 'cookies')
  const mayImport = useMay('create', 'imports')
  const mayStartOver = useMay('update', 'sites')
  const startOver = useAct((dataProvider) => dataProvider.startOver())
  const isExample = cookieCount === cookies.length && areExampleCookies(cookies.map(({ name }) => name))
  return (
    <Step title={text('start.trackers.title')} isDone={isDone('trackers')}>
      <Typography>
        {isExample && text('start.trackers.example', { count: cookieCount })}
        {!isExample &&
          (cookieCount === 0
            ? text(mayAdd ? 'start.trackers.none' : 'home.empty.readOnly')
            : text('start.trackers.count', { smart_count: cookieCount }))}
      </Typography>
      {startOver.data && (
        <UndoableNotice
          message="start.trackers.startedOver"
          count={startOver.data.ids.length}
          act={startOver.data.act}
        />
      )}
      {startOver.error && <ErrorAlert error={startOver.error} />}
      {isExample && <OtherPlatform sections={sections} />}
      <StepActions>
        {mayAdd && (
          <StepLink to="/cookies/create" isNext={current === 'trackers'}>
            {text('start.trackers.add')}
          </StepLink>
        )}
        {mayImport && (
          <StepLink to="/import" isNext={false}>
            {text('start.trackers.import')}
          </StepLink>
        )}
        {isExample && mayStartOver && (
          <Button variant="outlined" loading={startOver.isPending} onClick={() => startOver.mutate(null)}>
            {text('start.trackers.startOver')}
          </Button>
        )}
      </StepActions>
    </Step>
  )
}

/** A heading of the example that still names another platform, with the button that names this one. */
function OtherPlatform({ sections }: { sections: readonly SectionRecord[] }) {
  const text = useText()
  const mayUpdate = useMay('update', 'sections')
  const { data: site } = useGetOne<Site & { id: number }>('sites', { id: SITE_ID })
  const platformUrl = site?.platformUrl ?? ''
  const named = sections.find(({ heading }) => namesExamplePlatform(heading, platformUrl))
  const adapt = useAct((dataProvider, { id, heading }: SectionRecord) =>
    dataProvider.updateMany('sections', {
      ids: [id],
      data: { heading: nameOwnPlatform(heading, platformUrl) },
    }),
  )
  if (adapt.data) return <UndoableNotice message="start.trackers.adapted" count={1} act={adapt.data.act} />
  if (!named || !mayUpdate) return null
  return (
    <>
      <Typography sx={{ mt: 1 }}>{text('start.trackers.otherAddress', { address: EXAMPLE_URL })}</Typography>
      {adapt.error && <ErrorAlert error={adapt.error} />}
      <StepActions>
        <Button variant="outlined" loading={adapt.isPending} onClick={() => adapt.mutate(named)}>
          {text('start.trackers.adapt')}
        </Button>
      </StepActions>
    </>
  )
}
