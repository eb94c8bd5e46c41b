import { Box, Button, Typography } from '@mui/material'
import { useId, useState } from 'react'
import { useDataProvider, useGetOne, useNotify, useRecordContext, useUnselect } from 'react-admin'
import { useFormState } from 'react-hook-form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import type { Cookie } from '#charter/register/cookie.ts'
import { listFilledFields, listLostFields } from '#charter/findings/identity/mergeCookies.ts'
import { ConfirmDialog } from '../../kit/ConfirmDialog.tsx'
import { ErrorAlert } from '../../kit/states.tsx'
import { FieldValue, NamedValue } from '../../kit/form/FieldValue.tsx'
import type { CookieRecord } from '../../kit/records.ts'
import { useText } from '../../i18n/useText.ts'
import type { RegisterDataProvider } from '../../kit/server/dataProvider.ts'

interface MergeDialogProps {
  /** The record on whose page one is: it goes. */
  dropped: CookieRecord
  keptId: number
  onClose: () => void
}

/** Says what the record that stays gets from this one, and what is lost, before it is done. */
function MergeDialog({ dropped, keptId, onClose }: MergeDialogProps) {
  const text = useText()
  const { data: kept } = useGetOne<CookieRecord>('cookies', { id: keptId })
  const merge = useMerge()
  return (
    <ConfirmDialog
      title={text('findings.merge.title', { name: dropped.name })}
      isPending={merge.isPending}
      onClose={onClose}
      action={
        <Button
          variant="contained"
          disabled={!kept}
          loading={merge.isPending}
          onClick={() => kept && merge.mutate({ kept, dropped })}
        >
          {text('findings.merge.action')}
        </Button>
      }
    >
      {merge.error && <ErrorAlert error={merge.error} />}
      <Typography>{text('findings.merge.text')}</Typography>
      {kept && (
        <>
          <Fields
            title={text('findings.merge.filled')}
            fields={listFilledFields(kept, dropped)}
            says={dropped}
          />
          <Fields
            title={text('findings.merge.lost')}
            fields={listLostFields(kept, dropped)}
            says={kept}
            insteadOf={dropped}
          />
        </>
      )}
    </ConfirmDialog>
  )
}

interface FieldsProps {
  title: string
  fields: readonly (keyof Cookie)[]
  /** The record whose value the other will have. */
  says: Cookie
  /** The one whose value is lost. */
  insteadOf?: Cookie
}

function Fields({ title, fields, says, insteadOf }: FieldsProps) {
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
            <NamedValue field={field} value={says[field]} />
            {insteadOf && (
              <Box component="span" sx={{ display: 'block', color: 'text.secondary' }}>
                {text('findings.merge.here')} <FieldValue field={field} value={insteadOf[field]} />
              </Box>
            )}
          </li>
        ))}
      </Box>
    </>
  )
}

/** « Fusionner avec la fiche n° 12… », once this one is saved: a tracker stands in the register once. */
export function MergeButton({ otherId }: { otherId: number }) {
  const text = useText()
  const record = useRecordContext<CookieRecord>()
  const [isOpen, setOpen] = useState(false)
  const { isDirty } = useFormState()
  // What is typed here goes with the record, and the finding may be of what is typed.
  if (!record || isDirty) return null
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)} sx={{ p: 0, minHeight: 24, textAlign: 'left' }}>
        {text('findings.merge.open', { id: otherId })}
      </Button>
      {isOpen && <MergeDialog dropped={record} keptId={otherId} onClose={() => setOpen(false)} />}
    </>
  )
}

/** Fills the record that stays, deletes the one that goes, and leads to the one that stays. */
function useMerge() {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const notify = useNotify()
  const unselect = useUnselect('cookies')
  return useMutation<unknown, Error, { kept: CookieRecord; dropped: CookieRecord }>({
    mutationFn: ({ kept, dropped }) => dataProvider.mergeCookies(kept, dropped),
    // Somebody else wrote to one of the two: what they wrote is to be seen before it is tried again.
    onError: () => queryClient.invalidateQueries({ queryKey: ['cookies'] }),
    onSuccess: (_, { kept, dropped }) => {
      unselect([dropped.id])
      // The menu counts them; the record itself is not asked for again.
      void queryClient.invalidateQueries({ queryKey: ['cookies', 'getList'] })
      notify('findings.merge.done', { type: 'success', messageArgs: { name: kept.name } })
      void navigate(`/cookies/${kept.id}`)
    },
  })
}
