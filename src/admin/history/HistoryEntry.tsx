import { Box, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import type { ImportOrigin } from '#api/imports.ts'
import type { Change } from '#charter/history/change.ts'
import { changedFieldsInWords } from '#charter/history/changedFieldsInWords.ts'
import { sitesOfChange } from '#charter/history/sitesOfChange.ts'
import { useLanguage } from '../kit/language.ts'
import { useSites } from '../kit/sites.ts'
import { useText } from '../i18n/useText.ts'
import { RelativeTime } from '../kit/time.tsx'
import { ChangedFields } from './ChangedFields.tsx'
import { ChangeSentence } from './ChangeSentence.tsx'
import type { HistoryRecords } from './useHistoryRecords.ts'

interface HistoryEntryProps {
  change: Change & { imported?: ImportOrigin }
  records: HistoryRecords
  /** Whether the page is that of the record itself: its name is then no link. */
  isOnRecordPage?: boolean
  /** Buttons below the entry. */
  actions?: ReactNode
}

/** An entry of the history: the action as a sentence, its time, and each field before and after. */
export function HistoryEntry({ change, records, isOnRecordPage = false, actions }: HistoryEntryProps) {
  const { language } = useLanguage()
  return (
    <Box component="li" sx={{ py: 1.25, px: isOnRecordPage ? 0 : 2, borderTop: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, alignItems: 'baseline' }}>
        <Box sx={{ flex: '1 1 20em', minWidth: 0, overflowWrap: 'anywhere' }}>
          <ChangeSentence change={change} records={records} isOnRecordPage={isOnRecordPage} />
          <ConcernedSites change={change} />
          {change.imported && <Origin origin={change.imported} />}
        </Box>
        <Typography variant="body2" color="textSecondary">
          <RelativeTime instant={change.at} />
        </Typography>
      </Box>
      <ChangedFields
        fields={changedFieldsInWords(change, records.nameOf, language)}
        sides={filledSides(change)}
      />
      <div>{actions}</div>
    </Box>
  )
}

/** From which file and line an import wrote an entry. */
function Origin({ origin: { name, line } }: { origin: ImportOrigin }) {
  const text = useText()
  const source = name === '' ? 'pasted' : 'file'
  return (
    <Typography variant="body2" color="textSecondary">
      {line === 0
        ? text(`history.imported.${source}`, { name })
        : text(`history.imported.line.${source}`, { name, line })}
    </Typography>
  )
}

/** Where there are several platforms, those that an entry concerns; nothing of an account, or where the entry does not say. */
function ConcernedSites({ change }: Pick<HistoryEntryProps, 'change'>) {
  const text = useText()
  const { language } = useLanguage()
  const sites = useSites()
  if (sites.length < 2) return null
  const concerned = sitesOfChange(change)
  const names = sites
    .filter(({ id }) => concerned !== 'all' && concerned.includes(id))
    .map(({ platformName }) => platformName)
  const isUnsaid = concerned === 'all' && change.resource === 'findings'
  if (isUnsaid || (concerned !== 'all' && names.length === 0)) return null
  return (
    <Typography variant="body2" color="textSecondary">
      {concerned === 'all'
        ? text('history.ofAllSites')
        : text('history.sites', {
            smart_count: names.length,
            names: new Intl.ListFormat(language).format(names),
          })}
    </Typography>
  )
}

function filledSides({ before, after, resource }: Change): 'both' | 'before' | 'after' {
  if (after === null) return 'before'
  return before === null || resource === 'publications' ? 'after' : 'both'
}
