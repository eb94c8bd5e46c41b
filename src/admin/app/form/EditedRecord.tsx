import { useState } from 'react'
import { useResourceContext, useTranslate } from 'react-admin'
import { useNavigate } from 'react-router'
import { RESOURCE_NAMES } from '#api/resourceNames.ts'
import { HistoryButton } from '../../history/HistoryButton.tsx'
import { RecordHistory } from '../../history/RecordHistory.tsx'
import { LastEdit } from '../../kit/time.tsx'
import { PageHeading } from '../../kit/PageHeading.tsx'
import { useMay } from '../../kit/session/access.tsx'
import { DeleteButton } from './DeleteButton.tsx'
import { DuplicateButton } from './DuplicateButton.tsx'
import type { EditPageProps } from './EditPage.tsx'
import { RecordForm } from './RecordForm.tsx'
import type { StoredRecord } from '../../kit/records.ts'
import { type FormArrival, useFormArrival } from '../../kit/form/arrival.tsx'
import { useRecordName } from './useRecordName.ts'

/** The page of a record that has been loaded. */
export function EditedRecord(props: EditPageProps & { record: StoredRecord }) {
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
          isInHistory && <RecordHistory isOpen={isHistoryOpen} onToggle={setHistoryOpen} asked={asked} />
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
