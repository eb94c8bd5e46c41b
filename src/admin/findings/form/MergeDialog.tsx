import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material'
import { useId } from 'react'
import { useGetOne, useTranslate } from 'react-admin'
import { filledByMerge, lostByMerge } from '#charter/findings/identity/mergeCookies.ts'
import { messageOf, problemOf } from '../../app/server/problemOf.ts'
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
  return (
    <Dialog open onClose={onClose} aria-labelledby={id}>
      <DialogTitle id={id}>{text('findings.merge.title', { name: dropped.name })}</DialogTitle>
      <DialogContent>
        {merge.error && <Refusal error={merge.error} />}
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

/** As a whole: what is wrong with a field is wrong with a record that has no form here. */
function Refusal({ error }: { error: Error }) {
  const translate = useTranslate()
  return <Alert severity="error">{translate(messageOf(error), problemOf(error)?.args)}</Alert>
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
