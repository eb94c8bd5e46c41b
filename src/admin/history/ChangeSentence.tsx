import { Box, Link, Typography } from '@mui/material'
import type { Change } from '#charter/history/change.ts'
import { changeInWords } from '#charter/history/changeInWords.ts'
import { findingOfChange, siteOfVersion } from '#charter/history/mentions.ts'
import { SITE_ID } from '#charter/register/siteId.ts'
import { screenAddress, siteInAddress, type SiteRecord, useSites } from '../kit/sites.ts'
import { useLanguage } from '../kit/language.ts'
import type { HistoryRecords } from './useHistoryRecords.ts'

interface ChangeSentenceProps {
  change: Change
  records: HistoryRecords
  /** Whether the page is that of the record itself: its name is then no link. */
  isOnRecordPage?: boolean
}

/**
 * An entry as a sentence: its author, the action and the record, whose name is a link if the record exists; then the author’s
 * address, by which alone two people can’t be confused.
 */
export function ChangeSentence({ change, records, isOnRecordPage = false }: ChangeSentenceProps) {
  const { language } = useLanguage()
  const sites = useSites()
  const { who, address, deed, name, rest } = changeInWords(change, records.nameOf, language, sites.length > 1)
  const href = isOnRecordPage ? null : addressOf(change, records, sites)
  return (
    <>
      <Box component="bdi" sx={{ fontWeight: 600 }}>
        {who}
      </Box>{' '}
      {deed}
      {href !== null && name !== '' ? (
        <Link href={href} underline="always">
          <bdi>{name}</bdi>
        </Link>
      ) : (
        <bdi>{name}</bdi>
      )}
      {rest}
      {address !== '' && (
        <Typography component="span" variant="body2" color="textSecondary">
          {' '}
          ({address})
        </Typography>
      )}
    </>
  )
}

/** The page of the record that an entry is about; null when there is none. */
function addressOf(
  change: Change,
  { presenceOf }: HistoryRecords,
  sites: readonly SiteRecord[],
): string | null {
  const found = findingOfChange(change)?.record
  const { resource, id } = found ?? {
    resource: change.resource,
    id: change.recordId,
  }
  if (id === null || presenceOf(resource, id) !== 'there') return null
  // All that were declared stand on the page of version 0.
  if (resource === 'earlierPages') return '#/publications/0'
  if (resource === 'publications' && !found) return addressOfVersion(change, sites)
  return `#/${resource}/${id}`
}

/** Each site counts its versions by itself: the page is that of its site, which the screens may not speak of. */
function addressOfVersion({ after, recordId }: Change, sites: readonly SiteRecord[]): string | null {
  const path = `/publications/${Number(after?.['number'] ?? recordId)}`
  const site = sites.find(({ id }) => id === (siteOfVersion(after) ?? SITE_ID))
  if (site === undefined) return null
  return sites.length === 1 || siteInAddress() === site.id ? `#${path}` : screenAddress(site, path)
}
