import { Alert, Box, Button } from '@mui/material'
import { useId, useState } from 'react'
import { useResourceContext } from 'react-admin'
import type { FieldValues } from 'react-hook-form'
import { changedFieldsInWords } from '#charter/history/changedFieldsInWords.ts'
import { isSameValue } from '#charter/kit/values.ts'
import { ChangedFields } from '../../history/ChangedFields.tsx'
import { useHistoryRecords } from '../../history/useHistoryRecords.ts'
import { useText } from '../../i18n/useText.ts'
import { DisclosureButton } from '../../kit/DisclosureButton.tsx'
import { useLanguage } from '../../kit/language.ts'
import { useMinute } from '../../kit/time.tsx'
import type { Draft } from '../../kit/unsaved/drafts.ts'

interface DraftOfferProps {
  draft: Draft
  fields: readonly string[]
  /** The stored record; undefined for a new record. */
  record: FieldValues | undefined
  onResume: () => void
  onRemove: () => void
}

/** « Un brouillon du 3 mars 2026 à 14:05 n’a pas été enregistré », with what differs, and two buttons. */
export function DraftOffer({ draft, fields, record, onResume, onRemove }: DraftOfferProps) {
  const text = useText()
  const minute = useMinute()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const isOutdated = record !== undefined && record.version !== draft.base.version
  return (
    <Alert severity="info" role="group" aria-labelledby={`${id}text`} sx={{ mb: 2 }}>
      <Box id={`${id}text`}>{text('app.draft.offer', { at: minute(draft.at) })}</Box>
      {isOutdated && text('app.draft.outdated')}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
        <Button size="small" variant="outlined" onClick={onResume}>
          {text('app.draft.resume')}
        </Button>
        <Button size="small" color="inherit" onClick={onRemove}>
          {text('app.draft.remove')}
        </Button>
        <DisclosureButton isOpen={isOpen} controls={id} onToggle={() => setOpen(!isOpen)}>
          {text('app.draft.differences')}
        </DisclosureButton>
      </Box>
      <Box id={id} hidden={!isOpen}>
        {isOpen && <DraftDifferences draft={draft} fields={fields} record={record} />}
      </Box>
    </Alert>
  )
}

/** What the draft would change: the record as it is stored, and what was typed. */
function DraftDifferences({ draft, fields, record }: Pick<DraftOfferProps, 'draft' | 'fields' | 'record'>) {
  const { language } = useLanguage()
  const resource = useResourceContext() ?? ''
  // A new record has nothing to compare with: all that was filled in is shown.
  const typedFields = fields.filter(
    (field) => !isSameValue(draft.values[field], record ? draft.base[field] : null),
  )
  const pickTyped = (values: FieldValues) =>
    Object.fromEntries(typedFields.map((field) => [field, values[field] ?? null]))
  const change = {
    id: 0,
    at: draft.at,
    who: '',
    action: 'update',
    resource,
    recordId: null,
    before: pickTyped(record ?? {}),
    after: pickTyped(draft.values),
  } as const
  const { nameOf } = useHistoryRecords([change])
  const changed = changedFieldsInWords(change, nameOf, language)
  return <ChangedFields fields={changed} sides={record ? 'both' : 'after'} isUnfolded />
}
