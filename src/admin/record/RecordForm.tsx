import { type ReactNode, type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { Form, RecordContextProvider, useResourceContext } from 'react-admin'
import type { z } from 'zod'
import { useFormContext } from 'react-hook-form'
import { FormFindings } from '../findings/form/FormFindings.tsx'
import { RecordFindings } from '../findings/form/RecordFindings.tsx'
import { BackToFindings } from '../kit/form/formArrival.tsx'
import { formResolver } from '../kit/form/formResolver.ts'
import { FormDrafts, useFormDraft } from './drafts/FormDrafts.tsx'
import { CreatedInPlace } from './createdInPlace.tsx'
import { FormLanguageProvider } from '../kit/form/formLanguage.tsx'
import { FormPanes } from './FormPanes.tsx'
import { FormToolbar } from './FormToolbar.tsx'
import { LanguageTabs } from './LanguageTabs.tsx'
import { ReadOnlyInputs, ReadOnlyNote } from '../kit/form/ReadOnlyInputs.tsx'
import type { SaveOutcome } from './SaveStatus.tsx'
import { StaleDialog } from './StaleDialog.tsx'
import type { AdminRecord } from '../kit/records.ts'
import { type CompletedSave, useSave } from './useSave.ts'
import { isSameValue } from '#charter/kit/values.ts'

interface RecordFormProps {
  schema: z.ZodObject
  /** The stored record; undefined for a new record. */
  record?: AdminRecord
  defaultValues?: Record<string, unknown>
  /** Shown beside the inputs, or in a tab on a narrow screen: the page as visitors will read it. */
  preview?: ReactNode
  /** The outcome of an earlier save, shown when the form opens. */
  initialOutcome?: SaveOutcome
  /**
   * Called after a save. `draft` is the draft of the saved record, with what was typed while it was being created;
   * undefined if nothing was.
   */
  onSaved: (saved: AdminRecord, addAnother: boolean, draft?: string) => void
  /** Additional buttons at the end of the toolbar. */
  actions?: ReactNode
  canAddAnother: boolean
  /** The label of the save button; by default « Enregistrer ». */
  saveLabel?: string
  /** The target of « Annuler »; by default the list of the resource. */
  cancelTo?: string
  /** False for a short form of some fields, whose page does not list what is missing in the others. */
  listsFindings?: boolean
  /** True if the user may read the record but not change it. */
  isReadOnly?: boolean
  /** Says why, where it is not the role. */
  readOnlyNote?: ReactNode
  /** The record's history, shown below the buttons. It is inside the form, so that it can read the typed values. */
  history?: ReactNode
  children: ReactNode
}

/**
 * The form of one record. It saves pessimistically (it waits for the server) and never loses typed values: a background
 * request does not replace them, errors from the server are shown beside their fields, and if another user has changed
 * the record meanwhile, both versions are shown side by side.
 */
export function RecordForm(props: RecordFormProps) {
  const { schema, record, preview, onSaved, listsFindings = true, isReadOnly = false, children } = props
  // react-admin resets a form when its record or its default values change, for example when a category is created from
  // within the form. Here both are passed once, and SyncFormWithRecord handles later changes.
  const [initialRecord] = useState(record)
  const [defaultValues] = useState(props.defaultValues)
  const resolver = useMemo(() => formResolver(schema), [schema])
  const fields = useMemo(() => Object.keys(schema.shape), [schema])
  const container = useRef<HTMLDivElement>(null)
  const resource = useResourceContext()
  const { save, saved, outcome, setOutcome, stale, closeStale } = useSave(
    record,
    fields,
    props.initialOutcome,
  )
  useSaveShortcut(container)

  function saveChoices(hasChanges: boolean) {
    closeStale()
    if (hasChanges) container.current?.querySelector('form')?.requestSubmit()
    else setOutcome({ kind: 'stored version taken' })
  }

  const inputs = (
    <>
      {/* Whoever may only read has nothing to do about them. */}
      {listsFindings && !isReadOnly && <FormFindings />}
      {fields.includes('translations') ? <LanguageTabs>{children}</LanguageTabs> : children}
    </>
  )

  return (
    <CreatedInPlace isSaved={saved !== null}>
      <div ref={container}>
        <Form
          record={initialRecord}
          defaultValues={defaultValues}
          resolver={resolver}
          onSubmit={save}
          disableInvalidFormNotification
          noValidate
        >
          <RecordContextProvider value={record}>
            <FormDrafts kind={resource ?? ''} fields={fields} record={record} isOffered={!isReadOnly}>
              <SyncFormWithRecord record={record} saved={saved} onSaved={onSaved} />
              {isReadOnly && (
                <>
                  {props.readOnlyNote ?? <ReadOnlyNote />}
                  <BackToFindings />
                </>
              )}
              <RecordFindings resource={resource}>
                <FormLanguageProvider>
                  <FormPanes preview={preview}>
                    {isReadOnly ? <ReadOnlyInputs>{inputs}</ReadOnlyInputs> : inputs}
                  </FormPanes>
                </FormLanguageProvider>
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
              {stale && (
                <StaleDialog {...stale} fields={fields} onClose={closeStale} onChosen={saveChoices} />
              )}
            </FormDrafts>
          </RecordContextProvider>
        </Form>
      </div>
    </CreatedInPlace>
  )
}

interface SyncFormWithRecordProps {
  record: AdminRecord | undefined
  saved: CompletedSave | null
  onSaved: (saved: AdminRecord, addAnother: boolean, draft?: string) => void
}

/**
 * Updates the form when its record changes, without losing typed values. After a save, the form is reset to the stored
 * record, and values typed during the save are applied again; those typed during the creation of a record go to the form of
 * the new record, as its draft. A newer version from a background request is taken only
 * if the form has no unsaved changes; otherwise the next save detects the conflict.
 */
function SyncFormWithRecord({ record, saved, onSaved }: SyncFormWithRecordProps) {
  const { reset, getValues, setValue, formState } = useFormContext()
  const { isSubmitSuccessful, isSubmitting, isDirty } = formState
  const { settle, carryOver } = useFormDraft()
  const isNew = record === undefined

  useEffect(() => {
    if (!saved || !isSubmitSuccessful) return
    const typed = Object.entries(getValues()).filter(
      ([field, value]) => !isSameValue(value, saved.submitted[field]),
    )
    const draft = isNew && typed.length > 0 ? carryOver(saved.record, Object.fromEntries(typed)) : undefined
    reset(saved.record)
    if (isNew || typed.length === 0) settle()
    else for (const [field, value] of typed) setValue(field, value, { shouldDirty: true })
    onSaved(saved.record, saved.addAnother, draft)
  }, [saved, isSubmitSuccessful, isNew, getValues, reset, setValue, settle, carryOver, onSaved])

  useEffect(() => {
    if (record && !isDirty && !isSubmitting && record.version > getValues('version')) reset(record)
  }, [record, isDirty, isSubmitting, getValues, reset])

  return null
}

/** Saves the form inside `container` on Ctrl+S (⌘S on a Mac), unless the focus is in another form or in a dialog. */
function useSaveShortcut(container: RefObject<HTMLElement | null>) {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const isShortcut = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 's'
      if (!isShortcut) return
      event.preventDefault()
      const form = container.current?.querySelector('form')
      const surrounding =
        event.target instanceof Element ? event.target.closest('form, [role="dialog"]') : null
      if (!surrounding || surrounding === form) form?.requestSubmit()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [container])
}
