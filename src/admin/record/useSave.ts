import { useQueryClient } from '@tanstack/react-query'
import { type BaseSyntheticEvent, useState } from 'react'
import { HttpError, useCreate, useResourceContext, useUpdate } from 'react-admin'
import type { FieldValues } from 'react-hook-form'
import { messageOf, parseProblem } from '../kit/server/problem.ts'
import { isSameValue } from '#charter/kit/values.ts'
import type { SaveOutcome } from './SaveStatus.tsx'
import type { AdminRecord } from '../kit/records.ts'
import { submissionErrors } from '../kit/form/formResolver.ts'

/** A save that went through, and what it was made from: more may have been typed since. */
export interface Saved {
  record: AdminRecord
  submitted: FieldValues
  addAnother: boolean
}

/** What was typed, and the version that somebody else has stored meanwhile. */
export interface StaleVersions {
  mine: FieldValues
  current: FieldValues
}

/** The value of the submit button that saves, then opens an empty form. */
export const ADD_ANOTHER = 'add another'

/** How a form's values are saved, and what came of it. `loaded` is the record being edited; none: it is being added. */
export function useSave(loaded: AdminRecord | undefined, fields: string[], lastOutcome?: SaveOutcome) {
  const resource = useResourceContext()
  const queryClient = useQueryClient()
  const [outcome, setOutcome] = useState<SaveOutcome | null>(lastOutcome ?? null)
  const [saved, setSaved] = useState<Saved | null>(null)
  const record = newest(loaded, saved?.record)
  const write = useWrite(record)
  const [stale, setStale] = useState<StaleVersions | null>(null)

  async function save(submitted: FieldValues, event?: BaseSyntheticEvent) {
    const addAnother = wantsAnother(event)
    if (record && fields.every((field) => isSameValue(submitted[field], record[field]))) {
      setOutcome((last) => (last?.kind === 'saved' ? last : { kind: 'unchanged' }))
      setSaved({ record, submitted, addAnother })
      return undefined
    }
    setOutcome(null)
    try {
      setSaved({ record: await write(submitted), submitted, addAnother })
      setOutcome({ kind: 'saved', at: new Date() })
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

// What react-admin has loaded follows a save, but a little later than a second press of the button.
function newest(loaded: AdminRecord | undefined, saved: AdminRecord | undefined): AdminRecord | undefined {
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

// Somebody else deleted the record since it was opened.
function isDeleted(error: unknown): boolean {
  return error instanceof HttpError && error.status === 404
}

function wantsAnother(event: BaseSyntheticEvent | undefined): boolean {
  const submit = event?.nativeEvent
  return (
    submit instanceof SubmitEvent &&
    submit.submitter instanceof HTMLButtonElement &&
    submit.submitter.value === ADD_ANOTHER
  )
}
