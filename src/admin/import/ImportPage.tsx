import { Stack } from '@mui/material'
import { useEffect } from 'react'
import { useNavigate, useParams } from 'react-router'
import { useText } from '../i18n/useText.ts'
import { PageHeading } from '../kit/PageHeading.tsx'
import { IfAllowed } from '../kit/session/access.tsx'
import { useUnsaved } from '../kit/unsaved/UnsavedGuard.tsx'
import { ColumnsPart } from './columns/ColumnsPart.tsx'
import { DryRun } from './dryRun/DryRun.tsx'
import { ImportDone } from './end/ImportDone.tsx'
import { PastImports } from './past/PastImports.tsx'
import { ImportRunContext, useCreatedRun, useImportRun } from './run/importRunContext.ts'
import { useKeptChoices } from './run/useKeptChoices.ts'
import { SitesPart } from './SitesPart.tsx'
import { RecognisedPart } from './source/RecognisedPart.tsx'
import { ReadingPart } from './source/ReadingPart.tsx'
import { SourcePart } from './source/SourcePart.tsx'

/** « Importer »: a file or a page is read in the browser, shown as what it would change, and only then written. */
export function ImportPage() {
  const text = useText()
  return (
    <IfAllowed action="create" resource="imports" otherwise="page">
      <PageHeading title={text('imports.title')} />
      <ImportSteps />
    </IfAllowed>
  )
}

function ImportSteps() {
  const run = useCreatedRun()
  return (
    <ImportRunContext value={run}>
      <Addressed />
      <Steps />
    </ImportRunContext>
  )
}

/** Keeps the import in the address, so that a reload goes on with it, and asks before another page closes it. */
function Addressed() {
  const { state, run } = useImportRun()
  const { id } = useParams()
  const navigate = useNavigate()
  const kept = useKeptChoices()
  const shown = state.done?.id ?? state.planned?.id ?? null
  const addressed = id === undefined ? null : Number(id)

  useEffect(() => {
    if (shown !== null && shown !== addressed) void navigate(`/import/${shown}`, { replace: true })
    // The address follows the import; what the address asks for is below.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [shown])

  useEffect(() => {
    const { planned, done } = run.state()
    const known = done?.id ?? planned?.id ?? null
    if (addressed === null && known !== null) run.reset()
    else if (addressed !== null && addressed !== known) run.resume(addressed, kept.find(addressed))
    // oxlint-disable-next-line react/exhaustive-deps
  }, [addressed])

  useUnsaved(state.planned !== null && state.done === null, {
    isClosedBy: (next) => next.pathname !== `/import/${shown}`,
    discard() {
      if (shown !== null) kept.remove(shown)
      run.reset()
    },
  })
  return null
}

function Steps() {
  const { state } = useImportRun()
  const { source, read, planned, done, isPlanning, error } = state
  if (done) return <ImportDone status={done} />
  const isBegun = source !== null || planned !== null || isPlanning || error !== null
  if (!isBegun)
    return (
      <Stack spacing={4}>
        <SourcePart />
        <PastImports />
      </Stack>
    )
  return (
    <Stack spacing={3}>
      <ReadingPart />
      {read && <RecognisedPart read={read} />}
      {read?.table && <ColumnsPart read={read} table={read.table} />}
      <SitesPart />
      <DryRun />
    </Stack>
  )
}
