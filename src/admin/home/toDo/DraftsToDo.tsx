import DraftIcon from '@mui/icons-material/EditNoteOutlined'
import { Box, Link } from '@mui/material'
import { useGetList } from 'react-admin'
import { Link as RouterLink } from 'react-router'
import { filteredList } from '../../kit/list/listFilter.ts'
import type { CookieRecord } from '../../kit/records.ts'
import { useText } from '../../i18n/useText.ts'

const DRAFTS = { status: 'draft' }

/** A link to the draft cookies, which the rules do not check; to the cookie itself if there is one only. */
export function DraftsToDo() {
  const text = useText()
  const { data, total = 0 } = useGetList<CookieRecord>('cookies', {
    filter: DRAFTS,
    pagination: { page: 1, perPage: 1 },
  })
  if (total === 0) return null
  const only = total === 1 ? data?.[0] : undefined
  return (
    <Box sx={{ py: 0.5, display: 'flex', gap: 1 }}>
      <DraftIcon fontSize="small" sx={{ color: 'text.secondary', mt: '2px' }} />
      <Link
        component={RouterLink}
        to={only ? `/cookies/${only.id}?field=status` : filteredList('cookies', DRAFTS)}
        underline="always"
      >
        {text('home.toDo.drafts', { smart_count: total })}
      </Link>
    </Box>
  )
}
