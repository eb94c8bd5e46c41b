import { Box, Typography } from '@mui/material'
import { useGetList } from 'react-admin'
import type { Change } from '#charter/history/change.ts'
import { UndoImport, useMayUndoImport } from '../../history/restore/UndoImport.tsx'
import { useText } from '../../i18n/useText.ts'
import { RelativeTime } from '../../kit/time.tsx'
import { useAuthorName } from '../../kit/useAuthorName.ts'

const NEWEST = {
  filter: { resource: 'imports' },
  pagination: { page: 1, perPage: 50 },
  sort: { field: 'id', order: 'DESC' },
} as const

/** The imports of this register, the newest first, each to be taken back as a whole. */
export function PastImports() {
  const text = useText()
  const { data = [] } = useGetList<Change>('changes', NEWEST)
  const imports = data.filter(({ action }) => action === 'import')
  const undone = new Set(
    data.filter(({ action }) => action !== 'import' && action !== 'refuse').map(({ recordId }) => recordId),
  )
  if (imports.length === 0) return null
  return (
    <Box component="section" aria-label={text('imports.past.title')}>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {text('imports.past.title')}
      </Typography>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', maxWidth: '60rem' }}>
        {imports.map((change) => (
          <PastImport key={change.id} change={change} isUndone={undone.has(change.recordId)} />
        ))}
      </Box>
    </Box>
  )
}

function PastImport({ change, isUndone }: { change: Change; isUndone: boolean }) {
  const text = useText()
  const authorInWords = useAuthorName()
  const { at, who, after } = change
  const mayUndo = useMayUndoImport(who)
  const named = after?.['name']
  const name = typeof named === 'string' && named !== '' ? named : text('imports.past.pasted')
  return (
    <Box component="li" sx={{ py: 1, borderTop: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5 }}>
        <Box sx={{ flex: '1 1 16rem', overflowWrap: 'anywhere' }}>
          {text('imports.past.of', { name, who: authorInWords(who) })}{' '}
          <Typography component="span" variant="body2" color="textSecondary">
            <RelativeTime instant={at} />
          </Typography>
        </Box>
        {(mayUndo || isUndone) && <UndoImport change={change} isUndone={isUndone} />}
      </Box>
    </Box>
  )
}
