import DeleteIcon from '@mui/icons-material/DeleteOutlined'
import { Button, Link, List, ListItem, Typography } from '@mui/material'
import { useState } from 'react'
import { useDelete, useNotify, useResourceContext, useTranslate, useUnselect } from 'react-admin'
import { useFormContext } from 'react-hook-form'
import { Link as RouterLink, useNavigate } from 'react-router'
import { useText } from '../i18n/useText.ts'
import type { AdminRecord } from '../kit/records.ts'
import { ConfirmDialog } from '../kit/ConfirmDialog.tsx'
import { messageOf, parseProblem } from '../kit/server/problem.ts'

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

/** Asks for confirmation before a record is deleted. If the server refuses, it shows the reason. */
function DeleteDialog({ record, name, onClose }: DeleteDialogProps) {
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
  const { reset } = useFormContext()
  const [deleteOne, { isPending, error }] = useDelete<AdminRecord, Error>(
    resource,
    { id: record.id, previousData: record },
    {
      mutationMode: 'pessimistic',
      onSuccess: () => {
        // Otherwise the form would ask about unsaved changes of a deleted record.
        reset()
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
  const more = count - problem.records.length
  return (
    <>
      <Typography role="alert">{text('app.delete.inUse', { name, smart_count: count })}</Typography>
      <List dense>
        {problem.records.map((record) => (
          <ListItem key={`${record.resource}/${record.id}`}>
            <Link component={RouterLink} to={`/${record.resource}/${record.id}`}>
              {record.name}
            </Link>
          </ListItem>
        ))}
        {more > 0 && <ListItem>{text('app.delete.more', { smart_count: more })}</ListItem>}
      </List>
      <Typography>{text('app.delete.inUseHow', { smart_count: count })}</Typography>
    </>
  )
}
