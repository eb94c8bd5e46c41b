import { Box, Link, Typography } from '@mui/material'
import { Link as RouterLink } from 'react-router'
import { SEVERITIES, type Severity } from '#charter/findings/finding.ts'
import { filteredList } from '../../kit/list/listFilter.ts'
import { SeverityMark } from '../../findings/SeverityMark.tsx'
import { useFindingCounts } from '../../findings/useFindingCounts.ts'
import { useText } from '../../i18n/useText.ts'

/** The number of open findings of each severity, and the difference from the last version. */
export function FindingTotals() {
  const text = useText()
  const { data: counts } = useFindingCounts()
  if (!counts) return null
  const { now, last } = counts
  const evolution = (severity: Severity) => {
    if (!last) return ''
    const more = now[severity] - last[severity]
    if (more === 0) return text('home.toDo.same', { number: last.number })
    return text(more > 0 ? 'home.toDo.more' : 'home.toDo.fewer', {
      smart_count: Math.abs(more),
      number: last.number,
    })
  }
  return (
    <Box component="ul" aria-label={text('home.toDo.counts')} sx={TOTALS}>
      {SEVERITIES.map((severity) => (
        <li key={severity}>
          <Link
            component={RouterLink}
            to={filteredList('findings', { severity, isAccepted: false })}
            underline="hover"
          >
            <SeverityCount severity={severity} count={now[severity]} />
          </Link>
          <Typography variant="body2" color="textSecondary">
            {evolution(severity)}
          </Typography>
        </li>
      ))}
    </Box>
  )
}

/** In the colour of the severity only where there is something to do. */
function SeverityCount({ severity, count }: { severity: Severity; count: number }) {
  const inWords = useText()(`findings.severityCount.${severity}`, { smart_count: count })
  if (count > 0) return <SeverityMark severity={severity}>{inWords}</SeverityMark>
  return (
    <Typography component="span" color="textSecondary" sx={{ fontSize: '0.875rem' }}>
      {inWords}
    </Typography>
  )
}

const TOTALS = {
  m: 0,
  mb: 1.5,
  p: 0,
  listStyle: 'none',
  display: 'grid',
  gridTemplateColumns: { xs: '1fr', sm: 'repeat(3, auto)' },
  justifyContent: 'start',
  columnGap: 4,
  rowGap: 1,
}
