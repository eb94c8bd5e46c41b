import { Alert, Box, Button, Typography } from '@mui/material'
import { useEffect, useId, useRef } from 'react'
import { useFormState } from 'react-hook-form'
import type { ResourceName } from '#api/resourceNames.ts'
import { descriptions } from '#api/resources.ts'
import type { Change } from '#charter/history/change.ts'
import { changedFieldsInWords } from '#charter/history/changedFieldsInWords.ts'
import type { AdminRecord } from '../../kit/records.ts'
import { useLanguage } from '../../kit/language.ts'
import { parseProblem } from '../../kit/server/problem.ts'
import { useText } from '../../i18n/useText.ts'
import { ChangedFields } from '../ChangedFields.tsx'
import { useHistoryRecords } from '../useHistoryRecords.ts'
import { RestoreRefusal } from './RestoreRefusal.tsx'
import { useRestore } from './useRestore.ts'

interface EarlierStatePanelProps {
  change: Change
  resource: ResourceName
  record: AdminRecord
  onDone: () => void
  onClose: () => void
}

/** What going back to an earlier state would change, from now to then, and the button that does it. */
export function EarlierStatePanel({ change, resource, record, onDone, onClose }: EarlierStatePanelProps) {
  const text = useText()
  const id = useId()
  const panel = useRef<HTMLElement>(null)
  // It opens below the button that was pressed, which may be at the edge of the window.
  useEffect(() => {
    panel.current?.scrollIntoView({ block: 'nearest' })
    panel.current?.focus({ preventScroll: true })
  }, [])
  const { language } = useLanguage()
  const { isDirty } = useFormState()
  const { mutate, isPending, error } = useRestore({ resource, id: record.id, change: change.id })
  const current = newest(record, parseProblem(error)?.current)
  const wouldBe = restoration(change, resource, current)
  const { nameOf } = useHistoryRecords([wouldBe])
  const fields = changedFieldsInWords(wouldBe, nameOf, language)
  return (
    <Box component="section" ref={panel} tabIndex={-1} aria-labelledby={id} sx={PANEL}>
      {error && <RestoreRefusal error={error} change={change} nameOf={nameOf} />}
      <Typography id={id} variant="h3" sx={{ fontSize: '1rem', fontWeight: 600 }}>
        {text(fields.length === 0 ? 'history.restore.same' : 'history.restore.wouldChange')}
      </Typography>
      <ChangedFields fields={fields} sides="both" isUnfolded />
      {isDirty && fields.length > 0 && (
        <Alert severity="warning" sx={{ my: 1 }}>
          {text('history.restore.unsaved')}
        </Alert>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
        {fields.length > 0 && (
          <Button
            variant="contained"
            loading={isPending}
            loadingPosition="start"
            onClick={() => mutate(current.version, { onSuccess: onDone })}
          >
            {text('history.restore.confirm')}
          </Button>
        )}
        <Button color="inherit" onClick={onClose}>
          {text('history.restore.close')}
        </Button>
      </Box>
    </Box>
  )
}

const PANEL = { mt: 1, p: 1.5, borderLeft: 3, borderColor: 'primary.main', bgcolor: 'action.hover' }

/** What the server says there is now, when that is newer than what the page has read. */
function newest(read: AdminRecord, current: Record<string, unknown> | undefined): AdminRecord {
  return typeof current?.version === 'number' && current.version > read.version
    ? { ...read, ...current, version: current.version }
    : read
}

/** The change that going back would be: of what people write, and nothing else. */
function restoration(change: Change, resource: ResourceName, current: AdminRecord): Change {
  const state = change.after ?? {}
  const fields = Object.keys(descriptions[resource].schema.shape)
  const written = (record: Record<string, unknown>) =>
    Object.fromEntries(fields.map((field) => [field, record[field] ?? null]))
  return { ...change, action: 'update', before: written(current), after: written(state) }
}
