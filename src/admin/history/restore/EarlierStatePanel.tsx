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
import { useRestoreRecord } from './useRestoreRecord.ts'

interface EarlierStatePanelProps {
  change: Change
  resource: ResourceName
  record: AdminRecord
  onDone: () => void
  onClose: () => void
}

/** The changes that restoring an earlier state would make, and the button that restores it. */
export function EarlierStatePanel({ change, resource, record, onDone, onClose }: EarlierStatePanelProps) {
  const text = useText()
  const id = useId()
  const panel = useRef<HTMLElement>(null)
  // The panel opens below its button, which may be at the edge of the window.
  useEffect(() => {
    panel.current?.scrollIntoView({ block: 'nearest' })
    panel.current?.focus({ preventScroll: true })
  }, [])
  const { language } = useLanguage()
  const { isDirty } = useFormState()
  const { mutate, isPending, error } = useRestoreRecord({ resource, id: record.id, change: change.id })
  const current = chooseNewest(record, parseProblem(error)?.current)
  const restoration = createRestoration(change, resource, current)
  const { nameOf } = useHistoryRecords([restoration])
  const fields = changedFieldsInWords(restoration, nameOf, language)
  return (
    <Box component="section" ref={panel} tabIndex={-1} aria-labelledby={id} sx={PANEL}>
      {error && <RestoreRefusal error={error} change={change} nameOf={nameOf} />}
      <Typography id={id} variant="h3" sx={{ fontSize: '1rem', fontWeight: 600 }}>
        {text(fields.length === 0 ? 'history.restore.same' : 'history.restore.changes')}
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

/** The record as the server's refusal gives it, if that is newer than the one the page has read. */
function chooseNewest(read: AdminRecord, current: Record<string, unknown> | undefined): AdminRecord {
  return typeof current?.version === 'number' && current.version > read.version
    ? { ...read, ...current, version: current.version }
    : read
}

/** The change that restoring would make, limited to the fields that a person can edit. */
function createRestoration(change: Change, resource: ResourceName, current: AdminRecord): Change {
  const state = change.after ?? {}
  const fields = Object.keys(descriptions[resource].schema.shape)
  const pickFields = (record: Record<string, unknown>) =>
    Object.fromEntries(fields.map((field) => [field, record[field] ?? null]))
  return { ...change, action: 'update', before: pickFields(current), after: pickFields(state) }
}
