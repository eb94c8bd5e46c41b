import LockIcon from '@mui/icons-material/LockOutlined'
import { Alert, Typography } from '@mui/material'
import { type ReactNode, useState } from 'react'
import { EditBase, useEditContext, useResourceContext, useTranslate } from 'react-admin'
import type { z } from 'zod'
import { useNavigate } from 'react-router'
import { embedText } from '#charter/kit/embedText.ts'
import { RESOURCE_NAMES } from '#api/resourceNames.ts'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import { NotAllowed, useMay } from '../kit/session/access.tsx'
import { useForeignSites } from '../kit/session/useForeignSites.ts'
import type { SiteRecord } from '../kit/sites.ts'
import { RecordError } from './RecordError.tsx'
import type { AdminRecord } from '../kit/records.ts'
import { HistoryButton, RecordHistory } from '../history/RecordHistory.tsx'
import { RelativeTime } from '../kit/time.tsx'
import { useText } from '../i18n/useText.ts'
import { PageHeading } from '../kit/PageHeading.tsx'
import { DeleteButton } from './DeleteButton.tsx'
import { DuplicateButton } from './DuplicateButton.tsx'
import { RecordForm } from './RecordForm.tsx'
import { type FormArrival, useFormArrival } from '../kit/form/formArrival.tsx'
import { useRecordName } from './useRecordName.ts'

interface EditPageProps {
  schema: z.ZodObject
  /** The page's `h1`. By default, the kind and the name of the record: « Cookie _ga ». */
  title?: string
  /** Shown beside the inputs: the page as visitors will read it. */
  preview?: ReactNode
  /** Shown below the form: related records that have their own pages. */
  below?: ReactNode
  /** False for a resource with only this record, or whose records can be neither duplicated nor deleted. */
  many?: boolean
  /** Whether the record can be deleted, where that is not as with `many`. */
  canDelete?: boolean
  /** The target of « Annuler »; by default the list of the resource. */
  cancelTo?: string
  children: ReactNode
}

/** The page that edits a record: `<EditPage schema={cookieSchema} preview={…}><CookieInputs /></EditPage>`. */
export function EditPage(props: EditPageProps) {
  const mayRead = useMay('read', useResourceContext())
  if (!mayRead) return <NotAllowed />
  return (
    // `onError`: EditContent shows a failure to load on the page; react-admin would only show a notification.
    // `disableAuthentication`: react-admin would redirect users without the right to edit; here they can read.
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
  // The form stays open if a background request fails, so that the typed values are not lost.
  if (record) return <EditedRecord key={record.id} record={record} {...props} />
  if (isPending) return <PageSkeleton />
  return <RecordError error={error} onRetry={() => void refetch()} />
}

/** The page of a loaded record. */
function EditedRecord(props: EditPageProps & { record: AdminRecord }) {
  const { record, schema, title, preview, below, many = true, cancelTo, children } = props
  const { canDelete = many } = props
  const translate = useTranslate()
  const resource = useResourceContext()
  const name = useRecordName()(record)
  const { isNew, findings } = useFormArrival()
  const navigate = useNavigate()
  const isInHistory = RESOURCE_NAMES.some((name) => name === resource)
  const foreign = useForeignSites(resource, record)
  const isForeign = foreign.length > 0
  const mayUpdate = useMay('update', resource)
  const mayCreate = useMay('create', resource)
  const mayDelete = useMay('delete', resource)
  const [isHistoryOpen, setHistoryOpen] = useState(false)
  const [revealCount, setRevealCount] = useState(0)
  const next: FormArrival = { findings }
  const kind = translate(`resources.${resource}.name`, { smart_count: 1 })
  return (
    <>
      <PageHeading
        title={title ?? `${kind} ${embedText(name)}`}
        detail={<LastEdit record={record} />}
        actions={
          isInHistory && (
            <HistoryButton
              onClick={() => {
                setHistoryOpen(true)
                setRevealCount(revealCount + 1)
              }}
            />
          )
        }
      />
      <RecordForm
        schema={schema}
        record={record}
        preview={preview}
        initialOutcome={isNew ? { kind: 'created', name } : undefined}
        canAddAnother={many && mayCreate}
        isReadOnly={!mayUpdate || isForeign}
        readOnlyNote={mayUpdate && isForeign ? <ForeignNote sites={foreign} /> : undefined}
        cancelTo={cancelTo}
        history={
          isInHistory && (
            <RecordHistory isOpen={isHistoryOpen} onToggle={setHistoryOpen} revealCount={revealCount} />
          )
        }
        onSaved={(_, addAnother) => addAnother && navigate(`/${resource}/create`, { state: next })}
        actions={
          (many || canDelete) && (
            <>
              {many && mayCreate && <DuplicateButton fields={Object.keys(schema.shape)} />}
              {canDelete && mayDelete && <DeleteButton record={record} name={name} />}
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

/** Says on which platforms the record shows that the account does not change. */
function ForeignNote({ sites }: { sites: readonly SiteRecord[] }) {
  const text = useText()
  const names = sites.map(({ platformName }) => platformName).join(', ')
  return (
    <Alert severity="info" icon={<LockIcon fontSize="inherit" />} role="note" sx={{ mb: 2 }}>
      {text('sites.limit.record', { names })}
    </Alert>
  )
}

function LastEdit({ record }: { record: AdminRecord }) {
  const text = useText()
  return (
    <Typography variant="body2" color="textSecondary">
      {text('app.page.edited')} <RelativeTime instant={record.updatedAt} />
    </Typography>
  )
}
