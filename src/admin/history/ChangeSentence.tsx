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
  /** Whether the page is that of the record itself: its name is then no link. */
  isOnRecordPage?: boolean
}

/** An entry as a sentence: its author, the action and the record, whose name is a link if the record exists. */
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

/** The page of the record that an entry is about; null when there is none. */
function pathTo(change: Change, { presenceOf }: HistoryRecords): string | null {
  const { resource, id } = findingOfChange(change)?.record ?? {
    resource: change.resource,
    id: change.recordId,
  }
  if (id === null || presenceOf(resource, id) !== 'there') return null
  return `/${resource}/${id}`
}
