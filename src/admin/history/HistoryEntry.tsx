import { Box, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import type { Change } from '#charter/history/change.ts'
import { changedFieldsInWords } from '#charter/history/changedFieldsInWords.ts'
import { useLanguage } from '../kit/language.ts'
import { RelativeTime } from '../kit/time.tsx'
import { ChangedFields } from './ChangedFields.tsx'
import { ChangeSentence } from './ChangeSentence.tsx'
import type { HistoryRecords } from './useHistoryRecords.ts'

interface HistoryEntryProps {
  change: Change
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

function filledSides({ before, after, resource }: Change): 'both' | 'before' | 'after' {
  if (after === null) return 'before'
  return before === null || resource === 'publications' ? 'after' : 'both'
}
