import { useEffect } from 'react'
import { useFormContext } from 'react-hook-form'
import { sameValue } from '../../kit/form/FieldValue.tsx'
import type { StoredRecord } from '../../kit/records.ts'
import type { Saved } from './useSave.ts'

interface FollowRecordProps {
  record: StoredRecord | undefined
  saved: Saved | null
  onSaved: (saved: StoredRecord, addAnother: boolean) => void
}

/**
 * Keeps a form up with its record and never at the expense of what was typed: after a save it starts again from the
 * stored record, with what was typed while the save was under way; a newer version that a background request brings is only taken
 * when nothing is unsaved (otherwise saving will find out, and ask).
 */
export function FollowRecord({ record, saved, onSaved }: FollowRecordProps) {
  const { reset, getValues, setValue, formState } = useFormContext()
  const { isSubmitSuccessful, isSubmitting, isDirty } = formState

  useEffect(() => {
    if (!saved || !isSubmitSuccessful) return
    const typed = Object.entries(getValues())
    reset(saved.record)
    for (const [field, value] of typed) {
      if (!sameValue(value, saved.submitted[field])) setValue(field, value, { shouldDirty: true })
    }
    onSaved(saved.record, saved.addAnother)
  }, [saved, isSubmitSuccessful, getValues, reset, setValue, onSaved])

  useEffect(() => {
    if (record && !isDirty && !isSubmitting && record.version > getValues('version')) reset(record)
  }, [record, isDirty, isSubmitting, getValues, reset])

  return null
}
