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
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button color="error" startIcon={<DeleteIcon />} onClick={() => setAsking(true)}>
        {text('app.delete.action')}
      </Button>
      {asking && <DeleteDialog record={record} name={name} onClose={() => setAsking(false)} />}
    </>
  )
}

interface DeleteDialogProps {
  record: AdminRecord
  name: string
  onClose: () => void
}

/** Asks before a record is deleted, says what will be lost, and, when the server refuses, what stands in the way. */
function DeleteDialog({ record, name, onClose }: DeleteDialogProps) {
  const text = useText()
  const { remove, isPending, error } = useRemove(record, name)
  return (
    <ConfirmDialog
      title={text('app.delete.question', { name })}
      cancelLabel={error ? text('app.delete.close') : undefined}
      isPending={isPending}
      onClose={onClose}
      action={
        !error && (
          <Button color="error" variant="contained" loading={isPending} onClick={remove}>
            {text('app.delete.confirm')}
          </Button>
        )
      }
    >
      {error ? <DeleteRefusal error={error} name={name} /> : text('app.delete.warning')}
    </ConfirmDialog>
  )
}

function useRemove(record: AdminRecord, name: string) {
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
        // Nothing of a record that is no more is left to save.
        reset()
        unselect([record.id])
        notify('app.delete.done', { type: 'success', messageArgs: { name } })
        void navigate(`/${resource}`)
      },
    },
  )
  return { remove: () => deleteOne(), isPending, error }
}

/** Why a record was not deleted; when others refer to it, which, each a link to go and change it. */
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
