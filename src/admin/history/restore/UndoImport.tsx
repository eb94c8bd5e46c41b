import { Alert, Box, Button, Typography } from '@mui/material'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useDataProvider } from 'react-admin'
import type { ImportStatus } from '#api/imports.ts'
import { addressIn, type Change } from '#charter/history/change.ts'
import { useText } from '../../i18n/useText.ts'
import { ConfirmDialog } from '../../kit/ConfirmDialog.tsx'
import { ErrorAlert } from '../../kit/ErrorAlert.tsx'
import { RecordLinks } from '../../kit/list/RecordLinks.tsx'
import type { RegisterDataProvider } from '../../kit/server/dataProvider.ts'
import { useMay } from '../../kit/session/access.tsx'
import { usePerson } from '../../kit/session/session.tsx'

/** Whether the account may undo an import of this author. One that is limited to platforms may where it wrote itself. */
export function useMayUndoImport(who: string): boolean {
  const person = usePerson()
  const mayImport = useMay('create', 'imports')
  return mayImport && (person?.siteIds === null || person?.email === addressIn(who))
}

/** On the entry of an import: takes it back as a whole, unless that was done. */
export function UndoImportOfEntry({ change }: { change: Change }) {
  const { resource, action, recordId, who } = change
  const mayUndo = useMayUndoImport(who) && resource === 'imports' && action === 'import' && recordId !== null
  return mayUndo ? <UndoUnlessUndone change={change} id={recordId} /> : null
}

function UndoUnlessUndone({ change, id }: { change: Change; id: number }) {
  const { ask } = useDataProvider<RegisterDataProvider>()
  const { data } = useQuery({ queryKey: ['imports', id], queryFn: () => ask<ImportStatus>(`/imports/${id}`) })
  return data === undefined ? null : <UndoImport change={change} isUndone={data.undone !== null} />
}

/** Takes back what an import wrote, after a question, and says what was left. */
export function UndoImport({ change, isUndone }: { change: Change; isUndone: boolean }) {
  const text = useText()
  const [isAsking, setAsking] = useState(false)
  const named = change.after?.['name']
  const name = typeof named === 'string' && named !== '' ? named : text('imports.past.pasted')
  const undo = useUndoImport(change.recordId ?? 0, () => setAsking(false))
  return (
    <>
      {isUndone && !undo.data && (
        <Typography component="span" variant="body2" color="textSecondary">
          {text('imports.past.undone')}
        </Typography>
      )}
      {!isUndone && !undo.data && (
        <Button
          variant="outlined"
          size="small"
          aria-label={text('imports.past.undoOf', { name })}
          onClick={() => setAsking(true)}
        >
          {text('imports.past.undo')}
        </Button>
      )}
      <Box role="status" sx={{ flexBasis: '100%' }}>
        {undo.data?.undone && <Undone undone={undo.data.undone} />}
      </Box>
      {isAsking && (
        <ConfirmDialog
          title={text('imports.past.question', { name })}
          isPending={undo.isPending}
          onClose={() => setAsking(false)}
          action={
            <Button variant="contained" loading={undo.isPending} onClick={() => undo.mutate()}>
              {text('imports.past.undo')}
            </Button>
          }
        >
          <Typography>{text('imports.past.warning')}</Typography>
          {undo.error && <ErrorAlert error={undo.error} />}
        </ConfirmDialog>
      )}
    </>
  )
}

function useUndoImport(id: number, onDone: () => void) {
  const { ask } = useDataProvider<RegisterDataProvider>()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () => ask<ImportStatus>(`/imports/${id}/undo`, { method: 'POST', body: '{}' }),
    onSuccess() {
      onDone()
      void queryClient.invalidateQueries()
    },
  })
}

function Undone({ undone }: { undone: NonNullable<ImportStatus['undone']> }) {
  const text = useText()
  return (
    <Alert severity={undone.leftCount > 0 ? 'warning' : 'success'} sx={{ mt: 1 }}>
      {text('imports.done.restored', { smart_count: undone.restored })}
      {undone.leftCount > 0 && (
        <>
          {' '}
          {text('imports.done.undoLeft', { smart_count: undone.leftCount })}
          <RecordLinks records={undone.left} count={undone.leftCount} />
        </>
      )}
    </Alert>
  )
}
