import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { Form, RecordContextProvider, useResourceContext } from 'react-admin'
import type { z } from 'zod'
import { useFormContext } from 'react-hook-form'
import { FormFindings } from '../findings/form/FormFindings.tsx'
import { RecordFindings } from '../findings/form/RecordFindings.tsx'
import { BackToFindings } from '../kit/form/arrival.tsx'
import { formResolver } from '../kit/form/formResolver.ts'
import { FormPanes } from './FormPanes.tsx'
import { FormToolbar } from './FormToolbar.tsx'
import { ReadOnlyInputs, ReadOnlyNote } from '../kit/form/ReadOnlyInputs.tsx'
import type { SaveOutcome } from './SaveStatus.tsx'
import { StaleDialog } from './StaleDialog.tsx'
import type { AdminRecord } from '../kit/records.ts'
import { type Saved, useSave } from './useSave.ts'
import { useSaveShortcut } from './submitting.ts'
import { isSameValue } from '#charter/kit/values.ts'

interface RecordFormProps {
  schema: z.ZodObject
  /** The record as it is stored; none when it is being added. */
  record?: AdminRecord
  defaultValues?: Record<string, unknown>
  /** Stands beside the inputs, or behind a tab where there is no room: the page as it will be read. */
  preview?: ReactNode
  /** What is left to say of an earlier save when the form opens. */
  arrival?: SaveOutcome
  /** What follows a save, once the form holds nothing unsaved. */
  onSaved: (saved: AdminRecord, addAnother: boolean) => void
  /** More buttons for the toolbar's end. */
  actions?: ReactNode
  canAddAnother: boolean
  /** What the button that saves says; « Enregistrer » when not said. */
  saveLabel?: string
  /** Where « Annuler » leads; the list when not said. */
  cancelTo?: string
  /** Shows the form to whoever may not change what is in it. */
  isReadOnly?: boolean
  /** Stands under the form's buttons, and knows of what is typed: the record's history. */
  history?: ReactNode
  children: ReactNode
}

/**
 * The form of one record. It saves pessimistically and stays open whatever happens: what was typed is never replaced by what a
 * background request brings, what the server refuses is said beside its field, and a record that somebody
 * else changed meanwhile is shown beside what was typed.
 */
export function RecordForm(props: RecordFormProps) {
  const { schema, record, preview, onSaved, isReadOnly = false, children } = props
  // react-admin resets a form whose record or defaults change, as when a category is added from within the form: this
  // one is given what it starts with once, and SyncFormWithRecord does the rest.
  const [opened] = useState(record)
  const [defaultValues] = useState(props.defaultValues)
  const resolver = useMemo(() => formResolver(schema), [schema])
  const fields = useMemo(() => Object.keys(schema.shape), [schema])
  const container = useRef<HTMLDivElement>(null)
  const resource = useResourceContext()
  const { save, saved, outcome, setOutcome, stale, closeStale } = useSave(record, fields, props.arrival)
  useSaveShortcut(container)

  function saveChoices(hasChanges: boolean) {
    closeStale()
    if (hasChanges) container.current?.querySelector('form')?.requestSubmit()
    else setOutcome({ kind: 'stored version taken' })
  }

  const inputs = (
    <>
      <FormFindings />
      {children}
    </>
  )

  return (
    <div ref={container}>
      <Form
        record={opened}
        defaultValues={defaultValues}
        resolver={resolver}
        onSubmit={save}
        warnWhenUnsavedChanges
        disableInvalidFormNotification
        noValidate
      >
        <RecordContextProvider value={record}>
          <SyncFormWithRecord record={record} saved={saved} onSaved={onSaved} />
          {isReadOnly && (
            <>
              <ReadOnlyNote />
              <BackToFindings />
            </>
          )}
          <RecordFindings resource={resource}>
            <FormPanes preview={preview}>
              {isReadOnly ? <ReadOnlyInputs>{inputs}</ReadOnlyInputs> : inputs}
            </FormPanes>
          </RecordFindings>
          {!isReadOnly && (
            <FormToolbar
              outcome={outcome}
              canAddAnother={props.canAddAnother}
              saveLabel={props.saveLabel}
              cancelTo={props.cancelTo}
              actions={props.actions}
            />
          )}
          {props.history}
          {stale && <StaleDialog {...stale} fields={fields} onClose={closeStale} onChosen={saveChoices} />}
        </RecordContextProvider>
      </Form>
    </div>
  )
}

interface SyncFormWithRecordProps {
  record: AdminRecord | undefined
  saved: Saved | null
  onSaved: (saved: AdminRecord, addAnother: boolean) => void
}

/**
 * Keeps a form up with its record and never at the expense of what was typed: after a save it starts again from the
 * stored record, with what was typed while the save was under way; a newer version that a background request brings is only taken
 * when nothing is unsaved (otherwise saving will find out, and ask).
 */
function SyncFormWithRecord({ record, saved, onSaved }: SyncFormWithRecordProps) {
  const { reset, getValues, setValue, formState } = useFormContext()
  const { isSubmitSuccessful, isSubmitting, isDirty } = formState

  useEffect(() => {
    if (!saved || !isSubmitSuccessful) return
    const typed = Object.entries(getValues())
    reset(saved.record)
    for (const [field, value] of typed) {
      if (!isSameValue(value, saved.submitted[field])) setValue(field, value, { shouldDirty: true })
    }
    onSaved(saved.record, saved.addAnother)
  }, [saved, isSubmitSuccessful, getValues, reset, setValue, onSaved])

  useEffect(() => {
    if (record && !isDirty && !isSubmitting && record.version > getValues('version')) reset(record)
  }, [record, isDirty, isSubmitting, getValues, reset])

  return null
}
