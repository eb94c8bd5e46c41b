import { Box, Typography } from '@mui/material'
import type { Difference } from '#charter/compare/difference.ts'
import { useLanguage } from '../kit/language.ts'
import { useText } from '../i18n/useText.ts'
import { DifferenceGroup, type DifferenceGroupProps } from './DifferenceGroup.tsx'
import { groupOf, GROUPS, type RecordDifferences, recordsOf } from './recordsOf.ts'
import { useDraftPath } from './useDraftPath.ts'

interface DifferenceListProps {
  differences: readonly Difference[]
  /** Shows where on the page a difference is; without it there is no page to show. */
  onShow?: ((difference: Difference) => void) | undefined
}

/** What differs between two registers, in sentences; apart, what visitors don't see of it. */
export function DifferenceList({ differences, onShow }: DifferenceListProps) {
  const text = useText()
  const { language } = useLanguage()
  const pathOf = useDraftPath()
  const records = recordsOf(differences)
  const seen = records.filter(isOnPage)
  const unseen = records.filter((record) => !isOnPage(record))
  const count = { smart_count: unseen.length, count: unseen.length.toLocaleString(language) }
  if (records.length === 0) return <Typography>{text('differences.none')}</Typography>
  return (
    <>
      {seen.length > 0 ? (
        <Groups records={seen} pathOf={pathOf} onShow={onShow} />
      ) : (
        <Typography>{text('differences.noneOnPage')}</Typography>
      )}
      {unseen.length > 0 && (
        <Box component="details" open={seen.length === 0} sx={UNSEEN}>
          <Box component="summary" sx={{ cursor: 'pointer', fontWeight: 600 }}>
            {text('differences.unseen', count)}
          </Box>
          <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
            {text('differences.unseenHelp')}
          </Typography>
          <Groups records={unseen} pathOf={pathOf} />
        </Box>
      )}
    </>
  )
}

type GroupsProps = Omit<DifferenceGroupProps, 'group'>

function Groups({ records, ...links }: GroupsProps) {
  return GROUPS.map((group) => (
    <DifferenceGroup
      key={group}
      group={group}
      records={records.filter((record) => groupOf(record) === group)}
      {...links}
    />
  ))
}

function isOnPage(differences: RecordDifferences): boolean {
  return differences.some(({ isOnPage }) => isOnPage)
}

const UNSEEN = { mt: 2, pt: 1.5, borderTop: 1, borderColor: 'divider' }
