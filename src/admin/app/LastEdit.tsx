import { Typography } from '@mui/material'
import { useText } from '../i18n/useText.ts'
import { RelativeTime } from './RelativeTime.tsx'

/** When a record was last saved, beside the title of its page. */
export function LastEdit({ record }: { record: { updatedAt: string } }) {
  const text = useText()
  return (
    <Typography variant="body2" color="textSecondary">
      {text('app.page.edited')} <RelativeTime instant={record.updatedAt} />
    </Typography>
  )
}
