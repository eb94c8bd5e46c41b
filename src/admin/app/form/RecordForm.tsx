import { type ReactNode, useMemo, useRef, useState } from 'react'
import { Form, RecordContextProvider, useResourceContext } from 'react-admin'
import type { z } from 'zod'
import { FormFindings } from '../../findings/form/FormFindings.tsx'
import { RecordFindings } from '../../findings/form/RecordFindings.tsx'
import { BackToFindings } from '../../kit/form/arrival.tsx'
import { FollowRecord } from './FollowRecord.tsx'
import { formResolver } from '../../kit/form/formResolver.ts'
import { FormPanes } from './FormPanes.tsx'
import { FormToolbar } from './FormToolbar.tsx'
import { ReadOnlyInputs, ReadOnlyNote } from '../../kit/form/ReadOnlyInputs.tsx'
import type { SaveOutcome } from './SaveOutcome.ts'
import { StaleDialog } from './stale/StaleDialog.tsx'
import type { StoredRecord } from '../../kit/records.ts'
import { useSave } from './useSave.ts'
import { useSaveShortcut } from './useSaveShortcut.ts'

interface RecordFormProps {
  schema: z.ZodObject
  /** The record as it is stored; none when it is being added. */
  record?: StoredRecord
  defaultValues?: Record<string, unknown>
  /** Stands beside the inputs, or behind a tab where there is no room: the page as it will be read. */
  preview?: ReactNode
  /** What is left to say of an earlier save when the form opens. */
  arrival?: SaveOutcome
  /** What follows a save, once the form holds nothing unsaved. */
  onSaved: (saved: StoredRecord, addAnother: boolean) => void
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
  // one is given what it starts with once, and FollowRecord does the rest.
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
          <FollowRecord record={record} saved={saved} onSaved={onSaved} />
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
