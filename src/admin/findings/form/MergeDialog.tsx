import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material'
import { useId } from 'react'
import { useGetOne, useTranslate } from 'react-admin'
import { filledByMerge, lostByMerge } from '#charter/findings/identity/mergeCookies.ts'
import { useRefusal } from '../../app/session/useRefusal.ts'
import type { CookieRecord } from '../../cookies/CookieRecord.ts'
import { useText } from '../../i18n/useText.ts'
import { useMerge } from './useMerge.ts'

interface MergeDialogProps {
  /** The record on whose page one is: it goes. */
  dropped: CookieRecord
  keptId: number
  onClose: () => void
}

/** Says what the record that stays gets from this one, and what is lost, before it is done. */
export function MergeDialog({ dropped, keptId, onClose }: MergeDialogProps) {
  const text = useText()
  const id = useId()
  const { data: kept } = useGetOne<CookieRecord>('cookies', { id: keptId })
  const merge = useMerge()
  const { whole } = useRefusal(merge.error)
  return (
    <Dialog open onClose={onClose} aria-labelledby={id}>
      <DialogTitle id={id}>{text('findings.merge.title', { name: dropped.name })}</DialogTitle>
      <DialogContent>
        {whole && <Alert severity="error">{whole}</Alert>}
        <Typography>{text('findings.merge.text')}</Typography>
        {kept && (
          <>
            <Fields message="findings.merge.filled" fields={filledByMerge(kept, dropped)} />
            <Fields message="findings.merge.lost" fields={lostByMerge(kept, dropped)} />
          </>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{text('findings.merge.cancel')}</Button>
        <Button
          variant="contained"
          disabled={!kept}
          loading={merge.isPending}
          onClick={() => kept && merge.mutate({ kept, dropped })}
        >
          {text('findings.merge.action')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

interface FieldsProps {
  message: 'findings.merge.filled' | 'findings.merge.lost'
  fields: readonly string[]
}

function Fields({ message, fields }: FieldsProps) {
  const text = useText()
  const translate = useTranslate()
  if (fields.length === 0) return null
  const names = fields.map((field) => translate(`resources.cookies.fields.${field}`)).join(', ')
  return <Typography sx={{ mt: 1 }}>{text(message, { fields: names })}</Typography>
}
