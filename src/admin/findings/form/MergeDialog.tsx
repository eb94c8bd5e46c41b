import { Box, Button, Typography } from '@mui/material'
import { useId } from 'react'
import { useGetOne } from 'react-admin'
import type { Cookie } from '#charter/register/cookie.ts'
import { filledByMerge, lostByMerge } from '#charter/findings/identity/mergeCookies.ts'
import { ConfirmDialog } from '../../kit/ConfirmDialog.tsx'
import { ErrorAlert } from '../../kit/states.tsx'
import { FieldValue, NamedValue } from '../../kit/form/FieldValue.tsx'
import type { CookieRecord } from '../../kit/records.ts'
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
            fields={filledByMerge(kept, dropped)}
            says={dropped}
          />
          <Fields
            title={text('findings.merge.lost')}
            fields={lostByMerge(kept, dropped)}
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
