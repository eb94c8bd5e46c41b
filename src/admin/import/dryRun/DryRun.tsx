import { Alert, Box, Button, LinearProgress, Stack, Typography } from '@mui/material'
import type { PlannedImport } from '#api/imports.ts'
import { useText } from '../../i18n/useText.ts'
import { ErrorAlert } from '../../kit/ErrorAlert.tsx'
import { parseProblem } from '../../kit/server/problem.ts'
import { ApplyPart } from '../end/ApplyPart.tsx'
import { useImportRun } from '../run/importRunContext.ts'
import { AbsentPart } from './AbsentPart.tsx'
import { DefaultsPart } from './DefaultsPart.tsx'
import { OptionsPart } from './OptionsPart.tsx'
import { RecordsPart } from './RecordsPart.tsx'
import { RowsPart } from './RowsPart.tsx'
import { SiteChangesPart } from './SiteChangesPart.tsx'
import { TextsPart } from './TextsPart.tsx'
import { UnreadPart } from './UnreadPart.tsx'
import { ValuesPart } from './ValuesPart.tsx'

/** What the import would do, whole, with what is to be chosen, and the button that does it. */
export function DryRun() {
  const text = useText()
  const { state } = useImportRun()
  const { planned, isPlanning, isChangedSince } = state
  return (
    <Box component="section" aria-label={text('imports.plan.title')} aria-busy={isPlanning}>
      <Box role="status" sx={{ minHeight: 4 }}>
        {isPlanning && <LinearProgress aria-label={text('imports.plan.planning')} />}
      </Box>
      <PlanError />
      {isChangedSince && (
        <Alert severity="warning" sx={{ mb: 2 }} role="alert">
          {text('imports.plan.changedSince')}
        </Alert>
      )}
      {planned && <Plan planned={planned} />}
    </Box>
  )
}

/** Why there is no dry run. What stands of one before stays in sight. */
function PlanError() {
  const text = useText()
  const { run, state } = useImportRun()
  const { error, planned, applying } = state
  if (error === null || applying) return null
  const isGone = parseProblem(error)?.status === 404
  return (
    <Box role="alert" sx={{ mb: 2, maxWidth: '60rem' }}>
      <ErrorAlert error={error} />
      <Typography sx={{ my: 1 }}>
        {text(isGone ? 'imports.plan.gone' : planned ? 'imports.apply.failed' : 'imports.plan.failed')}
      </Typography>
      {!isGone && (
        <Button variant="outlined" onClick={() => run.planAgain()}>
          {text('imports.plan.retry')}
        </Button>
      )}
    </Box>
  )
}

function Plan({ planned: { plan } }: { planned: PlannedImport }) {
  const text = useText()
  const { sections, site, absent, cookies } = plan
  const isNothing =
    cookies.every(({ kind }) => kind === 'same') &&
    sections.every(({ kind }) => kind === 'same') &&
    site === null &&
    plan.providers.every(({ kind }) => kind === 'same') &&
    plan.categories.every(({ kind }) => kind === 'same')
  return (
    <Stack spacing={3}>
      <Box>
        <Typography variant="h2">{text('imports.plan.title')}</Typography>
        {isNothing && <Typography sx={{ mt: 1 }}>{text('imports.plan.nothing')}</Typography>}
      </Box>
      <ValuesPart />
      <DefaultsPart plan={plan} />
      {cookies.length > 0 && <RowsPart plan={plan} />}
      <UnreadPart plan={plan} />
      <RecordsPart plan={plan} />
      {sections.length > 0 && <TextsPart sections={sections} />}
      {site && <SiteChangesPart site={site} />}
      {absent.length > 0 && <AbsentPart absent={absent} />}
      {cookies.length > 0 && <OptionsPart plan={plan} />}
      <ApplyPart plan={plan} />
    </Stack>
  )
}
