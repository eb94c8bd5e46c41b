import { Chip } from '@mui/material'
import { useRecordContext } from 'react-admin'
import { useText } from '../i18n/useText.ts'
import type { CookieRecord } from '../kit/records.ts'

/** Whether the cookie is in the charter: what is not stands out. */
export function StatusField() {
  const text = useText()
  const cookie = useRecordContext<CookieRecord>()
  if (!cookie) return null
  const label = text(`choices.status.${cookie.status}`)
  return cookie.status === 'active' ? label : <Chip label={label} size="small" variant="outlined" />
}
