import { Box, Button, Typography } from '@mui/material'
import { useCreatePath, useResourceContext, useTranslate } from 'react-admin'
import { Link, useParams } from 'react-router'
import { RESOURCE_NAMES } from '#api/resourceNames.ts'
import { nameOfRecord } from '#charter/history/changeInWords.ts'
import { NoRecord } from '../kit/form/NoRecord.tsx'
import { useLanguage } from '../kit/language.ts'
import { PageHeading } from '../kit/PageHeading.tsx'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import { useText } from '../i18n/useText.ts'
import { HistoryEntry } from './HistoryEntry.tsx'
import { PutBackButton } from './restore/PutBackButton.tsx'
import { useHistoryRecords } from './useHistoryRecords.ts'
import { useRecordChanges } from './useRecordChanges.ts'

/** The page of a deleted record: its history, which says who deleted it and when, and the button that puts it back. */
export function DeletedRecord() {
  const text = useText()
  const translate = useTranslate()
  const { language } = useLanguage()
  const address = useResourceContext()
  const resource = RESOURCE_NAMES.find((name) => name === address)
  const id = Number(useParams().id)
  const { changes, isPending } = useRecordChanges(resource ?? '', Number.isInteger(id) ? id : undefined)
  const records = useHistoryRecords(changes)
  const list = useCreatePath()({ resource, type: 'list' })
  const deletion = changes.find(({ action }) => action === 'delete')
  if (resource && isPending && Number.isInteger(id)) return <PageSkeleton rows={3} />
  if (!resource || !deletion) return <NoRecord />
  const kind = translate(`resources.${resource}.name`, { smart_count: 1 })
  const name = nameOfRecord(deletion, records.nameOf, language)
  return (
    <>
      <PageHeading title={text('history.deleted.title', { kind, name })} />
      <Typography sx={{ mb: 2, maxWidth: '46em' }}>{text('history.deleted.text')}</Typography>
      <PutBackButton change={deletion} resource={resource} id={id} />
      <Box component="ul" aria-label={text('history.title')} sx={{ m: 0, mt: 2, p: 0, listStyle: 'none' }}>
        {changes.map((change) => (
          <HistoryEntry key={change.id} change={change} records={records} isOnRecordPage />
        ))}
      </Box>
      <Button component={Link} to={list} sx={{ mt: 2 }}>
        {text('app.page.backToList')}
      </Button>
    </>
  )
}
