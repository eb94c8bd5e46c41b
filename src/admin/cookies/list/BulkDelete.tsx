import { Button, Typography } from '@mui/material'
import { useState } from 'react'
import { Confirm, useDeleteMany, useListContext, useNotify } from 'react-admin'
import { messageOf, problemOf } from '../../app/server/problemOf.ts'
import { useText } from '../../i18n/useText.ts'
import type { CookieRecord } from '../CookieRecord.ts'

/** Enough names to recognise a selection by. */
const NAMES_SHOWN = 8

/** Deletes the selected cookies as one request, once the reader has seen what will be lost. */
export function BulkDelete() {
  const text = useText()
  const notify = useNotify()
  const [isOpen, setOpen] = useState(false)
  const { selectedIds, onUnselectItems } = useListContext<CookieRecord>()
  const [deleteMany, { isPending }] = useDeleteMany<CookieRecord, Error>()
  const count = { smart_count: selectedIds.length }
  const remove = () => {
    const onSuccess = () => {
      notify('cookies.bulk.deleted', { type: 'success', messageArgs: count })
      onUnselectItems()
    }
    const onError = (error: Error) =>
      notify(messageOf(error), { type: 'error', messageArgs: problemOf(error)?.args })
    const onSettled = () => setOpen(false)
    void deleteMany('cookies', { ids: selectedIds }, { onSuccess, onError, onSettled })
  }
  return (
    <>
      <Button color="error" onClick={() => setOpen(true)}>
        {text('cookies.bulk.delete')}
      </Button>
      <Confirm
        isOpen={isOpen}
        loading={isPending}
        title={text('cookies.bulk.deleteTitle', count)}
        content={<WhatWillBeLost />}
        confirm={text('cookies.bulk.deleteConfirm', count)}
        confirmColor="warning"
        onConfirm={remove}
        onClose={() => setOpen(false)}
      />
    </>
  )
}

function WhatWillBeLost() {
  const text = useText()
  const { data = [], selectedIds } = useListContext<CookieRecord>()
  const names = data.filter(({ id }) => selectedIds.includes(id)).slice(0, NAMES_SHOWN)
  const others = selectedIds.length - names.length
  return (
    <>
      <Typography>{text('cookies.bulk.deleteText', { smart_count: selectedIds.length })}</Typography>
      <ul>
        {names.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
        {others > 0 && <li>{text('cookies.bulk.deleteMore', { smart_count: others })}</li>}
      </ul>
      <Typography>{text('cookies.bulk.deleteAlternative')}</Typography>
    </>
  )
}
