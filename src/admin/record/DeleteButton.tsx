import DeleteIcon from '@mui/icons-material/DeleteOutlined'
import { Button, Skeleton, Typography } from '@mui/material'
import { useState } from 'react'
import { useDelete, useNotify, useResourceContext, useTranslate, useUnselect } from 'react-admin'
import { useNavigate } from 'react-router'
import { useText } from '../i18n/useText.ts'
import type { AdminRecord } from '../kit/records.ts'
import { ConfirmDialog } from '../kit/ConfirmDialog.tsx'
import { messageOf, parseProblem } from '../kit/server/problem.ts'
import { RecordLinks } from '../kit/list/RecordLinks.tsx'
import { ReplaceDialog, useReferrers } from './ReplaceDialog.tsx'
import { useFormDraft } from './drafts/FormDrafts.tsx'

export function DeleteButton({ record, name }: { record: AdminRecord; name: string }) {
  const text = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button color="error" startIcon={<DeleteIcon />} onClick={() => setOpen(true)}>
        {text('app.delete.action')}
      </Button>
      {isOpen && <DeleteDialog record={record} name={name} onClose={() => setOpen(false)} />}
    </>
  )
}

interface DeleteDialogProps {
  record: AdminRecord
  name: string
  onClose: () => void
}

/** Asks for confirmation before a record is deleted; of one that others use, which other record takes its place. */
function DeleteDialog(props: DeleteDialogProps) {
  const { referrers, hasFailed } = useReferrers(props.record.id)
  // Without an answer, the server still refuses to delete what is used.
  if (!referrers && !hasFailed) return <PendingDialog {...props} />
  return referrers && referrers.total > 0 ? (
    <ReplaceDialog {...props} referrers={referrers} />
  ) : (
    <UnusedDialog {...props} />
  )
}

/** The same dialog, while it is not known yet what uses the record. */
function PendingDialog({ name, onClose }: DeleteDialogProps) {
  const text = useText()
  return (
    <ConfirmDialog
      title={text('app.delete.question', { name })}
      isPending={false}
      onClose={onClose}
      action={null}
    >
      <Skeleton height={96} />
    </ConfirmDialog>
  )
}

/** If the server refuses, it shows the reason. */
function UnusedDialog({ record, name, onClose }: DeleteDialogProps) {
  const text = useText()
  const { deleteRecord, isPending, error } = useDeleteRecord(record, name)
  return (
    <ConfirmDialog
      title={text('app.delete.question', { name })}
      cancelLabel={error ? text('app.delete.close') : undefined}
      isPending={isPending}
      onClose={onClose}
      action={
        !error && (
          <Button color="error" variant="contained" loading={isPending} onClick={deleteRecord}>
            {text('app.delete.confirm')}
          </Button>
        )
      }
    >
      {error ? <DeleteRefusal error={error} name={name} /> : text('app.delete.warning')}
    </ConfirmDialog>
  )
}

function useDeleteRecord(record: AdminRecord, name: string) {
  const notify = useNotify()
  const navigate = useNavigate()
  const resource = useResourceContext()
  const unselect = useUnselect(resource)
  const { settle } = useFormDraft()
  const [deleteOne, { isPending, error }] = useDelete<AdminRecord, Error>(
    resource,
    { id: record.id, previousData: record },
    {
      mutationMode: 'pessimistic',
      onSuccess: () => {
        settle()
        unselect([record.id])
        notify('app.delete.done', { type: 'success', messageArgs: { name } })
        void navigate(`/${resource}`)
      },
    },
  )
  return { deleteRecord: () => deleteOne(), isPending, error }
}

/** The reason why a record was not deleted. If other records refer to it, it lists links to them. */
function DeleteRefusal({ error, name }: { error: Error; name: string }) {
  const text = useText()
  const translate = useTranslate()
  const problem = parseProblem(error)
  if (problem?.current) return <p role="alert">{text('app.delete.stale')}</p>
  if (!problem?.records) return <p role="alert">{translate(messageOf(error), problem?.args)}</p>
  const count = Number(problem.args?.count ?? problem.records.length)
  // A category is used by cookies, which this dialog replaces at once, or by those that it groups.
  const groups = problem.records.every(({ resource: using }) => using === 'categories')
  return (
    <>
      <Typography role="alert">
        {text(groups ? 'categories.inUse' : 'app.delete.inUse', { name, smart_count: count })}
      </Typography>
      <RecordLinks records={problem.records} count={count} />
      <Typography>
        {text(groups ? 'categories.inUseHow' : 'app.delete.inUseHow', { smart_count: count })}
      </Typography>
    </>
  )
}
