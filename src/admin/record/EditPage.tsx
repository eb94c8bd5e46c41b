import { type ReactNode, useState } from 'react'
import { EditBase, useEditContext, useResourceContext, useTranslate } from 'react-admin'
import type { z } from 'zod'
import { useNavigate } from 'react-router'
import { RESOURCE_NAMES } from '#api/resourceNames.ts'
import { PageSkeleton } from '../kit/states.tsx'
import { NotAllowed, useMay } from '../kit/session/access.tsx'
import { RecordError } from './RecordError.tsx'
import type { AdminRecord } from '../kit/records.ts'
import { HistoryButton, RecordHistory } from '../history/RecordHistory.tsx'
import { LastEdit } from '../kit/time.tsx'
import { PageHeading } from '../kit/PageHeading.tsx'
import { DeleteButton } from './DeleteButton.tsx'
import { DuplicateButton } from './DuplicateButton.tsx'
import { RecordForm } from './RecordForm.tsx'
import { type FormArrival, useFormArrival } from '../kit/form/arrival.tsx'
import { useRecordName } from './useRecordName.ts'

export interface EditPageProps {
  schema: z.ZodObject
  /** The page's `h1`; what the record is and its name when not said. */
  title?: string
  /** Stands beside the inputs: the page as visitors will read it. */
  preview?: ReactNode
  /** Stands below the form: what belongs to the record and is edited elsewhere. */
  below?: ReactNode
  /** Whether there can be other records like this one: then it can be duplicated, deleted, followed by another. */
  many?: boolean
  /** Where « Annuler » leads; the list when not said. */
  cancelTo?: string
  /** The inputs. */
  children: ReactNode
}

/** The page on which a record is edited: `<EditPage schema={cookieSchema} preview={…}><CookieInputs /></EditPage>`. */
export function EditPage(props: EditPageProps) {
  const mayRead = useMay('read', useResourceContext())
  if (!mayRead) return <NotAllowed />
  return (
    // What fails to load is said on the page, by EditContent: react-admin would leave it with a toast. It would also
    // send away whoever may not edit: here they read.
    <EditBase
      disableAuthentication
      mutationMode="pessimistic"
      redirect={false}
      queryOptions={{ onError: () => undefined }}
    >
      <EditContent {...props} />
    </EditBase>
  )
}

function EditContent(props: EditPageProps) {
  const { record, isPending, error, refetch } = useEditContext<AdminRecord>()
  // A background request that fails leaves the form alone: what was typed there is worth more than what it brings.
  if (record) return <EditedRecord key={record.id} record={record} {...props} />
  if (isPending) return <PageSkeleton />
  return <RecordError error={error} onRetry={() => void refetch()} />
}

/** The page of a record that has been loaded. */
function EditedRecord(props: EditPageProps & { record: AdminRecord }) {
  const { record, schema, title, preview, below, many = true, cancelTo, children } = props
  const translate = useTranslate()
  const resource = useResourceContext()
  const name = useRecordName()(record)
  const { isNew, findings } = useFormArrival()
  const navigate = useNavigate()
  const isInHistory = RESOURCE_NAMES.some((name) => name === resource)
  const mayUpdate = useMay('update', resource)
  const mayCreate = useMay('create', resource)
  const mayDelete = useMay('delete', resource)
  const [isHistoryOpen, setHistoryOpen] = useState(false)
  const [asked, setAsked] = useState(0)
  const next: FormArrival = { findings }
  const kind = translate(`resources.${resource}.name`, { smart_count: 1 })
  return (
    <>
      <PageHeading
        title={title ?? `${kind} ${name}`}
        detail={<LastEdit record={record} />}
        actions={
          isInHistory && (
            <HistoryButton
              onClick={() => {
                setHistoryOpen(true)
                setAsked(asked + 1)
              }}
            />
          )
        }
      />
      <RecordForm
        schema={schema}
        record={record}
        preview={preview}
        arrival={isNew ? { kind: 'created', name } : undefined}
        canAddAnother={many && mayCreate}
        isReadOnly={!mayUpdate}
        cancelTo={cancelTo}
        history={
          isInHistory && (
            <RecordHistory isOpen={isHistoryOpen} onToggle={setHistoryOpen} revealCount={asked} />
          )
        }
        onSaved={(_, addAnother) => addAnother && navigate(`/${resource}/create`, { state: next })}
        actions={
          many && (
            <>
              {mayCreate && <DuplicateButton fields={Object.keys(schema.shape)} />}
              {mayDelete && <DeleteButton record={record} name={name} />}
            </>
          )
        }
      >
        {children}
      </RecordForm>
      {below}
    </>
  )
}
