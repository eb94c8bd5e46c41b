import { Box, Link, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Link as RouterLink } from 'react-router'
import type { Change } from '#charter/history/change.ts'
import { RelativeTime } from '../app/RelativeTime.tsx'
import { useText } from '../i18n/useText.ts'
import { changedFields } from './changedFields.ts'
import { changedName } from './changedName.ts'
import { useChangedName } from './useChangedName.ts'
import { useWhoInWords } from './useWhoInWords.ts'

/** One change: what was changed, a link to it while it exists, what was done, and when. */
export function ChangeItem({ change, isGone }: { change: Change; isGone: boolean }) {
  const text = useText()
  const translate = useTranslate()
  const whoInWords = useWhoInWords()
  const { resource, recordId, at, who } = change
  const several = recordId === null
  const kind = translate(`resources.${resource}.name`, { smart_count: several ? 2 : 1 })
  const name = useChangedName(change)
  const path = several ? `/${resource}` : `/${resource}/${recordId}`
  const section = text('home.changes.section', { name })
  const subject =
    resource === 'sections' && changedName(change) ? section : [kind, name].filter(Boolean).join(' ')
  return (
    <Box component="li" sx={{ py: 0.5, display: 'flex', flexWrap: 'wrap', columnGap: 1 }}>
      {isGone ? (
        <Box component="span" sx={{ overflowWrap: 'anywhere' }}>
          {subject}
        </Box>
      ) : (
        <Link component={RouterLink} to={path} sx={{ overflowWrap: 'anywhere' }}>
          {subject}
        </Link>
      )}
      <Typography component="span" variant="body2" color="textSecondary">
        <Deed change={change} /> · {whoInWords(who)} · <RelativeTime instant={at} />
      </Typography>
    </Box>
  )
}

function Deed({ change }: { change: Change }) {
  const text = useText()
  const translate = useTranslate()
  if (change.action === 'restore' && change.resource === 'publications')
    return text('home.changes.draftRestored')
  if (change.action !== 'update') return text(`home.changes.${change.action}`)
  const labels = changedFields(change).map((field) =>
    translate(`resources.${change.resource}.fields.${field}`).toLocaleLowerCase(),
  )
  if (labels.length === 0) return text('home.changes.same')
  return text('home.changes.update', { fields: labels.join(', ') })
}
