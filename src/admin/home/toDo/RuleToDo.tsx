import { Box, Link } from '@mui/material'
import { Link as RouterLink } from 'react-router'
import type { RuleCount } from '#charter/findings/findingCounts.ts'
import type { FoundRecord } from '#api/findings.ts'
import { filteredList } from '../../kit/list/listFilter.ts'
import { useMay } from '../../kit/session/access.tsx'
import { SEVERITY_LOOK } from '../../findings/SeverityMark.tsx'
import { useFoundRecordName, useRuleTitle } from '../../findings/findingTexts.ts'
import { locateFix } from '../../findings/FindingPlace.tsx'
import { visuallyHidden } from '../../kit/visuallyHidden.ts'
import { useText } from '../../i18n/useText.ts'

/** What one rule finds: in one record, which is opened at the field, or in several, which are listed. */
export function RuleToDo({ rule, severity, count, first }: RuleCount<FoundRecord>) {
  const text = useText()
  const title = useRuleTitle()(rule)
  const nameOf = useFoundRecordName()
  const mayAdd = useMay('create', 'sections')
  const { icon: Icon, color } = SEVERITY_LOOK[severity]
  const fix = locateFix(first)
  // What one may not add is read about in the list, as several are.
  const { to, state } =
    count === 1 && (fix.remedy !== 'newSection' || mayAdd)
      ? fix
      : { to: filteredList('findings', { rule, severity, isAccepted: false }), state: undefined }
  // A rule may stand here once for each severity: what is said tells them apart.
  const said =
    count === 1
      ? text('home.toDo.one', {
          title,
          name: fix.topic ? text(`choices.topics.${fix.topic}`) : nameOf(first),
        })
      : text('home.toDo.several', {
          title,
          count: text(`findings.severityCount.${severity}`, { smart_count: count }),
        })
  return (
    <Box component="li" sx={{ py: 0.5, display: 'flex', gap: 1 }}>
      <Icon fontSize="small" sx={{ color, mt: '2px' }} />
      <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        {count === 1 && (
          <Box component="span" sx={visuallyHidden}>
            {text(`findings.severity.${severity}`)}{' '}
          </Box>
        )}
        <Link component={RouterLink} to={to} state={state} underline="always">
          {said}
        </Link>
      </Box>
    </Box>
  )
}
