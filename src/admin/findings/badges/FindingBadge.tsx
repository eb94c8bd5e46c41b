import { Box, Link } from '@mui/material'
import { Link as RouterLink } from 'react-router'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useDataProvider, useListContext } from 'react-admin'
import type { FoundResource } from '#charter/findings/finding.ts'
import { filteredList } from '../../kit/list/listFilter.ts'
import { useText } from '../../i18n/useText.ts'
import { SeverityMark } from '../SeverityMark.tsx'
import { visuallyHidden } from '../../kit/visuallyHidden.ts'
import type { AdminRecord } from '../../kit/records.ts'
import type { RegisterDataProvider } from '../../kit/server/dataProvider.ts'
import { countWorst } from './countWorst.ts'

interface FindingBadgeProps {
  resource: FoundResource
  id: number
  /** The name of the record, for screen readers. */
  name: string
}

/** How many open findings a record of a list has, of the highest severity and of the others; words on hover, and a link to them. */
export function FindingBadge({ resource, id, name }: FindingBadgeProps) {
  const text = useText()
  const badge = useBadge(resource, id)
  if (!badge) return null
  const { severity, count, others } = badge
  const label = text(`findings.severityCount.${severity}`, { smart_count: count })
  const rest = others > 0 ? text('findings.badge.others', { smart_count: others }) : ''
  const said = `${label} ${rest}`.trim()
  return (
    <Link
      component={RouterLink}
      to={filteredList('findings', { resource, recordId: id, isAccepted: false })}
      title={said}
      sx={BADGE}
    >
      <span style={visuallyHidden}>{text('findings.badge.link', { name, said })}</span>
      <Box component="span" aria-hidden sx={NUMBERS}>
        <SeverityMark severity={severity}>{count}</SeverityMark>
        {others > 0 && `+ ${others}`}
      </Box>
    </Link>
  )
}

const BADGE = {
  position: 'relative',
  display: 'inline-block',
  px: 1,
  border: 1,
  borderColor: 'divider',
  borderRadius: 4,
  fontSize: '0.875rem',
  color: 'text.secondary',
}

const NUMBERS = {
  display: 'flex',
  alignItems: 'center',
  columnGap: 0.75,
  minHeight: 24,
  whiteSpace: 'nowrap',
}

// A list of ids travels in the address, which servers and proxies limit to about 8 KB.
const IDS_IN_ADDRESS = 100

/** Counts the open findings on a record of the list around it; one request serves all records of the list. */
function useBadge(resource: FoundResource, id: number) {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  const { data: records = [] } = useListContext<AdminRecord>()
  const ids = records.map((record) => record.id)
  const filter = { resource, ...(ids.length <= IDS_IN_ADDRESS && { recordId: ids }) }
  const { data = [] } = useQuery({
    queryKey: ['findings', 'records', filter],
    queryFn: () => dataProvider.countFindingsByRecord(filter),
    enabled: ids.length > 0,
  })
  return useMemo(() => {
    const counts = data.find(({ recordId }) => recordId === id)
    return counts ? countWorst(counts) : null
  }, [data, id])
}
