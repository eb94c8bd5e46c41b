import { Box, Button, Typography } from '@mui/material'
import { useId, useState } from 'react'
import { useDataProvider, useGetOne, useNotify, useRecordContext, useUnselect } from 'react-admin'
import { useFormState } from 'react-hook-form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import type { Cookie } from '#charter/register/cookie.ts'
import { listFilledFields, listLostFields } from '#charter/findings/identity/mergeCookies.ts'
import { ConfirmDialog } from '../../kit/ConfirmDialog.tsx'
import { ErrorAlert } from '../../kit/ErrorAlert.tsx'
import { FieldValue, NamedValue } from '../../kit/form/FieldValue.tsx'
import type { CookieRecord } from '../../kit/records.ts'
import { useText } from '../../i18n/useText.ts'
import type { RegisterDataProvider } from '../../kit/server/dataProvider.ts'

/** « Fusionner avec la fiche n° 12… »: a tracker is registered once. Hidden while the form has unsaved changes. */
export function MergeButton({ otherId }: { otherId: number }) {
  const text = useText()
  const record = useRecordContext<CookieRecord>()
  const [isOpen, setOpen] = useState(false)
  const { isDirty } = useFormState()
  // Unsaved changes would be lost with the record, and the duplicate may be in them only.
  if (!record || isDirty) return null
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)} sx={{ p: 0, minHeight: 24, textAlign: 'left' }}>
        {text('findings.merge.open', { id: otherId })}
      </Button>
      {isOpen && <MergeDialog dropped={record} targetId={otherId} onClose={() => setOpen(false)} />}
    </>
  )
}

interface MergeDialogProps {
  /** The record of this page: it is deleted. */
  dropped: CookieRecord
  /** The record that receives its values. */
  targetId: number
  onClose: () => void
}

/** Lists the values that the target receives from this record, and those that are lost, before they are merged. */
function MergeDialog({ dropped, targetId, onClose }: MergeDialogProps) {
  const text = useText()
  const { data: target } = useGetOne<CookieRecord>('cookies', { id: targetId })
  const merge = useMerge()
  return (
    <ConfirmDialog
      title={text('findings.merge.title', { name: dropped.name })}
      isPending={merge.isPending}
      onClose={onClose}
      action={
        <Button
          variant="contained"
          disabled={!target}
          loading={merge.isPending}
          onClick={() => target && merge.mutate({ target, dropped })}
        >
          {text('findings.merge.action')}
        </Button>
      }
    >
      {merge.error && <ErrorAlert error={merge.error} />}
      <Typography>{text('findings.merge.text')}</Typography>
      {target && (
        <>
          <MergedFields
            title={text('findings.merge.filled')}
            fields={listFilledFields(target, dropped)}
            winner={dropped}
          />
          <MergedFields
            title={text('findings.merge.lost')}
            fields={listLostFields(target, dropped)}
            winner={target}
            loser={dropped}
          />
        </>
      )}
    </ConfirmDialog>
  )
}

interface MergedFieldsProps {
  title: string
  fields: readonly (keyof Cookie)[]
  /** The record whose values remain. */
  winner: Cookie
  /** The record whose values are lost. */
  loser?: Cookie
}

function MergedFields({ title, fields, winner, loser }: MergedFieldsProps) {
  const text = useText()
  const id = useId()
  if (fields.length === 0) return null
  return (
    <>
      <Typography id={id} sx={{ mt: 1.5 }}>
        {title}
      </Typography>
      <Box component="ul" aria-labelledby={id} sx={{ mt: 0.5, mb: 0, pl: 3, overflowWrap: 'anywhere' }}>
        {fields.map((field) => (
          <li key={field}>
            <NamedValue field={field} value={winner[field]} />
            {loser && (
              <Box component="span" sx={{ display: 'block', color: 'text.secondary' }}>
                {text('findings.merge.here')} <FieldValue field={field} value={loser[field]} />
              </Box>
            )}
          </li>
        ))}
      </Box>
    </>
  )
}

/** Merges a record into another: fills the target's empty fields, deletes the dropped record and opens the target. */
function useMerge() {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const notify = useNotify()
  const unselect = useUnselect('cookies')
  return useMutation<unknown, Error, { target: CookieRecord; dropped: CookieRecord }>({
    mutationFn: ({ target, dropped }) => dataProvider.mergeCookies(target, dropped),
    // One of the two was changed by another person: the dialog must show that before the next attempt.
    onError: () => queryClient.invalidateQueries({ queryKey: ['cookies'] }),
    onSuccess: (_, { target, dropped }) => {
      unselect([dropped.id])
      // Only the lists, which the menu counts: a request for the deleted record would fail.
      void queryClient.invalidateQueries({ queryKey: ['cookies', 'getList'] })
      notify('findings.merge.done', { type: 'success', messageArgs: { name: target.name } })
      void navigate(`/cookies/${target.id}`)
    },
  })
}
