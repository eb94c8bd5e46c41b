import { Alert, Link } from '@mui/material'
import { Link as RouterLink } from 'react-router'
import { filteredList } from '../../kit/list/listFilter.ts'
import { useMayAccept } from '../../findings/accept/access.ts'
import { useText } from '../../i18n/useText.ts'

interface BlockedAlertProps {
  count: number
  /** What finds them in the list of findings. */
  list: Record<string, unknown>
}

/** What has to be done before anything is published; where much has, the way to do it together. */
export function BlockedAlert({ count, list }: BlockedAlertProps) {
  const text = useText()
  const mayAccept = useMayAccept()
  return (
    <Alert severity="warning" sx={{ mb: 1 }}>
      {text('publish.gate.blocked', { smart_count: count })}{' '}
      {mayAccept && count > 1 && (
        <Link component={RouterLink} to={filteredList('findings', list)} underline="always">
          {text('publish.gate.answerMany')}
        </Link>
      )}
    </Alert>
  )
}
