import { Box, Link } from '@mui/material'
import { Link as RouterLink } from 'react-router'
import type { Change } from '#charter/history/change.ts'
import { changeInWords } from '#charter/history/changeInWords.ts'
import { findingOfChange } from '#charter/history/mentions.ts'
import { useLanguage } from '../kit/language.ts'
import type { HistoryRecords } from './useHistoryRecords.ts'

interface ChangeSentenceProps {
  change: Change
  records: HistoryRecords
  /** Whether the record that it is about has the page to itself: then nothing leads there. */
  isOnRecordPage?: boolean
}

/** Who did what to what; what can be opened is a link. */
export function ChangeSentence({ change, records, isOnRecordPage = false }: ChangeSentenceProps) {
  const { language } = useLanguage()
  const { who, deed, name, rest } = changeInWords(change, records.nameOf, language)
  const path = isOnRecordPage ? null : pathTo(change, records)
  return (
    <>
      <Box component="span" sx={{ fontWeight: 600 }}>
        {who}
      </Box>{' '}
      {deed}
      {path !== null && name !== '' ? (
        <Link component={RouterLink} to={path} underline="always">
          {name}
        </Link>
      ) : (
        <span>{name}</span>
      )}
      {rest}
    </>
  )
}

/** Where what the entry is about can be seen; null when that is nowhere. */
function pathTo(change: Change, { presenceOf }: HistoryRecords): string | null {
  const { resource, id } = findingOfChange(change)?.record ?? {
    resource: change.resource,
    id: change.recordId,
  }
  if (id === null || presenceOf(resource, id) !== 'there') return null
  return `/${resource}/${id}`
}
