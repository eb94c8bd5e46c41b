import { useQueryClient } from '@tanstack/react-query'
import { type BaseSyntheticEvent, useState } from 'react'
import { HttpError, useCreate, useResourceContext, useUpdate } from 'react-admin'
import type { FieldValues } from 'react-hook-form'
import { messageOf, parseProblem } from '../kit/server/problem.ts'
import { isSameValue } from '#charter/kit/values.ts'
import type { SaveOutcome } from './SaveStatus.tsx'
import { useReviewOnSave } from '../findings/review/useReviewOnSave.ts'
import type { AdminRecord } from '../kit/records.ts'
import { submissionErrors } from '../kit/form/formResolver.ts'

/** A successful save, with the values that were sent: the user may have typed more since. */
export interface CompletedSave {
  record: AdminRecord
  submitted: FieldValues
  addAnother: boolean
}

/** The typed values, and the version that another user has stored meanwhile. */
export interface StaleVersions {
  mine: FieldValues
  current: FieldValues
}

/** The value of the submit button that saves and then opens a new form. */
export const ADD_ANOTHER = 'add another'

/** Saves a form and returns the outcome. `loaded` is the edited record; undefined for a new record. */
export function useSave(loaded: AdminRecord | undefined, fields: string[], initialOutcome?: SaveOutcome) {
  const resource = useResourceContext()
  const queryClient = useQueryClient()
  const [outcome, setOutcome] = useState<SaveOutcome | null>(initialOutcome ?? null)
  const [saved, setSaved] = useState<CompletedSave | null>(null)
  const record = pickNewest(loaded, saved?.record)
  const write = useWrite(record)
  const reviewed = useReviewOnSave(resource)
  const [stale, setStale] = useState<StaleVersions | null>(null)

  async function save(submitted: FieldValues, event?: BaseSyntheticEvent) {
    const addAnother = isAddAnother(event)
    if (record && fields.every((field) => isSameValue(submitted[field], record[field]))) {
      setOutcome((last) => (last?.kind === 'saved' ? last : { kind: 'unchanged' }))
      setSaved({ record, submitted, addAnother })
      return undefined
    }
    setOutcome(null)
    try {
      const values = reviewed(submitted, record)
      setSaved({ record: await write(values), submitted, addAnother })
      setOutcome({ kind: 'saved', at: new Date(), isReview: values !== submitted })
      return undefined
    } catch (error) {
      const problem = parseProblem(error)
      if (problem?.current) {
        setStale({ mine: submitted, current: problem.current })
        void queryClient.invalidateQueries({ queryKey: [resource] })
      }
      setOutcome({
        kind: 'failed',
        message: isDeleted(error) ? 'app.form.deleted' : messageOf(error),
        args: problem?.args,
        records: problem?.records ?? [],
      })
      return submissionErrors(error)
    }
  }

  return { save, saved, outcome, setOutcome, stale, closeStale: () => setStale(null) }
}

// After a save, react-admin loads the new version too, but a second press of the button may come before that.
function pickNewest(
  loaded: AdminRecord | undefined,
  saved: AdminRecord | undefined,
): AdminRecord | undefined {
  return loaded && saved && loaded.version > saved.version ? loaded : (saved ?? loaded)
}

function useWrite(record: AdminRecord | undefined) {
  const resource = useResourceContext()
  const [create] = useCreate<AdminRecord, Error, AdminRecord>()
  const [update] = useUpdate<AdminRecord>()
  return async (data: FieldValues): Promise<AdminRecord> => {
    const stored = record
      ? await update(resource, { id: record.id, data, previousData: record }, { returnPromise: true })
      : await create(resource, { data }, { returnPromise: true })
    if (!stored) throw new Error('returnPromise makes react-admin answer with the record')
    return stored
  }
}

// The record was deleted by another user since it was opened.
function isDeleted(error: unknown): boolean {
  return error instanceof HttpError && error.status === 404
}

function isAddAnother(event: BaseSyntheticEvent | undefined): boolean {
  const submit = event?.nativeEvent
  return (
    submit instanceof SubmitEvent &&
    submit.submitter instanceof HTMLButtonElement &&
    submit.submitter.value === ADD_ANOTHER
  )
}
